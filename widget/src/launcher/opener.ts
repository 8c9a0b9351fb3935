import type { Context } from '../context'
import type { Launcher } from '../wire'
import { paths } from './icons'

export interface Opener {
  readonly element: HTMLElement
  flow(): Launcher
  /** @param unread How much is news in what it opens. */
  set(flow: Launcher, unread: number): void
}

/** The button itself, wherever it stands. Its name says how much is unread, since the badge is only a picture of that. */
export const createOpener = (context: Context, first: Launcher, press: (flow: Launcher) => void): Opener => {
  const { h, svg, word } = context
  let flow = first
  const size = first.target ? 16 : 20
  const drawing = first.icon && first.variant !== 'beacon' && svg('svg', {
    class: 'icon', viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true',
  }, svg('path', { d: paths[first.icon] ?? paths.help }))
  const says = h('span', { class: 'says' })
  const badge = h('span', { class: 'badge', 'aria-hidden': 'true' })
  const look = { icon: 'card opener icon-only', text: 'card opener worded', beacon: 'opener point' }[first.variant]
  const element = h('button', {
    type: 'button', class: `${look} ${first.target ? 'sits' : `floats${first.position === 'bottomStart' ? ' at-start' : ''}`}`,
    'data-action': 'launch', 'data-flow': first.id, click: () => press(flow),
  }, drawing, first.variant === 'text' && says, badge)
  return {
    element,
    flow: () => flow,
    set(next, unread) {
      flow = next
      says.textContent = next.label
      badge.textContent = unread ? unread > 9 ? '9+' : String(unread) : ''
      element.setAttribute('aria-label', unread ? `${next.label}, ${word('unread', unread)}` : next.label)
      if (next.variant === 'text') element.removeAttribute('title')
      else element.title = next.label
    },
  }
}
