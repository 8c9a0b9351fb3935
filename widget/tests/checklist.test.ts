import { describe, expect } from 'vitest'
import { checklist, moving, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<p>A page</p><button id="a">A</button>'
const task = (id: string): string => `[data-task=${id}]`

describe('A checklist', () => {
  it('is drawn with its progress, the next open task unfolded', async ({ scene }) => {
    const { page, events, backend } = await scene({ flows: [checklist({ status: 'offered' })] }, body)
    await page.locator('.panel').waitFor()
    const bar = page.getByRole('progressbar', { name: 'Get your team going' })
    expect(await bar.getAttribute('aria-valuenow')).toBe('40')
    expect(await bar.getAttribute('aria-valuetext')).toBe('2 of 5 done')
    expect(await page.locator('.panel li.done').count()).toBe(2)
    expect(await page.locator('.panel li.open').getAttribute('data-task')).toBe('assign')
    expect(await events()).toEqual(['checklist.shown'])
    await until(() => backend.types(), (types) => types.length === 1, 'the command')
    await expect.poll(() => backend.types()).toEqual(['flow.shown'])
  })

  it('ticks the moment the server says so, and unfolds the next task', async ({ scene }) => {
    const { page, events, backend } = await scene({ live: true, flows: [checklist()] }, body)
    await page.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    const asked = backend.requests.filter(({ path }) => path === 'state').length
    backend.completeTask('get-going', 'assign')
    await page.locator(`${task('assign')}.done`).waitFor()
    await page.locator(`${task('invite')}.open`).waitFor()
    await page.getByText('3 of 5 done').waitFor()
    expect(await events()).toContain('task.completed assign')
    await page.locator('[role=status]', { hasText: 'Done: Assign a task' }).waitFor({ state: 'attached' })
    expect(backend.requests.filter(({ path }) => path === 'state')).toHaveLength(asked)
  })

  it('ticks in every open tab', async ({ scene }) => {
    const { page, backend, tab } = await scene({ live: true, flows: [checklist()] }, body)
    const other = await tab()
    await page.locator('.panel').waitFor()
    await other.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub that they share')
    backend.completeTask('get-going', 'assign')
    await page.locator(`${task('assign')}.done`).waitFor({ state: 'attached' })
    await other.locator(`${task('assign')}.done`).waitFor()
  })

  it('folds and unfolds by pointer and keyboard, and stays as it was left', async ({ scene }) => {
    const { page, button, backend, events } = await scene({ flows: [checklist()] }, body)
    await button('collapse').click()
    await page.locator('.launcher').waitFor()
    expect(await page.locator('.panel').isVisible()).toBe(false)
    await until(() => backend.types(), (types) => types.includes('flow.collapsed'), 'the command')
    await page.reload()
    await page.locator('.launcher').waitFor()
    await page.getByRole('button', { name: 'Get your team going 2 of 5', exact: true }).waitFor()
    await page.locator('.launcher').press('Enter')
    await page.locator('.panel').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.launcher').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.panel').waitFor()
    expect((await events()).filter((name) => /lapsed|expanded/.test(name))).toEqual(
      ['checklist.collapsed', 'checklist.expanded', 'checklist.collapsed', 'checklist.expanded'])
  })

  it('on a phone begins as the pill on each page, until it is asked for', async ({ scene }) => {
    const { page, corner, button, backend } = await scene({ flows: [checklist()] }, '<p>App</p>', { viewport: { width: 375, height: 667 } })
    await corner.locator('.launcher').waitFor()
    expect(await corner.locator('.panel').isVisible()).toBe(false)
    expect(backend.types('flow.collapsed'), 'the other devices stay as they are').toEqual([])
    await button('expand').click()
    await corner.locator('.panel').waitFor()
    await page.reload()
    await corner.locator('.launcher').waitFor()
  })

  it('at 400 % zoom scrolls as a whole, so that tasks are seen and reached', async ({ scene }) => {
    const { page, corner, button } = await scene({ flows: [checklist({ body: [{ t: 'p', c: ['Five small things, and your team is ready to work.'] }] })] }, '<p>App</p>', { viewport: { width: 320, height: 256 } })
    await button('expand').click()
    await page.waitForLoadState('networkidle')
    const panel = corner.locator('.panel')
    await page.evaluate('Promise.all(document.querySelector("onboarding-root").shadowRoot.querySelector(".panel").getAnimations().map((a) => a.finished.catch(() => 0))).then(() => 1)')
    const whole = (await panel.boundingBox())!
    expect(whole.y).toBeGreaterThanOrEqual(0)
    const second = (await corner.locator(task('three')).boundingBox())!
    expect(second.y + second.height, 'two tasks are in view').toBeLessThanOrEqual(whole.y + whole.height)
    await page.mouse.move(150, 150)
    await page.mouse.wheel(0, 5000)
    await expect.poll(() => panel.evaluate((node) => node.scrollTop)).toBeGreaterThan(100)
    const last = (await button('dismiss').boundingBox())!
    expect(last.y + last.height).toBeLessThanOrEqual(whole.y + whole.height)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  it('where colours are forced shows what is done louder than the rest', async ({ scene }) => {
    const { page, corner } = await scene({ flows: [checklist({ done: 1, percent: 20 })] }, '<p>App</p>', { context: { forcedColors: 'active' } })
    await corner.locator('.panel').waitFor()
    await page.waitForLoadState('networkidle')
    const width = (part: string): Promise<number> => corner.locator(`.panel .meter ${part}`).evaluate((node) => parseFloat(getComputedStyle(node).strokeWidth))
    expect(await width('.track')).toBeLessThanOrEqual(await width('.value') / 3)
    const colour = (part: string): Promise<string> => corner.locator(`.panel .meter ${part}`).evaluate((node) => getComputedStyle(node).stroke)
    expect(await colour('.track')).not.toBe(await colour('.value'))
  })

  it('dismissed gives the focus back to where it was in the page', async ({ scene }) => {
    const { page, button, corner } = await scene({ flows: [checklist()] }, `${body}<button id="z">Z</button>`)
    await page.waitForLoadState('networkidle')
    await page.locator('#a').focus()
    await button('dismiss').press('Enter')
    await button('dismiss-confirm').press('Enter')
    await until(() => corner.isVisible(), (visible) => !visible, 'its end')
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('a')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('z')
  })

  it('dismissed by somebody who pressed beside everything before gives the focus to nothing', async ({ scene }) => {
    const { page, button, corner } = await scene({ flows: [checklist()] }, body)
    await page.waitForLoadState('networkidle')
    await page.locator('#a').focus()
    await page.getByText('A page').click()
    await button('dismiss').click()
    await button('dismiss-confirm').click()
    await until(() => corner.isVisible(), (visible) => !visible, 'its end')
    expect(await page.evaluate('document.activeElement.localName')).toBe('body')
  })

  it.for([
    ['is on a page without a known address', { here: false }, "tour 'invite-tour' was started, but its step 'hello' is on another page"],
    ['has no target on this page', { target: '#none', wait: 50 }, "tour 'invite-tour' was started, but the target of its step 'hello' is missing: #none (nothing on this page matches it)"],
  ] as const)('tells developers, once, that the tour that it starts %s', async ([, more, told], { scene }) => {
    for (const development of [true, false]) {
      const { page, events, backend } = await scene({ development, flows: [checklist(), { ...tour('invite-tour', [step('hello', more)]), hidden: true } as never] }, body)
      const heard: string[] = []
      page.on('console', (message) => { if (message.type() === 'info') heard.push(message.text()) })
      await page.locator(`${task('invite')} .task`).click()
      await page.getByRole('button', { name: 'Show me how' }).click()
      await until(() => backend.types('flow.started'), (types) => types.length === 1, 'the command')
      if (development) await expect.poll(() => heard.join()).toContain(told)
      else if ('target' in more) await until(events, (all) => all.includes('step.missing hello absent'), 'its end')
      await page.evaluate('onboarding.refresh()')
      await page.waitForLoadState('networkidle')
      expect(heard).toHaveLength(development ? 1 : 0)
    }
  })

  it('brings to the page where a tour goes on that is under way', async ({ scene }) => {
    const { page, title, backend, site, events } = await scene({ flows: [] }, body, { open: false, pages: { '/members': body } })
    const href = `${new URL(site.base).pathname}/members`
    backend.flows.set('get-going', checklist())
    backend.flows.set('invite-tour', tour('invite-tour', [step('hello', { target: '#a' }), step('there', { target: '#a', href })], { status: 'active', step: 'there' }))
    await page.goto(`${site.base}/`)
    await page.locator(`${task('invite')} .task`).click()
    await page.getByRole('button', { name: 'Show me how' }).click()
    await page.waitForURL('**/members')
    await title('Step there')
    expect(backend.types('flow.started'), 'it does not begin again').toEqual([])
    expect(await events()).not.toContain('tour.started')
  })

  it('tells developers that a tour under way goes on elsewhere', async ({ scene }) => {
    const { page } = await scene({ development: true, flows: [checklist(), tour('invite-tour', [step('hello', { here: false })], { status: 'active' })] }, body)
    const heard: string[] = []
    page.on('console', (message) => { if (message.type() === 'info') heard.push(message.text()) })
    await page.waitForLoadState('networkidle')
    await page.locator(`${task('invite')} .task`).click()
    await page.getByRole('button', { name: 'Show me how' }).click()
    await expect.poll(() => heard.join()).toContain("step 'hello' is on another page")
  })

  it('shows how far a task is that counts, live', async ({ scene }) => {
    const list = checklist({ tasks: [{ id: 'three', title: 'Add three tasks', done: false, count: { done: 0, total: 3 } }, { id: 'invite', title: 'Invite', done: false }] })
    const { page, corner, backend } = await scene({ live: true, flows: [list] }, '<p>App</p>')
    await corner.getByRole('button', { name: 'Add three tasks 0 of 3' }).waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    backend.flows.set(list.id, { ...list, tasks: [{ ...list.tasks[0]!, count: { done: 1, total: 3 } }, list.tasks[1]!] })
    backend.version++
    backend.push([], { stale: true })
    await corner.getByRole('button', { name: 'Add three tasks 1 of 3' }).waitFor()
    await page.evaluate('onboarding.stop()')
  })

  it('unfolds one task at a time, and arrows go from task to task', async ({ scene }) => {
    const { page } = await scene({ flows: [checklist()] }, body)
    await page.locator(`${task('invite')} .task`).click()
    expect(await page.locator('.panel li.open').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['task']))).toEqual(['invite'])
    expect(await page.locator(`${task('invite')} .task`).getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    expect(await page.locator('.panel li.open').getAttribute('data-task')).toBe('assign')
  })

  it('starts a tour from a task', async ({ scene }) => {
    const { page, title, backend } = await scene({
      flows: [checklist(), { ...tour('invite-tour', [step('hello', { target: '#a' })]), hidden: true } as never],
    }, body)
    await page.locator(`${task('invite')} .task`).click()
    await page.getByRole('button', { name: 'Show me how' }).click()
    await title('Step hello')
    await expect.poll(() => backend.types('flow.started')).toHaveLength(1)
  })

  it('brings to the page of the tour that a task starts', async ({ scene }) => {
    const { page, title, backend, site } = await scene({ flows: [] }, body, { open: false, pages: { '/members': body } })
    const href = `${new URL(site.base).pathname}/members`
    backend.flows.set('get-going', checklist())
    backend.flows.set('invite-tour', { ...tour('invite-tour', [step('hello', { target: '#a', href })]), hidden: true } as never)
    await page.goto(`${site.base}/`)
    await page.locator(`${task('invite')} .task`).click()
    await page.getByRole('button', { name: 'Show me how' }).click()
    await page.waitForURL('**/members')
    await title('Step hello')
  })

  it('goes to a page from a task', async ({ scene }) => {
    const { page, backend, site } = await scene({ flows: [] }, body, { open: false, pages: { '/projects': body } })
    const list = checklist()
    backend.flows.set('get-going', { ...list, tasks: list.tasks.map((one) => one.id === 'assign' ? { ...one, action: { label: 'Go', href: `${new URL(site.base).pathname}/projects` } } : one) })
    await page.goto(`${site.base}/`)
    await page.getByRole('button', { name: 'Go', exact: true }).click()
    await page.waitForURL('**/projects')
  })

  it('says so when all is done, celebrates once, and goes when it is told to', async ({ scene }) => {
    const list = checklist({ done: 4, percent: 80 })
    const { page, button, backend, events, corner } = await scene({ live: true, flows: [{ ...list, tasks: list.tasks.map((one) => ({ ...one, done: one.id !== 'due' })) }] }, body,
      { js: 'addEventListener("DOMContentLoaded", () => { window.bursts = 0; const watch = () => { const root = document.querySelector("onboarding-root"); if (!root) return requestAnimationFrame(watch); new MutationObserver((records) => { for (const r of records) for (const n of r.addedNodes) if (n.className === "burst") bursts++ }).observe(root.shadowRoot, { childList: true, subtree: true }) }; watch() })' })
    await page.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    backend.completeTask('get-going', 'due')
    await page.locator('.panel .title', { hasText: 'You’re all set' }).waitFor()
    await until(() => page.evaluate('bursts'), (count) => count === 1, 'one celebration')
    await page.locator('.burst').waitFor({ state: 'detached' })
    expect((await events()).slice(-2)).toEqual(['task.completed due', 'checklist.completed'])
    await page.reload()
    await page.locator('.panel .title', { hasText: 'You’re all set' }).waitFor()
    await button('finish').click()
    await until(() => corner.isVisible(), (visible) => !visible, 'its end')
    await until(() => backend.types('flow.dismissed'), (types) => types.length === 1, 'the command')
    expect(await page.evaluate('bursts')).toBe(0)
  })

  it('does not celebrate where motion is not wanted', async ({ scene }) => {
    const list = checklist({ done: 4, percent: 80 })
    const { page, backend } = await scene({ live: true, flows: [{ ...list, tasks: list.tasks.map((one) => ({ ...one, done: one.id !== 'due' })) }] }, body, { context: { reducedMotion: 'reduce' } })
    await page.locator('.panel').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    backend.completeTask('get-going', 'due')
    await page.locator('.panel .title', { hasText: 'You’re all set' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.burst').count()).toBe(0)
  })

  it('is dismissed only after it was asked back', async ({ scene }) => {
    const { page, button, corner, events, backend } = await scene({ flows: [checklist()] }, body)
    await button('dismiss').click()
    await page.getByText('Hide this list for good?').waitFor()
    await button('keep').click()
    expect(await page.getByText('Hide this list for good?').isVisible()).toBe(false)
    await button('dismiss').click()
    await button('dismiss-confirm').click()
    await until(() => corner.isVisible(), (visible) => !visible, 'its end')
    expect(await events()).toContain('checklist.dismissed close')
    await until(() => backend.ended.has('get-going'), Boolean, 'the end on the server')
  })

  it('that may not be dismissed offers no way to', async ({ scene }) => {
    const { page, button } = await scene({ flows: [checklist({ dismissible: false })] }, body)
    await page.locator('.panel').waitFor()
    expect(await button('dismiss').count()).toBe(0)
  })

  it('draws a locked task with what comes first, and nothing to press', async ({ scene }) => {
    const { page, corner } = await scene({ flows: [moving()] }, body)
    await corner.getByRole('button', { name: /Invite your team ?, locked/ }).click()
    await corner.getByText('First: Import your customers · Read the security guide').waitFor()
    expect(await page.locator(`${task('invite')} .act`).count()).toBe(0)
    expect(await page.locator(`${task('invite')} [role=checkbox]`).count()).toBe(0)
    await page.locator(`${task('invite')} .lock`).waitFor()
  })

  it('is ticked and unticked by hand where that is meant, at once, and the focus stays', async ({ scene }) => {
    const { page, corner, backend } = await scene({ flows: [moving()] }, body)
    const box = corner.getByRole('checkbox', { name: 'Read the security guide' })
    expect(await box.getAttribute('aria-checked')).toBe('false')
    await box.focus()
    await page.keyboard.press('Space')
    await page.locator(`${task('read')}.done`).waitFor()
    expect(await box.getAttribute('aria-checked')).toBe('true')
    await corner.getByText('2 of 4 done').waitFor()
    await until(() => backend.log.filter(({ type, task }) => type === 'task.completed' && task === 'read').length, (count) => count === 1, 'the command')
    await page.locator(`${task('invite')}:not(.locked)`).waitFor()
    expect(await page.evaluate('document.querySelector("onboarding-root").shadowRoot.activeElement?.getAttribute("data-action")')).toBe('tick')
    await page.keyboard.press('Space')
    await page.locator(`${task('read')}:not(.done)`).waitFor()
    await until(() => backend.types('task.reopened'), (types) => types.length === 1, 'the command')
  })

  it('has a box on no other task', async ({ scene }) => {
    const { page, corner } = await scene({ flows: [moving()] }, body)
    await corner.getByRole('checkbox').waitFor()
    expect(await page.locator('.panel [role=checkbox]').count()).toBe(1)
  })

  it('draws how far long work is, live, in the numbers of the page’s culture', async ({ scene }) => {
    const { page, corner, backend } = await scene({ live: true, culture: 'de', strings: { progress: '{0} von {1}' }, flows: [moving()] }, body)
    const bar = corner.getByRole('progressbar', { name: 'Import your customers' })
    await until(() => bar.getAttribute('aria-valuetext'), (text) => text === '340 von 1.000', 'the text')
    await corner.getByText('340 von 1.000').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    const asked = backend.requests.filter(({ path }) => path === 'state').length
    backend.report('move-in', 'import', 341, 1000)
    await until(() => bar.getAttribute('aria-valuenow'), (now) => now === '341', 'the next number')
    expect(await page.locator('[role=status]').allTextContents(), 'not each report is told').not.toContain('Import your customers: 341 von 1.000')
    backend.report('move-in', 'import', 600, 1000)
    await page.locator('[role=status]', { hasText: 'Import your customers: 600 von 1.000' }).waitFor({ state: 'attached' })
    expect(backend.requests.filter(({ path }) => path === 'state')).toHaveLength(asked)
    backend.completeTask('move-in', 'import')
    await until(() => bar.count(), (count) => count === 0, 'its end')
  })

  it('stays usable, without box and bar, where their chunk is blocked', async ({ scene }) => {
    const { page, context, site, corner } = await scene({ flows: [moving()] }, body, { open: false, expected: /ERR_FAILED/ })
    await context.route('**/more-*.js', (route) => route.abort())
    await page.goto(`${site.base}/`)
    await corner.getByRole('button', { name: 'Import your customers 340 of 1,000' }).waitFor()
    await page.locator(`${task('read')} .task`).click()
    await page.getByRole('button', { name: 'Open the guide' }).waitFor()
  })
})
