import type { Context } from '../context'
import type { Checklist } from '../wire'
import { createRing } from './ring'

export interface Launcher {
  readonly element: HTMLElement
  readonly ring: Element
  set(list: Checklist): void
}

/** The folded list: a pill with the ring, its title, and how far it is. */
export const createLauncher = (context: Context, expand: () => void): Launcher => {
  const { h, word } = context
  const ring = createRing(context, 24, 3)
  const title = h('span', { class: 'name' })
  const count = h('span', { class: 'count muted' })
  const element = h('button', { type: 'button', class: 'card launcher', 'aria-expanded': 'false', 'data-action': 'expand', click: () => expand() },
    ring.element, title, count)
  return {
    element,
    ring: ring.element,
    set(list) {
      const complete = list.status === 'completed'
      title.textContent = complete ? word('allDone') : list.title
      count.textContent = complete ? '' : word('progress', list.done, list.total)
      ring.set(list.percent)
    },
  }
}
