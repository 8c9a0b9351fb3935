import { describe, expect } from 'vitest'
import { hint, modal, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<div id="scroller"><div id="inside"><button id="x">X</button></div></div><button id="y">Y</button><p id="rest">text</p>'
const css = '#scroller { height: 120px; width: 300px; overflow: auto; margin: 60px } #inside { height: 600px; padding: 40px } #y { margin: 40px }'
const active = `(() => { let a = document.activeElement; while (a.shadowRoot?.activeElement) a = a.shadowRoot.activeElement; return a.dataset.flow ? a.localName + ' ' + a.dataset.flow : a.id || a.localName })()`

describe('A hint', () => {
  it('is a beacon at the corner of its target, named by its title, counted once', async ({ scene }) => {
    const { page, backend, events } = await scene({ flows: [hint('x'), hint('y')] }, body, { css })
    for (const id of ['x', 'y']) {
      const beacon = page.getByRole('button', { name: `Hint ${id}` })
      await beacon.waitFor()
      expect(await beacon.getAttribute('aria-expanded')).toBe('false')
      const [target, box] = [(await page.locator(`#${id}`).boundingBox())!, (await beacon.boundingBox())!]
      expect(Math.abs(box.x + box.width / 2 - target.x - target.width)).toBeLessThan(2)
      expect(Math.abs(box.y + box.height / 2 - target.y)).toBeLessThan(2)
    }
    await until(() => backend.types(), (types) => types.length === 2, 'the impressions')
    expect((await events()).toSorted()).toEqual(['hint.shown', 'hint.shown'])
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true)
  })

  it.for(['click', 'Enter', 'Space'] as const)('opens by %s, takes the focus, and gives it back', async (how, { scene }) => {
    const { page, events } = await scene({ flows: [hint('y')] }, body, { css })
    const beacon = page.getByRole('button', { name: 'Hint y' })
    await beacon.waitFor()
    if (how === 'click') await beacon.click()
    else {
      await beacon.focus()
      await page.keyboard.press(how)
    }
    const card = page.getByRole('dialog', { name: 'Hint y' })
    await card.waitFor()
    expect(await page.evaluate(active)).toBe('section y')
    expect(await beacon.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await until(() => card.count(), (count) => count === 0, 'closing')
    expect(await page.evaluate(active)).toBe('button y')
    expect(await beacon.isVisible(), 'it was only closed').toBe(true)
    expect(await events()).toEqual(['hint.shown', 'hint.opened'])
  })

  it('opens when the pointer rests on it, if that was meant, and closes when it has gone', async ({ scene }) => {
    const { page } = await scene({ flows: [hint('x'), hint('y', { openOnHover: true })] }, body, { css })
    await page.getByRole('button', { name: 'Hint x' }).hover()
    await page.getByRole('button', { name: 'Hint y' }).hover()
    await page.getByRole('dialog', { name: 'Hint y' }).waitFor()
    expect(await page.getByRole('dialog', { name: 'Hint x' }).count()).toBe(0)
    await page.getByRole('dialog', { name: 'Hint y' }).hover()
    await page.mouse.move(900, 600)
    await until(() => page.getByRole('dialog').count(), (count) => count === 0, 'closing')
    expect(await page.evaluate('document.activeElement === document.body'), 'the focus was never taken').toBe(true)
  })

  it('is completed by “Got it” and dismissed by its close button; the others stay', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [hint('x'), hint('y')] }, body, { css })
    await page.getByRole('button', { name: 'Hint x' }).click()
    await page.getByRole('button', { name: 'Got it' }).click()
    await until(() => page.locator('.beacon').count(), (count) => count === 1, 'one left')
    await page.getByRole('button', { name: 'Hint y' }).click()
    await page.locator('.hint [data-action=close]').click()
    await until(() => page.locator('.beacon').count(), (count) => count === 0, 'none left')
    await until(() => backend.ended.size, (size) => size === 2, 'the commands')
    await expect.poll(() => backend.types('flow.completed', 'flow.dismissed')).toEqual(['flow.completed', 'flow.dismissed'])
  })

  it('a press elsewhere closes the card, and is the page’s', async ({ scene }) => {
    const { page } = await scene({ flows: [hint('y')] }, body, { css, js: 'window.hits = 0; addEventListener("click", (e) => { if (e.target.id === "rest") hits++ })' })
    await page.getByRole('button', { name: 'Hint y' }).click()
    await page.getByRole('dialog').waitFor()
    await page.locator('#rest').click({ position: { x: 400, y: 5 }, force: true })
    await until(() => page.getByRole('dialog').count(), (count) => count === 0, 'closing')
    expect(await page.evaluate('hits')).toBe(1)
  })

  it('goes out of sight with its target and comes back with it, counted once', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [hint('x')] }, body, { css })
    const beacon = page.getByRole('button', { name: 'Hint x' })
    await beacon.waitFor()
    await page.evaluate('scroller.scrollTop = 300')
    await until(() => beacon.isVisible(), (visible) => !visible, 'out of sight')
    await page.evaluate('scroller.scrollTop = 0')
    await beacon.waitFor()
    await page.evaluate('inside.hidden = true')
    await until(() => beacon.count(), (count) => count === 0, 'hidden')
    await page.evaluate('inside.hidden = false')
    await beacon.waitFor()
    await page.evaluate('inside.replaceChildren(Object.assign(document.createElement("p"), { textContent: "new" }), Object.assign(document.createElement("button"), { id: "x", textContent: "X" }))')
    await until(async () => {
      const [target, box] = [(await page.locator('#x').boundingBox())!, await beacon.boundingBox()]
      return box && Math.abs(box.y + box.height / 2 - target.y)
    }, (off) => off !== null && off < 2, 'its new place')
    await until(() => backend.types(), (types) => types.length === 1, 'one impression')
  })

  it('comes when its target comes, also in a shadow root', async ({ scene }) => {
    const { page } = await scene({ flows: [hint('late')] }, body, { css })
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.beacon').count()).toBe(0)
    await page.evaluate('const box = document.createElement("div"); box.attachShadow({ mode: "open" }).append(Object.assign(document.createElement("button"), { id: "late", textContent: "L" })); document.body.append(box)')
    await page.getByRole('button', { name: 'Hint late' }).waitFor()
  })

  it('leaves the stage to a tour and to a modal', async ({ scene }) => {
    const { page, title, button } = await scene({ flows: [tour('t', [step('one', { target: '#y' })]), modal(), hint('x')] }, body, { css })
    await title('Step one')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.beacon').count()).toBe(0)
    await button('next').click()
    await page.locator('.modal').waitFor()
    expect(await page.locator('.beacon').count()).toBe(0)
    await page.locator('.modal [data-action=close]').click()
    await page.getByRole('button', { name: 'Hint x' }).waitFor()
  })

  it('an invalid selector harms nobody', async ({ scene }) => {
    const { page } = await scene({ flows: [hint('bad', { target: '][' }), hint('y')] }, body, { css })
    await page.getByRole('button', { name: 'Hint y' }).waitFor()
    expect(await page.locator('.beacon').count()).toBe(1)
  })

  it('on a phone its card is a sheet', async ({ scene }) => {
    const { page } = await scene({ flows: [hint('y')] }, body, { css, viewport: { width: 320, height: 568 } })
    await page.getByRole('button', { name: 'Hint y' }).click()
    const box = (await page.locator('.hint.sheet').boundingBox())!
    expect([box.x, box.x + box.width]).toEqual([12, 308])
    expect(box.y + box.height).toBe(556)
  })

  it('leaves nothing behind', async ({ scene }) => {
    const { page } = await scene({ flows: [hint('x'), hint('y')] }, body, { css })
    await page.getByRole('button', { name: 'Hint y' }).click()
    const before = await page.evaluate('document.body.outerHTML')
    await page.evaluate('onboarding.stop()')
    expect(await page.evaluate('document.body.outerHTML')).toBe(before)
    expect(await page.evaluate('document.querySelectorAll("onboarding-root").length')).toBe(0)
  })
})
