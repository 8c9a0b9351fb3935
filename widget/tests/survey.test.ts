import { readFileSync } from 'node:fs'
import { describe, expect, it as test } from 'vitest'
import { pathOf } from '../src/survey/path'
import type { Branch, Question } from '../src/wire'
import { goal, mood, nps, stars, survey, tools, why } from './support/flows'
import { it, until } from './support/world'

const body = '<input id="field"><button id="a">A</button>'
const active = `(() => { let a = document.activeElement; while (a.shadowRoot?.activeElement) a = a.shadowRoot.activeElement; return a.value ?? a.dataset.action ?? a.getAttribute('role') ?? a.localName })()`

/** As the server sends what the definition says. */
const wired = (questions: (Record<string, unknown> & { branches?: Record<string, unknown>[] })[]): Question[] => questions.map(({ branches, ...question }) => ({
  ...question, ...branches && {
    branches: branches.map(({ next, ...rest }) => {
      const [test, value] = Object.entries(rest)[0]!
      return { test, next, ...test === 'in' || test === 'notIn' ? { values: value } : { value } } as Branch
    }),
  },
}) as unknown as Question)

const shared = JSON.parse(readFileSync(new URL('../../tests/Shared/survey-paths.json', import.meta.url), 'utf8')) as {
  what: string; questions: never[]; cases: { answers: Record<string, never>; path: string[] }[]
}[]

describe('The way through a survey', () => {
  for (const { what, questions, cases } of shared) {
    for (const { answers, path } of cases) {
      test(`${what}, with ${JSON.stringify(answers)}`, () => {
        const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]))
        expect(pathOf(wired(questions), given).map(({ id }) => id)).toEqual(path)
      })
    }
  }
})

describe('A survey', () => {
  it('asks one question after the other, records each, and is sent once', async ({ scene }) => {
    const { page, backend, events } = await scene({ flows: [survey()] }, body)
    const dialog = page.getByRole('dialog', { name: 'Two quick questions' })
    await dialog.getByRole('radio', { name: '6' }).check({ force: true })
    await dialog.getByText('1 of 2').waitFor()
    await dialog.getByRole('button', { name: 'Next' }).click()
    const field = dialog.getByRole('textbox', { name: /What would make it better/ })
    await field.fill('  Colours\u0000!  ')
    await dialog.getByRole('button', { name: 'Send' }).dblclick()
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor()
    await until(() => backend.types(), (types) => types.includes('flow.completed'), 'the commands')
    await expect.poll(() => backend.log.map(({ type, question, value }) => [type, question, value].filter((one) => one !== undefined))).toEqual([
      ['flow.shown'], ['survey.answered', 'nps', 6], ['survey.answered', 'why', '  Colours !  '], ['flow.completed'],
    ])
    expect(await events()).toEqual(['survey.shown', 'survey.answered nps', 'survey.answered why', 'survey.completed'])
    await page.getByRole('button', { name: 'Done' }).click()
    await until(() => page.getByRole('dialog').count(), (count) => count === 0, 'its end')
    await expect.poll(() => backend.types('flow.completed', 'flow.dismissed')).toEqual(['flow.completed'])
  })

  it('goes the way that the answer leads', async ({ scene }) => {
    const { page } = await scene({ flows: [survey()] }, body)
    await page.getByRole('radio', { name: '10' }).check({ force: true })
    await page.getByRole('button', { name: 'Send' }).waitFor()
    expect(await page.getByText('1 of 2').count()).toBe(0)
    await page.getByRole('radio', { name: '3', exact: true }).check({ force: true })
    await page.getByRole('button', { name: 'Next' }).waitFor()
  })

  it('does not go on without what is required, and says where', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [survey([goal])] }, body)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').getByText('Please answer this question.').waitFor()
    expect(await page.evaluate(active)).toBe('marketing')
    expect(backend.types('flow.completed')).toEqual([])
    await page.getByRole('radio', { name: 'Build a product' }).check({ force: true })
    expect(await page.getByText('Please answer this question.').count()).toBe(0)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor()
  })

  it('blanks are no answer to a text that is required', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [survey([{ ...why, required: true }])] }, body)
    await page.getByRole('textbox', { name: 'What would make it better?' }).fill('  \n ')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').getByText('Please answer this question.').waitFor()
    expect(backend.types('survey.answered', 'flow.completed')).toEqual([])
  })

  it('back keeps what was answered, and a changed answer is recorded again', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [survey()] }, body)
    await page.getByRole('radio', { name: '6' }).check({ force: true })
    await page.getByRole('button', { name: 'Next' }).click()
    await page.locator('textarea').fill('Colours')
    await page.getByRole('button', { name: 'Back' }).click()
    expect(await page.getByRole('radio', { name: '6' }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: '7' }).check({ force: true })
    await page.getByRole('button', { name: 'Next' }).click()
    expect(await page.locator('textarea').inputValue()).toBe('Colours')
    await until(() => backend.log.filter(({ type }) => type === 'survey.answered').map(({ value }) => value), (values) => values.length === 3, 'the answers')
    await expect.poll(() => backend.log.filter(({ type }) => type === 'survey.answered').map(({ value }) => value)).toEqual([6, 'Colours', 7])
  })

  it('goes on after a reload, and on another device, where it was left', async ({ scene }) => {
    const { page, backend, tab } = await scene({ flows: [survey()] }, body)
    await page.getByRole('radio', { name: '6' }).check({ force: true })
    await page.getByRole('button', { name: 'Next' }).click()
    await page.locator('textarea').fill('Half a thou')
    await page.reload()
    await until(() => page.locator('textarea').inputValue(), (text) => text === 'Half a thou', 'what was written')
    const other = await tab()
    expect(await other.locator('textarea').inputValue()).toBe('Half a thou')
    await other.getByRole('button', { name: 'Back' }).click()
    expect(await other.getByRole('radio', { name: '6' }).isChecked()).toBe(true)
    await expect.poll(() => backend.log.filter(({ type }) => type === 'survey.answered').map(({ value }) => value)).toEqual([6, 'Half a thou'])
  })

  it('keeps what was answered when it is closed', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [survey([goal])] }, body)
    await page.getByRole('radio', { name: 'Work for clients' }).check({ force: true })
    await page.locator('.survey [data-action=close]').click()
    await until(() => backend.types('flow.dismissed'), (types) => types.length === 1, 'the command')
    await expect.poll(() => backend.types('survey.answered', 'flow.dismissed')).toEqual(['survey.answered', 'flow.dismissed'])
  })

  it('“Other” asks for words of one’s own', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [survey([goal])] }, body)
    await page.getByRole('radio', { name: 'Other' }).check({ force: true })
    await page.getByRole('textbox', { name: 'Please specify' }).fill('Teaching')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor()
    // Who thinks for long before the words has the choice recorded already.
    await until(() => backend.log.findLast(({ type }) => type === 'survey.answered'), (last) => last?.other === 'Teaching', 'the answer')
    await expect.poll(() => backend.log.findLast(({ type }) => type === 'survey.answered')).toMatchObject({ value: 'other', other: 'Teaching' })
  })

  it('several choices are sent in the order of the definition', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [survey([tools])] }, body)
    for (const name of ['Another board', 'Spreadsheets', 'Mail', 'Mail']) await page.locator('label', { hasText: name }).click()
    await page.getByRole('button', { name: 'Send' }).click()
    await until(() => backend.types('flow.completed'), (types) => types.length === 1, 'the commands')
    await expect.poll(() => backend.log.findLast(({ type }) => type === 'survey.answered')?.value).toEqual(['sheets', 'board'])
  })

  it('all questions at once, with faces and stars, by keyboard alone', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [survey([mood, stars], { oneAtATime: false, variant: 'dialog' })] }, body)
    await page.getByRole('dialog').waitFor()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: 'Dissatisfied', exact: true }).isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowLeft')
    expect(await page.getByRole('radio', { name: '5 of 5' }).isChecked()).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor()
    await until(() => backend.types('flow.completed'), (types) => types.length === 1, 'the commands')
    await expect.poll(() => backend.log.filter(({ type }) => type === 'survey.answered').map(({ question, value }) => [question, value])).toEqual([['mood', 2], ['stars', 5]])
  })

  it('comes back as it was where the server did not take it', async ({ scene }) => {
    const { page, backend } = await scene({ flows: [survey([mood])] }, body)
    await page.getByRole('radio', { name: 'Satisfied', exact: true }).check({ force: true })
    await until(() => backend.types('survey.answered'), (types) => types.length === 1, 'the answer')
    // Another tab was faster, and the next run has begun.
    backend.flows.set('s', { ...survey([mood]), run: 2, status: 'offered', answers: { mood: { value: 4 } } })
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('radio', { name: 'Satisfied', exact: true }).waitFor({ state: 'attached' })
    expect(await page.getByRole('radio', { name: 'Satisfied', exact: true }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor()
    await until(() => backend.ended.has('s'), Boolean, 'the end')
  })
})
