import type { Context } from '../context'
import type { Question, SurveyAnswer } from '../wire'
import { createChoices } from './choices'
import { createScale } from './scale'

export interface Field {
  readonly element: HTMLElement
  focus(): void
  complain(missing: boolean): void
}

/** The part of a field that takes the answer. */
export interface Input {
  readonly element: HTMLElement
  /** What the focus goes to. */
  focus(): void
}

export type Answer = (answer: SurveyAnswer | null) => void

/** What may be sent: whole characters, and no controls but line breaks and tabs. */
export const clean = (value: string): string =>
  // eslint-disable-next-line no-control-regex
  value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ' ').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')

const createText = ({ h }: Context, question: Question, id: string, answer: SurveyAnswer | undefined, changed: Answer): Input => {
  const { maxLength = 500 } = question
  const area = h('textarea', {
    id: `${id}-field`, class: 'field', rows: 3, maxlength: maxLength, placeholder: question.placeholder, 'aria-labelledby': id, 'aria-describedby': `${id}-error`,
    'aria-required': question.required ? 'true' : null,
    input: () => {
      const value = clean(area.value)
      changed(value.trim() ? { value } : null)
      count()
    },
  })
  const left = h('span', { class: 'left small muted', 'aria-hidden': 'true' })
  const count = (): void => { left.textContent = area.value.length > maxLength * 0.8 ? `${area.value.length} / ${maxLength}` : '' }
  area.value = typeof answer?.value === 'string' ? answer.value : ''
  count()
  return { element: h('div', { class: 'written' }, area, left), focus: () => area.focus() }
}

/** A question with its words, what takes the answer, and a line that says that it is missing. */
export const createField = (context: Context, question: Question, id: string, answer: SurveyAnswer | undefined, changed: Answer): Field => {
  const { h, word, text } = context
  const make = question.type === 'text' ? createText : question.type === 'single' || question.type === 'multiple' ? createChoices : createScale
  const input = make(context, question, id, answer, changed)
  const body = text(question.body)
  const error = h('p', { class: 'error small', id: `${id}-error`, role: 'alert' })
  const element = h('div', { class: 'question', 'data-question': question.id },
    h('div', { class: 'ask-for', id }, question.title, !question.required && h('span', { class: 'optional small muted' }, word('optional'))),
    body.length > 0 && h('div', { class: 'text small' }, ...body),
    input.element, error)
  return {
    element,
    focus: () => input.focus(),
    complain(missing) {
      error.textContent = missing ? word('required') : ''
      element.classList.toggle('lacks', missing)
    },
  }
}
