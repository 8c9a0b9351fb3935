import type { Mount } from '../context'
import type { Checklist, Flow, Task } from '../wire'
import { css } from './checklist.css'
import { createLauncher } from './launcher'
import type { Launcher } from './launcher'
import { createPanel } from './panel'
import type { Panel } from './panel'

export const mount: Mount = (context) => {
  context.style(css)
  const { h } = context
  const corner = h('div', { class: 'corner', hidden: true, keydown: ((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !list || list.collapsed) return
    event.preventDefault()
    event.stopPropagation()
    collapse()
  }) as EventListener })
  let list: Checklist | null = null
  let shape = ''
  let panel: Panel | null = null
  let launcher: Launcher | null = null
  let shown = ''
  let small = false
  let tight = false

  const collapse = (): void => fold('flow.collapsed')
  const expand = (): void => fold('flow.expanded')
  const fold = (type: 'flow.collapsed' | 'flow.expanded'): void => {
    if (!list) return
    const flow = list.id
    small = false
    context.send({ type, flow })
    context.emit(type === 'flow.collapsed' ? 'checklist.collapsed' : 'checklist.expanded', { flow })
    ;(type === 'flow.collapsed' ? launcher?.element : panel?.element)?.focus({ preventScroll: true })
  }
  const dismiss = (reason: 'close' | 'api' = 'close'): void => {
    if (!list) return
    const flow = list.id
    context.ask('dismiss', { flow }, () => {
      if (list?.id !== flow) return
      context.send({ type: 'flow.dismissed', flow, reason })
      context.emit('checklist.dismissed', { flow, reason })
    })
  }
  const act = ({ id, action }: Task): void => action && context.press(action, { flow: list!.id, task: id })
  const tick = ({ id, done }: Task): void => context.send({ type: done ? 'task.reopened' : 'task.completed', flow: list!.id, task: id })

  /** What the elements are made from; everything else is changed in place, so that it moves instead of jumping. */
  const shapeOf = ({ id, tasks, phases }: Checklist): string =>
    JSON.stringify([id, context.view()?.culture, phases?.length, tasks.map(({ id, title, body, optional, phase, resources }) => [id, title, body, optional, phase, resources])])

  const build = (now: Checklist): void => {
    const focused = !!context.root.activeElement && corner.contains(context.root.activeElement)
    panel = createPanel(context, now, { collapse, dismiss: () => dismiss(), act, tick })
    launcher = createLauncher(context, expand)
    corner.replaceChildren(launcher.element, panel.element)
    if (!corner.isConnected) context.layer().prepend(corner)
    if (focused) (now.collapsed ? launcher : panel).element.focus({ preventScroll: true })
  }

  const clear = (): void => {
    list = null
    shape = ''
    corner.hidden = true
    corner.replaceChildren()
  }

  const news = (before: Checklist, now: Checklist): void => {
    for (const task of now.tasks) {
      if (task.done && before.tasks.some(({ id, done }) => id === task.id && !done)) context.announce(context.word('taskDone', task.title))
    }
    if (now.status === 'completed' && before.status !== 'completed' && !context.busy) {
      context.announce(context.word('allDone'))
      const { ring } = now.collapsed ? launcher! : panel!
      import('./celebrate').then(({ celebrate }) => celebrate(context, ring, context.layer()), () => undefined)
    }
  }

  return {
    update(flows: readonly Flow[]) {
      const found = flows.find((flow): flow is Checklist => flow.kind === 'checklist')
      if (!found) return clear()
      const before = list?.id === found.id ? list : null
      // On a phone the open list would lie over all of the page: there it begins as the pill on each page, until it is asked
      // for; so it does where the page says that something of its own needs the room.
      const narrow = innerWidth < 480 || document.documentElement.dataset['onboardingList'] === 'pill'
      if (!before || tight !== narrow) small = narrow
      tight = narrow
      if (found.collapsed || context.asked === found.id) small = false
      const now = list = small ? { ...found, collapsed: true } : found
      if (shape !== (shape = shapeOf(now))) build(now)
      panel!.set(now)
      launcher!.set(now)
      panel!.element.hidden = now.collapsed
      launcher!.element.hidden = !now.collapsed
      corner.classList.toggle('aside', context.busy)
      corner.inert = context.busy
      corner.hidden = false
      if (before) news(before, now)
      if (!context.busy && shown !== now.id) {
        shown = now.id
        context.emit('checklist.shown', { flow: now.id })
        if (now.status === 'offered') context.send({ type: 'flow.shown', flow: now.id })
      }
    },
    act(action, reason) {
      if (action === 'dismiss') dismiss(reason === 'api' ? 'api' : 'close')
    },
  }
}
