import { backoff } from './backoff'
import type { Emitter } from './emitter'
import { currentPage, observeRoutes } from './routes'
import type { State, Version } from './wire'

/** What the server said last, and the one way of asking it again. */
export interface Session {
  readonly base: string
  readonly signal: AbortSignal
  /** The page as the server knows it. */
  page(): string
  /** For how many milliseconds this page view has lasted: since the load, or the last new path. */
  age(): number
  /** How long to wait before the next attempt. */
  pause(attempt: number, most?: number): number
  readonly emitter: Emitter
  readonly state: State | null
  /** Whether the server has answered yet. */
  readonly answered: boolean
  /** Asks for the state; calls that come while one is under way are answered by one more. */
  refresh(): void
  /** Marks the moment a request leaves; the function it gives takes the state in the answer. */
  asking(): (state: State | null) => void
  /** Lets other tabs of this browser know that there is something new. */
  tell(state: State): void
  /** Takes a state made from the present one, e.g. by a push. */
  patch(state: State): void
}

const STORAGE_SEEN = 'onboarding:seen'

const isBefore = (a: Version | undefined, b: Version | undefined): boolean =>
  !!a && !!b && a.epoch === b.epoch && (a as { id?: string }).id === (b as { id?: string }).id && a.version < b.version

const mark = ({ subject, user }: State): string => [subject, user.epoch, user.version].join(' ')

export const createSession = (
  base: string, emitter: Emitter, signal: AbortSignal, changed: () => void,
): Session => {
  let state: State | null = null
  let accepted = 0
  let attempt = 0
  let again = false
  let timer = 0
  let request: AbortController | null = null
  let path = location.pathname
  let begun = 0
  const age = (): number => Math.round(performance.now() - begun)

  const set = (next: State | null): void => {
    if (signal.aborted) return
    state = next
    accepted++
    changed()
  }

  const asking = (): ((answer: State | null) => void) => {
    const page = currentPage()
    const before = accepted
    return (answer) => {
      if (signal.aborted || page !== currentPage()) return
      // An answer that goes back in time is believed only if nothing else arrived since it was asked for.
      const older = state && answer && state.subject === answer.subject
        && (isBefore(answer.user, state.user) || isBefore(answer.account, state.account))
      if (older && before !== accepted) return
      set(answer)
      // Time alone may change it: asked once, then. Many tabs see the same moment come, and need not ask together.
      const { recheck } = answer ?? {}
      clearTimeout(timer)
      if (recheck) timer = setTimeout(refresh, recheck + (recheck > 60_000 ? Math.random() * 60_000 : 0))
    }
  }

  const ask = async (): Promise<void> => {
    clearTimeout(timer)
    const mine = request = new AbortController()
    const accept = asking()
    const limit = setTimeout(() => mine.abort(), 20_000)
    let failed = false
    try {
      const response = await fetch(`${base}state?page=${encodeURIComponent(currentPage())}&on=${age()}`, {
        headers: { accept: 'application/json' }, signal: mine.signal,
      })
      if (response.status === 204) accept(null)
      else if (response.ok) accept(await response.json() as State)
      else failed = response.status >= 500 || response.status === 429
    } catch {
      failed = true
    }
    clearTimeout(limit)
    if (request !== mine) return
    request = null
    attempt = failed ? attempt + 1 : 0
    if (again) refresh()
    else if (failed) timer = setTimeout(refresh, backoff(attempt - 1))
  }

  const refresh = (): void => {
    again = !!request
    // A hidden tab asks nothing; it asks once when it is seen again.
    if (!again && !document.hidden && !signal.aborted) void ask()
  }

  signal.addEventListener('abort', () => {
    request?.abort()
    request = null
    clearTimeout(timer)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) clearTimeout(timer)
    else refresh()
  }, { signal })
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      begun = performance.now()
      refresh()
    }
  }, { signal })
  addEventListener('storage', ({ key, newValue }) => {
    if (key === STORAGE_SEEN && state && newValue !== mark(state)) refresh()
  }, { signal })
  observeRoutes(() => {
    if (path !== (path = location.pathname)) begun = performance.now()
    request?.abort()
    request = null
    refresh()
    changed()
  }, signal)

  const tell = (news: State): void => {
    try {
      localStorage.setItem(STORAGE_SEEN, mark(news))
    } catch { /* other tabs will hear of it over the hub */ }
  }

  return { base, signal, emitter, page: currentPage, age, pause: backoff, asking, refresh, tell, patch: set, get state() { return state }, get answered() { return accepted > 0 } }
}
