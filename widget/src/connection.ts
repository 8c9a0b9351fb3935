import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr'
import type { Session } from './session'

export interface HubEvents {
  /** What the server pushed, as it was sent. */
  pushed(json: string): void
  /** Nobody listened for a while: what was pushed then has to be asked for. */
  missed(): void
}

/** Holds a connection to the hub until `signal` ends it: it begins again for ever. Gives what ends a long pause. */
export const connectHub = (session: Session, { pushed, missed }: HubEvents, signal: AbortSignal): (() => void) => {
  let late = false
  let heard = false
  let attempt = 0
  let timer = 0

  const connection = new HubConnectionBuilder()
    .withUrl(`${session.base}hub`)
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => session.pause(previousRetryCount, 30_000) })
    .configureLogging(LogLevel.None)
    .build()
  const stop = (): void => void connection.stop().catch(() => undefined)

  connection.on('changed', (json: string) => {
    heard = true
    pushed(json)
  })
  connection.onreconnected(missed)

  const open = async (): Promise<void> => {
    if (signal.aborted || connection.state !== HubConnectionState.Disconnected) return
    clearTimeout(timer)
    try {
      await connection.start()
      if (signal.aborted) return stop()
      attempt = 0
      if (late) missed()
      // The hub greets with the present versions; where it does not, the time before the connection is asked for.
      else timer = setTimeout(() => { if (!heard) missed() }, 1000)
    } catch {
      if (!signal.aborted) timer = setTimeout(open, session.pause(attempt++, 30_000))
    }
    late = true
  }

  connection.onclose(() => void open())
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    stop()
  })
  void open()
  return () => {
    attempt = 0
    // In the middle of a long pause: end it, and `onclose` begins again at once.
    if (connection.state === HubConnectionState.Reconnecting) stop()
    else void open()
  }
}
