import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { Backend } from './backend'
import type { Definition } from './backend'
import { startWeb } from './server'
import type { Site, Web } from './server'

export interface Setting {
  path?: string
  css?: string
  js?: string
  html?: string
  head?: string
  widget?: boolean
  viewport?: { width: number; height: number }
  context?: BrowserContextOptions
  /** Further pages of the same site. */
  pages?: Record<string, string>
  /** Errors that belong to the situation, e.g. a request that is meant to fail. */
  expected?: RegExp
  backend?: Backend
  open?: boolean
}

export interface Scene {
  readonly page: Page
  readonly context: BrowserContext
  readonly backend: Backend
  readonly site: Site
  readonly card: Locator
  readonly corner: Locator
  go(path: string): Promise<void>
  tab(path?: string): Promise<Page>
  button(name: string): Locator
  /** What `onboarding.on` has told so far, in order. */
  events(): Promise<string[]>
  title(text: string): Promise<void>
}

export interface World {
  scene(definition: Definition, body: string, setting?: Setting): Promise<Scene>
}

let browser: Promise<Browser> | undefined
let web: Promise<Web> | undefined

afterAll(async () => {
  await (await web)?.close()
  await (await browser)?.close()
})

/** Collects what the page tells, from before the widget is there. */
const RECORDER = `
  window.told = JSON.parse(sessionStorage.told || '[]'); window.onboarding ??= [];
  for (const name of ['tour.started','step.shown','step.completed','step.skipped','step.missing','tour.completed','tour.dismissed','tour.ended',
    'checklist.shown','checklist.collapsed','checklist.expanded','checklist.completed','checklist.dismissed','task.completed','milestone.reached','command.refused',
    'modal.shown','modal.completed','modal.dismissed','banner.shown','banner.completed','banner.dismissed','hint.shown','hint.opened','hint.completed','hint.dismissed',
    'survey.shown','survey.answered','survey.completed','survey.dismissed','launcher.shown','launcher.pressed','launcher.dismissed',
    'center.opened','center.closed','center.searched','article.opened','announcement.read'])
    window.onboarding.push(['on', name, (d) => { told.push([name, d.step ?? d.task ?? d.question ?? d.item ?? d.query, d.reason ?? d.results].filter((x) => x != null).join(' ')); sessionStorage.told = JSON.stringify(told) }]);
`

/** How long something that must come is waited for, in milliseconds: a busy machine is slow, not wrong. */
const PATIENCE = 20_000

const open = async (problems: string[], contexts: BrowserContext[], definition: Definition, body: string, setting: Setting): Promise<Scene> => {
  browser ??= chromium.connect(inject('browser'))
  web ??= startWeb(inject('bundle').folder, inject('bundle').entry)
  const backend = setting.backend ?? new Backend(definition)
  const site = (await web).site(backend)
  const { css = '', js = '', html = '', head = '', widget = true, path = '/' } = setting
  for (const [at, markup] of Object.entries({ [path]: body, ...setting.pages })) site.page(at, markup, { css, js: RECORDER + js, html, head, widget })
  const context = await (await browser).newContext({ viewport: setting.viewport ?? { width: 1000, height: 700 }, ...setting.context })
  contexts.push(context)
  const note = (text: string): void => {
    if (!setting.expected?.test(text)) problems.push(text)
  }
  context.on('weberror', (error) => note(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security|Trusted/i.test(message.text())) note(message.text())
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const scene: Scene = {
    page, context, backend, site,
    card: page.locator('.popover[role=dialog].ready'),
    corner: page.locator('.corner'),
    async go(to) { await page.goto(site.base + to) },
    async tab(to = path) {
      const other = await context.newPage()
      other.setDefaultTimeout(PATIENCE)
      await other.goto(site.base + to)
      return other
    },
    button: (name) => page.locator(`:is(.popover[role=dialog], .corner) [data-action=${name}]:visible`),
    events: () => page.evaluate('window.told') as Promise<string[]>,
    async title(text) { await page.locator('.popover[role=dialog].ready .title', { hasText: text }).waitFor() },
  }
  if (setting.open !== false) await scene.go(path)
  return scene
}

/** A test with a browser; an error, a warning of the policy or an exception in any of its pages fails it. */
export const it = test.extend<{ scene: World['scene'] }>({
  scene: async ({ task, skip }, use) => {
    void task
    if (!inject('browser')) skip('Chromium is not installed')
    const problems: string[] = []
    const contexts: BrowserContext[] = []
    await use((definition, body, setting = {}) => open(problems, contexts, definition, body, setting))
    await Promise.all(contexts.map((context) => context.close()))
    expect(problems, 'errors in the page').toEqual([])
  },
})

/** Waits for a condition on the test's own side. */
export const until = async <T>(read: () => T | Promise<T>, matches: (value: T) => boolean, what: string): Promise<T> => {
  const end = Date.now() + PATIENCE
  for (;;) {
    const value = await read()
    if (matches(value)) return value
    if (Date.now() > end) throw new Error(`waited for ${what}, last: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
