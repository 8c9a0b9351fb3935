import type { Context } from '../context'
import type { Checklist, Person, Task } from '../wire'
import { days, initials } from './dates'
import { css } from './plan.css'
import type { Row } from './row'

/** Lucide icons (ISC licence). */
const user = 'M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2M16 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0z'
const clock = 'M12 6v6l4 2M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0z'
const link = 'M15 3h6v6M10 14 21 3M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6'

/** What a launch plan shows beside its tasks: phases, whose a task is and until when, who did it, and what there is to read. */
export const createPlan = (context: Context, rows: readonly Row[], first: Checklist): { set(list: Checklist): void } => {
  const { h, svg, word } = context
  context.style(css)
  const icon = (d: string): SVGElement => svg('svg', { class: 'icon', viewBox: '0 0 24 24', width: 12, height: 12, 'aria-hidden': 'true' }, svg('path', { d }))
  const culture = (): string | undefined => context.view()?.culture
  const counts = new Map<string, HTMLElement>()

  for (const [at, row] of rows.entries()) {
    const phase = first.phases?.find(({ id }) => id === first.tasks[at]!.phase)
    if (!phase || counts.has(phase.id)) continue
    const count = h('span', { class: 'count small muted' })
    counts.set(phase.id, count)
    row.element.before(h('li', { class: 'phase' }, h('h3', {}, phase.title), count))
  }

  const person = ({ name, role, me }: Person): HTMLElement => {
    const text = me ? word('you') : name ?? role ?? ''
    const avatar = h('span', { class: `avatar ${me ? 'me' : name ? '' : 'role'}`, 'aria-hidden': 'true' }, name && !me ? initials(name, culture()) : icon(user))
    return h('span', {}, avatar, h('span', { class: 'sr' }, `, ${word('owner', text)}`), h('span', { class: 'who', 'aria-hidden': 'true', ...role && { title: role } }, text))
  }

  const meta = (task: Task): (HTMLElement | false | undefined)[] => {
    const { done, doneBy, doneAt, owner, due, dueIn = 0, overdue } = task
    if (done) {
      const at = doneAt ? days(doneAt, culture()) : ''
      const by = doneBy && (doneBy.me ? word('doneByYou') : word('doneBy', doneBy.name ?? ''))
      return [by ? h('span', {}, [by, at].filter(Boolean).join(' · ')) : false]
    }
    const when = due && days(due, culture(), dueIn)
    return [
      owner && person(owner),
      when ? h('span', { class: 'due' }, h('span', { class: 'sr' }, ', '), icon(clock), overdue ? `${word('overdue')} · ${when}` : word('due', when)) : false,
    ]
  }

  const decorated = rows.map((row, at) => {
    const line = h('span', { class: 'meta' })
    row.element.classList.add('planned')
    row.button.append(line)
    const { resources } = first.tasks[at]!
    if (resources) {
      const list = h('ul', { class: 'resources', 'aria-label': word('resources') }, ...resources.flatMap(({ title, href }) => {
        const [node] = context.text([{ t: 'a', href, c: [title] }])
        if (!(node instanceof HTMLAnchorElement)) return []
        // Only what leads away says so.
        if (node.target) node.append(icon(link))
        return [h('li', {}, node)]
      }))
      row.element.querySelector('.what')!.before(list)
    }
    return { row, line, drawn: '' }
  })

  return {
    set(list) {
      for (const { id, done, total } of list.phases ?? []) {
        const count = counts.get(id)
        if (count) count.textContent = word('progress', done, total)
      }
      for (const [at, item] of decorated.entries()) {
        const task = list.tasks[at]!
        item.row.element.classList.toggle('late', !!task.overdue && !task.done)
        const { done, doneBy, doneAt, owner, due, dueIn, overdue } = task
        if (item.drawn === (item.drawn = JSON.stringify([done, doneBy, doneAt, owner, due, dueIn, overdue]))) continue
        const parts = meta(task).filter((part): part is HTMLElement => !!part)
        item.line.replaceChildren(...parts)
        item.line.hidden = !parts.length
      }
    },
  }
}
