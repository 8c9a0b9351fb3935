import { describe, expect } from 'vitest'
import type { Step } from '../src/wire'
import { step, tour } from './support/flows'
import { it, until } from './support/world'

const definition = (target: string, more: Partial<Step> = {}) => ({ flows: [tour('t', [step('one', { target, wait: 60_000, ...more }), step('two')])] })
const A = '<button id="a">A</button>'
const rows = Array.from({ length: 3_000 }, (_, n) => `<p><b>Row</b> <i>${n}</i></p>`).join('')
/** Counts how many elements are asked for their shadow roots, and how often the whole page is searched. */
const COUNTING = `
  window.count = { roots: 0, searches: 0 }
  {
    const real = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')
    Object.defineProperty(Element.prototype, 'shadowRoot', { ...real, get() { count.roots++; return real.get.call(this) } })
    const search = Document.prototype.querySelectorAll
    Document.prototype.querySelectorAll = function (selector) { count.searches++; return search.call(this, selector) }
  }
`
const frames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

describe('On a large page', () => {
  it('nobody walks through it for a target that is in the document', async ({ scene }) => {
    const { page, title, button } = await scene(definition('#a'), A + rows, { js: COUNTING })
    await title('Step one')
    await page.waitForLoadState('networkidle')
    await page.evaluate(frames)
    expect(await page.evaluate('count.roots')).toBeLessThan(500)
    await button('next').click()
    await title('Step two')
    expect(await page.evaluate('count.roots')).toBeLessThan(500)
  })

  it('what is put into it is looked through while a target is waited for, not the page', async ({ scene }) => {
    const { page, backend, title } = await scene(definition('.late'), rows, { js: COUNTING })
    await until(() => backend.requests.some(({ path }) => path.startsWith('keep')), Boolean, 'the watcher')
    await until(() => page.evaluate('count.roots') as Promise<number>, (asked) => asked >= 9_000, 'the first walk')
    await page.evaluate(frames)
    await page.evaluate('count.roots = count.searches = 0')
    for (let n = 0; n < 5; n++) {
      await page.evaluate('{ const one = document.createElement("p"); one.append("x", document.createElement("b")); document.body.append(one) }')
      await page.evaluate(frames)
    }
    // Two elements each; once every five seconds a page may be walked through anew, as its elements may have got roots of which nothing tells.
    expect(await page.evaluate('count.searches')).toBeLessThan(3)
    expect(await page.evaluate('count.roots')).toBeLessThan(9_000 + 500)
    await page.evaluate('{ const one = document.createElement("p"); const late = one.appendChild(document.createElement("b")); late.className = "late"; late.textContent = "Late"; document.body.append(one) }')
    await title('Step one')
  })

  it('a shadow root at its end is found', async ({ scene }) => {
    const { title } = await scene(definition('#deep'), `${rows}<div id="host"></div>`,
      { js: 'addEventListener("DOMContentLoaded", () => { const inner = document.getElementById("host").attachShadow({ mode: "open" }).appendChild(document.createElement("button")); inner.id = "deep"; inner.textContent = "Deep" })' })
    await title('Step one')
  })
})

describe('A target that is not there yet', () => {
  it.for([
    ['a class', '.now', 'x.className = "now"'], ['an attribute', '[data-onboarding=new]', 'x.dataset.onboarding = "new"'], ['an id', '#now', 'x.id = "now"'],
    ['the class of its parent', '.open .inner', 'x.className = "open"'], ['what is before it', 'h2 + p', 'document.querySelector("h2").after(document.createElement("p")); document.querySelector("h2 + p").textContent = "P"'],
    ['what it does not hold any more', 'section:not(:has(i))', 'document.querySelector("section i").remove()'],
  ] as const)('and comes by %s is found', async ([, selector, change], { scene }) => {
    const { page, backend, title, card } = await scene(definition(selector), '<h2>Title</h2><div id="box"><span class="inner">Inner</span></div><section>S<i>x</i></section>')
    await until(() => backend.requests.some(({ path }) => path.startsWith('keep')), Boolean, 'the watcher')
    await page.waitForLoadState('networkidle')
    expect(await card.count()).toBe(0)
    await page.evaluate(`{ const x = document.getElementById('box'); ${change} }`)
    await title('Step one')
  })

  it('and comes in a shadow root that is put into the page is found', async ({ scene }) => {
    const { page, backend, title } = await scene(definition('#deep'), '<p>x</p>')
    await until(() => backend.requests.some(({ path }) => path.startsWith('keep')), Boolean, 'the watcher')
    await page.waitForLoadState('networkidle')
    await page.evaluate('{ const host = document.createElement("div"); const inner = host.attachShadow({ mode: "open" }).appendChild(document.createElement("button")); inner.id = "deep"; inner.textContent = "Deep"; document.body.append(host) }')
    await title('Step one')
  })

  it('and comes in a shadow root that was empty is found', async ({ scene }) => {
    const { page, backend, title } = await scene(definition('#deep'), '<div id="host"></div>', { js: 'addEventListener("DOMContentLoaded", () => document.getElementById("host").attachShadow({ mode: "open" }))' })
    await until(() => backend.requests.some(({ path }) => path.startsWith('keep')), Boolean, 'the watcher')
    await page.waitForLoadState('networkidle')
    await page.evaluate('{ const inner = document.createElement("button"); inner.id = "deep"; inner.textContent = "Deep"; document.getElementById("host").shadowRoot.append(inner) }')
    await title('Step one')
  })
})
