import { describe, expect } from 'vitest'
import { tracker } from './support/flows'
import { it, until } from './support/world'

const body = '<a id="pricing" href="#p"><b id="inner">Pricing</b></a><div id="tall"></div><p id="end">End</p>'
const css = '#tall { height: 2000px }'

describe('A tracker', () => {
  it('records each click on its target, though the page stops it or takes the target away', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [tracker({ target: '#pricing', properties: { from: 'nav' } })] }, body,
      { css, js: 'document.addEventListener("click", (e) => { e.stopImmediatePropagation(); e.preventDefault(); if (e.target.id === "inner") { window.hits = (window.hits ?? 0) + 1; if (hits === 2) document.getElementById("pricing").remove() } }, true)' })
    await page.waitForLoadState('networkidle')
    await page.locator('#inner').click()
    await page.locator('#inner').click()
    await page.mouse.click(500, 400)
    await until(() => backend.types('track'), (types) => types.length === 2, 'the events')
    await expect.poll(() => backend.log[0]).toMatchObject({ type: 'track', event: 'pricing.opened', properties: { from: 'nav' } })
    expect(await page.evaluate('hits')).toBe(2)
    expect(await page.evaluate('document.querySelectorAll("onboarding-root").length'), 'nothing is shown').toBeLessThanOrEqual(1)
  })

  it('records once in a page view that something was seen', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [tracker({ on: 'seen', target: '#end' })] }, body, { css })
    await page.waitForLoadState('networkidle')
    expect(backend.types('track')).toEqual([])
    await page.evaluate('document.getElementById("end").scrollIntoView()')
    await until(() => backend.types('track'), (types) => types.length === 1, 'the event')
    await page.evaluate('scrollTo(0, 0)')
    await page.evaluate('document.getElementById("end").scrollIntoView()')
    await page.waitForLoadState('networkidle')
    await expect.poll(() => backend.types('track')).toHaveLength(1)
    await page.reload()
    await until(() => backend.types('track'), (types) => types.length === 2, 'another page view')
  })

  it('records a visit to its page once, and again when the user comes back', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [tracker({ on: 'page' })] }, body, { css })
    await until(() => backend.types('track'), (types) => types.length === 1, 'the visit')
    const known = backend.flows.get('k')!
    backend.flows.delete('k')
    await page.evaluate('history.pushState({}, "", location.pathname + "/elsewhere")')
    await until(() => page.evaluate('onboarding.state.flows.length') as Promise<number>, (count) => count === 0, 'the other page')
    await expect.poll(() => backend.types('track')).toHaveLength(1)
    backend.flows.set('k', known)
    await page.evaluate('history.back()')
    await until(() => backend.types('track'), (types) => types.length === 2, 'the way back')
  })

  it('with a selector that is none harms nobody', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [tracker({ target: '][' }), tracker({ id: 'l', target: '#pricing' })] }, body, { css })
    await page.waitForLoadState('networkidle')
    await page.locator('#inner').click()
    await until(() => backend.types('track'), (types) => types.length === 1, 'the event')
  })
})
