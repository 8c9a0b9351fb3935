import type { Context, Kind } from '../context'
import type { Flow, ResourceCenter } from '../wire'
import type { Center } from './resources'

/** Resource centers. Nothing of them is loaded before somebody asks for one; one at a time is open. */
export const mount = (context: Context): Kind => {
  let centers: readonly ResourceCenter[] = []
  let open: Center | null = null
  /** The one that is on its way. */
  let coming: string | null = null

  const show = async (id: string): Promise<void> => {
    if (coming === id) return
    coming = id
    const origin = context.lent.deepActive()
    const loaded = await Promise.all([import('./resources'), import('../message/message')]).catch((error: unknown) => {
      context.emit('error', { error, flow: id })
      return null
    })
    const flow = centers.find((one) => one.id === id)
    const mine = coming === id
    if (mine) coming = null
    if (!loaded || !flow || !mine || context.signal.aborted) return
    const [{ createCenter }, shared] = loaded
    open = createCenter(context, shared, flow, origin, () => { open = null })
    open.update(flow)
  }

  return {
    update(flows: readonly Flow[]) {
      centers = flows.filter((one): one is ResourceCenter => one.kind === 'resourceCenter')
      const asked = centers.find(({ id }) => id === context.asked)
      if (asked) {
        context.taken()
        if (open?.id !== asked.id) {
          open?.close()
          void show(asked.id)
        } else open.focus()
      }
      if (!open) return
      const now = centers.find(({ id }) => id === open!.id)
      if (now) open.update(now)
      else open.close()
    },
    act(action, _, id) {
      if (action === 'dismiss' && open?.id === id) open?.close()
    },
  }
}
