import { describe, expect } from 'vitest'
import { banner, checklist, modal, slideOut, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<input id="field" value="x"><button id="a">A</button>'
const active = `(() => { let a = document.activeElement; while (a.shadowRoot?.activeElement) a = a.shadowRoot.activeElement; return a.id || a.dataset.action || a.getAttribute('role') || a.localName })()`
const settled = 'new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))'

describe('A modal', () => {
  it('is a dialog with its title as name, takes the focus, and is completed by its primary button', async ({ scene }) => {
    const { page, backend, events } = await scene({ flows: [modal()] }, body)
    const dialog = page.getByRole('dialog', { name: 'Boards have colours now' })
    await dialog.waitFor()
    expect(await dialog.getAttribute('aria-modal')).toBe('true')
    expect(await page.evaluate(active)).toBe('dialog')
    await page.getByRole('button', { name: 'Show me' }).click()
    await until(() => dialog.count(), (count) => count === 0, 'its end')
    await until(() => backend.types(), (types) => types.length === 2, 'the commands')
    await expect.poll(() => backend.types()).toEqual(['flow.shown', 'flow.completed'])
    await expect.poll(() => backend.log.map(({ run }) => run)).toEqual([1, 1])
    expect(await events()).toEqual(['modal.shown', 'modal.completed'])
    await page.reload()
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it.for([['the close button', 'close'], ['the secondary button', 'secondary'], ['Escape', 'escape']] as const)('is dismissed by %s', async ([, reason], { scene }) => {
    const { page, backend, events } = await scene({ flows: [modal()] }, body)
    await page.getByRole('dialog').waitFor()
    await page.waitForLoadState('networkidle')
    if (reason === 'escape') await page.keyboard.press('Escape')
    else await page.locator(`.modal [data-action=${reason}]`).click()
    await until(() => page.getByRole('dialog').count(), (count) => count === 0, 'its end')
    await until(() => backend.ended.has('news'), Boolean, 'the end on the server')
    expect(await events()).toEqual(['modal.shown', `modal.dismissed ${reason}`])
    await expect.poll(() => backend.log.find(({ type }) => type === 'flow.dismissed')).toMatchObject({ reason, run: 1 })
  })

  it.for([['modal', modal], ['banner', banner]] as const)('or a %s sets attributes and calls the page by its buttons, after it was completed or dismissed', async ([, make], { scene }) => {
    const flow = make({ primary: { label: 'I lead', set: { goal: 'lead' }, call: 'open-import' }, secondary: { label: 'Alone', set: { goal: 'solo' }, call: 'nobody' } } as never)
    const { page, backend } = await scene({ flows: [flow, make({ id: 'other', position: 'bottom', primary: flow.primary, secondary: flow.secondary } as never)] }, body, {
      expected: /onboarding:/,
      js: `window.calls = []
        onboarding.push(['registerAction', 'open-import', (detail) => { calls.push(detail) }])`,
    })
    await page.getByRole('button', { name: 'I lead' }).first().click()
    await until(() => backend.types('flow.completed'), (types) => types.length === 1, 'its end')
    const ended = backend.log.find(({ type }) => type === 'flow.completed')!.flow
    await until(() => page.evaluate('calls'), (calls) => JSON.stringify(calls) === `[{"name":"open-import","flow":"${ended}"}]`, 'the call')
    await until(() => backend.types('attribute.set'), (types) => types.length === 1, 'the attribute')
    expect(backend.attributes).toEqual({ goal: 'lead' })
    const types = backend.log.map(({ type }) => type)
    expect(types.indexOf('flow.completed')).toBeLessThan(types.indexOf('attribute.set'))
    await page.getByRole('button', { name: 'Alone' }).click()
    await until(() => backend.types('attribute.set'), (all) => all.length === 2, 'the other attribute')
    expect(backend.attributes).toEqual({ goal: 'solo' })
    expect(backend.types('flow.dismissed')).toEqual(['flow.dismissed'])
  })

  it('that may not be dismissed has no way out but its button', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [modal({ dismissible: false, secondary: undefined, primary: undefined } as never)] }, body)
    await page.getByRole('dialog').waitFor()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Escape')
    await page.mouse.click(5, 5)
    expect(await page.locator('.modal [data-action=close]').count()).toBe(0)
    await page.getByRole('button', { name: 'Got it' }).click()
    await until(() => backend.types('flow.completed'), (types) => types.length === 1, 'the command')
  })

  it('keeps Tab within and gives the focus back to where it was', async ({ scene }) => {
    const { page, backend } = await scene({ live: true, flows: [checklist({ collapsed: true })] }, body)
    await page.locator('.launcher').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.locator('#a').focus()
    backend.flows.set('news', modal())
    backend.version++
    backend.push([], { stale: true })
    await page.getByRole('dialog').waitFor()
    await page.waitForLoadState('networkidle')
    const seen: unknown[] = []
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key)
      seen.push(await page.evaluate(active))
    }
    expect(seen).toEqual(['secondary', 'primary', 'close', 'secondary', 'close'])
    await page.keyboard.press('Escape')
    await until(() => page.evaluate(active), (now) => now === 'a', 'the focus back')
  })

  it('waits until somebody has finished typing', async ({ scene }) => {
    const { page, backend } = await scene({ live: true, flows: [checklist({ collapsed: true })] }, body)
    await page.locator('.launcher').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    await page.locator('#field').focus()
    backend.flows.set('news', modal())
    backend.version++
    backend.push([], { stale: true })
    await until(() => page.evaluate('onboarding.state.flows.length') as Promise<number>, (count) => count === 2, 'the state')
    await page.keyboard.type('hello')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.locator('#field').inputValue()).toContain('hello')
    await page.locator('#a').focus()
    await page.getByRole('dialog').waitFor()
  })

  it('a click on the dim neither closes it nor reaches the page', async ({ scene }) => {
    const { page } = await scene({ flows: [modal()] }, body, { js: 'window.hits = 0; addEventListener("click", (e) => { if (e.target.id === "a") hits++ })' })
    await page.getByRole('dialog').waitFor()
    const box = (await page.locator('#a').boundingBox())!
    await page.mouse.click(box.x + 2, box.y + 2)
    expect(await page.evaluate('hits')).toBe(0)
    expect(await page.evaluate(active)).toBe('dialog')
  })

  it('steps aside for a dialog of the page, and comes back after it', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [modal()] }, `${body}<dialog id="d"><button>Mine</button></dialog>`)
    await page.getByRole('dialog').waitFor()
    await page.evaluate('d.showModal()')
    await until(() => page.locator('.modal').count(), (count) => count === 0, 'stepping aside')
    await page.evaluate('d.close()')
    await page.locator('.modal').waitFor()
    await page.waitForLoadState('networkidle')
    await expect.poll(() => backend.types('flow.shown'), { message: 'one impression' }).toHaveLength(1)
  })

  it('may start a tour, or open a page', async ({ scene }) => {
    const { page, title, backend } = await scene({
      flows: [modal({ primary: { label: 'Show me', start: 't' } }), { ...tour('t', [step('one', { target: '#a' })]), hidden: true } as never],
    }, body)
    await page.getByRole('button', { name: 'Show me' }).click()
    await title('Step one')
    await expect.poll(() => backend.types('flow.completed', 'flow.started')).toEqual(['flow.completed', 'flow.started'])
    const { page: other, site } = await scene({ flows: [] }, body, { open: false, pages: { '/more': '<p>More</p>' } })
    site.backend.flows.set('news', modal({ secondary: { label: 'Read on', href: `${new URL(site.base).pathname}/more` } }))
    await other.goto(`${site.base}/`)
    await other.getByRole('button', { name: 'Read on' }).click()
    await other.waitForURL('**/more')
    await until(() => site.backend.types('flow.dismissed'), (types) => types.length === 1, 'the command')
  })

  it('dismissed in one tab is gone in the other', async ({ scene }) => {
    const { page, tab, backend } = await scene({ live: true, flows: [modal()] }, body)
    const other = await tab()
    await page.locator('.modal').waitFor()
    await other.locator('.modal').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub that they share')
    await page.locator('.modal [data-action=close]').click()
    backend.version++
    await until(() => backend.ended.has('news'), Boolean, 'the command')
    backend.push([], { stale: true })
    await until(() => other.locator('.modal').count(), (count) => count === 0, 'its end in the other tab')
  })

  it('leaves the page as it was', async ({ scene }) => {
    const { page: real } = await scene({ flows: [modal(), banner()] }, body)
    await real.locator('.modal').waitFor()
    await real.locator('.banner').waitFor()
    await real.evaluate('onboarding.stop()')
    expect(await real.evaluate('document.querySelectorAll("onboarding-root, onboarding-banner").length')).toBe(0)
    expect(await real.evaluate('document.documentElement.getAttribute("style")')).toBeNull()
    expect(await real.evaluate('getComputedStyle(document.documentElement).paddingTop')).toBe('0px')
    expect(await real.evaluate('document.getAnimations().length')).toBe(0)
  })
})

describe('A slide-out', () => {
  it('leaves page, focus and keyboard alone, and is announced', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [slideOut()] }, body, { js: 'window.hits = 0; addEventListener("click", (e) => { if (e.target.id === "a") hits++ })' })
    const dialog = page.getByRole('dialog', { name: 'Boards have colours now' })
    await dialog.waitFor()
    expect(await dialog.getAttribute('aria-modal')).toBeNull()
    await page.locator('#a').click()
    expect(await page.evaluate('hits')).toBe(1)
    await page.locator('[role=status]', { hasText: 'Boards have colours now' }).waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible(), 'Escape elsewhere is the page’s').toBe(true)
    await dialog.getByRole('button', { name: 'Show me' }).focus()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Escape')
    await until(() => dialog.count(), (count) => count === 0, 'its end')
    await until(() => backend.log.find(({ type }) => type === 'flow.dismissed')?.reason, (reason) => reason === 'escape', 'the command')
  })

  it('that somebody asked for takes the focus, and gives it back', async ({ scene }) => {
    const { page } = await scene({ flows: [{ ...slideOut(), hidden: true } as never, checklist({ collapsed: true })] }, body)
    await page.locator('.launcher').waitFor()
    await page.locator('#a').focus()
    await page.evaluate('onboarding.start("aside")')
    await page.locator('.modal').waitFor()
    expect(await page.evaluate(active)).toBe('dialog')
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Escape')
    await until(() => page.evaluate(active), (now) => now === 'a', 'the focus back')
  })

  it.for([['right', 'ltr', 600, 1000], ['left', 'ltr', 0, 400], ['right', 'rtl', 0, 400]] as const)('comes on the %s of a %s page', async ([side, dir, from, to], { scene }) => {
    const { page } = await scene({ flows: [slideOut({ side })], direction: dir }, body, { html: `dir="${dir}"` })
    await page.locator('.modal').waitFor()
    await page.evaluate(settled)
    const box = (await page.locator('.modal').boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(from)
    expect(box.x + box.width).toBeLessThanOrEqual(to)
    expect(box.y + box.height).toBeGreaterThan(660)
  })

  it('takes the place of the list of tasks while it is there, and steps aside for a tour without being counted', async ({ scene }) => {
    const { page, title, button, backend, corner } = await scene({ flows: [tour('t', [step('one', { target: '#a' })]), slideOut(), checklist()] }, body)
    await title('Step one')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.modal').count()).toBe(0)
    expect(backend.log.filter(({ type, flow }) => type === 'flow.shown' && flow === slideOut().id)).toEqual([])
    await button('next').click()
    await page.locator('.modal').waitFor()
    await until(() => corner.evaluate((node) => getComputedStyle(node).visibility), (value) => value === 'hidden', 'the list stepping aside')
    await page.locator('.modal [data-action=close]').click()
    await until(() => corner.evaluate((node) => getComputedStyle(node).visibility), (value) => value === 'visible', 'the list')
  })
})
