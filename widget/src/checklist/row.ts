import type { Context } from '../context'
import type { Checklist, Task } from '../wire'
import type { PanelActions } from './panel'

export interface Row {
  readonly element: HTMLElement
  readonly button: HTMLElement
  set(task: Task, open: boolean, list: Checklist): void
}

/** One task: a mark that draws its check, and what to do about it, unfolded below. */
export const createRow = (context: Context, task: Task, toggle: (id: string) => void, actions: PanelActions): Row => {
  const { h, svg, icon, word, text } = context
  const id = `ob-task-${task.id}`
  const mark = svg('svg', { class: 'mark', viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true' },
    svg('circle', { class: 'hollow', cx: 10, cy: 10, r: 8.75 }),
    svg('circle', { class: 'solid', cx: 10, cy: 10, r: 9.5 }),
    svg('path', { class: 'tick', pathLength: 1, d: 'M6.2 10.4l2.6 2.5 5-5.4' }))
  const state = h('span', { class: 'sr' })
  const tag = h('span', { class: 'tag small' })
  const button = h('button', { type: 'button', class: 'task', 'aria-controls': id, click: () => now.manual && element.classList.contains('bare') ? actions.tick(now) : toggle(task.id) },
    mark,
    h('span', { class: 'label' }, task.title, state),
    tag,
    icon('chevron-down'))
  const body = text(task.body)
  const what = h('div', { class: 'what' })
  const detail = h('div', { class: 'detail', id }, body.length > 0 && h('div', { class: 'text' }, ...body), what)
  const element = h('li', { 'data-task': task.id }, button, detail)
  let drawn = ''
  let more: { set(task: Task): void } | null = null
  let now = task
  const draw = (waits: string): void => {
    const { action } = now
    if (drawn === (drawn = JSON.stringify([action, waits]))) return
    what.replaceChildren(...waits ? [word('first', waits)] : action ? [
      h('button', { type: 'button', class: 'button primary act', 'data-action': 'task', click: () => actions.act(now) }, action.label ?? word(action.start ? 'start' : 'open'))] : [])
  }
  return {
    element, button,
    set(next, open, { tasks, status }) {
      now = next
      const { done, waitsFor, action } = now
      const count = now.progress ?? now.count
      draw(waitsFor ? tasks.filter(({ id }) => waitsFor.includes(id)).map(({ title }) => title).join(' · ') : '')
      const bare = status === 'completed' || !(body.length || waitsFor || now.resources || (action && !done))
      element.classList.toggle('done', done)
      element.classList.toggle('locked', !!waitsFor)
      element.classList.toggle('open', open && !bare)
      element.classList.toggle('bare', bare)
      detail.hidden = !open || bare
      what.hidden = done || !what.firstChild
      if (bare) button.removeAttribute('aria-expanded')
      else button.setAttribute('aria-expanded', String(open))
      state.textContent = done ? `, ${word('completed')}` : waitsFor ? `, ${word('locked')}` : ''
      const number = (value: number): string => value.toLocaleString(context.view()?.culture)
      tag.textContent = [count && !done && word('progress', number(count.done), number(count.total)), task.optional && word('optional')].filter(Boolean).join(' · ')
      if (more) more.set(now)
      else if (now.manual || waitsFor || now.progress) import('./more').then((module) => {
        more ??= module.createMore(context, element, button, mark, actions)
        more.set(now)
      }, () => undefined)
    },
  }
}
