import type { Context } from '../context'
import type { Question, Survey, SurveyAnswer } from '../wire'
import { createField } from './field'
import type { Field } from './field'
import { pathOf } from './path'

export interface FormActions {
  /** An answer, or that it was taken back. */
  record(question: string, answer: SurveyAnswer | null): void
  send(): void
}

export interface Form {
  readonly content: readonly HTMLElement[]
  readonly footer: readonly HTMLElement[]
  /** Records what has not been recorded yet. */
  record(): void
  stop(): void
}

const IDLE = 800

/** The questions, one after the other or all at once, with what was answered already. Answers are recorded when they are left alone. */
export const createForm = (context: Context, survey: Survey, id: string, actions: FormActions): Form => {
  const { h, word, text } = context
  const { questions, oneAtATime } = survey
  const answers: Record<string, SurveyAnswer | undefined> = { ...survey.answers }
  const recorded = new Map(Object.entries(survey.answers).map(([question, answer]) => [question, JSON.stringify(answer)]))
  const fields = new Map<string, Field>()
  const life = new AbortController()
  const { signal } = life
  let timer = 0
  let current = ''

  const fieldOf = (question: Question): Field => {
    let field = fields.get(question.id)
    if (!field) {
      fields.set(question.id, field = createField(context, question, `${id}-${question.id}`, answers[question.id], (answer) => {
        answers[question.id] = answer ?? undefined
        clearTimeout(timer)
        timer = setTimeout(record, IDLE)
        field?.complain(false)
        if (oneAtATime) label()
      }))
    }
    return field
  }

  const record = (): void => {
    clearTimeout(timer)
    for (const { id: question } of questions) {
      const answer = answers[question]
      const now = answer && JSON.stringify(answer)
      if (recorded.get(question) === now) continue
      if (now) recorded.set(question, now)
      else recorded.delete(question)
      actions.record(question, answer ?? null)
    }
  }

  const path = (): Question[] => oneAtATime ? pathOf(questions, answers) : [...questions]
  const place = (): number => Math.max(0, path().findIndex((one) => one.id === current))
  const body = text(survey.body)
  const title = h('h2', { class: 'title', id }, survey.title)
  const intro = h('div', { class: 'text' }, ...body)
  const slot = h('div', { class: 'questions' })
  const progress = h('span', { class: 'steps small muted' })
  const button = (name: string, kind: string, act: () => void): HTMLElement => h('button', { type: 'button', class: `button ${kind}`, 'data-action': name, click: () => act() })
  const back = button('back', 'quiet', () => go(-1))
  const next = button('next', 'primary', () => go(1))

  /** What is missing is said where it is missing, and only once somebody wants to go on. */
  const missing = (those: readonly Question[]): boolean => {
    const first = those.find((one) => one.required && answers[one.id] === undefined)
    for (const one of those) fieldOf(one).complain(!!one.required && answers[one.id] === undefined)
    if (first) fieldOf(first).focus()
    return !!first
  }

  const go = (by: 1 | -1): void => {
    const way = path()
    const at = place()
    if (by > 0 && missing(oneAtATime ? [way[at]!] : way)) return
    record()
    if (by > 0 && (!oneAtATime || at === way.length - 1)) {
      life.abort()
      return actions.send()
    }
    current = way[at + by]?.id ?? current
    draw()
    fieldOf(path()[place()]!).focus()
  }

  const label = (): void => {
    const way = path()
    const at = place()
    back.textContent = word('back')
    back.hidden = !oneAtATime || at === 0
    next.textContent = word(oneAtATime && at < way.length - 1 ? 'next' : 'send')
    progress.textContent = oneAtATime && way.length > 1 ? word('progress', at + 1, way.length) : ''
    progress.hidden = !progress.textContent
  }

  const draw = (): void => {
    const way = path()
    const at = place()
    const those = oneAtATime ? [way[at]!] : way
    slot.replaceChildren(...those.map((one) => fieldOf(one).element))
    // What introduces the survey stands before its first question only.
    intro.hidden = !body.length || (oneAtATime && at > 0)
    label()
  }

  const way = path()
  const last = way.reduce((found, one, at) => answers[one.id] === undefined ? found : at, -1)
  current = way[Math.min(last + 1, way.length - 1)]?.id ?? ''
  draw()
  slot.addEventListener('keydown', (event) => {
    const { target } = event
    // Enter goes on, except where it begins a new line.
    if (event.key !== 'Enter' || event.isComposing || !(target instanceof HTMLInputElement)) return
    event.preventDefault()
    go(1)
  }, { signal })
  // A page that is being left takes nothing with it that was not recorded.
  addEventListener('pagehide', record, { capture: true, signal })
  document.addEventListener('visibilitychange', () => { if (document.hidden) record() }, { capture: true, signal })

  return {
    content: [title, intro, slot], footer: [progress, back, next],
    record() {
      if (!signal.aborted) record()
    },
    stop() {
      clearTimeout(timer)
      life.abort()
    },
  }
}
