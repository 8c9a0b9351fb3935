import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr'
import { applyPush } from './push'
import type { Session } from './session'
import type { Push } from './wire'

/** Listens to the hub for as long as the page lives: it begins again for ever, and lets go of a page that is put away. */
export const startLive = (session: Session): void => {
  const { signal } = session
  let away = false
  let late = false
  let heard = false
  let attempt = 0
  let timer = 0

  const connection = new HubConnectionBuilder()
    .withUrl(`${session.base}hub`)
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => session.pause(previousRetryCount, 30_000) })
    .configureLogging(LogLevel.None)
    .build()

  connection.on('changed', (json: string) => {
    heard = true
    try {
      applyPush(session, JSON.parse(json) as Push)
    } catch { /* a push is a hint; the state is the truth */ }
  })
  // What happened while nobody listened is asked for.
  connection.onreconnected(() => session.refresh())

  const open = async (): Promise<void> => {
    clearTimeout(timer)
    if (away || signal.aborted || connection.state !== HubConnectionState.Disconnected) return
    try {
      await connection.start()
      if (signal.aborted || away) return close()
      attempt = 0
      if (late) session.refresh()
      // The hub greets with the present versions; where it does not, the time before the connection is asked for.
      else timer = setTimeout(() => { if (!heard) session.refresh() }, 1000)
    } catch {
      if (!away && !signal.aborted) timer = setTimeout(open, session.pause(attempt++, 30_000))
    }
    late = true
  }

  const close = (): void => {
    away = true
    clearTimeout(timer)
    void connection.stop().catch(() => undefined)
  }

  const back = (): void => {
    away = false
    attempt = 0
    // In the middle of a long pause: end it, and `onclose` begins again at once.
    if (connection.state === HubConnectionState.Reconnecting) void connection.stop().catch(() => undefined)
    else void open()
  }

  connection.onclose(() => void open())
  // The server knows whose connection it is from its beginning: somebody else's, or another account's, is a new one.
  let whose = owner(session)
  const forget = session.emitter.on('state', () => {
    if (whose === (whose = owner(session)) || away) return
    late = true
    void connection.stop().catch(() => undefined)
  })
  signal.addEventListener('abort', forget)
  addEventListener('pagehide', close, { signal })
  document.addEventListener('freeze', close, { signal })
  addEventListener('pageshow', back, { signal })
  document.addEventListener('resume', back, { signal })
  document.addEventListener('visibilitychange', () => { if (!document.hidden) back() }, { signal })
  addEventListener('online', back, { signal })
  signal.addEventListener('abort', close)
  void open()
}

const owner = ({ state }: Session): string => `${state?.subject} ${state?.account?.id}`
