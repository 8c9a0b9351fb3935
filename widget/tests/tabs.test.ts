import { describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { checklist } from './support/flows'
import { it, until } from './support/world'

const body = '<h1>Home</h1>'
const list = { live: true, flows: [checklist()] }
const task = (id: string): string => `[data-task=${id}]`
const hide = (hidden: boolean): string =>
  `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`
/** Whether a tab has loaded the SignalR client, which only the one that is connected needs. */
const connects = (page: Page): Promise<boolean> => page.evaluate('performance.getEntriesByType("resource").some(({ name }) => /connection-/.test(name))')
const open = async (page: Page): Promise<Page> => {
  await page.locator('.panel').waitFor()
  return page
}

describe('Several tabs of a browser', () => {
  it('share one live connection, and each hears what the server says', async ({ scene }) => {
    const { page, tab, backend } = await scene(list, body)
    await open(page)
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    const [connection] = backend.listeners
    const others = [await open(await tab()), await open(await tab())]
    for (const other of others) await other.waitForLoadState('networkidle')
    expect([...backend.listeners]).toEqual([connection])
    for (const other of others) expect(await connects(other)).toBe(false)
    const asked = backend.requests.filter(({ path }) => path === 'state').length
    backend.completeTask('get-going', 'assign')
    for (const one of [page, ...others]) await one.locator(`${task('assign')}.done`).waitFor()
    expect(backend.requests.filter(({ path }) => path === 'state'), 'nobody had to ask').toHaveLength(asked)
  })

  it('hand it over when the tab that holds it closes', async ({ scene }) => {
    const { page, tab, backend } = await scene(list, body)
    await open(page)
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    const [first] = backend.listeners
    const other = await open(await tab())
    await page.close()
    await until(() => [...backend.listeners], ([now, more]) => !!now && now !== first && !more, 'another connection')
    backend.completeTask('get-going', 'assign')
    await other.locator(`${task('assign')}.done`).waitFor()
  })

  it('miss nothing that happens in between', async ({ scene }) => {
    const { page, tab, backend } = await scene(list, body)
    await open(page)
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    const others = [await open(await tab()), await open(await tab())]
    await Promise.all(others.map((other) => other.waitForLoadState('networkidle')))
    let release = (): void => undefined
    const held = new Promise<void>((done) => { release = done })
    backend.greets = false
    backend.intercept = (_, path) => path.startsWith('hub/') ? { status: 0, wait: held } : undefined
    await page.close()
    await until(() => backend.listeners.size, (size) => size === 0, 'nobody listening')
    backend.completeTask('get-going', 'assign')
    release()
    for (const other of others) await other.locator(`${task('assign')}.done`).waitFor()
  })

  it('are led by one that can be seen, once the one that leads has been hidden for a minute', async ({ scene }) => {
    const { page, context, site, backend } = await scene(list, body)
    await open(page)
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    const [first] = backend.listeners
    const other = await context.newPage()
    await other.clock.install()
    await other.goto(`${site.base}/`)
    await open(other)
    await other.waitForLoadState('networkidle')
    // To and fro between two tabs costs nothing.
    await page.evaluate(hide(true))
    await page.evaluate(hide(false))
    await page.evaluate(hide(true))
    await other.clock.fastForward(50_000)
    expect([...backend.listeners]).toEqual([first])
    await other.clock.fastForward(15_000)
    await until(() => [...backend.listeners], ([now, more]) => !!now && now !== first && !more, 'the other one’s connection')
    // It is still told, so that it shows no old state for a moment when it is seen again.
    backend.completeTask('get-going', 'assign')
    await page.locator(`${task('assign')}.done`).waitFor({ state: 'attached' })
    // A hidden one does not ask for its turn: the connection ends with the tab that can be seen.
    await other.close()
    await until(() => backend.listeners.size, (size) => size === 0, 'nobody listening')
    await page.evaluate(hide(false))
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
  })

  it('of which the only one is hidden keeps its connection', async ({ scene }) => {
    const { page, backend } = await scene(list, body)
    await open(page)
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.evaluate(hide(true))
    backend.completeTask('get-going', 'assign')
    await page.locator(`${task('assign')}.done`).waitFor({ state: 'attached' })
    expect(backend.listeners.size).toBe(1)
  })

  it('have a connection each where the browser has no locks', async ({ scene }) => {
    const { page, tab, backend } = await scene(list, body, { js: 'Object.defineProperty(Navigator.prototype, "locks", { value: undefined })' })
    await open(page)
    const other = await open(await tab())
    await until(() => backend.listeners.size, (size) => size === 2, 'both')
    backend.completeTask('get-going', 'assign')
    for (const one of [page, other]) await one.locator(`${task('assign')}.done`).waitFor()
  })

  it('have a connection each where locks are refused', async ({ scene }) => {
    const { page, tab, backend } = await scene(list, body, { js: 'LockManager.prototype.request = () => Promise.reject(new DOMException("no", "SecurityError"))' })
    await open(page)
    await open(await tab())
    await until(() => backend.listeners.size, (size) => size === 2, 'both')
  })

  it('of different people do not hear each other', async ({ scene }) => {
    const { page, tab, backend } = await scene(list, body)
    await open(page)
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    // Somebody else has signed in meanwhile; the first tab does not know yet.
    backend.subject = 'somebody-else'
    await open(await tab())
    await until(() => backend.listeners.size, (size) => size === 2, 'one of their own')
  })
})
