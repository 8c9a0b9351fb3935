import type { Context } from './context'
import type { Session } from './session'
import type { Command, State } from './wire'

const why: Readonly<Record<string, string>> = {
  absent: 'nothing on this page matches it', hidden: 'what matches it cannot be seen', covered: 'something lies over it',
  unreachable: 'nothing outside of frames of other origins matches it', 'invalid-selector': 'it is no valid selector',
}

/** Where the host runs for developers: why a tour that was asked for is not to be seen, once for each start. */
export const createStarted = (session: Session, context: Context): { add(commands: readonly Command[]): void; look(view: State | null): void } => {
  let started: unknown
  let told: unknown
  const tell = (flow: string, reason: string): void => {
    started = undefined
    told = flow
    if (session.state?.development) console.info(`onboarding: tour '${flow}' was started, but ${reason}`)
  }
  const offs = [
    session.emitter.on('step.missing', ({ flow, step, selector, reason }) => {
      if (flow === started) tell(String(flow), `the target of its step '${String(step)}' is missing: ${String(selector)} (${why[String(reason)] ?? String(reason)})`)
    }),
    session.emitter.on('step.shown', ({ flow }) => { if (flow === started) started = undefined }),
  ]
  session.signal.addEventListener('abort', () => offs.forEach((off) => off()))
  return {
    add(commands) {
      for (const { type, flow } of commands) {
        if (type !== 'flow.started') continue
        started = flow
        told = undefined
      }
    },
    look(view) {
      const { asked } = context
      const flow = view?.flows.find(({ id }) => id === asked)
      const step = flow?.kind === 'tour' && flow.steps.find(({ id }) => id === flow.step)
      if (!step || step.here || step.href || told === asked) return
      tell(flow.id, `its step '${step.id}' is on another page, and its page patterns tell no address to go to: start it on that page`)
    },
  }
}
