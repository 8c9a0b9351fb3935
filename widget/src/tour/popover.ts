import type { Context } from '../context'
import type { Advance } from '../vocabulary'
import type { Step } from '../wire'

export interface Actions {
  next(): void
  back(): void
  skip(): void
  close(): void
  /** A further button, by its place. */
  press(at: number): void
}

export interface Popover {
  readonly element: HTMLElement
  readonly arrow: SVGElement
  /** Another place on the way, or another way. */
  progress(index: number, count: number): void
  /** Whether it waits for the server to say what comes next. */
  hold(held: boolean): void
  remove(): void
}

/** Whether a step goes on like that. */
export const goesBy = ({ advance = ['button'] }: Step, ...ways: readonly Advance[]): boolean => ways.some((way) => advance.includes(way))

const progress = ({ h, word }: Context, index: number, count: number): HTMLElement | false => {
  if (count < 2) return false
  const dots = count > 8
    ? h('span', { class: 'bar' }, h('span', { class: 'fill' }))
    : h('span', { class: 'dots' }, ...Array.from({ length: count }, (_, at) =>
      h('span', { class: at === index ? 'dot now' : at < index ? 'dot past' : 'dot' })))
  if (count > 8) (dots.firstChild as HTMLElement).style.setProperty('transform', `scaleX(${(index + 1) / count})`)
  dots.setAttribute('aria-hidden', 'true')
  return h('div', { class: 'progress small muted' }, dots, h('span', {}, word('progress', index + 1, count)))
}

/** The tip of the card: filled over the card's border, its own border only along the two sides. */
const tip = ({ svg }: Context): SVGElement => {
  const sides = 'M0 .5C4.5.5 6.6 2.3 8.6 5.2L10 7.3Q11 8.7 12 7.3L13.4 5.2C15.4 2.3 17.5.5 22 .5'
  return svg('svg', { class: 'arrow', viewBox: '0 0 22 9', width: 22, height: 9, 'aria-hidden': 'true' },
    svg('path', { class: 'tip', d: `${sides}V-1H0Z` }), svg('path', { class: 'edge', d: sides }))
}

/** A step as a card; a new one for each step, so that its name is read once when the focus enters it. */
export const createPopover = (
  context: Context, step: Step, steps: readonly Step[], index: number, dismissible: boolean, actions: Actions,
): Popover => {
  const { h, icon, word, text } = context
  const count = steps.length
  const button = (name: string, label: string | undefined, act: () => void, href?: string): HTMLElement =>
    h('button', { type: 'button', class: `button ${name}`, 'data-action': name.split(' ')[1] ?? name, 'data-href': href, click: () => act() }, label)
  const more = (step.buttons ?? []).map((one, at) => button('further more', one.label, () => actions.press(at), one.href))
  const byDoing = goesBy(step, 'event', 'click', 'input', 'route')
  const waits = !goesBy(step, 'button') && word(byDoing ? 'waiting' : 'continues')
  const body = text(step.body)
  const arrow = tip(context)
  const buttons = [
    step.skippable && button('quiet skip', word('skip'), actions.skip),
    steps.slice(0, index).some(({ passed }) => !passed) && button('quiet back', word('back'), actions.back),
    more.length === 1 && more[0],
    !waits && button('primary next', step.next ?? word(index + 1 === count ? 'done' : 'next'), actions.next, step.action?.href),
  ].filter((item) => item !== false && item !== undefined)
  let place = progress(context, index, count)

  const element = h('section', {
    class: dismissible ? 'card popover closable' : 'card popover', tabindex: -1, role: 'dialog',
    'aria-labelledby': step.title ? 'ob-title' : null, 'aria-label': step.title ? null : word('progress', index + 1, count),
    'aria-describedby': body.length ? 'ob-body' : null, 'data-step': step.id,
  },
  arrow,
  h('div', { class: 'scroll' },
    step.title && h('h2', { class: 'title', id: 'ob-title' }, step.title),
    body.length > 0 && h('div', { class: 'text', id: 'ob-body' }, ...body),
    more.length > 1 && h('div', { class: 'choices' }, ...more),
    waits && h('p', { class: 'waiting small muted' }, waits)),
  (place || buttons.length > 0) && h('footer', {}, place, h('div', { class: 'buttons' }, ...buttons)),
  dismissible && h('button', {
    type: 'button', class: 'icon-button close', 'aria-label': word('close'), 'data-action': 'close', click: () => actions.close(),
  }, icon('x')))

  return {
    element, arrow,
    progress(at, of) {
      const now = progress(context, at, of)
      if (place && now) place.replaceWith(now)
      place = now && place && now
    },
    hold(held) {
      for (const one of element.querySelectorAll<HTMLElement>('footer, .choices')) one.inert = held
    },
    remove() {
      if (!element.isConnected) return
      // What leaves is no dialog any more, for nobody.
      element.removeAttribute('role')
      element.inert = true
      element.ariaHidden = 'true'
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return element.remove()
      element.animate({ opacity: 0 }, { duration: 110, fill: 'forwards' }).finished.finally(() => element.remove())
    },
  }
}
