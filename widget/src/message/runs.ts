import type { Context } from '../context'
import type { CommandType, DismissReason, EventName } from '../vocabulary'
import type { Banner, Command, Hint, Modal, Survey } from '../wire'

export type Message = Modal | Banner | Hint | Survey

export interface Runs {
  /** It is on screen: counted once for each run. */
  shown(flow: Message): void
  completed(flow: Message): void
  dismissed(flow: Message, reason: DismissReason): void
  send(flow: Message, type: CommandType, more?: Partial<Command>): void
}

/** Reports what became of a message, run by run, to the server and to the page. */
export const createRuns = (context: Context): Runs => {
  const seen = new Set<string>()
  const send: Runs['send'] = ({ id, run }, type, more = {}) => context.send({ type, flow: id, run, ...more })
  const tell = ({ kind, id }: Message, what: 'shown' | 'completed' | 'dismissed', reason?: DismissReason): void =>
    context.emit(`${kind}.${what}` as EventName, { flow: id, ...reason && { reason } })
  return {
    send,
    shown(flow) {
      const run = `${flow.id} ${flow.run}`
      if (seen.has(run)) return
      seen.add(run)
      tell(flow, 'shown')
      send(flow, 'flow.shown')
    },
    completed(flow) {
      send(flow, 'flow.completed')
      tell(flow, 'completed')
    },
    dismissed(flow, reason) {
      send(flow, 'flow.dismissed', { reason })
      tell(flow, 'dismissed', reason)
    },
  }
}
