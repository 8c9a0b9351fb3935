import { applyPush } from './push'
import { createShare } from './share'
import type { Session } from './session'
import type { Push } from './wire'

/**
 * Hears what the server pushes for as long as the page lives, over the one connection that the tabs of a browser share, and lets go
 * of a page that is put away.
 */
export const startLive = (session: Session): void => {
  const { signal } = session
  let whose = ''
  let share: ReturnType<typeof createShare> | null = null
  let life = new AbortController()

  const take = (json: string): void => {
    try {
      applyPush(session, JSON.parse(json) as Push)
    } catch { /* a push is a hint; the state is the truth */ }
  }

  const leave = (): void => {
    life.abort()
    share = null
  }

  const back = (): void => {
    if (signal.aborted) return
    if (share) return share.wake()
    life = new AbortController()
    share = createShare(session, whose, { pushed: take, missed: () => session.refresh() }, life.signal)
  }

  // The server knows whose connection it is from its beginning: somebody else's, or another account's, is a new one.
  const owner = (): string => `${session.state?.subject} ${session.state?.account?.id}`
  const forget = session.emitter.on('state', () => {
    if (whose === (whose = owner()) || !share) return
    leave()
    back()
  })
  whose = owner()
  signal.addEventListener('abort', () => {
    forget()
    leave()
  })
  addEventListener('pagehide', leave, { signal })
  document.addEventListener('freeze', leave, { signal })
  addEventListener('pageshow', back, { signal })
  document.addEventListener('resume', back, { signal })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) back()
    else share?.rest()
  }, { signal })
  addEventListener('online', back, { signal })
  back()
}
