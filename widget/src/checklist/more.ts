import type { Context } from '../context'
import type { Task } from '../wire'
import { css } from './more.css'
import type { PanelActions } from './panel'

/** What only some tasks have: the lock, a mark to tick by hand, a bar for long work. */
export const createMore = (
  context: Context, element: HTMLElement, button: HTMLElement, mark: Element, actions: PanelActions,
): { set(task: Task): void } => {
  const { h, svg, word } = context
  context.style(css)
  let now: Task | null = null
  let quarter = -1
  const lock = svg('path', { class: 'lock', d: 'M6.6 9V6.6a3.4 3.4 0 0 1 6.8 0V9M5.4 9h9.2v6.8H5.4z' })
  const check = h('button', { type: 'button', class: 'check', role: 'checkbox', 'data-action': 'tick', click: () => now && actions.tick(now) })
  const fill = h('i', {})
  const bar = h('div', { class: 'bar', role: 'progressbar', 'aria-valuemin': 0 }, fill)
  const set = (where: Element, part: Element, wanted: boolean | undefined, place: (part: Element) => void): void => {
    if (!wanted) part.remove()
    else if (part.parentNode !== where) place(part)
  }
  return {
    set(task) {
      const { done, title, manual, waitsFor, progress } = now = task
      set(mark, lock, !!waitsFor, () => mark.append(lock))
      element.classList.toggle('manual', !!manual)
      set(element, check, manual, () => element.prepend(check))
      check.setAttribute('aria-label', title)
      check.setAttribute('aria-checked', String(done))
      set(element, bar, progress && !done, () => button.after(bar))
      if (!progress || done) return
      const number = (value: number): string => value.toLocaleString(context.view()?.culture)
      const text = word('progress', number(progress.done), number(progress.total))
      const part = progress.done / progress.total
      bar.setAttribute('aria-label', title)
      bar.setAttribute('aria-valuemax', String(progress.total))
      bar.setAttribute('aria-valuenow', String(progress.done))
      bar.setAttribute('aria-valuetext', text)
      fill.style.setProperty('width', `${100 * part}%`)
      // Somebody who listens is told of each quarter, not of each report.
      const before = quarter
      quarter = Math.floor(4 * part)
      if (before >= 0 && quarter > before) context.announce(`${title}: ${text}`)
    },
  }
}
