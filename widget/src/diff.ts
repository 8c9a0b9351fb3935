import type { EventName } from './vocabulary'
import type { Detail } from './emitter'
import type { Checklist, State } from './wire'

const checklists = (state: State): Checklist[] => state.flows.filter((flow): flow is Checklist => flow.kind === 'checklist')

/** What became true between two states of the same subject, however the news arrived. */
export const diff = (before: State | null, after: State | null): [EventName, Detail][] => {
  if (!before || !after || before === after || before.subject !== after.subject) return []
  return checklists(after).flatMap((list): [EventName, Detail][] => {
    const old = checklists(before).find(({ id }) => id === list.id)
    if (!old) return []
    const tasks = list.tasks
      .filter((task) => task.done && old.tasks.some(({ id, done }) => id === task.id && !done))
      .map(({ id }): [EventName, Detail] => ['task.completed', { flow: list.id, task: id }])
    return list.status === 'completed' && old.status !== 'completed'
      ? [...tasks, ['checklist.completed', { flow: list.id }]] : tasks
  })
}
