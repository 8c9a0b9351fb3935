// Screenshots of every state of the widget on a small pretend app: `node tests/gallery/run.mjs [folder] [filter]`.
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { State } from '../../src/wire'
import { Backend } from '../support/backend'
import type { Definition } from '../support/backend'
import { bundle } from '../support/bundle'
import { banner, center, checklist, goal, hint, launch, launcher, modal, mood, moving, nps, resources, sitting, slideOut, stars, step, survey, tools, tour, why } from '../support/flows'
import { startWeb } from '../support/server'
import { app, appCss } from './app'

const folder = process.argv[2] ?? '/tmp/gallery'
const only = process.argv[3] ?? ''
mkdirSync(folder, { recursive: true })

const german: Record<string, string> = {
  next: 'Weiter', back: 'Zurück', done: 'Fertig', skip: 'Überspringen', close: 'Schließen', progress: 'Schritt {0} von {1}',
  waiting: 'Es geht weiter, sobald Sie dies getan haben', tasksDone: '{0} von {1} erledigt', optional: 'Freiwillig', dismiss: 'Nicht mehr anzeigen',
  dismissAsk: 'Diese Liste endgültig ausblenden?', keep: 'Behalten', allDone: 'Alles erledigt',
}
const welcome = (at: number) => tour('welcome', [
  step('create', { title: 'Create your first project', target: '#new', placement: 'bottom-end', body: [{ t: 'p', c: ['A project holds your team’s ', { t: 'b', c: ['tasks'] }, '. Start with something small, you can rename it later.'] }], advance: ['event'] }),
  step('board', { title: 'This is your board', target: '#column-doing', placement: 'right-start', body: [{ t: 'p', c: ['Drag a card from one column to the next as the work moves on. Everyone on the team sees it at once.'] }], skippable: true }),
  step('search', { title: 'Find anything', target: '#search', placement: 'bottom', body: [{ t: 'p', c: ['Press ', { t: 'code', v: '/' }, ' from anywhere to search tasks, people and projects.'] }] }),
  step('nav', { title: 'Your projects live here', target: '#nav-projects', placement: 'right' }),
  step('end', { title: 'That’s the tour', placement: 'center', body: [{ t: 'p', c: ['You know your way around now. The checklist in the corner has the next few steps whenever you are ready.'] }] }),
], { step: ['create', 'board', 'search', 'nav', 'end'][at]!, status: 'active' })
const lang = tour('lang', [
  step('a', { title: 'Legen Sie Ihr erstes gemeinsames Projektverzeichnis an', target: '#new', placement: 'bottom-end', body: [{ t: 'p', c: ['In einem Projekt liegen die Aufgaben Ihrer Arbeitsgruppe. Die Benachrichtigungseinstellungen lassen sich jederzeit nachträglich anpassen.'] }], skippable: true, next: 'Verstanden, weiter zum nächsten Schritt' }),
  step('b'), step('c'), step('d'), step('e'), step('f'), step('g'), step('h'), step('i'), step('j'),
], { step: 'a' })
const langTwo = { ...lang, steps: [step('z'), ...lang.steps], step: 'a' }
const complete = checklist({ status: 'completed', done: 5, percent: 100, tasks: checklist().tasks.map((task) => ({ ...task, done: true })) })

interface Shot { name: string; definition: Definition; width?: number; height?: number; dark?: boolean; html?: string; act?: string | readonly string[]; confirm?: boolean }
const dark: State['theme'] = { accent: '#4f46e5', scheme: 'dark' }
const shots: Shot[] = []
const add = (name: string, definition: Definition, more: Omit<Shot, 'name' | 'definition'> = {}): void => {
  shots.push({ name, definition, ...more })
  shots.push({ name: `${name}-dark`, definition: { ...definition, theme: dark }, ...more, dark: true })
  shots.push({ name: `${name}-narrow`, definition, ...more, width: 375, height: 720 })
}
for (let at = 0; at < 5; at++) add(`tour-${at + 1}`, { flows: [welcome(at), checklist()] })
const asks = tour('asks', [
  step('who', { title: 'What brings you to TaskBoard?', placement: 'center', body: [{ t: 'p', c: ['Your answer decides what we show you first. You can change it later.'] }], action: { set: { goal: 'lead' } }, next: 'I lead a team',
    buttons: [{ label: 'I work on my own', set: { goal: 'solo' }, next: true }, { label: 'I am just looking around', dismiss: true }] }),
  step('name', { title: 'Name your project', target: '#search', placement: 'bottom', advance: ['input'], interactive: true, body: [{ t: 'p', c: ['Something your team knows it by. It goes on when you leave the field.'] }], skippable: true }),
  step('guide', { title: 'This is your board', target: '#column-doing', placement: 'right-start', body: [{ t: 'p', c: ['Drag a card as the work moves on.'] }], buttons: [{ label: 'Read the guide', href: 'https://docs.example.org/' }] }),
  step('read', { title: 'We read your file', target: '#column-todo', placement: 'right-start', advance: ['delay', 'event'], delay: 1400, body: [{ t: 'p', c: ['Your tasks appear here as they come in.'] }] }),
  step('end', { title: 'That’s it' }),
])
for (const at of ['who', 'name', 'guide', 'read']) add(`step-${at}`, { flows: [{ ...asks, step: at, status: 'active' }] })
shots.push({ name: 'step-who-tiny', definition: { flows: [asks] }, width: 320, height: 480 })
shots.push({ name: 'step-guide-rtl', definition: { flows: [{ ...asks, step: 'guide', status: 'active' }], direction: 'rtl', culture: 'ar' }, html: 'dir=rtl' })
shots.push({ name: 'step-read-rtl', definition: { flows: [{ ...asks, step: 'read', status: 'active' }], direction: 'rtl', culture: 'ar' }, html: 'dir=rtl' })
add('list', { flows: [checklist()] })
add('list-collapsed', { flows: [checklist({ collapsed: true })] })
add('list-moving', { flows: [moving()] })
for (const [name, width, act] of [['locked', 1280, '[data-task=invite] .task'], ['ticked', 1280, '[data-task=read] .check'], ['phone', 375, '[data-action=expand]']] as const) {
  shots.push({ name: `list-moving-${name}`, definition: { flows: [moving()] }, width, height: 720, act })
}
shots.push({ name: 'rtl-list-moving', definition: { flows: [moving()], direction: 'rtl', culture: 'ar' }, html: 'dir=rtl', act: '[data-task=invite] .task' })
add('plan', { flows: [launch()] })
shots.push({ name: 'plan-german', definition: { flows: [launch({ title: 'Ihr Einführungsplan' })], strings: { ...german, due: 'Fällig: {0}', overdue: 'Überfällig', you: 'Sie', doneBy: 'Erledigt von {0}' }, culture: 'de' }, width: 320, height: 720, act: '[data-action=expand]' })
shots.push({ name: 'plan-rtl', definition: { flows: [launch()], direction: 'rtl', culture: 'ar' }, html: 'dir=rtl' })
shots.push({ name: 'plan-rtl-dark', definition: { flows: [launch()], direction: 'rtl', culture: 'ar', theme: dark }, html: 'dir=rtl', dark: true })
add('list-complete', { flows: [complete] })
add('list-confirm', { flows: [checklist()] }, { act: '[data-action=dismiss]' })
add('german', { flows: [langTwo], strings: german, culture: 'de' })
add('german-list', { flows: [checklist({ title: 'Bringen Sie Ihre Arbeitsgruppe in Schwung', tasks: checklist().tasks.map((task) => ({ ...task, title: `${task.title} – mit Zuständigkeitsvereinbarung und Fälligkeitsdatum` })) })], strings: german, culture: 'de' }, { act: '[data-action=dismiss]' })
add('rtl', { flows: [welcome(1)], direction: 'rtl', culture: 'ar' }, { html: 'dir=rtl' })
add('rtl-list', { flows: [checklist()], direction: 'rtl', culture: 'ar' }, { html: 'dir=rtl' })
shots.push({ name: 'yellow', definition: { flows: [welcome(2)], theme: { accent: '#facc15', scheme: 'light' } } })
shots.push({ name: 'yellow-list', definition: { flows: [checklist()], theme: { accent: '#facc15', scheme: 'light' } } })
shots.push({ name: 'green-list-dark', definition: { flows: [checklist()], theme: { accent: '#14532d', scheme: 'dark' } }, dark: true })
shots.push({ name: 'tiny', definition: { flows: [langTwo], strings: german }, width: 320, height: 480 })
shots.push({ name: 'tiny-list', definition: { flows: [checklist()], strings: german }, width: 320, height: 480 })
const image = { src: '/picture.svg', alt: 'A board with three columns in three colours' }
const choose = '.choice:nth-child(4)'
add('modal', { flows: [modal()] })
add('modal-image', { flows: [modal({ image })] })
add('slideout', { flows: [slideOut({ image }), checklist({ collapsed: true })] })
add('banner', { flows: [banner({ primary: { label: 'Read more' } }), checklist({ collapsed: true })] })
add('banner-overlay', { flows: [banner({ overlay: true, primary: { label: 'Read more' }, secondary: { label: 'Not now' } })] })
add('banner-bottom', { flows: [banner({ position: 'bottom' }), checklist({ collapsed: true })] })
add('banner-inline', { flows: [banner({ position: 'inline', target: 'main', title: 'Your trial ends in 3 days', body: [{ t: 'p', c: ['Choose a plan to keep your boards.'] }], primary: { label: 'See plans' } })] })
add('hint', { flows: [hint('search', { title: 'Filters are saved', body: [{ t: 'p', c: ['Type a name once; the board remembers it for you until you clear it.'] }] }), hint('column-doing')] })
add('hint-open', { flows: [hint('search', { title: 'Filters are saved', body: [{ t: 'p', c: ['Type a name once; the board remembers it for you until you clear it.'] }] })] }, { act: '.beacon' })
add('survey-nps', { flows: [survey()] }, { act: '.row label:nth-child(8)' })
add('survey-text', { flows: [survey([nps, why], { answers: { nps: { value: 4 } }, status: 'active' })] })
add('survey-goal', { flows: [survey([goal], { variant: 'dialog', title: 'Welcome! One question to begin with', body: [{ t: 'p', c: ['So that we show you what you need, and nothing else.'] }] })] }, { act: choose })
add('survey-tools', { flows: [survey([tools])] }, { act: '.choice:nth-child(1)' })
add('survey-mood', { flows: [survey([mood, stars], { oneAtATime: false, title: 'Your first import' })] }, { act: '.faces label:nth-child(4)' })
add('survey-required', { flows: [survey([goal])] }, { act: '[data-action=next]' })
add('survey-thanks', { flows: [survey([mood])] }, { act: '[data-action=next]' })
add('rtl-survey', { flows: [survey([nps, why])], direction: 'rtl', culture: 'ar' }, { html: 'dir=rtl', act: '.row label:nth-child(8)' })
add('rtl-hint', { flows: [hint('search')], direction: 'rtl', culture: 'ar' }, { html: 'dir=rtl', act: '.beacon' })
add('rtl-slideout', { flows: [slideOut()], direction: 'rtl', culture: 'ar' }, { html: 'dir=rtl' })
for (const [name, flow] of [['modal', modal({ image })], ['banner', banner({ primary: { label: 'Mehr erfahren' } })], ['survey', survey([{ ...nps, low: 'Überhaupt nicht wahrscheinlich', high: 'Mit größter Wahrscheinlichkeit' }])]] as const) {
  shots.push({ name: `tiny-${name}`, definition: { flows: [flow], strings: german }, width: 320, height: 480 })
}

const help = { flows: [launcher(), center()], resources: { help: resources() } }
const openIt = '[data-action=launch]'
const withList = { ...help, flows: [...help.flows, checklist({ collapsed: true })] }
add('launcher', withList)
add('launcher-open-list', { ...help, flows: [...help.flows, checklist()] })
add('launcher-text', { flows: [launcher({ variant: 'text', label: 'Help and what’s new', position: 'bottomStart', icon: 'support' }), sitting('search', { variant: 'icon', icon: 'tip' }), sitting('column-doing', { variant: 'beacon' }), sitting('nav-projects', { variant: 'text', icon: 'book', label: 'Guide' })] })
add('center', withList, { act: openIt })
add('center-tours', help, { act: [openIt, '#ob-tab-tours'] })
add('center-news', help, { act: [openIt, '#ob-tab-news'] })
add('center-article', help, { act: [openIt, '[data-item=boards]'] })
add('center-announcement', help, { act: [openIt, '#ob-tab-news', '[data-item=overdue]'] })
add('center-video', help, { act: [openIt, '[data-item=minute]'] })
add('center-list', { ...help, resources: { help: resources({ layout: 'list' }) } }, { act: openIt })
shots.push({ name: 'center-rtl', definition: { ...withList, direction: 'rtl', culture: 'ar' }, html: 'dir=rtl', act: openIt })
shots.push({ name: 'center-rtl-news', definition: { ...withList, direction: 'rtl', culture: 'ar' }, html: 'dir=rtl', act: [openIt, '#ob-tab-news'] })
shots.push({ name: 'launcher-rtl', definition: { ...withList, direction: 'rtl', culture: 'ar' }, html: 'dir=rtl' })
shots.push({ name: 'center-tiny', definition: help, width: 320, height: 480, act: openIt })
shots.push({ name: 'center-tiny-article', definition: help, width: 320, height: 568, act: [openIt, '[data-item=boards]'] })
shots.push({ name: 'center-390', definition: withList, width: 390, height: 844, act: openIt })
shots.push({ name: 'center-yellow', definition: { ...help, theme: { accent: '#facc15', scheme: 'light' } }, act: [openIt, '#ob-tab-news'] })
add('step-image', { flows: [tour('m', [step('one', { title: 'This is your board', target: '#column-doing', placement: 'right-start', image, body: [{ t: 'p', c: ['Drag a card as the work moves on.'] }] }), step('two')])] })
add('step-center-image', { flows: [tour('m', [step('one', { title: 'Welcome to TaskBoard', placement: 'center', image, body: [{ t: 'p', c: ['Two minutes, and your team has a place where everybody sees what happens next.'] }], next: 'Let’s go' }), step('two')])] })

const { folder: built, entry } = bundle()
const web = await startWeb(built, entry)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] })
for (const shot of shots.filter(({ name }) => name.includes(only))) {
  const site = web.site(new Backend(shot.definition))
  site.page('/', app, { css: appCss, html: `${shot.html ?? ''} class=${shot.dark ? 'dark' : 'light'}` })
  const page = await browser.newPage({ viewport: { width: shot.width ?? 1280, height: shot.height ?? 800 } })
  page.on('console', (message) => message.type() === 'error' && console.error(shot.name, message.text()))
  page.on('pageerror', (error) => console.error(shot.name, error))
  await page.goto(`${site.base}/`)
  await page.locator('.popover.ready, .corner:not([hidden]), .over, .banner, .beacon, .opener').first().waitFor({ timeout: 5000 }).catch((error: unknown) => console.error(shot.name, String(error).slice(0, 200)))
  for (const act of shot.act ? [shot.act].flat() : []) await page.locator(act).click()
  await page.waitForTimeout(700)
  await page.screenshot({ path: `${folder}/${shot.name}.png` })
  await page.close()
}
await browser.close()
await web.close()
