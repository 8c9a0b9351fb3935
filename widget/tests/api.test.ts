import { describe, expect } from 'vitest'
import { checklist, modal, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<input id="field"><button id="a">A</button>'
const trip = (more = {}) => ({ flows: [tour('t', [step('one', more), step('two'), step('three')])] })
const before = (what: string, hook: string): string => `(window.onboarding ??= []).push(['before', '${what}', ${hook}])`
/** A hook whose answer the test gives by `answer(…)`. */
const asks = (what: string): string => before(what, '(detail) => { (window.asked ??= []).push(detail); return new Promise((resolve, reject) => { window.answer = resolve; window.fail = reject }) }')
const told = (name: string): string => `window.onboarding.push(['on', '${name}', (detail) => (window.${name} ??= []).push({ ...detail, error: detail.error && String(detail.error) })])`

describe('A page that is asked before something happens', () => {
  it('lets the tour go on, or keeps it where it is', async ({ scene }) => {
    const { page, title, button, backend } = await scene(trip(), body, { js: `${before('next', '({ flow, step }) => flow === "t" && step === "one" ? document.querySelector("#field").value !== "" : undefined')};${told('refused')}` })
    await title('Step one')
    await button('next').click()
    await expect.poll(() => page.evaluate('refused')).toEqual([{ action: 'next', flow: 't', step: 'one' }])
    await title('Step one')
    expect(backend.types('step.next')).toEqual([])
    await page.evaluate('document.querySelector("#field").value = "x"')
    await button('next').click()
    await title('Step two')
    await button('next').click()
    await title('Step three')
  })

  it('may take its time: the card waits, a second press changes nothing, and the focus stays', async ({ scene }) => {
    const { page, title, button, card, backend } = await scene(trip(), body, { js: asks('next') })
    await title('Step one')
    await button('next').click()
    await until(() => page.evaluate('window.asked?.length'), (count) => count === 1, 'the question')
    expect(await card.locator('footer').evaluate((footer) => (footer as HTMLElement).inert)).toBe(true)
    await page.evaluate('onboarding.next(); onboarding.next()')
    expect(await page.evaluate('asked.length')).toBe(1)
    await page.evaluate('answer(false)')
    await until(() => card.locator('footer').evaluate((footer) => (footer as HTMLElement).inert), (inert) => !inert, 'the card to be used again')
    await title('Step one')
    await button('next').click()
    await until(() => page.evaluate('window.asked.length'), (count) => count === 2, 'the second question')
    await page.evaluate('answer(true)')
    await title('Step two')
    await until(() => backend.types('step.next'), (types) => types.length === 1, 'one command')
    expect(await page.evaluate('document.activeElement.shadowRoot?.activeElement?.getAttribute("role")')).toBe('dialog')
  })

  it.for([
    ['throws', '() => { throw new Error("oops") }', 'Error: oops'],
    ['rejects', '() => Promise.reject(new Error("oops"))', 'Error: oops'],
  ] as const)('but %s is told of it, and the tour goes on', async ([, hook, error], { scene }) => {
    const { page, title, button } = await scene(trip(), body, { js: `${before('next', hook)};${told('error')}`, expected: /oops/ })
    await title('Step one')
    await button('next').click()
    await title('Step two')
    expect(await page.evaluate('window.error')).toEqual([{ action: 'next', flow: 't', step: 'one', error }])
  })

  it('but does not answer in ten seconds is told of it, and the tour goes on; what it says later counts for nothing', async ({ scene }) => {
    const { page, title, button, site } = await scene(trip(), body, { js: `${asks('next')};${told('error')}`, open: false, expected: /has not answered/ })
    await page.clock.install()
    await page.goto(`${site.base}/`)
    await title('Step one')
    await button('next').click()
    await until(() => page.evaluate('window.asked?.length'), (count) => count === 1, 'the question')
    await page.clock.fastForward(11_000)
    await title('Step two')
    expect(await page.evaluate('window.error[0].error')).toContain('has not answered for 10 s')
    await page.evaluate('answer(true)')
    await title('Step two')
  })

  it('for longer than the step lasts moves nothing on twice', async ({ scene }) => {
    const { page, title, button, backend } = await scene({ ...trip(), live: true }, body, { js: asks('next') })
    await title('Step one')
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await button('next').click()
    await until(() => page.evaluate('window.asked?.length'), (count) => count === 1, 'the question')
    backend.fact('t')
    await title('Step two')
    await page.evaluate('answer(true)')
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    await title('Step two')
    expect(backend.types('step.next')).toEqual([])
  })

  it('keeps a tour from being closed, started, and gone back in', async ({ scene }) => {
    const { page, title, button, card, backend } = await scene({ flows: [tour('t', [step('one'), step('two')]), { ...tour('other', [step('else')]), hidden: true } as never] }, body,
      { js: `${before('dismiss', '() => false')};${before('back', '() => Promise.resolve(false)')};${before('start', '({ flow }) => flow !== "other"')}` })
    await title('Step one')
    await button('next').click()
    await title('Step two')
    await button('back').click()
    await button('close').click()
    await page.keyboard.press('Escape')
    await page.evaluate('onboarding.start("other")')
    await until(() => card.locator('footer').evaluate((footer) => (footer as HTMLElement).inert), (inert) => !inert, 'every answer')
    await title('Step two')
    expect(backend.types('step.back', 'flow.dismissed', 'flow.started')).toEqual([])
  })

  it('is asked for messages and lists too, with what else their buttons do', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [modal({ primary: { label: 'Show me', call: 'shown' } }), checklist()] }, body,
      { js: `${before('complete', '() => window.ready === true')};${before('dismiss', '() => window.ready === true')};window.onboarding.push(['registerAction', 'shown', () => { window.called = true }])` })
    await page.getByRole('button', { name: 'Show me' }).click()
    await page.getByRole('button', { name: 'Close' }).first().click()
    await page.evaluate('onboarding.dismiss("get-going")')
    expect(await page.evaluate('window.called')).toBeUndefined()
    expect(backend.types('flow.completed', 'flow.dismissed')).toEqual([])
    await page.evaluate('window.ready = true')
    await page.getByRole('button', { name: 'Show me' }).click()
    await until(() => page.evaluate('window.called'), Boolean, 'what the button does')
    await page.evaluate('onboarding.dismiss("get-going")')
    await until(() => backend.types('flow.completed', 'flow.dismissed'), (types) => types.length === 2, 'both commands')
  })

  it('is not asked any more once it has taken its hook back', async ({ scene }) => {
    const { page, title } = await scene(trip(), body)
    await title('Step one')
    await page.evaluate('{ const off = onboarding.before("next", () => false); onboarding.next(); off(); }')
    await title('Step one')
    await page.evaluate('onboarding.next()')
    await title('Step two')
  })

  it('may stop everything while it is asked', async ({ scene }) => {
    const { page, title, button } = await scene(trip(), body, { js: asks('next') })
    await title('Step one')
    await button('next').click()
    await until(() => page.evaluate('window.asked?.length'), (count) => count === 1, 'the question')
    await page.evaluate('onboarding.stop(); answer(true)')
    expect(await page.locator('onboarding-root').count()).toBe(0)
  })
})

describe('The page', () => {
  it('is told when the first answer is there, however early or late it asks', async ({ scene }) => {
    const { page } = await scene(trip(), body)
    expect(await page.evaluate('onboarding.waitForReady().then((state) => state.flows.map(({ id }) => id))')).toEqual(['t'])
    expect(await page.evaluate('onboarding.waitForReady().then((state) => state.flows.length)')).toBe(1)
  })

  it('is told that nobody is signed in', async ({ scene }) => {
    const { page, backend, site } = await scene(trip(), body, { open: false })
    backend.signedIn = false
    await page.goto(`${site.base}/`)
    await page.waitForFunction('typeof onboarding?.waitForReady === "function"')
    expect(await page.evaluate('onboarding.waitForReady()')).toBeNull()
  })
})
