import { describe, expect } from 'vitest'
import { banner, checklist, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<header id="head">Head</header><main id="main"><button id="a">A</button></main>'
const settled = 'new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))'
const padding = (side: string): string => `parseFloat(getComputedStyle(document.documentElement).padding${side})`

describe('A banner', () => {
  it('is a region of the page that takes no focus, says its title, and is closed for good', async ({ scene }) => {
    const { page, backend, events } = await scene({ flows: [banner()] }, body)
    const region = page.getByRole('region', { name: 'Upkeep on Sunday' })
    await region.waitFor()
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true)
    await page.locator('[role=status]', { hasText: 'Upkeep on Sunday' }).waitFor({ state: 'attached' })
    await region.getByRole('button', { name: 'Close' }).click()
    await until(() => region.count(), (count) => count === 0, 'its end')
    await until(() => backend.types(), (types) => types.length === 2, 'the commands')
    await expect.poll(() => backend.types()).toEqual(['flow.shown', 'flow.dismissed'])
    expect(await events()).toEqual(['banner.shown', 'banner.dismissed close'])
  })

  it.for([['top', 'Top'], ['bottom', 'Bottom']] as const)('at the %s pushes the page by its height, and gives it back exactly', async ([position, side], { scene }) => {
    const { page } = await scene({ flows: [banner({ position })] }, body, { css: `html { padding-${position}: 7px; scroll-padding-${position}: 3px }` })
    const line = page.locator('.banner')
    await line.waitFor()
    await page.evaluate(settled)
    const height = Math.round((await line.boundingBox())!.height)
    expect(await page.evaluate(padding(side))).toBe(7 + height)
    expect(await page.evaluate(`getComputedStyle(document.documentElement).scrollPadding${side}`)).toBe(`${3 + height}px`)
    expect(await page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--onboarding-banner-${position}')`)).toBe(`${height}px`)
    expect(await page.evaluate('document.documentElement.getAttribute("style")'), 'nothing of the page’s is written to').toBeNull()
    await line.getByRole('button', { name: 'Close' }).click()
    await until(() => page.evaluate(padding(side)), (now) => now === 7, 'the padding')
    expect(await page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--onboarding-banner-${position}')`)).toBe('')
    expect(await page.evaluate('document.getAnimations().length')).toBe(0)
  })

  it('pushes by what it needs when the window becomes narrow', async ({ scene }) => {
    const { page } = await scene({ flows: [banner()] }, body)
    const line = page.locator('.banner')
    await line.waitFor()
    const before = (await line.boundingBox())!.height
    await page.setViewportSize({ width: 320, height: 568 })
    await until(() => page.evaluate(padding('Top')) as Promise<number>, (now) => now > before, 'more room')
    // A layout in between may be measured, and the box itself is off by a fraction while it comes in.
    await expect.poll(async () => await page.evaluate<number>(padding('Top')) - Math.round((await line.boundingBox())!.height)).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  it('that is an overlay pushes nothing', async ({ scene }) => {
    const { page } = await scene({ flows: [banner({ overlay: true })] }, body)
    await page.locator('.banner.floats').waitFor()
    await page.evaluate(settled)
    expect(await page.evaluate(padding('Top'))).toBe(0)
    expect((await page.locator('#head').boundingBox())!.y).toBeLessThan(10)
  })

  it('inline stands in its host element with the widget’s own styles, and returns when the page draws that anew', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [banner({ position: 'inline', target: '#main' })] }, body, { css: '* { color: red !important; } section { display: none !important }' })
    const line = page.locator('.banner')
    await line.waitFor()
    expect(await page.evaluate('document.querySelector("#main").firstElementChild.localName')).toBe('onboarding-banner')
    expect(await line.evaluate((node) => getComputedStyle(node).color)).not.toBe('rgb(255, 0, 0)')
    expect(await page.evaluate(padding('Top'))).toBe(0)
    await page.evaluate('document.querySelector("#main").replaceChildren("again")')
    await page.locator('#main .banner').waitFor()
    await page.evaluate('document.querySelector("#main").replaceWith(Object.assign(document.createElement("main"), { id: "main", textContent: "new" }))')
    await page.locator('#main .banner').waitFor()
    await line.getByRole('button', { name: 'Close' }).click()
    await until(() => page.evaluate('document.querySelector("#main").innerHTML'), (html) => html === 'new', 'the element as it was')
    await until(() => backend.types(), (types) => types.length === 2, 'the commands')
    await expect.poll(() => backend.types(), { message: 'one impression' }).toEqual(['flow.shown', 'flow.dismissed'])
  })

  it('inline waits for its host element, and is not counted before', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [banner({ position: 'inline', target: '#late' }), checklist({ collapsed: true })] }, body)
    await page.locator('.launcher').waitFor()
    await page.waitForLoadState('networkidle')
    expect(backend.types('flow.shown')).toEqual([])
    await page.evaluate('document.body.append(Object.assign(document.createElement("div"), { id: "late" }))')
    await page.locator('#late .banner').waitFor()
    await until(() => backend.types('flow.shown'), (types) => types.length === 1, 'the impression')
  })

  it('without a way to dismiss it has no close button, and its button completes it', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [banner({ dismissible: false, primary: { label: 'Understood' } })] }, body)
    await page.locator('.banner').waitFor()
    expect(await page.locator('.banner [data-action=close]').count()).toBe(0)
    await page.getByRole('button', { name: 'Understood' }).click()
    await until(() => backend.types(), (types) => types.length === 2, 'the commands')
    await expect.poll(() => backend.types()).toEqual(['flow.shown', 'flow.completed'])
  })

  it('lets a tour point below it', async ({ scene }) => {
    const { page, title } = await scene({ flows: [tour('t', [step('one', { target: '#a' })]), banner()] }, `${body}<div id="tall"></div>`, { css: '#tall { height: 3000px } #main { margin-top: 1200px }' })
    await title('Step one')
    await page.evaluate(settled)
    const target = (await page.locator('#a').boundingBox())!
    const line = (await page.locator('.banner').boundingBox())!
    expect(target.y).toBeGreaterThanOrEqual(line.y + line.height)
  })
})
