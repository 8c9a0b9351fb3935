import { describe, expect } from 'vitest'
import { checklist, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<button id="a">A</button><p id="host">The page</p>'
const trip = (): { flows: ReturnType<typeof tour>[] } => ({ flows: [tour('t', [step('one'), step('two'), step('three')])] })
const down = /Failed to load resource|net::ERR|WebSocket|503|500|404/

describe('When the network fails', () => {
  it.for([
    ['the state answers 500', (path: string) => path === 'state' ? { status: 500 } : undefined],
    ['the core chunk is blocked', (path: string) => path.startsWith('core') ? { status: 404 } : undefined],
    ['nobody is signed in', (path: string) => path === 'state' ? { status: 204 } : undefined],
  ] as const)('because %s, the page goes on as if nothing were there', async ([, fail], { scene }) => {
    const { page, backend, site } = await scene(trip(), body, { open: false, expected: down })
    backend.intercept = (_, path) => fail(path)
    await page.goto(`${site.base}/`)
    await until(() => backend.requests.length, (count) => count >= 2, 'the requests')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('onboarding-root').count()).toBe(0)
    expect(await page.locator('#host').innerText()).toBe('The page')
    await page.evaluate('onboarding.next(); onboarding.dismiss(); onboarding.start("x"); onboarding.track("y")')
  })

  it('a state that failed is asked for again until it comes', async ({ scene }) => {
    let failures = 2
    const { title, backend, page, site } = await scene(trip(), body, { open: false, expected: down })
    backend.intercept = (_, path) => path === 'state' && failures-- > 0 ? { status: 503 } : undefined
    await page.goto(`${site.base}/`)
    await title('Step one')
    await expect.poll(() => backend.requests.filter(({ path }) => path === 'state')).toHaveLength(3)
  })

  it('commands wait and arrive exactly once, in order; the tour goes on meanwhile', async ({ scene }) => {
    let broken = true
    const { title, button, backend, page, site } = await scene(trip(), body, { open: false, expected: down })
    backend.intercept = (_, path) => path === 'commands' && broken ? { status: 503 } : undefined
    await page.goto(`${site.base}/`)
    await title('Step one')
    await button('next').click()
    await title('Step two')
    await button('next').click()
    await title('Step three')
    expect(backend.log).toEqual([])
    broken = false
    await until(() => backend.log.length, (count) => count === 5, 'all commands')
    await expect.poll(() => backend.types()).toEqual(['step.shown one', 'step.next one', 'step.shown two', 'step.next two', 'step.shown three'])
    await title('Step three')
  })

  it('commands whose answer was lost have their effect once', async ({ scene }) => {
    let lose = true
    const { title, button, backend, page, site } = await scene(trip(), body, { open: false, expected: down })
    const real = backend.commands.bind(backend)
    backend.commands = (request) => {
      const answer = real(request)
      if (!lose) return answer
      lose = false
      return { status: 502, body: {} }
    }
    await page.goto(`${site.base}/`)
    await title('Step one')
    await button('next').click()
    await until(() => backend.types('step.shown'), (types) => types.includes('step.shown two'), 'the commands')
    await expect.poll(() => new Set(backend.log.map(({ id }) => id)).size).toBe(backend.log.length)
    await expect.poll(() => backend.types('step.next')).toEqual(['step.next one'])
  })

  it('commands that a closed page could not send are sent by the next one', async ({ scene }) => {
    const { title, button, backend, page, site, tab, card } = await scene(trip(), body, { open: false, expected: down })
    backend.intercept = (_, path) => path === 'commands' ? { status: 503 } : undefined
    await page.goto(`${site.base}/`)
    await title('Step one')
    await button('close').click()
    await card.waitFor({ state: 'detached' })
    await page.close()
    expect(backend.log).toEqual([])
    backend.intercept = () => undefined
    const next = await tab('/')
    await until(() => backend.types('flow.dismissed'), (types) => types.length === 1, 'the dismissal')
    await next.locator('.popover[role=dialog]').waitFor({ state: 'detached' })
    // They are forgotten when the answer has come, a moment after the server took them.
    await until(
      () => next.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("onboarding:command")).length'),
      (kept) => kept === 0, 'the answer')
  })

  it('what one user did is never sent as another’s, and waits for its own', async ({ scene }) => {
    const { title, button, backend, page, site } = await scene(trip(), body, { open: false, expected: /409|503|Failed to load/ })
    backend.intercept = (_, path) => path === 'commands' ? { status: 503 } : undefined
    await page.goto(`${site.base}/`)
    await title('Step one')
    await button('next').click()
    await title('Step two')
    const first = backend.subject
    backend.subject = 'other'
    backend.intercept = () => undefined
    await page.reload()
    await title('Step one')
    await button('next').click()
    await until(() => backend.types('step.next'), (types) => types.length === 1, 'the second one’s command')
    backend.subject = first
    backend.flows.set('t', trip().flows[0]!)
    await page.reload()
    await until(() => backend.types('step.next'), (types) => types.length === 2, 'the first one’s command')
  })

  it('what a visitor had not sent yet is sent as theirs once they have signed in, before what they do then', async ({ scene }) => {
    const { title, button, backend, page, site } = await scene(trip(), body, { open: false, expected: /503|Failed to load/ })
    backend.intercept = (_, path) => path === 'commands' ? { status: 503 } : undefined
    await page.goto(`${site.base}/`)
    await title('Step one')
    await button('next').click()
    await title('Step two')
    const visitor = backend.was = backend.subject
    backend.subject = 'user'
    backend.intercept = () => undefined
    await page.reload()
    await title('Step two')
    await button('next').click()
    await until(() => backend.types('step.next'), (types) => types.length === 2, 'both commands')
    await expect.poll(() => backend.types('step.next')).toEqual(['step.next one', 'step.next two'])
    await expect.poll(() => [...new Set(backend.senders)]).toEqual([visitor, 'user'])
    await until(
      () => page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("onboarding:command")).length'),
      (kept) => kept === 0, 'the answer')
  })

  it('somebody who signs in in another tab takes along what this one has not sent', async ({ scene }) => {
    const { title, button, backend, page, site } = await scene(trip(), body, { open: false, expected: /503|Failed to load/ })
    await page.goto(`${site.base}/`)
    await title('Step one')
    await until(() => backend.types('step.shown'), (types) => types.length === 1, 'the impression')
    const visitor = backend.was = backend.subject
    backend.subject = 'user'
    await button('next').click()
    await title('Step two')
    await until(() => backend.types('step.shown'), (types) => types.length === 2, 'the next impression')
    await button('next').click()
    await until(() => backend.types('step.next'), (types) => types.length === 2, 'both commands')
    await expect.poll(() => backend.senders.slice(0, 2)).toEqual([visitor, visitor])
    await expect.poll(() => backend.senders.at(-1)).toBe('user')
  })

  it('a refused command is dropped, and the screen follows the server', async ({ scene }) => {
    const { title, button, backend, events, page } = await scene(trip(), body)
    await title('Step one')
    await until(() => backend.types('step.shown'), (types) => types.length === 1, 'the impression')
    const tourNow = backend.flows.get('t') as ReturnType<typeof tour>
    backend.flows.set('t', { ...tourNow, run: 7 })
    await button('next').click()
    await until(events, (list) => list.some((name) => name.startsWith('command.refused')), 'the refusal')
    await title('Step one')
    await page.evaluate('1')
  })

  it('a fact that is refused is told in the console of a host in Development', async ({ scene }) => {
    const { page } = await scene({ development: true, flows: [] }, '<p>App</p>')
    const told = page.waitForEvent('console', (message) => message.type() === 'warning')
    await page.evaluate('onboarding.track("project.created")')
    expect((await told).text()).toBe('onboarding: the event “project.created” was refused: The event \'project.created\' is not one that a browser may record.')
  })

  it('works without local storage', async ({ scene }) => {
    const { title, button, backend, card } = await scene(trip(), body, {
      js: 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError") } })',
    })
    await title('Step one')
    await button('close').click()
    await card.waitFor({ state: 'detached' })
    await until(() => backend.types('flow.dismissed'), (types) => types.length === 1, 'the dismissal')
  })

  it('works on plain http, where there is no randomUUID', async ({ scene }) => {
    const { title, button, backend } = await scene(trip(), body, { js: 'Object.defineProperty(crypto, "randomUUID", { value: undefined })' })
    await title('Step one')
    await button('next').click()
    await title('Step two')
    await until(() => backend.log.length, (count) => count >= 2, 'the commands')
    for (const { id } of backend.log) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  it('a malformed command does not hold the others up', async ({ scene }) => {
    const { title, button, backend, page, site } = await scene(trip(), body, { open: false, expected: /400|Failed to load/, js: 'onboarding.push(["on", "command.refused", ({ event, why }) => told.push(`${event}: ${why}`)])' })
    const real = backend.commands.bind(backend)
    backend.commands = (request) => request.commands.some(({ type }) => type === 'track') ? { status: 400, body: {} } : real(request)
    await page.goto(`${site.base}/`)
    await title('Step one')
    await page.evaluate('onboarding.track("bad")')
    await button('next').click()
    await until(() => backend.types('step.next'), (types) => types.length === 1, 'the good one')
    await until(() => page.evaluate('told'), (told) => (told as string[]).includes('bad: malformed (HTTP 400)'), 'what was refused')
  })
})

describe('Live', () => {
  const list = { live: true, flows: [checklist()] }

  it('is loaded after the first draw, and not at all where there is nothing to hear', async ({ scene }) => {
    const quiet = await scene({ flows: [checklist()] }, body)
    await quiet.page.locator('.panel').waitFor()
    await quiet.page.waitForLoadState('networkidle')
    expect(quiet.backend.requests.some(({ path }) => path.startsWith('live'))).toBe(false)
    const loud = await scene(list, body)
    await loud.page.locator('.panel').waitFor()
    await until(() => loud.backend.listeners.size, (size) => size === 1, 'the hub')
  })

  it('nothing but the entry is loaded where there is nothing to draw', async ({ scene }) => {
    const { backend, page } = await scene({ flows: [] }, body)
    await until(() => backend.requests.some(({ path }) => path === 'state'), Boolean, 'the state')
    await page.waitForLoadState('networkidle')
    await expect.poll(() => backend.requests.map(({ path }) => path)).toEqual(['widget.js', 'state'])
    expect(await page.locator('onboarding-root').count()).toBe(0)
  })

  it('ignores a version that it has, and asks where one is missing, where it is told to, and for another epoch', async ({ scene }) => {
    const { backend, page } = await scene(list, body)
    await page.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.waitForLoadState('networkidle')
    const asked = (): number => backend.requests.filter(({ path }) => path === 'state').length
    const before = asked()
    backend.push([{ type: 'task.completed', flow: 'get-going', task: 'assign', done: 3, total: 5, percent: 60 }], { version: backend.version })
    backend.push([], { subject: 'account', account: 'x', epoch: 'q', from: 1, version: 99, stale: true })
    backend.completeTask('get-going', 'invite')
    await page.locator('[data-task=invite].done').waitFor()
    expect(await page.locator('[data-task=assign].done').count()).toBe(0)
    expect(asked()).toBe(before)
    for (const options of [{ from: 40, version: 41 }, { from: 41, version: 42, stale: true }, { epoch: 'e2' }]) {
      const now = asked()
      backend.push([], options)
      await until(asked, (count) => count === now + 1, `a request for ${JSON.stringify(options)}`)
      backend.version = 50
    }
  })

  it('comes back after the connection was cut, and asks what it has missed', async ({ scene }) => {
    const { backend, page, site } = await scene(list, body, { expected: down })
    await page.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    backend.greets = false
    site.cut()
    await until(() => backend.listeners.size, (size) => size === 0, 'the cut')
    backend.completeTask('get-going', 'assign')
    await page.locator('[data-task=assign].done').waitFor()
  })

  it('goes on trying where the hub cannot be reached, while the content shows', async ({ scene }) => {
    let refusals = 2
    const { backend, page, site } = await scene(list, body, { open: false, expected: down })
    backend.intercept = (_, path) => path.startsWith('hub') && refusals-- > 0 ? { status: 500 } : undefined
    await page.goto(`${site.base}/`)
    await page.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
  })

  it('connects anew when the account changes', async ({ scene }) => {
    const { backend, page } = await scene(list, body)
    await page.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    const [first] = backend.listeners
    backend.account = { id: 'b', epoch: 'x', version: 1 }
    backend.version++
    backend.push([], { stale: true })
    await until(() => [...backend.listeners], ([now, more]) => !!now && now !== first && !more, 'another connection')
  })

  it('asks where the connection is with another account than the page', async ({ scene }) => {
    const { backend, page } = await scene(list, body, { open: false })
    backend.account = { id: 'a', epoch: 'x', version: 1 }
    await page.goto(`${(await scene({ flows: [] }, body, { backend, open: false })).site.base}/`)
    await page.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.waitForLoadState('networkidle')
    const asked = (): number => backend.requests.filter(({ path }) => path === 'state').length
    const before = asked()
    backend.push([], { subject: 'account', account: 'b', epoch: 'y', from: 1, version: 1 })
    await until(asked, (count) => count === before + 1, 'one request')
  })

  it('what was dismissed in one tab goes in the other, even without a hub', async ({ scene }) => {
    const { title, button, tab } = await scene(trip(), body)
    await title('Step one')
    const other = await tab()
    await other.locator('.popover[role=dialog].ready').waitFor()
    await button('close').click()
    await other.locator('.popover[role=dialog]').waitFor({ state: 'detached' })
  })

  it('a state that is asked for while another one is under way waits for it; an answer for another page is dropped', async ({ scene }) => {
    let release = (): void => undefined
    const { title, backend, page, site, card } = await scene({ flows: [] }, body, { open: false })
    backend.flows.set('t', tour('t', [step('one', { href: '/first' })]))
    site.page('/first', body)
    await page.goto(`${site.base}/first`)
    await title('Step one')
    backend.intercept = (_, path) => path === 'state' ? { status: 0, wait: new Promise<void>((done) => { release = done }) } : undefined
    const asked = (): number => backend.requests.filter(({ path }) => path === 'state').length
    const before = asked()
    await page.evaluate('onboarding.refresh(); onboarding.refresh(); onboarding.refresh()')
    await until(asked, (count) => count === before + 1, 'one request')
    await page.evaluate('history.pushState({}, "", "second")')
    backend.intercept = () => undefined
    release()
    await card.waitFor({ state: 'detached' })
    expect(await page.evaluate('onboarding.state.flows[0].steps[0].here')).toBe(false)
  })
})
