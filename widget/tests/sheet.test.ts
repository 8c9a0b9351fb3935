import { describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { step, tour } from './support/flows'
import { it, until } from './support/world'

const phone = { viewport: { width: 320, height: 568 } }
const settled = 'Promise.all([...document.querySelector("onboarding-root").shadowRoot.querySelectorAll("*")].flatMap((e) => e.getAnimations()).map((a) => a.finished.catch(() => 0))).then(() => 1)'
const form = '<form id="f"><label>Name <input id="name"></label><div id="more"></div><button id="send" type="button">Create</button></form>'
const tall = '#f { display: block; margin: 60px 10px 0 } #more { height: 360px }'
/** What a finger would meet in the middle of it. */
const met = (page: Page, id: string): Promise<string> => page.evaluate((of) => {
  const { x, y, width, height } = document.getElementById(of)!.getBoundingClientRect()
  return document.elementFromPoint(x + width / 2, y + height / 2)?.id ?? ''
}, id)
const bottom = (page: Page, selector: string): Promise<number> => page.locator(selector).evaluate((node) => node.getBoundingClientRect().bottom)

describe('On a phone', () => {
  const flow = [tour('t', [step('one', { target: '#f', advance: ['event'], interactive: true })])]

  it('a form that the sheet covers can be scrolled out from under it, though the page ends there; nothing stays of that', async ({ scene }) => {
    const { page, title, button, card } = await scene({ flows: flow }, form, { ...phone, css: tall })
    const before = await page.evaluate('document.body.outerHTML + document.documentElement.getAttributeNames()')
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.mouse.wheel(0, 2000)
    await until(() => page.evaluate('!!(scrollY > 0)'), Boolean, 'the page')
    await expect.poll(() => met(page, 'send')).toBe('send')
    expect(await page.evaluate('document.body.outerHTML + document.documentElement.getAttributeNames()')).toBe(before)
    await button('close').click()
    await card.waitFor({ state: 'detached' })
    await until(() => page.evaluate('!!(!document.querySelector("onboarding-room"))'), Boolean, 'the page')
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(568)
  })

  it('a form in a scroller of its own gets that room too, without a trace in the markup', async ({ scene }) => {
    const { page, title, button, card } = await scene({ flows: flow }, `<div id="app">${form}</div>`, { ...phone, css: `${tall} html, body { height: 100%; margin: 0; overflow: hidden } #app { height: 100%; overflow: auto }` })
    const before = await page.evaluate('document.body.outerHTML')
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.mouse.move(100, 100)
    await page.mouse.wheel(0, 2000)
    await until(() => page.evaluate('!!(document.getElementById("app").scrollTop > 0)'), Boolean, 'the page')
    await expect.poll(() => met(page, 'send')).toBe('send')
    await button('close').click()
    await card.waitFor({ state: 'detached' })
    expect(await page.evaluate('document.body.outerHTML')).toBe(before)
    expect(await page.evaluate('getComputedStyle(app).paddingBottom + app.getAnimations().length')).toBe('0px0')
  })

  it('the sheet shrinks to its title while a field of the page is used, stays so for the next button, and unfolds when touched', async ({ scene }) => {
    const { page, title, card } = await scene({ flows: flow }, form, { ...phone, css: tall })
    await title('Step one')
    await page.waitForLoadState('networkidle')
    const full = (await card.boundingBox())!.height
    await page.locator('#name').click()
    await until(() => page.evaluate('!!(document.querySelector("onboarding-root").shadowRoot.querySelector(".small-sheet"))'), Boolean, 'the page')
    await page.evaluate(settled)
    expect((await card.boundingBox())!.height).toBeLessThan(60)
    await page.locator('#send').click()
    expect((await card.boundingBox())!.height).toBeLessThan(60)
    await card.locator('.title').click()
    expect((await card.boundingBox())!.height).toBe(full)
  })

  it('a field that is only to be copied from brings no keyboard, so the sheet keeps its buttons', async ({ scene }) => {
    const { page, title, card, button } = await scene({ flows: [tour('t', [step('one', { target: '#link', interactive: true })])] }, '<input id="link" readonly value="https://example.com/in/1">', phone)
    await title('Step one')
    await page.waitForLoadState('networkidle')
    const full = (await card.boundingBox())!.height
    await page.locator('#link').click()
    expect(await page.evaluate('document.activeElement.id')).toBe('link')
    await page.evaluate(settled)
    expect((await card.boundingBox())!.height).toBe(full)
    expect(await button('next').isVisible()).toBe(true)
  })

  it('a target at the bottom has the card right above it, with an arrow to it', async ({ scene }) => {
    const { page, title, card } = await scene({ flows: [tour('t', [step('one', { target: '#nav' })])] }, '<button id="nav">Mine</button>', { ...phone, css: '#nav { position: fixed; bottom: 0; left: 100px; width: 80px; height: 50px }' })
    await title('Step one')
    await page.evaluate(settled)
    const box = (await card.boundingBox())!
    expect(Math.round(box.y + box.height)).toBe(568 - 50 - 16)
    const arrow = (await card.locator('.arrow').boundingBox())!
    expect(Math.round(arrow.x + arrow.width / 2)).toBe(140)
  })

  it('a target taller than the screen is lit down to the sheet, not below it', async ({ scene }) => {
    const { page, title, card } = await scene({ flows: [tour('t', [step('one', { target: '#t' })])] }, '<div id="t"></div>', { ...phone, css: '#t { height: 1500px }' })
    await title('Step one')
    await page.evaluate(settled)
    expect(await bottom(page, '.ring')).toBeLessThan((await card.boundingBox())!.y)
  })

  const bar = '<header id="bar">Bar</header><main><button id="send" type="button">Create</button></main>'
  const low = '#bar { position: sticky; top: 0; height: 56px; background: #ddd } body { margin: 0 } main { padding: 350px 12px 700px } #send { display: block; height: 40px }'
  const long = [{ t: 'p' as const, c: ['Give it a name that everybody knows. '.repeat(12)] }]
  it.for([['mouse', 40, {}], ['finger', 40, { hasTouch: true, isMobile: true }], ['mouse', 80, {}]] as const)('at 400 % zoom the target lies between a sticky bar and the sheet from the beginning, lit and to be pressed by a %s: %i pixels high', async ([, height, context], { scene }) => {
    const { page, title, card } = await scene({ flows: [tour('t', [step('one', { target: '#send', advance: ['click'], body: long }), step('two')])] }, bar, { viewport: { width: 320, height: 256 }, css: `${low} #send { height: ${height}px }`, context })
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.evaluate(settled)
    await expect.poll(() => met(page, 'send')).toBe('send')
    const [target, ring, sheet] = [(await page.locator('#send').boundingBox())!, (await page.locator('.spotlight .ring').boundingBox())!, (await card.boundingBox())!]
    expect(target.y).toBeGreaterThanOrEqual(56)
    expect(Math.min(target.y + target.height, sheet.y) - target.y, 'what is free of it').toBeGreaterThan(30)
    expect(ring.height).toBeGreaterThan(40)
    expect(sheet.height).toBeLessThanOrEqual(128)
    await page.mouse.click(target.x + 20, target.y + 20)
    await title('Step two')
  })

  it('a low sheet scrolls its text and keeps its buttons in view', async ({ scene }) => {
    const { page, title, card, button } = await scene({ flows: [tour('t', [step('zero'), step('one', { target: '#send', skippable: true, body: long }), step('two')])] }, bar, { viewport: { width: 320, height: 256 }, css: low })
    await button('next').click()
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.evaluate(settled)
    const sheet = (await card.boundingBox())!
    for (const name of ['skip', 'back', 'next', 'close']) {
      const box = (await button(name).boundingBox())!
      expect(box.y, name).toBeGreaterThanOrEqual(sheet.y)
      expect(box.y + box.height, name).toBeLessThanOrEqual(sheet.y + sheet.height)
    }
    expect(await card.locator('.scroll').evaluate((node) => node.scrollHeight > node.clientHeight && node.clientHeight >= 44)).toBe(true)
  })

  it('the focus stays with the card, so that no keyboard comes up over what it says', async ({ scene }) => {
    const { page, title } = await scene({ flows: flow }, form, { ...phone, css: tall })
    await title('Step one')
    expect(await page.evaluate('document.activeElement.localName')).toBe('onboarding-root')
  })
})
