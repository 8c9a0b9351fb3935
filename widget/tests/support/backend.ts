// The server's side of docs/reference/wire.md, small but honest: versions, idempotency, refusals, pushes.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Checklist, Flow, Push, Resources, SentCommand, State, Step, Survey, Task, Tour } from '../../src/wire'

/** The server sends all of the widget's words. */
export const english = JSON.parse(readFileSync(new URL('../../../src/OnboardingSdk/Strings/en.json', import.meta.url), 'utf8')) as Record<string, string>

export interface Definition {
  development?: boolean
  flows?: Flow[]
  live?: boolean
  direction?: 'ltr' | 'rtl'
  culture?: string
  theme?: State['theme']
  strings?: Record<string, string>
  /** What is in the resource centers, by their ids. */
  resources?: Record<string, Resources>
}

type Result = { id: string; status: 'applied' | 'refused'; reason?: string }

export class Backend {
  subject = randomUUID().slice(0, 8)
  /** The visitor that the user was before they signed in. */
  was: string | undefined
  /** As whose commands came, in order. */
  readonly senders: string[] = []
  version = 1
  epoch = 'e1'
  account: State['account'] | undefined
  catalog = 'c1'
  signedIn = true
  /** Whether the hub tells the present version to everybody who connects. */
  greets = true
  /** Every command that had an effect or was refused, in order. */
  readonly log: SentCommand[] = []
  readonly results = new Map<string, Result>()
  readonly requests: { method: string; path: string }[] = []
  /** Answers instead of the real one, e.g. 503; return undefined to let a request through. */
  intercept: (method: string, path: string) => { status: number; headers?: Record<string, string>; wait?: Promise<unknown> } | undefined = () => undefined
  readonly listeners = new Set<(json: string) => void>()
  /** Pages where a step is: by default a step is here if its `href` is the page or it has none. */
  flows: Map<string, Flow>
  ended = new Set<string>()
  attributes: Readonly<Record<string, unknown>> = {}
  /** What the definitions make of attributes that changed, e.g. another way through a tour. */
  changed: () => void = () => undefined

  constructor(readonly definition: Definition = {}) {
    this.flows = new Map((definition.flows ?? []).map((flow) => [flow.id, flow]))
  }

  /** What is in a center that is there; the announcements that were read are not news any more. */
  resources(id: string): Resources | null {
    const found = this.flows.has(id) ? this.definition.resources?.[id] : undefined
    return found ? { ...found, sections: found.sections.map((section) => section.announcements
      ? { ...section, announcements: section.announcements.map((one) => ({ ...one, unread: one.unread && !this.read.has(one.id) })) } : section) } : null
  }

  readonly read = new Set<string>()

  types(...only: string[]): string[] {
    return this.log.filter(({ type }) => !only.length || only.includes(type)).map(({ type, step }) => step ? `${type} ${step}` : type)
  }

  state(page: string): State {
    const path = page.replace(/^\/[^/]+/, '').replace(/[?#].*/, '') || '/'
    let modal = false
    const flows = [...this.flows.values()].filter((flow) => {
      if (this.ended.has(flow.id) || (flow as { hidden?: boolean }).hidden) return false
      if (flow.kind === 'tour' || ('variant' in flow && flow.variant === 'dialog')) return modal ? false : modal = true
      return true
    }).map((flow): Flow => flow.kind === 'tour'
      ? { ...flow, steps: flow.steps.map((step: Step) => ({ ...step, here: step.here !== false && (!step.href || step.href.endsWith(path)), ...step.arrived && { arrived: step.arrived === path ? page : '' } })) }
      : flow.kind === 'resourceCenter' ? { ...flow, unread: flow.unread.filter((id) => !this.read.has(id)) } : flow)
    return {
      subject: this.subject, ...this.was && { was: this.was }, catalog: this.catalog, user: { epoch: this.epoch, version: this.version }, ...this.account && { account: this.account },
      live: this.definition.live ?? false, culture: this.definition.culture ?? 'en', direction: this.definition.direction ?? 'ltr',
      theme: this.definition.theme ?? { accent: '#4f46e5', scheme: 'light' }, strings: { ...english, ...this.definition.strings }, flows,
      ...this.definition.development && { development: true },
    }
  }

  push(changes: unknown[] = [], options: Partial<Push> = {}): void {
    const json = JSON.stringify({ subject: 'user', epoch: this.epoch, from: this.version - 1, version: this.version, stale: false, changes, ...options })
    for (const listener of this.listeners) listener(json)
  }

  /** The server recorded that a task was done. */
  completeTask(flow: string, task: string): void {
    const list = this.flows.get(flow) as Checklist
    const tasks = list.tasks.map((one) => one.id === task ? { ...one, done: true, doneAt: new Date().toISOString() } : one)
    const done = tasks.filter((one) => one.done).length
    const next: Checklist = { ...list, tasks, done, percent: Math.round(100 * done / list.total), status: done === list.total ? 'completed' : list.status }
    this.flows.set(flow, next)
    this.version++
    this.push([{ type: 'task.completed', flow, task, at: new Date().toISOString(), done, total: next.total, percent: next.percent, completed: next.status === 'completed' }])
  }

  /** The fact that a waiting step waits for. */
  fact(flow: string): void {
    this.advance(this.flows.get(flow) as Tour)
    this.version++
    this.push([], { stale: true })
  }

  private unlocked({ waitsFor: _, ...task }: Task): Task {
    return { ...task, action: { label: 'Go', href: '/go' } }
  }

  /** The host reported how far a task is. */
  report(flow: string, task: string, done: number, total: number): void {
    const list = this.flows.get(flow) as Checklist
    this.flows.set(flow, { ...list, tasks: list.tasks.map((one) => one.id === task ? { ...one, progress: { done, total } } : one) })
    this.version++
    this.push([{ type: 'task.progress', flow, task, done, total }])
  }

  /** To the step after or before, or along a path that a button or a way leads to. */
  private advance(tour: Tour, by = 1, path?: readonly string[]): void {
    const index = tour.steps.findIndex(({ id }) => id === tour.step)
    const all = [...tour.steps, ...tour.others ?? []]
    const behind = tour.steps.slice(0, index + 1)
    const known = behind.findIndex(({ id }) => id === path?.[0])
    const steps = path ? [...known < 0 ? behind : behind.slice(0, known), ...path.map((id) => all.find((step) => step.id === id)!)] : tour.steps
    const before = tour.steps.slice(0, index).filter(({ passed }) => !passed).at(-1)
    const next = path ? all.find(({ id }) => id === path[0]) : by < 0 ? before : steps[index + by]
    if (next) this.flows.set(tour.id, { ...tour, steps, others: all, status: 'active', step: next.id })
    else this.ended.add(tour.id)
  }

  /** A modal, a banner, a hint or a survey, run by run. */
  private message(flow: Extract<Flow, { readonly run: number }>, { type, run, question, value, other }: SentCommand): string | null {
    if (run !== flow.run || this.ended.has(flow.id)) return 'an earlier run'
    if (type === 'flow.shown') this.flows.set(flow.id, { ...flow, status: 'active' })
    else if (flow.status !== 'active') return 'not on screen'
    else if (type === 'flow.completed') this.ended.add(flow.id)
    else if (type === 'survey.answered') {
      const { [question!]: _, ...answers } = (flow as Survey).answers
      this.flows.set(flow.id, { ...flow as Survey, answers: value === undefined ? answers : { ...answers, [question!]: { value, ...other && { other } } } })
    }
    return null
  }

  /** The steps that a command leads along; undefined: what follows; a text: why it may not. */
  private way(step: Step, { by, to }: SentCommand): readonly string[] | string | undefined {
    const { advance = ['button'], buttons = [], paths = {} } = step
    if (to) return buttons.find((button) => button.step === to)?.path ?? 'no button leads there'
    if (by === 'action') return buttons.some(({ next }) => next) ? buttons.find(({ next }) => next)!.path : 'no button goes on'
    if (!by ? advance.every((way) => way === 'event') : !advance.includes(by)) return 'the step waits for an event'
    return by && paths[by]
  }

  private apply(command: SentCommand): string | null {
    if (command.type === 'attribute.set') {
      this.attributes = { ...this.attributes, ...command.properties }
      this.changed()
      return null
    }
    if (command.type === 'track') return this.definition.development ? `The event '${command.event}' is not one that a browser may record.` : null
    const flow = this.flows.get(command.flow ?? '')
    if (!flow && command.type === 'flow.completed') {
      this.read.add(command.flow!)
      return null
    }
    if (!flow) return 'no such flow'
    if (flow.kind === 'resourceCenter') {
      if (command.type === 'flow.shown') this.flows.set(flow.id, { ...flow, status: 'active' })
      return command.type === 'flow.shown' || command.type === 'flow.started' ? null : 'takes no such command'
    }
    if (flow.kind === 'launcher' && command.type !== 'flow.dismissed') {
      if (command.type === 'flow.shown') this.flows.set(flow.id, { ...flow, status: 'active' })
      else if (command.type === 'flow.completed') this.flows.set(flow.id, { ...flow, status: 'completed' })
      return command.type === 'flow.shown' || command.type === 'flow.completed' ? null : 'takes no such command'
    }
    if (command.type === 'flow.dismissed') {
      if ('run' in flow && flow.kind !== 'tour' && command.run !== flow.run) return 'an earlier run'
      this.ended.add(flow.id)
      return null
    }
    if (command.type === 'flow.started') {
      this.ended.delete(flow.id)
      this.flows.delete(flow.id)
      const started = { ...flow, hidden: false, status: 'active', ...flow.kind === 'tour' && { step: flow.steps[0]!.id }, ...flow.kind === 'checklist' && { collapsed: false }, ...'run' in flow && { run: (flow.run ?? 1) + 1 } } as Flow
      // The one that was asked for last comes first; the others are suspended.
      this.flows = new Map([[flow.id, started], ...this.flows])
      return null
    }
    if (flow.kind !== 'tour' && 'run' in flow) return this.message(flow as Extract<Flow, { readonly run: number }>, command)
    if (flow.kind === 'checklist') {
      if (command.type === 'flow.collapsed' || command.type === 'flow.expanded') this.flows.set(flow.id, { ...flow, collapsed: command.type === 'flow.collapsed' })
      else if (command.type === 'task.completed' || command.type === 'task.reopened') {
        const done = command.type === 'task.completed'
        if (!flow.tasks.some(({ id, manual }) => id === command.task && manual)) return 'not ticked by hand'
        const tasks = flow.tasks.map((one) => one.id === command.task ? { ...one, done } : one.waitsFor?.includes(command.task!) ? this.unlocked(one) : one)
        const count = tasks.filter((one) => one.done && !one.optional).length
        this.flows.set(flow.id, { ...flow, tasks, done: count, percent: Math.floor(100 * count / flow.total) })
      } else if (command.type === 'flow.shown' && flow.status === 'offered') this.flows.set(flow.id, { ...flow, status: 'active' })
      return null
    }
    if (command.type === 'step.missing') return null
    if (flow.kind !== 'tour') return 'takes no commands'
    if (command.run !== flow.run) return 'an earlier run'
    if (this.ended.has(flow.id) || flow.step !== command.step) return 'not the current step'
    const step = flow.steps.find(({ id }) => id === flow.step)!
    if (command.type === 'step.shown') this.flows.set(flow.id, { ...flow, status: 'active' })
    else if (command.type === 'step.next') {
      const way = this.way(step, command)
      if (typeof way === 'string') return way
      this.advance(flow, 1, way)
    } else if (command.type === 'step.back') this.advance(flow, -1)
    else if (command.type === 'step.skipped') {
      if (command.reason === 'user' ? !step.skippable : step.onMissing !== 'skip') return 'may not be skipped'
      this.advance(flow)
    }
    return null
  }

  commands({ subject, page, commands }: { subject: string; page: string; commands: SentCommand[] }): { status: number; body: unknown } {
    if (subject !== this.subject && subject !== this.was) return { status: 409, body: { error: 'subject' } }
    const results = commands.map((command) => {
      let result = this.results.get(command.id)
      if (!result) {
        const reason = this.apply(command)
        this.log.push(command)
        this.senders.push(subject)
        this.version++
        result = reason ? { id: command.id, status: 'refused', reason } : { id: command.id, status: 'applied' }
        this.results.set(command.id, result)
      }
      return result
    })
    return { status: 200, body: { results, state: this.state(page) } }
  }
}
