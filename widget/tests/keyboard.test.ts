import { describe, expect } from 'vitest'
import { checklist, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<input id="field" value="x"><button id="a">A</button><button id="b">B</button>'
const active = `(() => { let a = document.activeElement; while (a.shadowRoot?.activeElement) a = a.shadowRoot.activeElement; return a.id || a.dataset.action || a.getAttribute('role') || a.localName })()`

describe('The keyboard and the focus', () => {
  it('enter the card, whose name is its title, and return to where they were before the tour', async ({ scene }) => {
    const { page, title, card, button, backend } = await scene({ flows: [{ ...tour('t', [step('one', { target: '#a' }), step('two')]), hidden: true } as never, checklist()] }, body)
    await page.locator('.panel').waitFor()
    await page.locator('#field').focus()
    backend.flows.set('t', { ...backend.flows.get('t')! })
    await page.evaluate('onboarding.start("t")')
    await title('Step one')
    expect(await page.evaluate(active)).toBe('dialog')
    expect(await page.getByRole('dialog', { name: 'Step one' }).count()).toBe(1)
    await button('next').click()
    await title('Step two')
    expect(await page.evaluate(active)).toBe('dialog')
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await page.evaluate(active)).toBe('field')
  })

  it('stay within the card by Tab, both ways round', async ({ scene }) => {
    const { page, title } = await scene({ flows: [tour('t', [step('one', { target: '#a' })])] }, body)
    await title('Step one')
    await page.waitForLoadState('networkidle')
    const seen: unknown[] = []
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key)
      seen.push(await page.evaluate(active))
    }
    expect(seen).toEqual(['next', 'close', 'next', 'close'])
  })

  it('reach an interactive target after the card, and come back', async ({ scene }) => {
    const { page, title } = await scene({ flows: [tour('t', [step('one', { target: '#a', interactive: true })])] }, body)
    await title('Step one')
    await page.waitForLoadState('networkidle')
    const seen: unknown[] = []
    for (let at = 0; at < 4; at++) {
      await page.keyboard.press('Tab')
      seen.push(await page.evaluate(active))
    }
    expect(seen).toEqual(['next', 'close', 'a', 'next'])
  })

  it('Escape closes wherever the focus is, except where it is the page’s own', async ({ scene }) => {
    const { page, title, card, events } = await scene({ flows: [tour('t', [step('one', { target: '#a', interactive: true })])] }, body)
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.locator('#a').click()
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await events()).toContain('tour.dismissed one escape')
  })

  it.for([
    ['a field', '<input id="x">'], ['a select', '<select id="x"><option>1</option></select>'], ['editable text', '<p id="x" contenteditable="true">words</p>'],
    ['a dialog of the page', '<dialog open><button id="x">X</button></dialog>'], ['a popover of the page', '<div id="p" popover="manual"><button id="x">X</button></div>'],
    ['a field in a shadow root', '<x-field id="x"></x-field>'],
  ] as const)('Escape in %s is the page’s, and the tour goes on', async ([, inside], { scene }) => {
    const { page, title, events } = await scene({ flows: [tour('t', [step('one', { target: '#all', interactive: true })])] }, `<div id="all">Here: ${inside}</div>`, {
      js: `customElements.define('x-field', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).append(document.createElement('input')) } focus() { this.shadowRoot.firstChild.focus() } })
        addEventListener('DOMContentLoaded', () => document.getElementById('p')?.showPopover())`,
    })
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.evaluate('x.focus()')
    await page.keyboard.press('Escape')
    await page.evaluate('new Promise((done) => setTimeout(done, 100))')
    await title('Step one')
    expect((await events()).join()).not.toContain('dismissed')
  })

  it('go to the field that an event step is about, and the step is read out', async ({ scene }) => {
    const { page, title, button, events } = await scene({ flows: [tour('t', [step('one', { target: '#f', advance: ['event'], interactive: true })])] }, `${body}<form id="f"><input type="hidden"><input id="name"></form>`)
    await title('Step one')
    expect(await page.evaluate(active)).toBe('name')
    await page.locator('[role=status]', { hasText: 'What one is about' }).waitFor({ state: 'attached' })
    await button('close').click()
    expect(await events()).toContain('tour.dismissed one close')
    expect(await page.locator('[role=status]').textContent(), 'what a closed tour said').toBe('')
  })

  it('what was read out of a step is told in parts, and is gone beside the next step’s card', async ({ scene }) => {
    const { page, title, button } = await scene({ flows: [tour('t', [step('one', { target: '#f', advance: ['input', 'button'] }), step('two', { target: '#a' })])] }, `${body}<form id="f"><input id="name"></form>`)
    await title('Step one')
    const line = page.locator('[role=status]')
    await expect.poll(() => line.textContent()).toContain('Step one What one is about.')
    await page.waitForLoadState('networkidle')
    await button('next').click()
    await title('Step two')
    expect(await page.evaluate(active)).toBe('dialog')
    expect(await line.textContent()).toBe('')
  })

  it('return to the field that somebody typed in when a tour came, and to nothing where nothing had the focus', async ({ scene }) => {
    const { page, title, card, backend } = await scene({ live: true, flows: [checklist()] }, body)
    await page.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    const come = async (id: string): Promise<void> => {
      backend.flows.set(id, tour(id, [step('one', { target: '#a' })]))
      backend.version++
      backend.push([], { stale: true })
      await title('Step one')
      await page.waitForLoadState('networkidle')
    }
    await page.locator('#field').focus()
    await come('t')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(active)).toBe('next')
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(active)).toBe('field')
    await page.evaluate('field.blur()')
    await page.mouse.click(300, 600)
    await come('t2')
    expect(await page.evaluate(active)).toBe('dialog')
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await page.evaluate(active)).toBe('body')
  })

  it('and the card follow the page’s direction, whatever the server’s culture is', async ({ scene }) => {
    const { page, title, card } = await scene({ flows: [tour('t', [step('one', { target: '#a', placement: 'right', title: 'Step one (LTR).' }), step('two')])] }, body,
      { html: 'dir="rtl" lang="ar"', css: '#a { position: absolute; left: 480px; top: 300px }' })
    await title('Step one')
    expect((await card.boundingBox())!.x).toBeLessThan(300)
    expect(await card.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl')
    expect(await card.locator('.title').evaluate((node) => getComputedStyle(node).unicodeBidi), 'texts find their own').toBe('plaintext')
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('ArrowLeft')
    await title('Step two')
    await page.evaluate('document.documentElement.dir = "ltr"')
    await until(() => page.evaluate('!!(document.querySelector("onboarding-root").shadowRoot.querySelector(".layer").dir === "ltr")'), Boolean, 'the page')
  })

  it('arrows in a field of the page do nothing to the tour; in the card they go on and back', async ({ scene }) => {
    const { page, title } = await scene({ flows: [tour('t', [step('one', { target: '#field', interactive: true }), step('two'), step('three')])] }, body)
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.locator('#field').click()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await title('Step one')
    await page.locator('.popover[role=dialog]').focus()
    await page.keyboard.press('ArrowRight')
    await title('Step two')
    await page.keyboard.press('ArrowLeft')
    await title('Step one')
  })

  it('are mirrored on a right-to-left page', async ({ scene }) => {
    const { page, title, card } = await scene({ direction: 'rtl', flows: [tour('t', [step('one', { target: '#a', placement: 'right' }), step('two')])] }, body,
      { html: 'dir="rtl"', css: '#a { position: absolute; left: 480px; top: 300px }' })
    await title('Step one')
    expect((await card.boundingBox())!.x).toBeLessThan(300)
    expect(await card.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl')
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('ArrowLeft')
    await title('Step two')
  })

  it('Enter in a form of the page submits the form', async ({ scene }) => {
    const { page, title } = await scene({ flows: [tour('t', [step('one', { target: '#f', interactive: true })])] }, '<form id="f"><input id="field"></form>',
      { js: 'addEventListener("submit", (e) => { e.preventDefault(); window.submitted = true })' })
    await title('Step one')
    await page.locator('#field').press('Enter')
    expect(await page.evaluate('submitted')).toBe(true)
    await title('Step one')
  })

  it('are not taken from somebody who is typing when a live update brings a step', async ({ scene }) => {
    const { page, title, backend } = await scene({ live: true, flows: [checklist()] }, body)
    await page.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.locator('#field').focus()
    backend.flows.set('t', tour('t', [step('one', { target: '#a' })]))
    backend.version++
    backend.push([], { stale: true })
    await title('Step one')
    expect(await page.evaluate(active)).toBe('field')
    await page.locator('[role=status]', { hasText: 'Step one' }).waitFor({ state: 'attached' })
  })

  it('are not taken by a change of the window or by scrolling', async ({ scene }) => {
    const { page, title } = await scene({ flows: [tour('t', [step('one', { target: '#field', interactive: true })])] }, `${body}<div id="space"></div>`, { css: '#space { height: 2000px }' })
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.locator('#field').click()
    await page.setViewportSize({ width: 700, height: 500 })
    await page.evaluate('scrollTo(0, 40)')
    await page.evaluate('new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))')
    expect(await page.evaluate(active)).toBe('field')
  })
})
