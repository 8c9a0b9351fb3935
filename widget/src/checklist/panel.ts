import type { Context } from '../context'
import type { Checklist, Task } from '../wire'
import { createRing } from './ring'
import { createRow } from './row'

export interface PanelActions {
  collapse(): void
  dismiss(): void
  act(task: Task): void
  tick(task: Task): void
}

export interface Panel {
  readonly element: HTMLElement
  readonly ring: Element
  set(list: Checklist): void
}

/** The unfolded list. One task at a time is open: the next one to do, unless the user chose another. */
export const createPanel = (context: Context, first: Checklist, actions: PanelActions): Panel => {
  const { h, icon, word, text } = context
  const ring = createRing(context, 40, 4)
  const meter = h('div', { class: 'meter', role: 'progressbar', 'aria-labelledby': 'ob-list', 'aria-valuemin': 0, 'aria-valuemax': 100 }, ring.element)
  const title = h('h2', { class: 'title', id: 'ob-list' })
  const caption = h('p', { class: 'small muted' })
  const body = h('div', { class: 'text intro' })
  let list = first
  let open: string | null = null
  let doneBefore = -1
  /** Whether the user opened it, or closed them all. */
  let chosen = false
  let plan: { set(list: Checklist): void } | null = null

  const toggle = (id: string): void => {
    open = open === id ? null : id
    chosen = true
    draw()
  }
  const rows = first.tasks.map((task) => createRow(context, task, toggle, actions))
  const tasks = h('ul', { class: 'tasks', keydown: ((event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const at = rows.findIndex(({ button }) => button === event.target)
    if (!by || at < 0) return
    event.preventDefault()
    rows[(at + by + rows.length) % rows.length]!.button.focus()
  }) as EventListener }, ...rows.map(({ element }) => element))

  const quiet = (label: string, name: string, act: () => void): HTMLElement =>
    h('button', { type: 'button', class: 'button quiet small', 'data-action': name, click: () => act() }, label)
  const dismiss = quiet(word('dismiss'), 'dismiss', () => ask(true))
  const keep = quiet(word('keep'), 'keep', () => ask(false))
  const question = h('div', { class: 'ask', hidden: true },
    h('span', { class: 'small' }, word('dismissAsk')), keep, quiet(word('dismiss'), 'dismiss-confirm', actions.dismiss))
  const finish = h('button', { type: 'button', class: 'button primary', 'data-action': 'finish', click: () => actions.dismiss() }, word('done'))
  const footer = h('footer', {}, dismiss, question, finish)
  const ask = (asking: boolean): void => {
    question.hidden = !asking
    dismiss.hidden = asking
    ;(asking ? keep : dismiss).focus()
  }

  const element = h('section', { class: 'card panel', 'aria-labelledby': 'ob-list', tabindex: -1 },
    h('header', {}, meter, h('div', { class: 'heading' }, title, caption),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': word('collapse'), 'data-action': 'collapse', click: () => actions.collapse() },
        icon('chevron-down'))),
    h('div', { class: 'scroll' }, body, tasks), footer)

  const draw = (): void => {
    const complete = list.status === 'completed'
    const doneNow = list.tasks.filter(({ done }) => done).length
    if (doneNow !== doneBefore && !list.tasks.some(({ id, done }) => id === open && !done)) chosen = false
    doneBefore = doneNow
    // Looked for each time: what a push ticks may unlock the next one only with the state after it.
    if (!chosen) {
      const left = list.tasks.filter(({ done }) => !done)
      const free = left.filter(({ waitsFor }) => !waitsFor)
      open = (free.find(({ optional }) => !optional) ?? free[0] ?? left[0])?.id ?? null
    }
    element.classList.toggle('complete', complete)
    title.textContent = complete ? word('allDone') : list.title
    const done = word('tasksDone', list.done, list.total)
    caption.textContent = complete ? list.title : done
    meter.setAttribute('aria-valuenow', String(list.percent))
    meter.setAttribute('aria-valuetext', done)
    ring.set(list.percent)
    rows.forEach((row, at) => row.set(list.tasks[at]!, list.tasks[at]!.id === open, list))
    if (plan) plan.set(list)
    else if (list.phases || list.tasks.some(({ due, owner, doneBy, resources }) => due || owner || doneBy || resources)) {
      import('./plan').then(({ createPlan }) => {
        plan ??= createPlan(context, rows, first)
        plan.set(list)
      }, () => undefined)
    }
    finish.hidden = !complete
    dismiss.hidden = complete || list.dismissible === false || !question.hidden
    footer.hidden = !complete && list.dismissible === false
    const words = text(complete ? list.completedBody : list.body)
    body.replaceChildren(...words.length || !complete ? words : [word('allDoneText')])
    body.hidden = !body.firstChild
  }

  return {
    element,
    ring: ring.element,
    set(now) {
      list = now
      draw()
    },
  }
}
