import type { HubEvents } from './connection'
import type { Session } from './session'

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
  const { locks } = navigator
  const shared = !!locks && 'BroadcastChannel' in globalThis
  const channel = shared ? new BroadcastChannel(name) : null
  let leading: AbortController | null = null
  let waiting: AbortController | null = null
  let wakeHub = (): void => undefined
  let hiddenSince = 0
  let relief = 0

  const tell = (word: Word): void => {
    if (!signal.aborted) channel?.postMessage(word)
  }
  const tellHidden = (): void => tell({ hidden: document.hidden ? Date.now() - hiddenSince : null })

  const lead = (): void => {
    const mine = leading = new AbortController()
    const connect = async (): Promise<void> => {
      const { connectHub } = await import('./connection')
      if (mine.signal.aborted) return
      wakeHub = connectHub(session, {
        pushed(json) {
          events.pushed(json)
          tell({ push: json })
        },
        missed() {
          events.missed()
          tell({ missed: true })
        },
      }, mine.signal)
    }
    // Blocked: the state is asked for whenever the tab is seen, and the next time it is, this is tried again.
    connect().catch(() => { wakeHub = () => void connect().catch(() => undefined) })
    clearTimeout(relief)
    tellHidden()
  }

  const resign = (): void => {
    leading?.abort()
    leading = null
    wakeHub = () => undefined
  }

  /** Waits for its turn, or takes it from a leader that cannot be seen. */
  const stand = (steal: boolean): void => {
    if (signal.aborted || leading || (waiting && !steal)) return
    waiting?.abort()
    const mine = waiting = new AbortController()
    let led = false
    const held = async (): Promise<void> => {
      if (mine.signal.aborted) return
      led = true
      waiting = null
      lead()
      await new Promise<void>((done) => leading!.signal.addEventListener('abort', () => done()))
    }
    locks.request(name, steal ? { steal } : { signal: mine.signal }, held).catch(() => undefined).then(() => {
      if (mine === waiting) waiting = null
      if (mine.signal.aborted || signal.aborted) return
      // Locks are refused here: a connection of its own.
      if (!led) return lead()
      // Its turn is over: another tab took it.
      resign()
      if (!document.hidden) stand(false)
    })
  }

  const wake = (): void => {
    if (leading) {
      tellHidden()
      return wakeHub()
    }
    if (document.hidden) return
    stand(false)
    tell({ who: true })
  }

  signal.addEventListener('abort', () => {
    clearTimeout(relief)
    waiting?.abort()
    resign()
    channel?.close()
  })
  if (!channel) {
    lead()
    return { wake: () => wakeHub(), rest: () => undefined }
  }
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if ('push' in data) events.pushed(data.push)
    else if ('missed' in data) events.missed()
    else if ('who' in data) {
      if (leading) tellHidden()
    } else {
      clearTimeout(relief)
      if (data.hidden !== null && !leading) relief = setTimeout(() => !document.hidden && stand(true), RELIEF - data.hidden)
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
