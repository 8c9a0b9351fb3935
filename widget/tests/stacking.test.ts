import { describe, expect } from 'vitest'
import { checklist, step, tour } from './support/flows'
import { it, until } from './support/world'

const one = (more = {}): { flows: ReturnType<typeof tour>[] } => ({ flows: [tour('t', [step('one', { target: '#a', ...more }), step('two')])] })
const settled = 'new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))'

describe('On top of the page', () => {
  it('the card lies above an element with the largest z-index, and can be clicked', async ({ scene }) => {
    const { title, button } = await scene(one(), '<button id="a">A</button><div id="top"></div>', { css: '#top { position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: rgb(0 0 0 / .1) }' })
    await title('Step one')
    await button('next').click()
    await title('Step two')
  })

  it('a native modal dialog that holds the target holds the card too, which can be clicked there', async ({ scene }) => {
    const { title, button, page } = await scene(one(), '<button id="open">open</button><dialog id="d"><button id="a">A</button></dialog>',
      { js: 'addEventListener("click", (e) => { if (e.target.id === "open") d.showModal() })' })
    await page.locator('#open').click()
    await title('Step one')
    expect(await page.evaluate('document.querySelector("onboarding-root").parentNode.id')).toBe('d')
    await button('next').click()
    await title('Step two')
    await button('next').click()
    await page.evaluate('d.close()')
    await until(() => page.evaluate('document.querySelector("onboarding-root").parentNode === document.documentElement'), Boolean, 'the way back')
  })

  it('Escape inside such a dialog closes the tour only; above the tour it closes the dialog only', async ({ scene }) => {
    const { title, page, card } = await scene(one({ interactive: true }), '<button id="a">A</button><dialog id="d">Hello</dialog>',
      { js: 'addEventListener("click", (e) => { if (e.target.id === "a") d.showModal() })' })
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.locator('#a').click()
    await card.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    expect(await page.evaluate('d.open')).toBe(false)
    await title('Step one')
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
  })

  it('a step whose target lies below a dialog of the page steps aside for it, and comes back', async ({ scene }) => {
    const { title, page, card, events } = await scene(one({ advance: ['event'] }), '<button id="a">A</button><div id="modal" role="dialog" hidden><input id="name"></div>', {
      css: '#modal:not([hidden]) { position: fixed; inset: 0; background: #fff }', js: 'addEventListener("click", (e) => { if (e.target.id === "a") modal.hidden = false })',
    })
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.locator('#a').click()
    await card.waitFor({ state: 'detached' })
    await page.locator('#name').fill('My project')
    await page.evaluate('modal.hidden = true')
    await title('Step one')
    expect(await events()).toEqual(['tour.started one', 'step.shown one'])
  })

  it('a click on the dimmed page neither reaches the page nor loses the focus', async ({ scene }) => {
    const { title, page } = await scene(one(), '<button id="a">A</button>', { js: 'window.hits = 0; addEventListener("click", (e) => { if (e.target === document.body || e.target === document.documentElement) hits++ })' })
    await title('Step one')
    await page.mouse.click(900, 600)
    expect(await page.evaluate('hits')).toBe(0)
    expect(await page.evaluate('document.querySelector("onboarding-root").shadowRoot.activeElement?.getAttribute("role")')).toBe('dialog')
    await title('Step one')
  })

  it('hostile style sheets of the page change nothing, and nothing leaks into the page', async ({ scene }) => {
    const body = '<button id="a">A</button><p id="p">text</p>'
    const hostile = '* { color: red !important; font-size: 40px !important; transform: rotate(5deg) } div, section, onboarding-root { display: none !important } button { all: unset !important } *:not(html):not(body):not(button):not(p) { opacity: .1 !important; position: static !important; inset: auto !important }'
    const calm = await scene(one(), body)
    await calm.title('Step one')
    const shape = (page: typeof calm.page): Promise<unknown> => page.locator('.popover.ready').evaluate(async (node) => {
      // As it stands, not as it comes: it fades in.
      await Promise.all(node.getAnimations({ subtree: true }).map(({ finished }) => finished.catch(() => undefined)))
      const style = getComputedStyle(node)
      return [style.color, style.fontSize, style.display, style.opacity, node.clientWidth, node.clientHeight, getComputedStyle(node.querySelector('.primary')!).backgroundColor]
    })
    const expected = await shape(calm.page)
    const wild = await scene(one(), body, { css: `${hostile} #a { position: fixed; left: 100px }` })
    await wild.title('Step one')
    expect(await shape(wild.page)).toEqual(expected)
    await wild.button('next').click()
    await wild.title('Step two')

    const plain = await scene(one(), body, { widget: false })
    const look = (page: typeof calm.page): Promise<unknown> => page.evaluate('["a", "p"].map((id) => [...getComputedStyle(document.getElementById(id))].map((name) => getComputedStyle(document.getElementById(id))[name]).join())')
    expect(await look(calm.page)).toEqual(await look(plain.page))
  })

  it('the checklist never covers a tour: it steps aside and comes back', async ({ scene }) => {
    const { title, page, button, corner } = await scene({ flows: [...one().flows, checklist()] }, '<button id="a">A</button>')
    await title('Step one')
    await until(() => corner.evaluate((node) => getComputedStyle(node).visibility), (value) => value === 'hidden', 'stepping aside')
    await button('next').click()
    await title('Step two')
    await button('next').click()
    await page.locator('.panel').waitFor()
    expect(await corner.evaluate((node) => node.inert)).toBe(false)
    await page.evaluate(settled)
  })
})

describe('Text', () => {
  it('is only ever text: markup, scripts and odd addresses in it do nothing', async ({ scene }) => {
    const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
    const { title, page } = await scene({
      flows: [tour('t', [step('one', {
        title: `Step one ${evil}`, next: evil, target: '#a',
        body: [
          { t: 'p', c: [evil, { t: 'a', href: 'javascript:window.hacked=1', c: ['js'] }, { t: 'a', href: 'data:text/html,<script>1</script>', c: ['data'] },
            { t: 'a', href: 'https://example.com/x', c: ['out'] }, { t: 'a', href: '/in', c: ['in'] }] },
          { t: 'script', v: 'window.hacked=1' }, { t: 'svg', c: [{ t: 'use', href: '#x' }] }, { t: 'constructor', c: ['ctor'] }, { t: 'img', src: 'javascript:1', alt: 'no' },
          { t: 'ul', c: [{ t: 'li', c: ['item'] }] }, { t: 'pre', v: '<b>code</b>' },
        ],
      })])],
    }, '<button id="a">A</button>')
    await title('Step one')
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    const card = page.locator('.popover')
    expect(await card.locator('script, img, use').count()).toBe(0)
    expect(await card.locator('a').evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('target'), link.getAttribute('rel')]))).toEqual([
      ['out', '_blank', 'noopener noreferrer'], ['in', null, null],
    ])
    expect(await card.locator('pre').innerText()).toBe('<b>code</b>')
  })
})
