import { describe, expect } from 'vitest'
import { step, tour } from './support/flows'
import { it, until } from './support/world'

const two = '<button id="a">A</button><br><br><button id="b">B</button>'

describe('A tour', () => {
  it('is drawn from the state, goes forward and back, and tells of it in order', async ({ scene }) => {
    const { title, button, events, backend, card } = await scene(
      { flows: [tour('t', [step('one', { target: '#a' }), step('two', { target: '#b' }), step('three')])] }, two)
    await title('Step one')
    await card.getByText('1 of 3').waitFor()
    expect(await button('back').count()).toBe(0)
    await button('next').click()
    await title('Step two')
    await button('back').click()
    await title('Step one')
    await button('next').click()
    await title('Step two')
    await button('next').click()
    await title('Step three')
    expect(await button('next').innerText()).toBe('Done')
    await button('next').click()
    await card.waitFor({ state: 'detached' })
    expect(await events()).toEqual([
      'tour.started one', 'step.shown one', 'step.completed one', 'step.shown two', 'step.shown one', 'step.completed one', 'step.shown two',
      'step.completed two', 'step.shown three', 'step.completed three', 'tour.completed',
    ])
    await until(() => backend.types(), (types) => types.at(-1) === 'step.next three', 'the last command')
    await expect.poll(() => backend.types()).toEqual([
      'step.shown one', 'step.next one', 'step.shown two', 'step.back two', 'step.shown one', 'step.next one', 'step.shown two', 'step.next two',
      'step.shown three', 'step.next three',
    ])
  })

  it('puts hole and arrow at its target', async ({ scene }) => {
    const { title, page } = await scene({ flows: [tour('t', [step('one', { target: '#a' })])] },
      '<button id="a">A</button>', { css: '#a { position: absolute; left: 400px; top: 200px; width: 100px; height: 40px; border-radius: 9px }' })
    await title('Step one')
    const ring = await page.locator('.ring').evaluate((node) => ['x', 'y', 'width', 'height', 'rx'].map((name) => node.getAttribute(name)))
    expect(ring).toEqual(['394', '194', '112', '52', '15'])
    const arrow = await page.locator('.arrow').boundingBox()
    expect(Math.abs(arrow!.x + arrow!.width / 2 - 450)).toBeLessThan(1)
    expect(arrow!.y).toBeGreaterThan(240)
    expect(arrow!.y + arrow!.height).toBeLessThan(260)
  })

  it('is dismissed by its close button, for good', async ({ scene }) => {
    const { title, button, card, backend, events, go, page } = await scene({ flows: [tour('t', [step('one'), step('two')])] }, two)
    await title('Step one')
    await button('close').click()
    await card.waitFor({ state: 'detached' })
    expect(await events()).toContain('tour.dismissed one close')
    await until(() => backend.types('flow.dismissed'), (types) => types.length === 1, 'the dismissal')
    await go('/')
    await until(() => backend.requests.filter(({ path }) => path === 'state').length, (count) => count > 1, 'the second state')
    await page.waitForLoadState('networkidle')
    expect(await card.count()).toBe(0)
  })

  it('that may not be dismissed has no close button and ignores Escape', async ({ scene }) => {
    const { title, button, page } = await scene({ flows: [tour('t', [step('one'), step('two')], { dismissible: false })] }, two)
    await title('Step one')
    expect(await button('close').count()).toBe(0)
    await page.keyboard.press('Escape')
    await button('next').click()
    await title('Step two')
  })

  it('waits for the server’s event and goes on by it', async ({ scene }) => {
    const { title, card, button, page, backend, events } = await scene({
      live: true, flows: [tour('t', [step('one', { target: '#a', advance: ['event'] }), step('two', { target: '#b' })])],
    }, two, { js: 'addEventListener("click", (e) => { if (e.target.id) window.clicked = e.target.id })' })
    await title('Step one')
    await card.getByText('Continues by itself after that').waitFor()
    expect(await button('next').count()).toBe(0)
    await page.locator('#a').click()
    expect(await page.evaluate('window.clicked')).toBe('a')
    await page.evaluate('onboarding.next()')
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    backend.fact('t')
    await title('Step two')
    expect(await events()).toEqual(['tour.started one', 'step.shown one', 'step.completed one', 'step.shown two'])
    expect(backend.types('step.next')).toEqual([])
  })

  it('may offer to skip a step that waits', async ({ scene }) => {
    const { title, button, events, backend } = await scene({
      flows: [tour('t', [step('one', { target: '#a', advance: ['event'], skippable: true }), step('two')])],
    }, two)
    await title('Step one')
    await button('skip').click()
    await title('Step two')
    expect(await events()).toContain('step.skipped one')
    await until(() => backend.log.find(({ type }) => type === 'step.skipped')?.reason, (reason) => reason === 'user', 'the reason')
  })

  it('moves on by a click on the target, even when the click removes the target', async ({ scene }) => {
    const { title, page, button } = await scene({
      flows: [tour('t', [step('one', { target: '#a', advance: ['click'] }), step('two', { target: '#b' })])],
    }, two, { js: 'addEventListener("DOMContentLoaded", () => a.addEventListener("click", (e) => { e.stopImmediatePropagation(); a.remove() }))' })
    await title('Step one')
    expect(await button('next').count()).toBe(0)
    await page.locator('#a').click()
    await title('Step two')
  })

  it('blocks its target unless the step says otherwise, and everything else always', async ({ scene }) => {
    const { title, page, button } = await scene({
      flows: [tour('t', [step('one', { target: '#a' }), step('two', { target: '#a', interactive: true })])],
    }, two, { js: 'window.clicks = []; addEventListener("click", (e) => { if (e.target.id) clicks.push(e.target.id) })' })
    await title('Step one')
    const [a, b] = [await page.locator('#a').boundingBox(), await page.locator('#b').boundingBox()]
    const press = (box: typeof a): Promise<void> => page.mouse.click(box!.x + 5, box!.y + 5)
    await press(a)
    await press(b)
    expect(await page.evaluate('clicks')).toEqual([])
    await button('next').click()
    await title('Step two')
    await press(b)
    await press(a)
    expect(await page.evaluate('clicks')).toEqual(['a'])
  })

  it('goes on where it stood after a reload, without starting again', async ({ scene }) => {
    const { title, button, page, events } = await scene({ flows: [tour('t', [step('one'), step('two'), step('three')])] }, two)
    await title('Step one')
    await button('next').click()
    await title('Step two')
    await page.reload()
    await title('Step two')
    expect((await events()).filter((name) => name.startsWith('tour.started'))).toHaveLength(1)
  })

  it('goes to the page of its next step, with the command sent before', async ({ scene }) => {
    const other = step('two', { target: '#b' })
    const { title, button, page, backend, site } = await scene({ flows: [] }, two, { open: false, pages: { '/projects': two } })
    backend.flows.set('t', tour('t', [step('one', { target: '#a' }), { ...other, href: `${new URL(site.base).pathname}/projects` }]))
    await page.goto(`${site.base}/`)
    await title('Step one')
    await button('next').click()
    await page.waitForURL('**/projects')
    await title('Step two')
    await until(() => backend.types('step.next'), (types) => types.length === 1, 'the command')
    await button('back').click()
    await until(() => page.url(), (url) => url.endsWith('/projects'), 'staying, as the first step has no address')
  })

  it('hands the address to the app’s own router where there is one', async ({ scene }) => {
    const { title, button, page, site, backend } = await scene({ flows: [] }, two, {
      open: false, js: 'window.onboarding.push(["setNavigate", (href) => { window.went = href; history.pushState({}, "", href) }])',
    })
    const href = `${new URL(site.base).pathname}/inside`
    backend.flows.set('t', tour('t', [step('one'), step('two', { href, target: '#b' })]))
    await page.goto(`${site.base}/`)
    await title('Step one')
    await button('next').click()
    await title('Step two')
    expect(await page.evaluate('went')).toBe(href)
  })

  it('that another one replaces ends as replaced; asking twice for the same one gives one card', async ({ scene }) => {
    const { title, page, card, events } = await scene({
      flows: [tour('t', [step('one')]), { ...tour('u', [step('uno')]), hidden: true } as never],
    }, two)
    await title('Step one')
    // Until the server knows that it was shown, asking for it begins it.
    await page.waitForLoadState('networkidle')
    await page.evaluate('onboarding.start("t"); onboarding.start("t")')
    expect(await card.count()).toBe(1)
    await page.evaluate('onboarding.start("u")')
    await title('Step uno')
    expect(await card.count()).toBe(1)
    expect(await events()).toEqual(['tour.started one', 'step.shown one', 'tour.ended one replaced', 'tour.started uno', 'step.shown uno'])
  })

  it('whose definition is withdrawn while it is open closes with that reason', async ({ scene }) => {
    const { title, page, card, events, backend } = await scene({ live: true, flows: [tour('t', [step('one')])] }, two)
    await title('Step one')
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    backend.flows.clear()
    backend.catalog = 'c2'
    backend.version++
    backend.push([], { stale: true })
    await card.waitFor({ state: 'detached' })
    expect(await events()).toContain('tour.ended one unpublished')
    expect(await page.locator('.spotlight.on').count()).toBe(0)
  })
})
