import { describe, expect } from 'vitest'
import { checklist, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<input id="field"><button id="a">A</button>'
const one = (more = {}, next = {}): { flows: ReturnType<typeof tour>[] } => ({ flows: [tour('t', [step('one', { target: '#a', wait: 300, ...more }), step('two', next)])] })
const active = 'document.activeElement.id || document.activeElement.shadowRoot?.activeElement?.getAttribute("role") || document.activeElement.localName'
const frames = 'new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(r))))'
const loaded = (requests: { path: string }[], chunk: string): Promise<unknown> => until(() => requests.some(({ path }) => path.startsWith(chunk)), Boolean, chunk)

describe('A step that comes while somebody types', () => {
  const typing = (next: object): { live: true; flows: ReturnType<typeof tour>[] } =>
    ({ live: true, flows: [tour('t', [step('one', { target: '#field', advance: ['event'] }), step('two', { target: '#a', ...next })])] })

  it('and dims the page takes the focus, and Escape closes it', async ({ scene }) => {
    const { page, title, backend, card, events } = await scene(typing({}), body)
    await title('Step one')
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.locator('#field').fill('x')
    backend.fact('t')
    await title('Step two')
    expect(await page.evaluate(active)).toBe('dialog')
    await page.keyboard.type('yz')
    expect(await page.locator('#field').inputValue()).toBe('x')
    await page.locator('#field').focus()
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await events()).toContain('tour.dismissed two escape')
  })

  it('and leaves the page to be used leaves them to it', async ({ scene }) => {
    const { page, title, backend } = await scene(typing({ interactive: true }), body)
    await title('Step one')
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.locator('#field').fill('x')
    backend.fact('t')
    await title('Step two')
    await page.keyboard.type('yz')
    expect(await page.locator('#field').inputValue()).toBe('xyz')
  })
})

describe('What lies over the target when the page loads', () => {
  const css = '.over { position: fixed; inset: 0; z-index: 2147483647 } #a { margin: 100px }'
  const watch = `window.flashes = 0; const look = () => { if (document.querySelector('onboarding-root')?.shadowRoot.querySelector('.popover.ready')) flashes++; requestAnimationFrame(look) }; look()`

  it.for(['', 'below the fold'])('a dialog: nothing on screen, nothing counted, until it is closed (%s)', async (where, { scene }) => {
    const { page, title, backend, events } = await scene(one(), `<div class="space"></div><button id="a">A</button><div id="d" class="over" role="dialog" aria-modal="true">Cookies?</div>`,
      { css: css + (where && '.space { height: 2000px }'), js: watch })
    await loaded(backend.requests, 'keep')
    await page.evaluate('new Promise((done) => setTimeout(done, 500))')
    expect(await page.evaluate('[flashes, scrollY]')).toEqual([0, 0])
    expect(await events()).toEqual([])
    expect(backend.types()).toEqual([])
    await page.evaluate('d.remove()')
    await title('Step one')
    expect(await events()).toEqual(['tour.started one', 'step.shown one'])
  })

  it('a veil: nothing on screen or counted, reported after the wait, and the step comes after it whatever it does when missing', async ({ scene }) => {
    const { page, title, backend, events } = await scene(one({ onMissing: 'skip' }), `<button id="a">A</button><div class="over veil" id="d"><p>Loading</p></div>`,
      { css: `${css} .veil { background: rgb(255 255 255 / .9) }`, js: watch })
    await until(events, (list) => list.length > 0, 'the report')
    await page.evaluate(frames)
    expect(await events()).toEqual(['step.missing one covered'])
    expect(await page.evaluate('flashes')).toBe(0)
    await until(() => backend.log[0], Boolean, 'the command')
    await expect.poll(() => backend.log[0]).toMatchObject({ type: 'step.missing', selector: '#a', reason: 'covered' })
    await page.evaluate('d.hidden = true; d.attributeStyleMap.set("display", "none")')
    await title('Step one')
    expect(await events()).toEqual(['step.missing one covered', 'tour.started one', 'step.shown one'])
  })

  it.for([
    ['lets the pointer through', 'pointer-events: none; background: #fff'], ['cannot be seen', 'background: transparent'], ['is as good as invisible', 'background: #fff; opacity: .02'],
  ] as const)('a layer over the whole page that %s hides nothing', async ([, style], { scene }) => {
    const { title, events } = await scene(one(), '<button id="a">A</button><div class="over layer"><i></i></div>', { css: `${css} .layer { ${style} }` })
    await title('Step one')
    expect(await events()).toEqual(['tour.started one', 'step.shown one'])
  })
})

describe('What is done to the card', () => {
  const js = `window.heard = []; for (const name of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup'])
    for (const on of [document, window]) on.addEventListener(name, (e) => heard.push(name + ' ' + (e.key ?? '')))`

  it('by pointer or key, on it or on the dimmed page, is not heard by the page', async ({ scene }) => {
    const { page, title, button, card } = await scene(one(), body, { js })
    await title('Step one')
    await card.locator('.title').click()
    await page.mouse.click(900, 600)
    await card.focus()
    await page.keyboard.press('n')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.querySelector("onboarding-root").shadowRoot.activeElement?.dataset.action'), 'Tab goes on').toBe('next')
    await button('next').focus()
    await page.keyboard.press('Enter')
    await title('Step two')
    await button('next').click()
    await card.waitFor({ state: 'detached' })
    expect(await page.evaluate('heard')).toEqual([])
    await page.locator('#field').press('n')
    expect(await page.evaluate('heard.length')).toBeGreaterThan(0)
  })

  it('leaves a link in its text to the page’s router', async ({ scene }) => {
    const { title, page } = await scene(one({ body: [{ t: 'a', href: '/in', c: ['in'] }] }), body, { js: 'addEventListener("click", (e) => { if (e.composedPath()[0].localName === "a") { e.preventDefault(); window.routed = true } })' })
    await title('Step one')
    await page.getByRole('link', { name: 'in' }).click()
    expect(await page.evaluate('routed')).toBe(true)
  })

  it('does not hold up what the page began: a drag of its own may end over the card', async ({ scene }) => {
    const { page, title, card } = await scene(one({ interactive: true }), body, { js })
    await title('Step one')
    await page.locator('#a').hover()
    await page.mouse.down()
    const box = (await card.boundingBox())!
    await page.mouse.move(box.x + 30, box.y + 30)
    await page.mouse.up()
    expect(await page.evaluate('heard')).toContain('mouseup ')
  })

  it('does not end what is open in the page until a click elsewhere, e.g. the list that the step points at', async ({ scene }) => {
    const { title, button, page } = await scene(one({ target: '#item' }, { target: '#item' }), '<div id="menu"><button id="item">Item</button></div>', { js: 'document.addEventListener("click", (e) => { if (!menu.contains(e.target)) menu.remove() })' })
    await title('Step one')
    await button('next').click()
    await title('Step two')
    expect(await page.locator('#item').count()).toBe(1)
  })
})

describe('A target in a scroller of its own', () => {
  it('that is scrolled away takes card and dim with it, and brings them back where it is', async ({ scene }) => {
    const { page, title, card, events } = await scene(one({ interactive: true }), '<div id="box"><div id="before"></div><button id="a">A</button><div id="after"></div></div>',
      { css: '#box { height: 300px; overflow: auto; position: relative } #before { height: 500px } #after { height: 2000px }' })
    await title('Step one')
    expect(await page.evaluate('box.scrollTop'), 'brought into view').toBeGreaterThan(100)
    await page.waitForLoadState('networkidle')
    await page.evaluate('box.scrollTop = 1500')
    await card.waitFor({ state: 'detached' })
    expect(await page.locator('.spotlight.on').count()).toBe(0)
    await page.evaluate('box.scrollTop = 240')
    await title('Step one')
    expect(await page.evaluate('box.scrollTop'), 'not scrolled once more').toBe(240)
    expect(await events()).toEqual(['tour.started one', 'step.shown one'])
  })
})

describe('A bar of the page that says nothing of itself', () => {
  it.for(['position: sticky', 'position: fixed; left: 0; right: 0'])('does not hide what a step points at (%s)', async (how, { scene }) => {
    const { page, title } = await scene(one(), '<header id="bar">Bar</header><div class="space"></div><button id="a">A</button><div class="space"></div>',
      { css: `body { margin: 0 } #bar { ${how}; top: 0; height: 70px; background: #eee } .space { height: 900px } #a { display: block }`, js: 'addEventListener("load", () => scrollTo(0, a.getBoundingClientRect().top - 38))' })
    await title('Step one')
    await until(async () => (await page.locator('#a').boundingBox())!.y, (y) => y >= 70, 'the way out from under it')
  })

  it('at the bottom neither', async ({ scene }) => {
    const { page, title } = await scene(one(), '<div class="space"></div><button id="a">A</button><div class="space"></div><footer id="bar">Bar</footer>',
      { css: 'body { margin: 0 } #bar { position: fixed; left: 0; right: 0; bottom: 0; height: 70px; background: #eee } .space { height: 640px } #a { display: block }' })
    await title('Step one')
    const box = (await page.locator('#a').boundingBox())!
    expect(box.y + box.height).toBeLessThanOrEqual(630)
  })
})

describe('The checklist', () => {
  const task = (id: string): string => `[data-task=${id}]`
  const chain = (): ReturnType<typeof checklist> => checklist({ id: 'chain', done: 0, total: 3, percent: 0, tasks: [
    { id: 'one', title: 'One', done: false, body: ['1'] },
    { id: 'two', title: 'Two', done: false, body: ['2'], waitsFor: ['one'] },
    { id: 'three', title: 'Three', done: false, body: ['3'] },
  ] })

  it.for([[false, 'two'], [true, 'three']] as const)('opens what a push has unlocked once the state says so, unless something was opened meanwhile (%s)', async ([opened, expected], { scene }) => {
    const { page, backend, corner } = await scene({ live: true, flows: [chain()] }, body)
    await corner.locator(`${task('one')}.open`).waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    if (opened) await corner.locator(`${task('three')} .task`).click()
    backend.completeTask('chain', 'one')
    await corner.locator(`${task('one')}.done`).waitFor()
    const list = backend.flows.get('chain') as ReturnType<typeof chain>
    backend.flows.set('chain', { ...list, tasks: list.tasks.map(({ waitsFor: _, ...rest }) => rest) })
    backend.version++
    backend.push([], { stale: true })
    await corner.locator(`${task('two')}:not(.locked)`).waitFor()
    expect(await page.locator('.panel li.open').getAttribute('data-task')).toBe(expected)
  })

  it('is ticked by a click on the label of a task that has nothing to unfold, and by Space as before', async ({ scene }) => {
    const { page, corner, backend } = await scene({ flows: [checklist({ tasks: [{ id: 'read', title: 'Read it', done: false, manual: true }, { id: 'other', title: 'Other', done: false }] })] }, body)
    const box = corner.getByRole('checkbox', { name: 'Read it' })
    await box.waitFor()
    const label = (await corner.locator(`${task('read')} .label`).boundingBox())!
    await page.mouse.click(label.x + 40, label.y + 8)
    await corner.locator(`${task('read')}.done`).waitFor()
    await box.press('Space')
    await corner.locator(`${task('read')}:not(.done)`).waitFor()
    await until(() => backend.types('task.completed', 'task.reopened'), (types) => types.length === 2, 'the commands')
    expect(await corner.locator(`${task('read')} rect`).count(), 'the mark is the others’').toBe(0)
  })

  it('is the pill for as long as the page says that it needs the room, and then what it was', async ({ scene }) => {
    const { page, corner, backend, button } = await scene({ flows: [checklist()] }, body)
    await corner.locator('.panel').waitFor()
    await page.evaluate('document.documentElement.dataset.onboardingList = "pill"')
    await corner.locator('.launcher').waitFor()
    await page.evaluate('delete document.documentElement.dataset.onboardingList')
    await corner.locator('.panel').waitFor()
    expect(backend.types('flow.collapsed', 'flow.expanded'), 'nobody’s choice').toEqual([])
    await page.evaluate('document.documentElement.dataset.onboardingList = "pill"')
    await button('expand').click()
    await corner.locator('.panel').waitFor()
  })

  it('says how far it is once', async ({ scene }) => {
    const { corner } = await scene({ flows: [checklist()] }, body)
    await corner.getByText('2 of 5 done').waitFor()
    expect(await corner.locator('header').innerText()).not.toContain('%')
  })
})
