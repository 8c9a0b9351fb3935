import { describe, expect } from 'vitest'
import { checklist, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<button id="a">A</button><button id="b">B</button>'
const both = (): { live: boolean; flows: ReturnType<typeof tour>[] } => ({ live: true, flows: [tour('t', [step('one', { target: '#a', interactive: true }), step('two')]), checklist() as never] })

/** Counts what a page holds on to, from before the widget is there. */
const CENSUS = `
  window.census = { listeners: 0, observers: 0, frames: 0, timers: 0 };
  { const held = new Map(), add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener;
    const global = (t) => t === window || t === document || t === document.documentElement || t instanceof MediaQueryList || (window.navigation && t === navigation) || t === window.visualViewport;
    EventTarget.prototype.addEventListener = function (type, fn, options) {
      if (global(this ?? window) && fn) { const key = type + !!(options?.capture ?? options === true); let set = held.get(this); if (!set) held.set(this, set = new Map());
        if (!set.has(fn)) set.set(fn, new Set()); if (!set.get(fn).has(key)) { set.get(fn).add(key); census.listeners++;
          if (options?.signal) add.call(options.signal, 'abort', () => { if (set.get(fn).delete(key)) census.listeners-- }) } }
      return add.call(this ?? window, type, fn, options) };
    EventTarget.prototype.removeEventListener = function (type, fn, options) {
      if (held.get(this)?.get(fn)?.delete(type + !!(options?.capture ?? options === true))) census.listeners--;
      return remove.call(this ?? window, type, fn, options) };
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
      const Real = window[name]; window[name] = class extends Real { on = false; observe(...a) { if (!this.on) { this.on = true; census.observers++ } super.observe(...a) }
        disconnect() { if (this.on) { this.on = false; census.observers-- } super.disconnect() } } }
    const timers = new Set(), st = setTimeout, ct = clearTimeout;
    window.setTimeout = (fn, ms, ...a) => { const id = st(() => { timers.delete(id); census.timers = timers.size; fn(...a) }, ms); timers.add(id); census.timers = timers.size; return id };
    window.clearTimeout = (id) => { timers.delete(id); census.timers = timers.size; ct(id) };
    const frames = new Set(), raf = requestAnimationFrame, caf = cancelAnimationFrame;
    window.requestAnimationFrame = (fn) => { const id = raf((t) => { frames.delete(id); census.frames = frames.size; fn(t) }); frames.add(id); census.frames = frames.size; return id };
    window.cancelAnimationFrame = (id) => { frames.delete(id); census.frames = frames.size; caf(id) };
    addEventListener('DOMContentLoaded', () => { window.before = document.documentElement.outerHTML; window.base = { ...census } }) }
`

describe('The widget on its page', () => {
  it('after stop() has left the markup byte for byte, and holds on to nothing', async ({ scene }) => {
    const { page, title, backend } = await scene(both(), body, { js: CENSUS })
    await title('Step one')
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate('census.listeners > base.listeners && census.observers > 0')).toBe(true)
    await page.evaluate('onboarding.stop(); onboarding.stop()')
    expect(await page.evaluate('document.documentElement.outerHTML === before')).toBe(true)
    await until(() => backend.listeners.size, (size) => size === 0, 'the hub’s end')
    await until(() => page.evaluate('({ ...census })'), (now) => JSON.stringify(now) === JSON.stringify({ listeners: 1, observers: 0, frames: 0, timers: 0 }) || false, 'nothing held but the recorder’s own')
  })

  it('does not grow over many starts and stops', async ({ scene }) => {
    const { page, title, context } = await scene(both(), body)
    await title('Step one')
    const devtools = await context.newCDPSession(page)
    const count = async (): Promise<{ nodes: number; jsEventListeners: number }> => {
      for (let at = 0; at < 3; at++) await devtools.send('HeapProfiler.collectGarbage')
      return await devtools.send('Memory.getDOMCounters') as never
    }
    const cycle = async (times: number): Promise<void> => {
      for (let at = 0; at < times; at++) {
        await page.evaluate('onboarding.stop(); onboarding.refresh()')
        await title('Step one')
      }
    }
    await cycle(5)
    const before = await count()
    await cycle(20)
    // One cycle makes some 150 nodes and 60 listeners; what the last one left may still fade out.
    await until(count, (after) => after.nodes - before.nodes < 150 && after.jsEventListeners - before.jsEventListeners < 40, `what was there before (${JSON.stringify(before)})`)
  })

  it('begins again with refresh() after stop(), and may be stopped from a subscriber', async ({ scene }) => {
    const { page, title } = await scene(both(), body, { js: 'let once = true; window.onboarding.push(["on", "tour.started", () => { if (once) window.onboarding.stop(); once = false }])' })
    await until(() => page.evaluate('window.onboarding.stop && onboarding.state'), (state) => state === null, 'the stop')
    expect(await page.locator('onboarding-root').count()).toBe(0)
    await page.evaluate('onboarding.refresh()')
    await title('Step one')
  })

  it('runs calls that were queued before it was there, once', async ({ scene }) => {
    const { backend, title } = await scene({ flows: [checklist(), { ...tour('t', [step('one')]), hidden: true } as never] }, body, { js: 'window.onboarding.push(["start", "t"], ["track", "x"], ["nonsense"], ["constructor"])' })
    await title('Step one')
    await until(() => backend.types('flow.started', 'track'), (types) => types.length === 2, 'both calls')
  })

  it('is there once, however often its script is', async ({ scene }) => {
    const { page, title, backend } = await scene({ flows: [tour('t', [step('one')])] }, body, { head: '<script type="module" src="onboarding/widget.js?again"></script>' })
    await title('Step one')
    await until(() => backend.requests.filter(({ path }) => path === 'widget.js').length, (count) => count === 2, 'the second copy')
    expect(await page.locator('onboarding-root').count()).toBe(1)
    await expect.poll(() => backend.requests.filter(({ path }) => path === 'state').length).toBe(1)
  })

  it('a subscriber that throws harms nobody; one that was taken off hears nothing', async ({ scene }) => {
    const { title, events, page, button } = await scene(both(), body, {
      js: 'window.onboarding.unshift(["on", "step.shown", () => { throw new Error("mine") }])', expected: /mine/,
    })
    await title('Step one')
    expect(await events()).toContain('step.shown one')
    await page.evaluate('window.heard = 0; { const off = onboarding.on("step.shown", () => heard++); off() }')
    await button('next').click()
    await title('Step two')
    expect(await page.evaluate('heard')).toBe(0)
  })

  it('gives a copy of its state that nobody can change it with', async ({ scene }) => {
    const { title, page } = await scene(both(), body)
    await title('Step one')
    await page.evaluate('onboarding.state.flows.length = 0')
    expect(await page.evaluate('onboarding.state.flows.length')).toBe(2)
  })

  it('asks again when the route changes, and takes the overlay off a page that the step is not on', async ({ scene }) => {
    const { page, title, card, backend, events } = await scene({ flows: [tour('t', [step('one', { href: '/list', target: '#a' })])] }, body, { path: '/list' })
    await title('Step one')
    await page.evaluate('history.pushState({}, "", "other")')
    await card.waitFor({ state: 'detached' })
    expect(await page.locator('.spotlight.on').count()).toBe(0)
    await page.evaluate('history.back()')
    await title('Step one')
    expect(await events()).toEqual(['tour.started one', 'step.shown one'])
    await expect.poll(() => backend.types('step.shown')).toHaveLength(1)
  })

  it('follows routes where there is no Navigation API, and gives history back', async ({ scene }) => {
    const { page, title, card } = await scene({ flows: [tour('t', [step('one', { href: '/list', target: '#a' })])] }, body,
      { path: '/list', js: 'Object.defineProperty(window, "navigation", { value: undefined }); window.real = history.pushState' })
    await title('Step one')
    await page.evaluate('history.pushState({}, "", "other")')
    await card.waitFor({ state: 'detached' })
    await page.evaluate('onboarding.stop()')
    expect(await page.evaluate('history.pushState === real')).toBe(true)
  })

  it('asks nothing while the tab is hidden, and once when it is seen again', async ({ scene }) => {
    const { page, title, backend } = await scene(both(), body)
    await title('Step one')
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.waitForLoadState('networkidle')
    const asked = (): number => backend.requests.filter(({ path }) => path === 'state').length
    const before = asked()
    await page.evaluate('Object.defineProperty(document, "hidden", { value: true, configurable: true }); document.dispatchEvent(new Event("visibilitychange"))')
    backend.version++
    backend.push([], { stale: true })
    backend.version++
    backend.push([], { stale: true })
    await page.evaluate('onboarding.refresh(); new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))')
    expect(asked()).toBe(before)
    await page.evaluate('delete document.hidden; document.dispatchEvent(new Event("visibilitychange"))')
    await until(asked, (count) => count === before + 1, 'one request')
  })

  it('goes and comes with the back/forward cache, closing and opening the hub', async ({ scene }) => {
    const { page, title, backend } = await scene(both(), body)
    await title('Step one')
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.evaluate('dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }))')
    await until(() => backend.listeners.size, (size) => size === 0, 'the hub’s end')
    await page.evaluate('dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))')
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await title('Step one')
  })
})
