import type { Context, Kind } from '../context'
import type { Shared } from '../message/message'
import type { Seek } from '../targets/seek'
import type * as Keep from '../tour/keep'
import type { Flow, Hint } from '../wire'
import { createBeacon } from './beacon'
import type { Beacon } from './beacon'
import { createHintCard } from './card'
import type { HintCard } from './card'
import { css } from './hint.css'

/** Beacons on parts of the page: any number of them, one card at a time. One watcher looks for all of their targets. */
export const mount = (context: Context, shared: Shared): Kind => {
  const { createRuns, watch } = shared
  context.style(css)
  const runs = createRuns(context)
  const beacons = new Map<string, Beacon>()
  let hints: readonly Hint[] = []
  let keep: typeof Keep | null = null
  let seek: Seek | null = null
  let card: HintCard | null = null
  let open: string | null = null
  let watching: AbortController | null = null
  let look = (): void => undefined

  const close = (back = false): void => {
    const beacon = open === null ? null : beacons.get(open)
    open = null
    card?.remove()
    card = null
    beacon?.expanded(false)
    if (back) beacon?.element.focus({ preventScroll: true })
  }

  const toggle = (id: string, focus: boolean): void => {
    if (open === id) return focus ? close() : undefined
    close()
    const flow = hints.find((one) => one.id === id)
    const beacon = beacons.get(id)
    if (!flow || !beacon) return
    open = id
    beacon.expanded(true)
    card = createHintCard(context, shared, runs, flow, beacon, focus, close)
    context.emit('hint.opened', { flow: id })
  }

  /** Once this is done: what is sent draws anew. */
  const seen = (flow: Hint): void => queueMicrotask(() => runs.shown(flow))

  const check = (): void => {
    if (!keep || !seek) return
    // A tour and a dialog have the page to themselves.
    const aside = context.occupied()
    for (const flow of hints) {
      const element = aside ? null : seek.element(flow.target)
      let beacon = beacons.get(flow.id)
      if (!element || keep.isCovered(element) || !context.enterDialog(element)) {
        if (open === flow.id) close()
        beacon?.remove()
        beacons.delete(flow.id)
        continue
      }
      if (beacon && beacon.flow() !== flow) beacon.set(flow)
      if (beacon && beacon.target !== element) {
        const focused = context.root.activeElement === beacon.element
        beacon.remove()
        beacon = undefined
        if (open === flow.id) close()
        beacons.delete(flow.id)
        moved = focused
      }
      if (!beacon) beacons.set(flow.id, beacon = createBeacon(context, keep, flow, element, { toggle, seen, card: () => open === flow.id ? card : null }))
      if (moved) beacon.element.focus({ preventScroll: true })
      moved = false
    }
  }
  let moved = false

  const begin = (): void => {
    if (watching) return
    watching = new AbortController()
    context.signal.addEventListener('abort', () => watching?.abort(), { signal: watching.signal })
    look = watch(check, watching.signal, (node) => seek?.added(node))
    const sought = (): void => void (seek = keep!.createSeek(context.lent.find, look, watching!.signal))
    // A press anywhere else closes what is open; the press itself is the page's.
    addEventListener('pointerdown', (event) => {
      if (open !== null && !event.composedPath().some((node) => node === card?.element || node === beacons.get(open!)?.element)) close()
    }, { capture: true, signal: watching.signal })
    if (keep) sought()
    else import('../tour/keep').then((module) => {
      keep = module
      if (watching) sought()
      check()
    }, () => undefined)
  }

  return {
    update(flows: readonly Flow[]) {
      hints = flows.filter((one): one is Hint => one.kind === 'hint')
      for (const [id, beacon] of beacons) {
        if (hints.some((one) => one.id === id)) continue
        if (open === id) close(context.root.activeElement !== null)
        beacon.remove()
        beacons.delete(id)
      }
      if (hints.length) {
        begin()
        check()
        look()
        const asked = hints.find(({ id }) => id === context.asked)
        if (asked && open !== asked.id && beacons.has(asked.id)) toggle(asked.id, true)
      } else {
        watching?.abort()
        watching = null
      }
    },
    act(action, reason, id) {
      const flow = hints.find((one) => one.id === id)
      if (!flow) return
      if (action === 'dismiss') runs.dismissed(flow, reason)
      else if (action === 'next') runs.completed(flow)
    },
  }
}
