import type { Banner, Checklist, Command, Flow, Hint, Launcher, Modal, ResourceCenter, State, Survey, Tour } from './wire'

/** The tour at another step, on the way that leads there from the current one; null: at its end. What is not known here waits for the answer. */
const lead = (flow: Tour, index: number, path?: readonly string[]): Tour | null => {
  const next = flow.steps[index + 1]
  if (!path) return next ? { ...flow, status: 'active', step: next.id } : null
  if (!path.length) return null
  const all = [...flow.steps, ...flow.others ?? []]
  const ahead = path.flatMap((id) => all.find((step) => step.id === id) ?? [])
  if (ahead.length < path.length) return { ...flow, held: true }
  const behind = flow.steps.slice(0, index + 1)
  // To a step that lies behind one goes back.
  const known = behind.findIndex(({ id }) => id === path[0])
  return { ...flow, status: 'active', step: path[0]!, steps: [...known < 0 ? behind : behind.slice(0, known), ...ahead], others: all }
}

const tour = (flow: Tour, { type, step, run, by = 'button', to }: Command, set: boolean): Tour | null => {
  if (run !== flow.run || flow.held) return flow
  const index = flow.steps.findIndex(({ id }) => id === flow.step)
  const current = flow.steps[index]
  const leave = (path?: readonly string[]): Tour | null =>
    flow.step !== step ? flow : set && flow.uncertain ? { ...flow, held: true } : lead(flow, index, path)
  switch (type) {
    case 'step.shown': return flow.step === step ? { ...flow, status: 'active' } : flow
    case 'step.next': return leave(to
      ? current?.buttons?.find((button) => button.step === to)?.path
      : by === 'action' ? current?.buttons?.find((button) => button.next)?.path : current?.paths?.[by])
    case 'step.skipped': return leave(current?.paths?.skip)
    case 'step.back': {
      const before = flow.steps.slice(0, index).filter(({ passed }) => !passed).at(-1)
      return flow.step === step && before ? { ...flow, status: 'active', step: before.id } : flow
    }
    case 'flow.dismissed': return null
    default: return flow
  }
}

/** As src/OnboardingSdk.Core/Journeys/Checklists.cs counts; that it is completed is the server's to say. */
const ticked = (flow: Checklist, id: string | undefined, done: boolean): Checklist => {
  if (!flow.tasks.some((task) => task.id === id && task.manual && task.done !== done)) return flow
  const tasks = flow.tasks.map((task) => task.id === id ? { ...task, done } : task)
  const required = tasks.filter(({ optional }) => !optional)
  const counted = required.length ? required : tasks
  const count = counted.filter((task) => task.done).length
  return { ...flow, tasks, done: count, percent: Math.floor(100 * count / counted.length) }
}

const checklist = (flow: Checklist, { type, task }: Command): Checklist | null => {
  switch (type) {
    case 'flow.shown': return flow.status === 'offered' ? { ...flow, status: 'active' } : flow
    case 'flow.collapsed': return { ...flow, collapsed: true }
    case 'flow.started':
    case 'flow.expanded': return { ...flow, collapsed: false }
    case 'flow.dismissed': return null
    case 'task.completed': return ticked(flow, task, true)
    case 'task.reopened': return ticked(flow, task, false)
    default: return flow
  }
}

/** Modals, banners, hints and surveys: on screen until they are completed or dismissed. */
const message = <T extends Modal | Banner | Hint | Survey>(flow: T, { type, run, question, value, other }: Command): T | null => {
  if (run !== flow.run) return flow
  switch (type) {
    case 'flow.shown': return { ...flow, status: 'active' }
    case 'flow.completed':
    case 'flow.dismissed': return null
    case 'survey.answered': {
      const { [question!]: _, ...answers } = (flow as Survey).answers
      return { ...flow, answers: value === undefined ? answers : { ...answers, [question!]: { value, ...other && { other } } } }
    }
    default: return flow
  }
}

/** Launchers and resource centers: there, whatever was done with them. */
const standing = <T extends Launcher | ResourceCenter>(flow: T, { type }: Command): T | null => {
  switch (type) {
    case 'flow.shown': return flow.status === 'offered' ? { ...flow, status: 'active' } : flow
    case 'flow.completed': return { ...flow, status: 'completed' }
    case 'flow.dismissed': return null
    default: return flow
  }
}

/** An announcement has no place in the state but in what is unread. */
const read = (flow: Flow, id: string | undefined): Flow =>
  flow.kind === 'resourceCenter' && id && flow.unread.includes(id) ? { ...flow, unread: flow.unread.filter((one) => one !== id) } : flow

const predicted = (flow: Flow, command: Command, set: boolean): Flow | null => {
  switch (flow.kind) {
    case 'tour': return tour(flow, command, set)
    case 'checklist': return checklist(flow, command)
    case 'tracker': return flow
    case 'launcher':
    case 'resourceCenter': return standing(flow, command)
    // A newer server may know further kinds.
    default: return 'run' in flow ? message(flow, command) : flow
  }
}

/** The state as the server will answer once it has these commands; what it will refuse falls away with its answer. */
export const predict = (state: State, commands: readonly Command[]): State => commands.reduce((view, command, at) => ({
  ...view,
  flows: view.flows.flatMap((flow): Flow[] => {
    if (flow.id !== command.flow) return [command.type === 'flow.completed' ? read(flow, command.flow) : flow]
    const set = commands.slice(0, at).some(({ type }) => type === 'attribute.set')
    const next = predicted(flow, command, set)
    return next ? [next] : []
  }),
}), state)
