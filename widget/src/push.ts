import type { Session } from './session'
import type { Change, Checklist, Flow, Push } from './wire'

const complete = (list: Checklist, change: Change): Checklist => ({
  ...list,
  tasks: list.tasks.map((task) => task.id === change.task && !task.done
    ? { ...task, done: true, ...change.at && { doneAt: change.at } } : task),
  done: change.done ?? list.done,
  total: change.total ?? list.total,
  percent: change.percent ?? list.percent,
  status: change.completed ? 'completed' : list.status,
})

const progress = (list: Checklist, { task: id, done = 0, total = 0 }: Change): Checklist => ({
  ...list, tasks: list.tasks.map((task) => task.id === id && !task.done ? { ...task, progress: { done, total } } : task),
})

const apply = (flows: readonly Flow[], change: Change): readonly Flow[] => {
  const by = change.type === 'task.completed' ? complete : change.type === 'task.progress' ? progress : null
  return by ? flows.map((flow) => flow.kind === 'checklist' && flow.id === change.flow ? by(flow, change) : flow) : flows
}

/** Takes what a push says at once, and asks for the state where it says too little. */
export const applyPush = (session: Session, push: Push): void => {
  const { state, emitter } = session
  if (!state) return session.refresh()
  const { user, account } = state
  const mine = push.subject === 'user' ? user : account
  if (!mine) return
  // The connection is one with another account than the page: one of them is out of date.
  if (mine === account && push.account !== account.id) return session.refresh()
  if (push.epoch !== mine.epoch) return session.refresh()
  if (push.version <= mine.version) return
  const changes = push.changes ?? []
  session.patch({ ...state, [push.subject]: { ...mine, version: push.version }, flows: changes.reduce(apply, state.flows) })
  for (const change of changes) {
    if (change.type === 'milestone.reached') emitter.emit('milestone.reached', { milestone: change.milestone, at: change.at })
    else if (change.type === 'event') emitter.emit('event', { name: change.event })
  }
  if (push.stale || push.from > mine.version) session.refresh()
}
