import type { connectHub, HubEvents } from './connection'
import type { Session } from './session'
import type { Push } from './wire'

export interface Share {
  /** The tab can be seen, or the network is back. */
  wake(): void
  /** The tab is hidden: it does not want to lead. */
  rest(): void
}

/** What the tabs tell each other. */
type Word =
  | { readonly push: string }
  | { readonly missed: true }
  /** Who leads, and can it be seen? */
  | { readonly who: true }
  /** The leader's answer, and what it says when that changes: for how many milliseconds it has been hidden, null where it can be seen. */
  | { readonly hidden: number | null }

/** For how long a hidden tab leads well: after five minutes its timers run once a minute, and the connection ends for want of a ping. */
const RELIEF = 60_000

/**
 * One live connection for all tabs of a browser. Whoever holds the lock leads: it is connected, and passes on what it hears.
 * The lock goes to the next tab when the leader closes. Only tabs that can be seen ask for it, since a hidden one is slowed down by
 * the browser and asks for the state when it is seen again; one that leads and has been hidden for a minute is relieved by one that
 * can be seen, so that going to and fro between two tabs costs no connection.
 * Where the browser has no locks (a page without TLS), each tab has its own connection.
 */
export const createShare = (session: Session, whose: string, events: HubEvents, signal: AbortSignal): Share => {
  const name = `onboarding:live ${session.base} ${whose}`
  const locks = 'BroadcastChannel' in globalThis ? navigator.locks as LockManager | undefined : undefined
  const channel = locks ? new BroadcastChannel(name) : null
  let leading: AbortController | null = null
  let retry = 0
  let failures = 0
  let waiting: AbortController | null = null
  let wakeHub = (): void => undefined
  let hiddenSince = 0
  let relief = 0

  const tell = (word: Word): void => {
    if (!signal.aborted) channel?.postMessage(word)
  }
  const tellHidden = (): void => tell({ hidden: document.hidden ? Date.now() - hiddenSince : null })

  /** The versions that this tab has: whoever has less asks. What was passed on before a tab listened is not lost on it. */
  const tellVersions = (): void => {
    const { user, account } = session.state ?? {}
    const push = (subject: 'user' | 'account', { epoch, version }: { epoch: string; version: number }, more = {}): void =>
      tell({ push: JSON.stringify({ subject, epoch, from: version, version, stale: true, changes: [], ...more } satisfies Push) })
    if (user) push('user', user)
    if (account) push('account', account, { account: account.id })
  }

  const lead = (connect: typeof connectHub): void => {
    failures = 0
    clearTimeout(relief)
    leading = new AbortController()
    wakeHub = connect(session, {
      pushed(json) {
        events.pushed(json)
        tell({ push: json })
      },
      missed() {
        events.missed()
        tell({ missed: true })
      },
    }, leading.signal)
    tellHidden()
  }

  const resign = (): void => {
    leading?.abort()
    leading = null
    wakeHub = () => undefined
  }

  // SignalR is loaded by whoever is to be connected.
  const load = async (): Promise<typeof connectHub> => (await import('./connection')).connectHub

  /** What it takes to be connected could not be loaded: somebody else may be luckier, and it is tried again. */
  const failed = (): void => {
    clearTimeout(retry)
    if (!signal.aborted) retry = setTimeout(() => stand(false), session.pause(failures++, 30_000))
  }

  /** Waits for its turn, or takes it from a leader that cannot be seen. */
  const stand = (steal: boolean): void => {
    if (signal.aborted || leading || document.hidden || (waiting && !steal)) return
    clearTimeout(retry)
    waiting?.abort()
    const mine = waiting = new AbortController()
    const over = (): void => {
      if (mine === waiting) waiting = null
    }
    const hold = async (loaded?: typeof connectHub): Promise<'led' | 'failed' | undefined> => {
      const connect = loaded ?? await load().catch(() => null)
      if (!connect) return 'failed'
      if (mine.signal.aborted || signal.aborted) return
      over()
      lead(connect)
      const { signal: end } = leading!
      await new Promise<void>((done) => end.addEventListener('abort', () => done()))
      return 'led'
    }
    const alone = async (): Promise<void> => {
      if (await hold() === 'failed') failed()
    }
    const request = async (): Promise<void> => {
      if (!locks) return alone()
      // Nobody is relieved by one that could not be connected.
      const loaded = steal ? await load() : undefined
      if (mine.signal.aborted) return
      let begun = false
      const outcome = await locks.request(name, steal ? { steal } : { signal: mine.signal }, () => {
        begun = true
        return hold(loaded)
      }).catch(() => begun ? 'stolen' as const : 'refused' as const)
      if (mine.signal.aborted || signal.aborted) return
      over()
      if (outcome === 'failed') failed()
      else if (outcome === 'refused') await alone()
      else if (outcome === 'stolen') {
        resign()
        stand(false)
      }
    }
    request().catch(() => {
      over()
      failed()
    })
  }

  const wake = (): void => {
    if (leading) {
      tellHidden()
      return wakeHub()
    }
    stand(false)
    if (document.hidden || !channel) return
    tell({ who: true })
    // A leader that does not answer is one that does not live.
    clearTimeout(relief)
    relief = setTimeout(() => stand(true), RELIEF)
  }

  signal.addEventListener('abort', () => {
    clearTimeout(relief)
    clearTimeout(retry)
    waiting?.abort()
    resign()
    channel?.close()
  })
  if (channel) channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if ('push' in data) events.pushed(data.push)
    else if ('missed' in data) events.missed()
    else if ('who' in data) {
      if (!leading) return
      tellHidden()
      tellVersions()
    } else {
      clearTimeout(relief)
      if (data.hidden !== null && !leading) relief = setTimeout(() => stand(true), RELIEF - data.hidden)
    }
  }
  wake()
  return {
    wake,
    rest() {
      waiting?.abort()
      waiting = null
      clearTimeout(relief)
      hiddenSince = Date.now()
      if (leading) tellHidden()
    },
  }
}
