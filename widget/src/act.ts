import type { Action, Context, Navigate } from './context'
import { diff } from './diff'
import { guard } from './guard'
import { css } from './later.css'
import { createAsk } from './hooks'
import type { Hooks } from './hooks'
import { createOutbox } from './outbox'
import type { Outbox } from './outbox'
import { predict } from './predict'
import { createPress } from './press'
import { createReturn } from './return'
import type { Session } from './session'
import { createStarted } from './started'
import type { State } from './wire'

export interface Act extends Outbox {
  /** The state as it will be once the server has heard everything; tells of what became true since the last one. */
  view(state: State | null): State | null
  navigate(href: string): void
  press: Context['press']
  ask: Context['ask']
  announce(text: string): void
  /** The host element is there. */
  made(host: Element): void
}

/** What follows the first draw: recording what the user does, foreseeing its effect, telling the page of it. */
export const createAct = (
  session: Session, draw: () => void, navigation: () => Navigate | null, actions: ReadonlyMap<string, Action>, hooks: Hooks, context: Context,
): Act => {
  const { emitter } = session
  const outbox = createOutbox(session, draw)
  let seen = session.state
  let line: HTMLElement | null = null
  const { made, drawing } = createReturn(context)
  const started = createStarted(session, context)
  outbox.adopt()
  context.style(css)
  // An element that goes full screen after us would lie above us.
  document.addEventListener('fullscreenchange', () => {
    const host = context.root.host as HTMLElement
    if (!host.isConnected) return
    host.hidePopover()
    host.showPopover()
  }, { signal: session.signal })
  // Where the page says how much room it has for the list.
  const observer = new MutationObserver(draw)
  observer.observe(document.documentElement, { attributeFilter: ['data-onboarding-list'] })
  session.signal.addEventListener('abort', () => observer.disconnect())

  return {
    made(host) {
      guard(host, session.signal)
      made(host)
    },
    add(commands) {
      started.add(commands)
      outbox.add(commands)
    },
    flush: outbox.flush, adopt: outbox.adopt,
    view(state) {
      const before = seen
      seen = state
      if (state && state.subject !== before?.subject) outbox.adopt()
      for (const [name, detail] of diff(before, state)) emitter.emit(name, detail)
      drawing()
      const next = state && predict(state, outbox.pending())
      started.look(next)
      return next
    },
    pending: outbox.pending,
    press: createPress(context, actions),
    ask: createAsk(context, hooks),
    announce(text) {
      // What was said does not stay behind to be found.
      if (!text) return line?.replaceChildren()
      if (!line?.isConnected) context.layer().append(line = context.h('div', { class: 'sr', role: 'status' }))
      const now = line
      // A region speaks of what changes in it after it was made.
      requestAnimationFrame(() => now.replaceChildren(...text.split(/\s*\n\s*/).flatMap((part) => [context.h('p', {}, part), ' '])))
    },
    navigate(href) {
      outbox.flush()
      const url = new URL(href, location.href)
      if (!/^https?:$/.test(url.protocol)) return
      if (url.origin !== location.origin) return void open(url, '_blank', 'noopener')
      const leave = (): void => location.assign(url)
      const navigate = navigation()
      if (!navigate) return leave()
      const failed = (error: unknown): void => {
        emitter.emit('error', { error })
        leave()
      }
      try {
        Promise.resolve(navigate(href)).catch(failed)
      } catch (error) {
        failed(error)
      }
    },
  }
}
