import { createEmitter } from './emitter'
import type { Hook, HookName } from './hooks'
import type { Core } from './core'
import type { Handler } from './emitter'
import type { Action, Navigate } from './context'
import { whenIdle } from './idle'
import { kindOf } from './kinds'
import { createSession } from './session'
import type { Session } from './session'
import type { State } from './wire'

type Call = readonly [name: string, ...args: readonly unknown[]]

export interface OnboardingApi {
  /** The state as it is drawn; null before the first answer and for somebody who is not signed in. */
  readonly state: State | null
  start(flow: string): void
  next(): void
  back(): void
  dismiss(flow?: string): void
  track(event: string, properties?: Readonly<Record<string, unknown>>): void
  /** Asks for the state now; after `stop()` this begins again. */
  refresh(): void
  /** Takes everything off the page; nothing is dismissed. */
  stop(): void
  on(event: string, handler: Handler): () => void
  setNavigate(navigate: Navigate | null): void
  /** The first answer of the server, once it is there: null for somebody who is not signed in. */
  waitForReady(): Promise<State | null>
  /** Calls `hook` before something happens; `false`, or a promise of it, refuses. Gives what takes it back. */
  before(what: HookName, hook: Hook): () => void
  /** Lets buttons call a function by this name; gives what takes it back. */
  registerAction(name: string, action: Action): () => void
  push(call: Call): void
}

declare global {
  interface Window {
    onboarding?: OnboardingApi | Call[]
  }
}

const base = new URL('.', import.meta.url).href

const createApi = (): OnboardingApi => {
  const emitter = createEmitter()
  let life: AbortController | null = null
  let session: Session | null = null
  let core: Core | null = null
  let loading = false
  let listening = false
  let waiting: ((core: Core) => void)[] = []
  let navigate: Navigate | null = null
  const actions = new Map<string, Action>()
  const hooks = new Map<string, Set<Hook>>()
  const answered = new Set<(state: State | null) => void>()

  /** A chunk that is blocked or lost leaves the page as it was; the next state tries again. */
  const quietly = (work: Promise<unknown>): void => void work.catch(() => { loading = false })

  const load = async (mine: Session): Promise<void> => {
    loading = true
    // What follows the core is asked for with it; who waits for it there sees whether it came.
    for (const kind of new Set(mine.state!.flows.map((flow) => flow.kind))) kindOf(kind).catch(() => undefined)
    if (waiting.length) for (const one of [import('./act'), kindOf('tour')]) one.catch(() => undefined)
    const module = await import('./core')
    loading = false
    if (mine.signal.aborted) return
    core = module.createCore(mine, kindOf, () => navigate, actions, hooks)
    await core.update()
    run()
  }

  const run = (): void => {
    const calls = waiting
    waiting = []
    for (const call of calls) call(core!)
  }

  const changed = (): void => {
    const mine = session!
    const { state } = mine
    emitter.emit('state')
    for (const tell of answered) tell(api.state)
    answered.clear()
    if (mine.signal.aborted) return
    if (core) void core.update()
    else if (state && !loading && (state.flows.length || waiting.length || hasPending())) quietly(load(mine))
    if (state?.live && !listening) {
      listening = true
      whenIdle(() => import('./live').then(
        ({ startLive }) => startLive(mine),
        () => { listening = false },
      ), mine.signal)
    }
  }

  const begin = (): void => {
    if (life) return
    life = new AbortController()
    listening = false
    session = createSession(base, emitter, life.signal, changed)
    session.refresh()
  }

  const act = (call: (core: Core) => void): void => {
    begin()
    if (core) call(core)
    else {
      waiting.push(call)
      if (session!.state) changed()
    }
  }

  const api: OnboardingApi = {
    get state() {
      const state = core ? core.view() : session?.state
      return state ? structuredClone(state) : null
    },
    start: (flow) => act((to) => to.start(flow)),
    next: () => act((to) => to.act('next')),
    back: () => act((to) => to.act('back')),
    dismiss: (flow) => act((to) => to.act('dismiss', flow)),
    track: (event, properties) => act((to) => to.track(event, properties)),
    refresh() {
      if (life) session!.refresh()
      else begin()
    },
    stop() {
      life?.abort('stop')
      life = session = core = null
      loading = false
      waiting = []
    },
    on: (event, handler) => emitter.on(event, handler),
    setNavigate(value) { navigate = value },
    waitForReady() {
      begin()
      return new Promise((resolve) => session!.answered ? resolve(api.state) : answered.add(resolve))
    },
    before(what, hook) {
      const set = hooks.get(what) ?? new Set()
      hooks.set(what, set.add(hook))
      return () => void set.delete(hook)
    },
    registerAction(name, action) {
      actions.set(name, action)
      return () => void (actions.get(name) === action && actions.delete(name))
    },
    push(call) {
      const [name, ...args] = call
      const method = Object.hasOwn(api, name) && (api as unknown as Record<string, unknown>)[name]
      if (typeof method === 'function') method(...args)
    },
  }
  begin()
  return api
}

const hasPending = (): boolean => {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('onboarding:command:'))
  } catch {
    return false
  }
}

// A second copy of the script finds the first one's object and does nothing.
const queued = window.onboarding
if (!queued || Array.isArray(queued)) {
  const api = createApi()
  window.onboarding = api
  for (const call of queued ?? []) api.push(call)
}
