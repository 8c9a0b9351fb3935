import { describe, expect } from 'vitest'
import type { Step } from '../src/wire'
import { step, tour } from './support/flows'
import { it, until } from './support/world'

const definition = (more: Partial<Step>, after: Partial<Step> = {}) =>
  ({ flows: [tour('t', [step('one', { target: '#a', wait: 300, ...more }), step('two', after)])] })
const A = '<button id="a">A</button>'
const insert = (markup: string): string =>
  `{ const at = document.createElement('div'); at.id = 'late'; document.body.append(at); const b = document.createElement('button'); b.id = 'a'; b.textContent = ${JSON.stringify(markup)}; at.append(b) }`

describe('A target that is missing', () => {
  it('under “skip”: the next step, with the reason told, and nothing counted as shown', async ({ scene }) => {
    const { title, events, backend } = await scene(definition({ onMissing: 'skip' }), '<p>x</p>')
    await title('Step two')
    expect(await events()).toEqual(['step.missing one absent', 'tour.started two', 'step.shown two'])
    await until(() => backend.types(), (types) => types.length === 3, 'three commands')
    await expect.poll(() => backend.types()).toEqual(['step.missing one', 'step.skipped one', 'step.shown two'])
    await expect.poll(() => backend.log[0]).toMatchObject({ selector: '#a', reason: 'absent' })
  })

  it('under “center”: shown in the middle', async ({ scene }) => {
    const { title, page } = await scene(definition({ onMissing: 'center' }), '<p>x</p>')
    await title('Step one')
    expect(await page.locator('.popover.center').count()).toBe(1)
  })

  it('of a step that waits for a click on it, under “center”: the button is the way on, and nothing is promised', async ({ scene }) => {
    const { title, card, button } = await scene(definition({ onMissing: 'center', advance: ['click'] }), '<p>x</p>')
    await title('Step one')
    expect(await card.locator('.waiting').count()).toBe(0)
    await button('next').click()
    await title('Step two')
  })

  it('of a step that waits for a fact, under “center”: the page can be used, by pointer and by keys', async ({ scene }) => {
    const { title, page, backend } = await scene(definition({ onMissing: 'center', advance: ['event'] }), '<input id="x"><button id="do">Do</button>')
    await title('Step one')
    expect(await page.locator('.spotlight.on').count()).toBe(0)
    await page.locator('#do').click()
    await page.locator('#x').click()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('do')
    backend.fact('t')
    await page.evaluate('onboarding.refresh()')
    await title('Step two')
  })

  it.for(['skip', 'center', 'end'] as const)('is dealt with under “%s” though the state was fetched anew while it was looked for', async (onMissing, { scene }) => {
    const { page, backend, events, title } = await scene(definition({ onMissing, wait: 600 }), '<p>x</p>')
    await until(() => backend.requests.some(({ path }) => path.startsWith('keep')), Boolean, 'the watcher')
    await page.evaluate('onboarding.refresh()')
    await until(() => backend.requests.filter(({ path }) => path.startsWith('state')).length, (asked) => asked > 1, 'the second state')
    if (onMissing === 'end') await until(events, (list) => list.includes('tour.ended one missing'), 'the end')
    else await title(onMissing === 'skip' ? 'Step two' : 'Step one')
  })

  it('under “end”: over for now, not used up, back with the next load', async ({ scene }) => {
    const { events, card, page, backend, title } = await scene(definition({ onMissing: 'end' }), '<p>x</p>')
    await until(events, (list) => list.includes('tour.ended one missing'), 'the end')
    expect(await card.count()).toBe(0)
    await until(() => backend.types(), (types) => types.length === 1, 'the report')
    await page.evaluate(insert('A'))
    await page.evaluate('new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))')
    expect(await card.count()).toBe(0)
    await expect.poll(() => backend.types()).toEqual(['step.missing one'])
    backend.flows.set('t', tour('t', [step('one')]))
    await page.reload()
    await title('Step one')
  })

  it('under “wait”: reported once, and shown when it comes after all', async ({ scene }) => {
    const { events, card, page, title } = await scene(definition({ onMissing: 'wait' }), '<p>x</p>')
    await until(events, (list) => list.length > 0, 'the report')
    expect(await card.count()).toBe(0)
    expect(await page.locator('.spotlight.on').count()).toBe(0)
    await page.evaluate(insert('A'))
    await title('Step one')
    expect(await events()).toEqual(['step.missing one absent', 'tour.started one', 'step.shown one'])
  })

  it('that comes within the wait is shown within a frame or two, with nothing reported', async ({ scene }) => {
    const { events, page, title, backend } = await scene(definition({ wait: 20_000, onMissing: 'skip' }), '<p>x</p>')
    await until(() => backend.requests.some(({ path }) => path.startsWith('keep')), Boolean, 'the watcher')
    await page.waitForLoadState('networkidle')
    const frames = await page.evaluate(`new Promise((done) => { let frames = 0; ${insert('A')};
      const look = () => document.querySelector('onboarding-root')?.shadowRoot.querySelector('.popover.ready') ? done(frames) : (frames++, requestAnimationFrame(look)); requestAnimationFrame(look) })`)
    expect(frames).toBeLessThanOrEqual(3)
    await title('Step one')
    expect(await events()).toEqual(['tour.started one', 'step.shown one'])
  })

  it.for([
    ['display: none', '#a { display: none }', A],
    ['visibility: hidden', '#a { visibility: hidden }', A],
    ['no size', '#a { width: 0; height: 0; padding: 0; border: 0; overflow: hidden; font-size: 0 }', A],
    ['a closed details', '', `<details><summary>s</summary>${A}</details>`],
  ] as const)('because of %s counts as hidden', async ([, css, body], { scene }) => {
    const { title, backend } = await scene(definition({ onMissing: 'skip' }), body, { css })
    await title('Step two')
    await until(() => backend.log[0]?.reason, (reason) => reason === 'hidden', 'the reason')
  })

  it('made visible by a class later is found', async ({ scene }) => {
    const { page, title, events } = await scene(definition({ wait: 100 }), `<div id="box" class="off">${A}</div>`, { css: '.off { display: none }' })
    await until(events, (list) => list.includes('step.missing one hidden'), 'the report')
    await page.evaluate('box.className = ""')
    await title('Step one')
  })

  it('by an invalid selector is reported, and the page goes on', async ({ scene }) => {
    const { title, backend } = await scene(definition({ target: 'a[[', onMissing: 'skip', wait: 10_000 }), A)
    await title('Step two')
    await until(() => backend.log[0]?.reason, (reason) => reason === 'invalid-selector', 'the reason')
  })

  it('in a frame of another origin is unreachable, without an exception', async ({ scene }) => {
    const { title, backend } = await scene(definition({ onMissing: 'skip' }), '<iframe src="data:text/html,<button id=a>A</button>" width="200" height="100"></iframe>')
    await title('Step two')
    await until(() => backend.log[0]?.reason, (reason) => reason === 'unreachable', 'the reason')
  })

  it('is not shown by an old wait after the tour has gone on, or was stopped', async ({ scene }) => {
    const { title, page, events, card } = await scene(definition({ wait: 20_000 }, { target: '#b' }), '<button id="b">B</button>')
    await until(() => page.evaluate('onboarding.state?.flows.length'), (count) => count === 1, 'the state')
    await page.waitForLoadState('networkidle')
    await page.evaluate('onboarding.next()')
    await title('Step two')
    await page.evaluate(insert('A'))
    await page.evaluate('new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))')
    await title('Step two')
    expect(await card.count()).toBe(1)
    await page.evaluate('onboarding.stop()')
    expect(await page.locator('onboarding-root').count()).toBe(0)
    expect(await events()).not.toContain('step.shown one')
  })
})

describe('A target', () => {
  const ring = '.ring'
  const place = async (page: import('playwright-core').Page): Promise<number[]> =>
    page.locator(ring).evaluate((node) => ['x', 'y', 'width', 'height'].map((name) => Math.round(Number(node.getAttribute(name)))))
  const around = (box: { x: number; y: number; width: number; height: number } | null): number[] =>
    [box!.x - 6, box!.y - 6, box!.width + 12, box!.height + 12].map(Math.round)

  it('is the first visible one of several matches', async ({ scene }) => {
    const { title, page } = await scene(definition({ target: '.x' }), '<i class="x" hidden>1</i><button class="x" id="a">2</button><button class="x">3</button>')
    await title('Step one')
    expect(await place(page)).toEqual(around(await page.locator('#a').boundingBox()))
  })

  it('in an open shadow root is found and followed', async ({ scene }) => {
    const { title, page } = await scene(definition({ wait: 20_000 }), '<div id="host"></div>', {
      css: '#host { margin: 150px }',
      js: 'addEventListener("DOMContentLoaded", () => { const b = document.createElement("button"); b.id = "a"; b.textContent = "A"; host.attachShadow({ mode: "open" }).append(b) })',
    })
    await title('Step one')
    expect(await place(page)).toEqual(around(await page.locator('#a').boundingBox()))
    await page.evaluate('host.attributeStyleMap.set("margin-left", "300px")')
    await until(() => place(page), ([x]) => x! > 280, 'following')
  })

  it('in a frame of the same origin has hole and card at the right place', async ({ scene }) => {
    const { title, page, site, backend } = await scene({ flows: [] }, '<div id="room"></div><iframe id="f" width="500" height="300"></iframe>', {
      open: false, css: '#room { height: 60px } iframe { margin-left: 80px; border: 5px solid #ccc }', widget: true,
    })
    site.page('/inner', '<p>x</p><button id="a">A</button>', { widget: false })
    backend.flows.set('t', tour('t', [step('one', { target: '#a', wait: 20_000 })]))
    await page.goto(`${site.base}/`)
    await page.evaluate(`f.src = ${JSON.stringify(`${site.base}/inner`)}`)
    await title('Step one')
    expect(await place(page)).toEqual(around(await page.frameLocator('#f').locator('#a').boundingBox()))
  })

  it('that is removed does not make anything jump, and the buttons still work', async ({ scene }) => {
    const { title, page, button, card } = await scene(definition({ wait: 20_000, onMissing: 'skip' }), A, { css: '#a { margin: 200px }' })
    await title('Step one')
    const spot = (): Promise<unknown> => card.evaluate((node) => [node.style.left, node.style.top])
    const before = await spot()
    await page.evaluate('a.remove()')
    await page.evaluate('new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))')
    expect(await spot()).toEqual(before)
    await button('next').click()
    await title('Step two')
  })

  it('that is removed under “wait” takes the card with it, and brings it back', async ({ scene }) => {
    const { title, page, card, events } = await scene(definition({ wait: 100 }), A)
    await title('Step one')
    await page.evaluate('a.remove()')
    await card.waitFor({ state: 'detached' })
    expect(await page.locator('.spotlight.on').count()).toBe(0)
    await page.evaluate(insert('A'))
    await title('Step one')
    expect((await events()).filter((name) => name.startsWith('step.shown'))).toHaveLength(1)
  })

  it('that is replaced by a re-render is taken up again, without a word', async ({ scene }) => {
    const { title, page, events, card } = await scene(definition({}), A, { css: '#a { margin: 100px } #a.moved { margin-left: 300px }' })
    await title('Step one')
    await page.evaluate('{ const b = a.cloneNode(true); b.className = "moved"; b.textContent = "other"; a.replaceWith(b) }')
    await until(() => place(page), ([x]) => x! > 280, 'the new one')
    expect(await card.count()).toBe(1)
    expect(await events()).toEqual(['tour.started one', 'step.shown one'])
  })

  it('that grows, is pushed, or is moved by a transform is followed within 100 ms', async ({ scene }) => {
    const { title, page } = await scene(definition({}), `<div id="above"></div>${A}`, { css: '#a { margin: 100px; width: 80px }' })
    await title('Step one')
    await page.waitForLoadState('networkidle')
    for (const change of ['a.attributeStyleMap.set("width", "160px")', 'above.attributeStyleMap.set("height", "90px")', 'a.attributeStyleMap.set("transform", "translate(70px, 30px)")']) {
      const late = await page.evaluate(`new Promise((done) => { const from = performance.now(); ${change};
        const look = () => { const box = a.getBoundingClientRect(), ring = document.querySelector('onboarding-root').shadowRoot.querySelector('.ring');
          const same = Math.abs(ring.getAttribute('x') - box.x + 6) < 1 && Math.abs(ring.getAttribute('y') - box.y + 6) < 1 && Math.abs(ring.getAttribute('width') - box.width - 12) < 1;
          if (same || performance.now() - from > 3000) done(performance.now() - from); else setTimeout(look, 5) }; look() })`)
      expect(late, change).toBeLessThan(250)
    }
  })

  it('that its parent hides takes the card with it, and brings it back', async ({ scene }) => {
    const { title, page, card, events } = await scene(definition({ onMissing: 'skip', wait: 50 }), `<div id="box">${A}</div>`)
    await title('Step one')
    // What keeps to the target comes right after the first draw.
    await page.waitForLoadState('networkidle')
    await page.evaluate('box.hidden = true')
    await card.waitFor({ state: 'detached' })
    await page.evaluate('box.hidden = false')
    await title('Step one')
    expect(await events()).toEqual(['tour.started one', 'step.shown one'])
  })

  it('below the fold is scrolled to once, before the card shows; one in view moves nothing', async ({ scene }) => {
    const { title, page, button } = await scene(definition({}, { target: '#b' }), `<div id="space"></div>${A}<button id="b">B</button><div id="space2"></div>`, {
      css: '#space, #space2 { height: 1500px } html { scroll-behavior: smooth }',
    })
    await title('Step one')
    const y = await page.evaluate('scrollY')
    expect(y).toBeGreaterThan(500)
    await button('next').click()
    await title('Step two')
    expect(await page.evaluate('scrollY')).toBe(y)
  })

  it('in nested scrollers is brought into view in each, both ways, and followed when one is scrolled', async ({ scene }) => {
    const { title, page } = await scene(definition({ interactive: true }), `<div id="outer"><div id="inner"><div id="wide">${A}</div></div></div>`, {
      css: '#outer { height: 300px; overflow: auto } #inner { margin-top: 500px; height: 200px; width: 400px; overflow: auto } #wide { width: 1500px; height: 900px; position: relative } #a { position: absolute; left: 900px; top: 600px }',
    })
    await title('Step one')
    expect(await page.evaluate('[outer.scrollTop, inner.scrollTop, inner.scrollLeft].every((n) => n > 100)')).toBe(true)
    expect(await place(page)).toEqual(around(await page.locator('#a').boundingBox()))
    await page.evaluate('inner.scrollTop += 30')
    await until(async () => [await place(page), around(await page.locator('#a').boundingBox())], ([hole, target]) => String(hole) === String(target), 'following')
  })

  it('taller than the window is aligned with its top, below a sticky header', async ({ scene }) => {
    const { title, page } = await scene(definition({}), '<div id="space"></div><div id="a">tall</div><div id="space2"></div>', {
      css: 'html { scroll-padding-top: 60px } #space, #space2 { height: 900px } #a { height: 2000px; background: #eee }',
    })
    await title('Step one')
    const box = await page.locator('#a').boundingBox()
    expect(Math.round(box!.y)).toBe(60)
  })

  it.for(['left: 0; top: 0', 'right: 0; top: 0', 'left: 0; bottom: 0', 'right: 0; bottom: 0', 'left: 45%; top: 45%'])('at %s has its card inside the window', async (where, { scene }) => {
    const { title, card } = await scene(definition({ placement: 'top' }), A, { css: `#a { position: fixed; ${where} }` })
    await title('Step one')
    const box = await card.boundingBox()
    expect(box!.x).toBeGreaterThanOrEqual(0)
    expect(box!.y).toBeGreaterThanOrEqual(0)
    expect(box!.x + box!.width).toBeLessThanOrEqual(1000)
    expect(box!.y + box!.height).toBeLessThanOrEqual(700)
  })

  it('in a transformed and zoomed ancestor is met exactly', async ({ scene }) => {
    const { title, page } = await scene(definition({}), `<div id="box">${A}</div>`, { css: '#box { transform: translate(40px, 90px) scale(1.5); transform-origin: 0 0; zoom: 1.2 }' })
    await title('Step one')
    expect(await place(page)).toEqual(around(await page.locator('#a').boundingBox()))
  })
})
