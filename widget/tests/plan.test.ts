import { describe, expect } from 'vitest'
import { days, initials } from '../src/checklist/dates'
import { Backend } from './support/backend'
import { launch } from './support/flows'
import { it, until } from './support/world'

const body = '<p>A page</p>'

describe('A launch plan', () => {
  it('groups its tasks under their phases and says how far each is', async ({ scene }) => {
    const { page } = await scene({ flows: [launch()] }, body)
    await page.getByRole('heading', { name: 'Prepare' }).waitFor()
    expect(await page.locator('.tasks > li').evaluateAll((all) => all.map((item) => item.getAttribute('data-task') ?? `# ${item.textContent}`)))
      .toEqual(['# Prepare1 of 3', 'call', 'sso', 'import', '# Go live0 of 2', 'tell', 'switch'])
  })

  it('says whose a task is and until when, to the eye and to a screen reader', async ({ scene }) => {
    const { page } = await scene({ flows: [launch()] }, body)
    await page.locator('[data-task=sso].late').waitFor()
    await page.getByRole('button', { name: /^Connect your sign-in\s*, Owner: Ada Lovelace\s*, Overdue · 2 days ago/ }).waitFor()
    await page.getByRole('button', { name: /^Import your data\s*340 of 1,000\s*, Owner: Your success manager\s*, Due tomorrow/ }).waitFor()
    await page.getByRole('button', { name: /^Switch off the old one\s*, locked\s*, Due Apr 1/ }).waitFor()
    expect(await page.locator('[data-task=sso] .avatar').textContent()).toBe('AL')
    expect(await page.locator('[data-task=tell] .avatar.me').count()).toBe(1)
    expect(await page.locator('[data-task=call] .meta').textContent()).toMatch(/^Done by Grace Hopper · Mar 4/)
  })

  it('has its links in the unfolded task, away ones in a tab of their own', async ({ scene }) => {
    const { page } = await scene({ flows: [launch()] }, body)
    const link = page.getByRole('link', { name: 'How it works' })
    await link.waitFor()
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(await page.getByRole('link', { name: 'Settings' }).getAttribute('target')).toBeNull()
  })

  it('runs nothing that a hostile name or address carries', async ({ scene }) => {
    const hostile = '<img src=x onerror=alert(1)>'
    const { page } = await scene({ flows: [launch({ tasks: [
      { id: 'a', title: 'A', done: false, owner: { name: hostile }, due: 'no day', dueIn: 9, resources: [{ title: hostile, href: 'javascript:alert(1)' }] },
    ], phases: [{ id: 'p', title: hostile, done: 0, total: 1 }] })] }, body)
    await page.locator('.meta .who').waitFor()
    expect(await page.locator('.meta .who').textContent()).toBe(hostile)
    expect(await page.locator('.panel img, .resources a').count()).toBe(0)
  })

  it('ticks a task that is the user’s and names the account that was on screen', async ({ scene }) => {
    const backend = new Backend({ flows: [launch()] })
    backend.account = { id: 'acme', epoch: 'a1', version: 3 }
    const { page } = await scene({}, body, { backend })
    await page.locator('[data-task=tell] .check').click()
    await until(() => backend.log.filter(({ type }) => type === 'task.completed'), (sent) => sent.length === 1, 'the command')
    await expect.poll(() => backend.log.find(({ type }) => type === 'task.completed')?.account).toBe('acme')
    await page.locator('[data-task=tell].done').waitFor()
  })

  it('loses due day and owner of a task that is done', async ({ scene }) => {
    const { page, backend } = await scene({ live: true, flows: [launch()] }, body)
    await page.locator('[data-task=sso].late').waitFor()
    await until(() => backend.listeners.size, (size) => size === 1, 'the hub')
    backend.completeTask('launch', 'sso')
    await page.locator('[data-task=sso].done:not(.late)').waitFor()
    expect(await page.locator('[data-task=sso] .meta').isVisible()).toBe(false)
  })
})

describe('Days and initials', () => {
  it('are in the culture of the page', () => {
    expect(days('2026-12-08', 'de', 1)).toBe('morgen')
    expect(days('2026-12-08', 'en', -2)).toBe('2 days ago')
    expect(days('2031-12-08', 'en', 30)).toBe('Dec 8, 2031')
    expect(days('what', 'en', 30)).toBe('what')
    expect(days('2026-12-08', 'no_such culture', 30)).toBe('2026-12-08')
  })
  it('are letters of the first and the last word', () => {
    expect(initials('Ada Lovelace', 'en')).toBe('AL')
    expect(initials('  ada  ', 'en')).toBe('A')
    expect(initials('Juan Carlos de la Cruz', 'es')).toBe('JC')
    expect(initials('李 小龙', 'zh')).toBe('李小')
    expect(initials('ilkay i', 'tr')).toBe('İİ')
    expect(initials('👩‍🚀 Sally', 'en')).toBe('👩‍🚀S')
    expect(initials('', 'en')).toBe('')
  })
})
