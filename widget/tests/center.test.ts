import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect } from 'vitest'
import { checklist, center, launcher, modal, resources, step, tour } from './support/flows'
import { it, until } from './support/world'

const body = '<main id="main"><h1>App</h1><button id="a">A</button></main>'
const active = `(() => { let a = document.activeElement; while (a.shadowRoot?.activeElement) a = a.shadowRoot.activeElement; return a.dataset.item ?? a.dataset.action ?? (a.getAttribute('role') || a.className || a.localName) })()`
const help = (more = {}, flows: unknown[] = []) => ({ flows: [launcher(), center(), ...flows] as never[], resources: { help: resources(more) } })
const opener = { name: /^Help/ }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const settled = 'Promise.all([...document.querySelector("onboarding-root").shadowRoot.querySelectorAll("*")].flatMap((e) => e.getAnimations()).map((a) => a.finished.catch(() => 0))).then(() => 1)'

describe('A resource center', () => {
  it('loads nothing before it is opened, takes the focus, and gives it back', async ({ scene }) => {
    const { page, backend, events } = await scene(help(), body)
    await page.getByRole('button', opener).waitFor()
    await page.waitForLoadState('networkidle')
    expect(backend.requests.filter(({ path }) => /resources/.test(path))).toEqual([])
    await page.getByRole('button', opener).click()
    const dialog = page.getByRole('dialog', { name: 'Help' })
    await dialog.getByRole('button', { name: /How boards work/ }).waitFor()
    expect(await page.evaluate(active)).toBe('dialog')
    await expect.poll(() => page.getByRole('button', opener).count(), { message: 'what opened it is out of the way' }).toBe(0)
    await page.keyboard.press('Escape')
    await until(() => dialog.count(), (count) => count === 0, 'closing')
    await until(() => page.evaluate(active), (now) => now === 'launch', 'the focus back')
    expect(await events()).toEqual(['launcher.shown', 'launcher.pressed', 'center.opened', 'center.closed'])
    await until(() => backend.types('flow.shown'), (types) => types.length === 2, 'both impressions')
    await page.getByRole('button', opener).click()
    await dialog.waitFor()
  })

  it('is opened by the page too, closed by its button, and once more', async ({ scene }) => {
    const { page } = await scene(help(), body)
    for (let round = 0; round < 3; round++) {
      await page.evaluate('onboarding.start("help")')
      await page.getByRole('dialog', { name: 'Help' }).waitFor()
      await page.getByRole('dialog', { name: 'Help' }).locator('[data-action=close]').click()
      await until(() => page.getByRole('dialog').count(), (count) => count === 0, 'closing')
    }
  })

  it('has its sections as tabs, which arrow keys turn', async ({ scene }) => {
    const { page } = await scene(help(), body)
    await page.getByRole('button', opener).click()
    await page.getByRole('tab', { name: 'Guides' }).focus()
    const selected = (): Promise<string | null> => page.locator('[role=tab][aria-selected=true]').textContent()
    for (const [key, name] of [['ArrowRight', 'Tours'], ['ArrowRight', 'What’s new2, Unread: 2'], ['ArrowRight', 'Guides'], ['End', 'What’s new2, Unread: 2'], ['Home', 'Guides'], ['ArrowLeft', 'What’s new2, Unread: 2']] as const) {
      await page.keyboard.press(key)
      expect(await selected()).toBe(name)
    }
    expect(await page.evaluate(active)).toBe('tab')
    expect(await page.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe('ob-tab-news')
  })

  it('or below each other', async ({ scene }) => {
    const { page } = await scene(help({ layout: 'list' }), body)
    await page.getByRole('button', opener).click()
    await page.getByRole('heading', { name: 'What’s new' }).waitFor()
    expect(await page.locator('.center .group').allTextContents()).toEqual(['Guides', 'Tours', 'What’s new'])
    expect(await page.getByRole('tab').count()).toBe(0)
  })

  it('an article is read in place, and back is where one was', async ({ scene }) => {
    const { page, events } = await scene(help(), body)
    await page.getByRole('button', opener).click()
    await page.getByRole('button', { name: /How boards work/ }).click()
    const title = page.getByRole('heading', { name: 'How boards work' })
    await title.waitFor()
    expect(await page.evaluate(active)).toBe('title')
    await page.locator('.center .figure img').waitFor()
    expect(await page.locator('.center article strong').textContent()).toBe('where work is')
    expect(await page.locator('.center article a').getAttribute('rel')).toContain('noopener')
    await page.keyboard.press('Escape')
    await until(() => page.evaluate(active), (now) => now === 'boards', 'the line it was opened from')
    expect(await events()).toContain('article.opened boards')
  })

  it('finds what is meant, by words of titles, keywords and texts, and says so', async ({ scene }) => {
    const { page, events } = await scene(help(), body)
    await page.getByRole('button', opener).click()
    const input = page.getByRole('searchbox', { name: 'Search' })
    const found = (): Promise<string[]> => page.locator('.center .called').allTextContents()
    await input.fill('board')
    expect((await found())[0]).toBe('Boards in one minute')
    await input.fill('kanban')
    expect(await found()).toEqual(['How boards work', 'Write to us'])
    await input.fill('mullers due')
    expect(await found()).toEqual(['Due dates and what is overdue', 'Write to us'])
    await input.fill('glance')
    expect(await found()).toEqual(['Overdue at a glance', 'Write to us'])
    await input.fill('xyz')
    await page.getByText('Nothing found for “xyz”').first().waitFor()
    await input.blur()
    await until(events, (told) => told.includes('center.searched xyz 0'), 'what was looked for')
    await input.focus()
    await page.keyboard.press('Escape')
    expect(await input.inputValue()).toBe('')
    await page.getByRole('tab', { name: 'Guides' }).waitFor()
  })

  it('starts a tour again: it closes, and the tour has the page', async ({ scene }) => {
    const { page, title } = await scene(help({}, [{ ...tour('t', [step('one', { target: '#a' })]), hidden: true }, checklist({ collapsed: true })]), body)
    await page.getByRole('button', opener).click()
    await page.getByRole('tab', { name: 'Tours' }).click()
    expect(await page.locator('[data-item=list] .said').textContent()).toBe('2 of 4')
    await page.getByRole('button', { name: /Your first board/ }).click()
    await title('Step one')
    await expect.poll(() => page.locator('.center').count()).toBe(0)
  })

  it('unfolds the list of tasks', async ({ scene }) => {
    const { page, backend } = await scene(help({}, [checklist({ collapsed: true })]), body)
    await page.getByRole('button', opener).click()
    await page.getByRole('tab', { name: 'Tours' }).click()
    await page.getByRole('button', { name: /Get going/ }).click()
    await page.locator('.corner .panel').waitFor()
    await until(() => backend.types('flow.started'), (types) => types.length === 2, 'what was asked for')
  })

  it('calls the page, and goes where its links lead', async ({ scene }) => {
    const { page } = await scene(help(), body, { js: 'window.calls = []; onboarding.push(["registerAction", "show-keys", (d) => { calls.push(d.item) }]); onboarding.push(["setNavigate", (to) => { calls.push(new URL(to).pathname) }])' })
    await page.getByRole('button', opener).click()
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await until(() => page.evaluate('calls.length'), (calls) => calls === 1, 'the call')
    await page.getByRole('button', opener).click()
    await page.getByRole('link', { name: 'Your team' }).click()
    await until(() => page.evaluate('calls'), (calls) => JSON.stringify(calls) === '["keys","/team"]', 'the way')
    await page.getByRole('button', opener).click()
    const outside = page.getByRole('link', { name: /All documentation/ })
    expect([await outside.getAttribute('target'), await outside.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer'])
    expect(await page.getByRole('link', { name: /Write to us/ }).getAttribute('href')).toBe('mailto:help@example.org')
  })

  it('steps aside for a dialog of the page, and comes back', async ({ scene }) => {
    const { page } = await scene(help(), `${body}<dialog id="d"><button>Mine</button></dialog>`)
    await page.getByRole('button', opener).click()
    await page.getByRole('dialog', { name: 'Help' }).waitFor()
    await page.evaluate('d.showModal()')
    await until(() => page.locator('.center').count(), (count) => count === 0, 'stepping aside')
    await page.evaluate('d.close()')
    await page.locator('.center').waitFor()
  })

  it('that cannot be loaded says so, and is tried again', async ({ scene }) => {
    const { page, backend } = await scene(help(), body, { expected: /503/ })
    let broken = true
    backend.intercept = (_, path) => broken && path === 'resources' ? { status: 503 } : undefined
    await page.getByRole('button', opener).click()
    await page.getByText('This could not be loaded.').waitFor()
    // The answer to what was reported meanwhile lets it ask once more by itself.
    await page.waitForLoadState('networkidle')
    broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: /How boards work/ }).waitFor()
  })

  it('closes when it is not there for the user any more', async ({ scene }) => {
    const { page, backend } = await scene({ ...help(), live: true }, body, { expected: /404/ })
    await page.getByRole('button', opener).click()
    await page.getByRole('dialog', { name: 'Help' }).waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    backend.flows.delete('help')
    backend.version++
    backend.push([], { stale: true })
    await until(() => page.locator('.center').count(), (count) => count === 0, 'closing')
  })

  it('fits 320 × 480 and does not move where motion is not wanted', async ({ scene }) => {
    const { page } = await scene(help(), body, { viewport: { width: 320, height: 480 }, context: { reducedMotion: 'reduce' } })
    await page.getByRole('button', opener).click()
    await page.getByRole('button', { name: /How boards work/ }).waitFor()
    const box = (await page.locator('.center').boundingBox())!
    expect([box.x >= 0, box.x + box.width <= 320, box.y >= 0, box.y + box.height <= 480]).toEqual([true, true, true, true])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    const moving = await page.evaluate('[...document.querySelector("onboarding-root").shadowRoot.querySelectorAll("*")].flatMap((e) => e.getAnimations()).flatMap((a) => a.effect.getKeyframes()).filter((f) => f.transform && f.transform !== "none").length')
    expect(moving).toBe(0)
  })

  it.for(['light', 'dark'] as const)('in %s has nothing that axe finds wrong, whatever is open in it', async (scheme, { scene }) => {
    const { page } = await scene({ ...help(), theme: { accent: '#facc15', scheme } }, body, { js: axe })
    await page.getByRole('button', opener).click()
    for (const act of ['[data-action=close]', '#ob-tab-tours', '#ob-tab-news', '[data-item=overdue]', '[data-action=back]', '#ob-tab-guides', '[data-item=boards]']) {
      await page.locator(`.center ${act}`).waitFor()
      if (act !== '[data-action=close]') await page.locator(`.center ${act}`).click()
      await page.evaluate(settled)
      const violations = await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ") + " " + n.failureSummary).join("; ")))')
      expect(violations, act).toEqual([])
    }
  })

  it('shows text as text, and follows no address that is none', async ({ scene }) => {
    const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
    const { page } = await scene(help({
      title: evil, body: [{ t: 'p', c: [evil] }],
      sections: [{ id: 's', title: evil, items: [
        { id: 'l', type: 'link', title: 'Bad', href: 'javascript:hacked=1' },
        { id: 'a', type: 'article', title: evil, body: [{ t: 'p', c: [evil] }], image: { src: 'javascript:hacked=1', alt: evil } },
        { id: 'v', type: 'video', title: 'V', video: { src: 'javascript:hacked=1', title: evil } },
        { id: 'e', type: 'video', title: 'E', embed: { src: 'javascript:hacked=1', title: evil } },
        { id: 'o', type: 'video', title: 'O', embed: { src: '/own', title: evil } },
      ] }],
    }), body)
    await page.getByRole('button', opener).click()
    for (const item of ['a', 'v', 'e', 'o']) {
      await page.locator(`[data-item=${item}]`).click()
      await page.locator('.center .figure').waitFor()
      await page.locator('.center [data-action=back]').click()
    }
    expect(await page.locator('[data-item=l]').count()).toBe(0)
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect(await page.evaluate('document.querySelector("onboarding-root").shadowRoot.querySelectorAll("script, [onerror], iframe, video").length')).toBe(0)
  })
})

describe('Announcements', () => {
  it('are read when they are opened, and the badges know it at once', async ({ scene }) => {
    const { page, backend, events } = await scene(help(), body)
    await page.getByRole('button', opener).click()
    await page.getByRole('tab', { name: /What’s new/ }).click()
    await page.getByRole('button', { name: /Overdue at a glance/ }).click()
    await page.getByRole('heading', { name: 'Overdue at a glance' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: /Unread: 1/ }).waitFor()
    await until(() => backend.read.has('overdue'), Boolean, 'the reading on the server')
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await until(() => page.locator('.center .fresh').count(), (count) => count === 0, 'nothing unread')
    expect(await page.getByRole('button', { name: 'Mark all as read' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Help', exact: true }).waitFor()
    await until(() => backend.read.has('dark'), Boolean, 'the other reading')
    expect(await events()).toEqual(expect.arrayContaining(['announcement.read', 'announcement.read']))
    expect(backend.log.filter(({ flow, type }) => type === 'flow.completed' && flow === 'old')).toEqual([])
  })

  it('that were read in one tab are read in the other', async ({ scene }) => {
    const { page, backend, tab } = await scene({ ...help(), live: true }, body)
    const other = await tab()
    await other.getByRole('button', { name: 'Help, Unread: 2' }).waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub that they share')
    await page.getByRole('button', opener).click()
    await page.getByRole('tab', { name: /What’s new/ }).click()
    await page.getByRole('button', { name: /Boards in the dark/ }).click()
    await until(() => backend.read.has('dark'), Boolean, 'the reading')
    backend.push([], { stale: true })
    await other.getByRole('button', { name: 'Help, Unread: 1' }).waitFor()
  })

  it('lead on by their button', async ({ scene }) => {
    const { page } = await scene(help(), body, { js: 'window.went = ""; onboarding.push(["setNavigate", (to) => { went = to }])' })
    await page.getByRole('button', opener).click()
    await page.getByRole('tab', { name: /What’s new/ }).click()
    await page.getByRole('button', { name: /Overdue at a glance/ }).click()
    await page.getByRole('button', { name: 'See your projects' }).click()
    await until(() => page.evaluate('went'), (went) => went === '/projects', 'the way')
    await until(() => page.locator('.center').count(), (count) => count === 0, 'closing')
  })

  it('of none, the feed says so', async ({ scene }) => {
    const { page } = await scene({ ...help({ sections: [{ id: 'news', title: 'New', announcements: [] }] }), flows: [launcher(), center({ unread: [] })] }, body)
    await page.getByRole('button', { name: 'Help', exact: true }).click()
    await page.getByText('Nothing new yet').waitFor()
  })

  it('wait while a modal has the page', async ({ scene }) => {
    const { page } = await scene(help({}, [modal()]), body)
    await page.locator('.modal').waitFor()
    await page.evaluate('onboarding.start("help")')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.center').count()).toBe(0)
    await page.locator('.modal [data-action=close]').click()
    await page.getByRole('dialog', { name: 'Help' }).waitFor()
  })
})
