import { describe, expect } from 'vitest'
import type { Button, Step } from '../src/wire'
import { checklist, step, tour } from './support/flows'
import { it, until } from './support/world'
import type { Setting, World } from './support/world'

const field = '<form id="f"><input id="name"><button id="save">Save</button></form><a id="away" href="#there">Away</a>'
const two = (one: Partial<Step>, more: Partial<Step> = {}) => ({ flows: [tour('t', [step('one', one), step('two', more)])] })
/** Says whether the tab is hidden, as a browser would. */
const hide = (hidden: boolean): string =>
  `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`

describe('A step that waits for its field', () => {
  it('goes on once that is filled and left, and keeps the focus where it went', async ({ scene }) => {
    const { title, page, button, card, backend } = await scene(two({ target: '#f', advance: ['input'], minLength: 3, interactive: true }), field)
    await title('Step one')
    expect(await button('next').count()).toBe(0)
    await card.getByText('Continues by itself after that').waitFor()
    // The field is focused by itself.
    await page.keyboard.type('Ab')
    await page.locator('#save').focus()
    await page.locator('#name').fill('  ab  ')
    await page.locator('#save').focus()
    await page.locator('#name').fill('Abc')
    expect(backend.types('step.next')).toEqual([])
    await page.locator('#save').focus()
    await title('Step two')
    await until(() => backend.log.find(({ type }) => type === 'step.next')?.by, (by) => by === 'input', 'how it was left')
  })

  it('goes on by Enter, which the form of the page gets as ever', async ({ scene }) => {
    const { title, page } = await scene(two({ target: '#name', advance: ['input'], interactive: true }, { target: '#f', interactive: true }), field,
      { js: 'addEventListener("submit", (e) => { e.preventDefault(); window.sent = (window.sent ?? 0) + 1 })' })
    await title('Step one')
    // What looks at the field comes right after the first draw.
    await page.waitForLoadState('networkidle')
    await page.keyboard.type('A project')
    await page.keyboard.press('Enter')
    await title('Step two')
    expect(await page.evaluate('window.sent')).toBe(1)
    expect(await page.evaluate('document.activeElement.id')).toBe('name')
  })

  it('stays for who is on the way to a button of its card', async ({ scene }) => {
    const { title, page, button, backend } = await scene(two({ target: '#f', advance: ['input'], interactive: true, skippable: true, buttons: [{ label: 'Help', call: 'help' }] }), field,
      { js: 'window.onboarding.push(["registerAction", "help", () => { window.helped = true }])' })
    await title('Step one')
    // What looks at the field comes right after the first draw.
    await page.waitForLoadState('networkidle')
    await page.keyboard.type('Abc')
    await button('more').click()
    await until(() => page.evaluate('window.helped'), (helped) => helped === true, 'the help')
    await title('Step one')
    expect(backend.types('step.next')).toEqual([])
  })

  it('goes on for who only passes a button of its card, once they are back in the page', async ({ scene }) => {
    const { title, page, button, backend } = await scene(two({ target: '#f', advance: ['input'], interactive: true, skippable: true }), field)
    await title('Step one')
    // What looks at the field comes right after the first draw.
    await page.waitForLoadState('networkidle')
    await page.keyboard.type('Abc')
    await button('close').focus()
    await button('skip').focus()
    expect(backend.types('step.next')).toEqual([])
    await page.locator('#away').focus()
    await title('Step two')
    await until(() => backend.log.find(({ type }) => type === 'step.next')?.by, (by) => by === 'input', 'how it was left')
  })

  it('counts a choice and a box that is ticked, and not the label of a button', async ({ scene }) => {
    const { title, page, backend } = await scene(two({ target: '#f', advance: ['input'], interactive: true }),
      '<form id="f" onsubmit="return false"><input type="submit" value="Save" id="save"><input type="checkbox" id="box"></form>', { expected: /Content.Security/ })
    await title('Step one')
    await page.locator('#save').focus()
    await page.locator('#box').focus()
    expect(backend.types('step.next')).toEqual([])
    await page.locator('#box').check()
    await title('Step two')
  })

  it('has a button where the field is missing', async ({ scene }) => {
    const { title, button, backend } = await scene(two({ target: '#nowhere', wait: 50, onMissing: 'center', advance: ['input'] }), field)
    await title('Step one')
    await button('next').click()
    await title('Step two')
    await until(() => backend.log.find(({ type }) => type === 'step.next')?.by, (by) => by === 'input', 'what the button stands for')
  })
})

describe('A step that waits for a page', () => {
  const route = { advance: ['route'] as const, arrived: '/there' }

  it('goes on when the user comes there, by whatever way, and says so', async ({ scene }) => {
    const { title, page, backend } = await scene(two(route), '<a id="away" href="#x">Away</a>')
    await title('Step one')
    expect(await page.locator('.spotlight.on').count()).toBe(0)
    await page.evaluate('history.pushState({}, "", location.pathname + "there")')
    await title('Step two')
    await until(() => backend.log.find(({ type }) => type === 'step.next')?.by, (by) => by === 'route', 'how it was left')
    await expect.poll(() => backend.types('step.next')).toEqual(['step.next one'])
  })

  it('goes on after a load too, though the step belongs on the page before', async ({ scene }) => {
    const { title, go } = await scene(two({ ...route, href: '/' }), '<p>x</p>', { pages: { '/there': '<p>there</p>' } })
    await title('Step one')
    await go('/there')
    await title('Step two')
  })

  it('is passed at once where the user is there already, and does not bounce who goes back', async ({ scene }) => {
    const { title, page, button, events } = await scene({ flows: [tour('t', [step('zero'), step('one', route), step('two')])] }, '<p>x</p>', { path: '/there' })
    await title('Step zero')
    await button('next').click()
    await title('Step two')
    expect(await events()).not.toContain('step.shown one')
    await button('back').click()
    await title('Step one')
    await page.evaluate('history.pushState({}, "", "elsewhere")')
    await title('Step one')
    await page.evaluate('history.back()')
    await title('Step two')
  })
})

describe('A step that stays for a time', () => {
  /** A page whose time the test moves. */
  const timed = async (scene: World['scene'], advance: Step['advance'], setting: Setting = {}) => {
    const world = await scene(two({ advance, delay: 60_000 }), '', { ...setting, open: false })
    await world.page.clock.install()
    await world.go('/')
    await world.title('Step one')
    // What counts the time is loaded after the first draw.
    await until(() => world.card.evaluate((node) => node.dataset['counts'] === ''), (counts) => counts, 'a running clock')
    return { ...world, pass: (seconds: number) => world.page.clock.fastForward(seconds * 1000) }
  }

  it('goes on by itself, says so, and is counted as that', async ({ scene }) => {
    const { title, card, button, backend, pass } = await timed(scene, ['delay'])
    await card.getByText('Continues in a moment').waitFor()
    expect(await button('next').count()).toBe(0)
    await pass(30)
    await title('Step one')
    await pass(31)
    await title('Step two')
    await until(() => backend.log.find(({ type }) => type === 'step.next')?.by, (by) => by === 'delay', 'how it was left')
  })

  it('does not run while the tab is hidden, and goes on where it was', async ({ scene }) => {
    const { title, page, backend, pass } = await timed(scene, ['delay', 'button'])
    await pass(20)
    await page.evaluate(hide(true))
    await pass(100)
    expect(backend.types('step.next')).toEqual([])
    await page.evaluate(hide(false))
    await pass(10)
    await title('Step one')
    await pass(31)
    await title('Step two')
  })

  it('stands still while the pointer is on it', async ({ scene }) => {
    const { title, page, card, backend, pass } = await timed(scene, ['delay'])
    await card.hover()
    await pass(0)
    await until(() => card.evaluate((node) => node.dataset['counts'] === undefined), (still) => still, 'a clock that stands still')
    await pass(100)
    expect(backend.types('step.next')).toEqual([])
    await page.mouse.move(1, 1)
    await until(() => card.evaluate((node) => node.dataset['counts'] === ''), (counts) => counts, 'a running clock')
    await pass(61)
    await title('Step two')
  })

  it('draws a line that says how far it is', async ({ scene }) => {
    const { page } = await timed(scene, ['delay'])
    expect(await page.locator('.timer').count()).toBe(1)
  })

  it('draws none where motion is reduced', async ({ scene }) => {
    const { page, pass, title } = await timed(scene, ['delay'], { context: { reducedMotion: 'reduce' } })
    expect(await page.locator('.timer').count()).toBe(0)
    await pass(61)
    await title('Step two')
  })
})

describe('Several ways', () => {
  it('are all there: the button, or doing it', async ({ scene }) => {
    const { title, button, card, page, backend } = await scene({ flows: [tour('t', [
      step('one', { target: '#save', advance: ['button', 'click'], interactive: true, paths: { click: ['three'] } }), step('two'), step('three')])] }, '<button id="save">Save</button>')
    await title('Step one')
    expect(await card.getByText('Continues by itself').count()).toBe(0)
    await button('next').click()
    await title('Step two')
    await button('back').click()
    await title('Step one')
    await page.locator('#save').click()
    await title('Step three')
    await card.getByText('2 of 2').waitFor()
    await until(() => backend.log.filter(({ type }) => type === 'step.next').map(({ by }) => by), (by) => by.join() === 'button,click', 'how it was left')
  })
})

describe('Further buttons', () => {
  const choose = (buttons: Button[], more: Partial<Step> = {}) => tour('t', [step('one', { buttons, ...more }), step('two'), step('three')], { others: [step('aside')] })

  it('lead where they say, with the progress of that way, and back to where one came from', async ({ scene }) => {
    const { title, page, button, card, backend } = await scene({ flows: [choose([{ label: 'Aside', step: 'aside', path: ['aside', 'three'] }])] }, '')
    await title('Step one')
    await card.getByText('1 of 3').waitFor()
    await page.getByRole('button', { name: 'Aside' }).click()
    await title('Step aside')
    await card.getByText('2 of 3').waitFor()
    await button('next').click()
    await title('Step three')
    await button('back').click()
    await button('back').click()
    await title('Step one')
    await until(() => backend.log.find(({ type }) => type === 'step.next')?.to, (to) => to === 'aside', 'where it led')
    await expect.poll(() => backend.results.size).toBe(backend.log.length)
    expect([...backend.results.values()].filter(({ status }) => status === 'refused')).toEqual([])
  })

  it('set attributes before they go on, and where that may change the way the answer says where to', async ({ scene }) => {
    const flow = { ...choose([{ label: 'Lead', set: { goal: 'lead' }, next: true }]), uncertain: true }
    let answer: (() => void) | undefined
    const { title, page, backend, button, card } = await scene({ flows: [flow] }, '')
    backend.changed = () => {
      const { steps, ...now } = backend.flows.get('t') as typeof flow
      backend.flows.set('t', { ...now, steps: [steps[0]!, step('lead'), steps[2]!] })
    }
    await title('Step one')
    const held = new Promise<void>((resolve) => { answer = resolve })
    backend.intercept = (method) => method === 'POST' ? { status: 0, wait: held } : undefined
    await page.getByRole('button', { name: 'Lead' }).click()
    await until(() => card.locator('footer').evaluate((node) => (node as HTMLElement).inert), (inert) => inert, 'a card that waits')
    await title('Step one')
    backend.intercept = () => undefined
    answer?.()
    await title('Step lead')
    await card.getByText('2 of 3').waitFor()
    expect(await button('next').isEnabled()).toBe(true)
    const types = backend.log.map(({ type }) => type)
    expect(types.indexOf('attribute.set')).toBeLessThan(types.indexOf('step.next'))
    await expect.poll(() => backend.attributes).toEqual({ goal: 'lead' })
  })

  it('call what the page has registered; what fails there, or is not there, is told and harms nothing', async ({ scene }) => {
    const { title, page, events } = await scene({ flows: [choose([
      { label: 'Open', call: 'open-import' }, { label: 'Break', call: 'break', next: true }, { label: 'Nobody', call: 'nobody' }])] }, '', {
      expected: /onboarding:/,
      js: `window.calls = []
        onboarding.push(['registerAction', 'open-import', (detail) => { calls.push(detail) }])
        onboarding.push(['registerAction', 'break', () => Promise.reject(new Error('no'))])
        for (const name of ['error', 'action', 'action.missing']) onboarding.push(['on', name, (d) => told.push(name + ' ' + d.name)])`,
    })
    await title('Step one')
    await page.getByRole('button', { name: 'Open' }).click()
    await until(() => page.evaluate('calls'), (calls) => JSON.stringify(calls) === '[{"name":"open-import","flow":"t","step":"one"}]', 'the call')
    await page.getByRole('button', { name: 'Nobody' }).click()
    await page.getByRole('button', { name: 'Nobody' }).click()
    await page.getByRole('button', { name: 'Break' }).click()
    await title('Step two')
    await until(events, (told) => told.includes('error break'), 'the failure')
    expect((await events()).filter((name) => name.startsWith('action.missing'))).toEqual(['action.missing nobody'])
  })

  it('start, dismiss, and lead out of the page in a new tab', async ({ scene }) => {
    const { title, page, context, card, backend } = await scene({ flows: [
      choose([{ label: 'Docs', href: 'http://localhost:1/docs' }, { label: 'Other', start: 'u' }, { label: 'No', dismiss: true }]), { ...tour('u', [step('uno')]), hidden: true } as never] }, '')
    await title('Step one')
    const [opened] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: 'Docs (opens in a new tab)' }).click()])
    expect(await opened.evaluate('window.opener').catch(() => null)).toBe(null)
    await title('Step one')
    await page.getByRole('button', { name: 'Other' }).click()
    await title('Step uno')
    await page.getByRole('button', { name: 'Done' }).click()
    await title('Step one')
    await card.getByRole('button', { name: 'No', exact: true }).click()
    await card.waitFor({ state: 'detached' })
    await until(() => backend.types('flow.dismissed').length, (sent) => sent === 1, 'the dismissal')
  })

  it('are there for the primary button and for tasks as well', async ({ scene }) => {
    const { title, page, corner, button, backend } = await scene({ flows: [choose([], { action: { set: { goal: 'lead' } }, next: 'I lead' }),
      checklist({ tasks: [{ id: 'role', title: 'Your role', done: false, action: { label: 'Writer', set: { goal: 'solo' } } }] })] }, '')
    await title('Step one')
    await page.getByRole('button', { name: 'I lead' }).click()
    await title('Step two')
    await until(() => backend.attributes, (set) => set['goal'] === 'lead', 'the primary button’s attribute')
    await button('close').click()
    await corner.getByRole('button', { name: 'Writer' }).click()
    await until(() => backend.attributes, (set) => set['goal'] === 'solo', 'the task’s attribute')
  })
})

describe('A way that changes while a step is open', () => {
  it('changes what the card says of it, and nothing else', async ({ scene }) => {
    const { title, page, card, backend, button } = await scene({ live: true, flows: [tour('t', [step('one'), step('two'), step('three'), step('four')])] }, '')
    await title('Step one')
    await card.getByText('1 of 4').waitFor()
    await page.evaluate('window.card = onboarding.state')
    const before = await card.evaluateHandle((node) => node)
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    const flow = backend.flows.get('t') as ReturnType<typeof tour>
    backend.flows.set('t', { ...flow, steps: [flow.steps[0]!, flow.steps[2]!, flow.steps[3]!] })
    backend.version++
    backend.push([], { stale: true })
    await card.getByText('1 of 3').waitFor()
    expect(await card.evaluate((node, was) => node === was, before)).toBe(true)
    await button('next').click()
    await title('Step three')
  })

  it('has no way back to a step that is passed over now', async ({ scene }) => {
    const { title, button } = await scene({ flows: [tour('t', [step('one', { passed: true }), step('two'), step('three')], { step: 'two', status: 'active' })] }, '')
    await title('Step two')
    expect(await button('back').count()).toBe(0)
    await button('next').click()
    await title('Step three')
    await button('back').click()
    await title('Step two')
  })
})
