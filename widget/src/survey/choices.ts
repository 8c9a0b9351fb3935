import type { Context } from '../context'
import type { Question, SurveyAnswer } from '../wire'
import { clean } from './field'
import type { Answer, Input } from './field'

const OTHER = 'other'
const LONGEST = 200

/** A list to choose one or several of; "Other" has a line for words of one's own. */
export const createChoices = (context: Context, question: Question, id: string, answer: SurveyAnswer | undefined, changed: Answer): Input => {
  const { h, svg, word } = context
  const several = question.type === 'multiple'
  const chosen = new Set(several ? answer?.value as string[] | undefined : answer ? [answer.value as string] : [])
  const inputs: HTMLInputElement[] = []
  const written = h('input', {
    type: 'text', class: 'field', maxlength: LONGEST, 'aria-label': word('otherText'), placeholder: word('otherText'), input: () => tell(),
  })
  written.value = answer?.other ?? ''

  const tell = (): void => {
    const values = inputs.filter(({ checked }) => checked).map(({ value }) => value)
    const other = values.includes(OTHER) && question.other ? clean(written.value).trim() : ''
    written.hidden = !values.includes(OTHER)
    changed(values.length ? { value: several ? values : values[0]!, ...other && { other } } : null)
  }
  const choice = (value: string, label: string): HTMLElement => {
    const input = h('input', {
      type: several ? 'checkbox' : 'radio', class: 'sr', name: id, value, 'aria-describedby': `${id}-error`,
      change: () => {
        tell()
        if (value === OTHER && input.checked) written.focus()
      },
    })
    input.checked = chosen.has(value)
    inputs.push(input)
    return h('label', { class: 'choice' }, input,
      svg('svg', { class: `mark ${several ? 'square' : 'round'}`, viewBox: '0 0 18 18', width: 18, height: 18, 'aria-hidden': 'true' },
        several ? svg('rect', { x: 1, y: 1, width: 16, height: 16, rx: 4.5 }) : svg('circle', { cx: 9, cy: 9, r: 8 }),
        several ? svg('path', { class: 'dot', d: 'M5.2 9.4l2.5 2.4 5-5.4' }) : svg('circle', { class: 'dot', cx: 9, cy: 9, r: 3.5 })),
      h('span', {}, label))
  }
  const element = h('div', { class: 'choices', role: several ? 'group' : 'radiogroup', 'aria-labelledby': id, 'aria-required': question.required && !several ? 'true' : null },
    ...(question.choices ?? []).map(({ id: value, label }) => choice(value, label)),
    ...question.other ? [choice(OTHER, question.otherLabel ?? word('other')), written] : [])
  written.hidden = !(question.other && chosen.has(OTHER))
  return { element, focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus() }
}
