import type { Context } from '../context'
import type { CommandType, DismissReason, EventName } from '../vocabulary'
import type { Banner, Command, Hint, Modal, Survey } from '../wire'

export type Message = Modal | Banner | Hint | Survey

export interface Runs {
  /** It is on screen: counted once for each run. */
  shown(flow: Message): void
  /** Unless the page refuses: `first` is just before, `then` after. */
  completed(flow: Message, then?: () => void, first?: () => void): void
  /** Unless the page refuses; `then` is after. */
  dismissed(flow: Message, reason: DismissReason, then?: () => void): void
  send(flow: Message, type: CommandType, more?: Partial<Command>): void
}

/** Reports what became of a message, run by run, to the server and to the page. */
export const createRuns = (context: Context): Runs => {
  const seen = new Set<string>()
  const send: Runs['send'] = ({ id, run }, type, more = {}) => context.send({ type, flow: id, run, ...more })
  const tell = ({ kind, id }: Message, what: 'shown' | 'completed' | 'dismissed', reason?: DismissReason): void =>
    context.emit(`${kind}.${what}` as EventName, { flow: id, ...reason && { reason } })
  /** What the page lets happen, unless it is over by then. */
  const asked = (what: 'complete' | 'dismiss', { id, run }: Message, go: () => void): void => context.ask(what, { flow: id }, () => {
    if (context.view()?.flows.some((one) => one.id === id && 'run' in one && one.run === run)) go()
  })
  return {
    send,
    shown(flow) {
      const run = `${flow.id} ${flow.run}`
      if (seen.has(run)) return
      seen.add(run)
      tell(flow, 'shown')
      send(flow, 'flow.shown')
    },
    completed(flow, then, first) {
      asked('complete', flow, () => {
        first?.()
        send(flow, 'flow.completed')
        tell(flow, 'completed')
        then?.()
      })
    },
    dismissed(flow, reason, then) {
      asked('dismiss', flow, () => {
        send(flow, 'flow.dismissed', { reason })
        tell(flow, 'dismissed', reason)
        then?.()
      })
    },
  }
}
