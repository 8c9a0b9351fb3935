import type { Context, Kind } from '../context'
import type { Flow, Launcher } from '../wire'
import type { Attached } from './attached'
import { css } from './launcher.css'
import { createOpener } from './opener'
import type { Opener } from './opener'

/** What its elements are made from; the rest is changed in place. */
const shapeOf = ({ variant, icon, position, target, placement }: Launcher): string => JSON.stringify([variant, icon, position, target, placement])

/** Buttons that are always there: one in a corner, any number on parts of the page. */
export const mount = (context: Context): Kind => {
  context.style(css)
  const floating = new Map<string, { readonly opener: Opener; readonly shape: string }>()
  const seen = new Set<string>()
  let launchers: readonly Launcher[] = []
  let attached: Attached | null = null
  let loading = false

  const dismiss = ({ id }: Launcher, reason: 'close' | 'api'): void => {
    context.send({ type: 'flow.dismissed', flow: id, reason })
    context.emit('launcher.dismissed', { flow: id, reason })
  }

  const press = (flow: Launcher): void => {
    const { id, status, action } = flow
    context.emit('launcher.pressed', { flow: id })
    // That it was used is known from then on; each further press is the action's to tell of.
    if (status !== 'completed') context.send({ type: 'flow.completed', flow: id })
    context.press(action, { flow: id }, { dismiss: () => dismiss(flow, 'close') })
  }

  const shown = ({ id, status }: Launcher): void => {
    if (seen.has(id) || context.busy) return
    seen.add(id)
    context.emit('launcher.shown', { flow: id })
    if (status === 'offered') context.send({ type: 'flow.shown', flow: id })
  }

  const unread = ({ action }: Launcher): number => {
    const center = action.start && context.view()?.flows.find(({ id }) => id === action.start)
    return center && center.kind === 'resourceCenter' ? center.unread.length : 0
  }

  const make = (flow: Launcher): Opener => {
    const opener = createOpener(context, flow, press)
    opener.set(flow, unread(flow))
    return opener
  }

  const float = (): void => {
    const here = launchers.filter(({ target }) => !target)
    for (const [id, { opener, shape }] of floating) {
      const now = here.find((one) => one.id === id)
      if (now && shape === shapeOf(now)) continue
      opener.element.remove()
      floating.delete(id)
    }
    // The list of tasks stands above it.
    if (here.length || floating.size) context.layer().classList.toggle('launched', here.some(({ position }) => position !== 'bottomStart'))
    for (const flow of here) {
      let one = floating.get(flow.id)
      if (!one) {
        floating.set(flow.id, one = { opener: make(flow), shape: shapeOf(flow) })
        context.layer().append(one.opener.element)
      }
      const { element } = one.opener
      one.opener.set(flow, unread(flow))
      element.classList.toggle('aside', context.busy)
      element.inert = context.busy
      shown(flow)
    }
  }

  const attach = (): void => {
    const here = launchers.filter(({ target }) => target)
    if (attached) return attached.update(here)
    if (!here.length || loading) return
    loading = true
    Promise.all([import('./attached'), import('../message/message'), import('../tour/keep')]).then(([{ createAttached }, { watch }, keep]) => {
      if (context.signal.aborted) return
      attached = createAttached(context, keep, watch, { make, unread, shown })
      attach()
    }, () => { loading = false })
  }

  context.signal.addEventListener('abort', () => attached?.stop())

  return {
    update(flows: readonly Flow[]) {
      launchers = flows.filter((one): one is Launcher => one.kind === 'launcher')
      const before = floating.size
      float()
      if (before && !floating.size) context.layer().classList.remove('launched')
      attach()
    },
    act(action, reason, id) {
      const flow = launchers.find((one) => one.id === id)
      if (flow && action === 'dismiss' && flow.dismissible !== false) dismiss(flow, reason === 'api' ? 'api' : 'close')
    },
  }
}
