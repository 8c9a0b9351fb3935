import type { Context } from '../context'
import type { Question, SurveyAnswer } from '../wire'
import type { Answer, Input } from './field'

/** Mouths of the five faces, from very dissatisfied to very satisfied, on a 24-unit grid (after Lucide's). */
const MOUTHS = ['M8 17c2.4-3 5.6-3 8 0', 'M8.5 16c2.2-1.4 4.8-1.4 7 0', 'M8.5 15h7', 'M8.5 14c2.2 1.4 4.8 1.4 7 0', 'M7.5 13.5c1.2 4.6 7.8 4.6 9 0z']
const STAR = 'M12 3l2.7 5.6 6.1.8-4.5 4.3 1.1 6.1L12 16.9l-5.4 2.9 1.1-6.1L3.2 9.4l6.1-.8z'

const drawing = ({ svg }: Context, ...paths: readonly string[]): SVGElement =>
  svg('svg', { class: 'icon', viewBox: '0 0 24 24', width: 28, height: 28, 'aria-hidden': 'true' }, ...paths.map((d) => svg('path', { d })))

const face = (context: Context, at: number): SVGElement => {
  const picture = drawing(context, MOUTHS[at]!, 'M9 9.5v.5M15 9.5v.5')
  picture.prepend(context.svg('circle', { cx: 12, cy: 12, r: 9.5 }))
  return picture
}

/** A row of numbers, faces or stars, as radio buttons: one is chosen by pointer or arrow keys. */
export const createScale = (context: Context, question: Question, id: string, answer: SurveyAnswer | undefined, changed: Answer): Input => {
  const { h, word } = context
  const { type, scale = 5, style } = question
  const [first, last] = type === 'nps' ? [0, 10] : [1, type === 'csat' ? 5 : scale]
  const stars = type === 'rating' && style !== 'numbers'
  const inputs: HTMLInputElement[] = []
  const cells = Array.from({ length: last - first + 1 }, (_, index) => {
    const value = first + index
    const name = type === 'csat' ? word(`csat${value}`) : null
    const input = h('input', {
      type: 'radio', class: 'sr', name: id, value, 'aria-label': name ?? (stars ? word('progress', value, last) : null), 'aria-describedby': `${id}-error`,
      change: () => changed({ value }),
    })
    input.checked = answer?.value === value
    inputs.push(input)
    return h('label', { class: stars ? 'star' : type === 'csat' ? 'face' : 'cell', title: name },
      input, type === 'csat' ? face(context, index) : stars ? drawing(context, STAR) : h('span', {}, value.toLocaleString(context.view()?.culture)))
  })
  const low = question.low ?? (type === 'nps' ? word('npsLow') : type === 'csat' ? word('csat1') : null)
  const high = question.high ?? (type === 'nps' ? word('npsHigh') : type === 'csat' ? word('csat5') : null)
  const element = h('div', { class: 'rate', role: 'radiogroup', 'aria-labelledby': id, 'aria-required': question.required ? 'true' : null },
    h('div', { class: `row ${stars ? 'stars' : type === 'csat' ? 'faces' : 'cells'}` }, ...cells),
    (low || high) && h('div', { class: 'ends small muted' }, h('span', {}, low), h('span', {}, high)))
  return { element, focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus() }
}
