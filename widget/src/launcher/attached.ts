import type { Context } from '../context'
import type { watch as Watch } from '../message/watch'
import type { Seek } from '../targets/seek'
import type * as Keep from '../tour/keep'
import type { Side } from '../vocabulary'
import type { Launcher } from '../wire'
import type { Opener } from './opener'

export interface Attached {
  update(launchers: readonly Launcher[]): void
  stop(): void
}

export interface AttachedActions {
  make(flow: Launcher): Opener
  unread(flow: Launcher): number
  shown(flow: Launcher): void
}

interface Sitting {
  readonly opener: Opener
  readonly target: Element
  readonly shape: string
  /** It is on screen. */
  seen(): void
  remove(): void
}

/** The positions of tours leave more air than a button needs. */
const CLOSER = 8
const turned: Readonly<Record<string, Side>> = { left: 'right', right: 'left' }
const shapeOf = ({ variant, icon, placement }: Launcher): string => JSON.stringify([variant, icon, placement])

/** Launchers on parts of the page, each followed wherever its target goes. One watcher looks for all targets. */
export const createAttached = (context: Context, keep: typeof Keep, watch: typeof Watch, { make, unread, shown }: AttachedActions): Attached => {
  const { lent } = context
  const sitting = new Map<string, Sitting>()
  let launchers: readonly Launcher[] = []
  let watching: AbortController | null = null
  let seek: Seek | null = null
  let look = (): void => undefined

  const where = (flow: Launcher, target: Element, element: HTMLElement): { x: number; y: number } => {
    const rtl = context.layer().dir === 'rtl'
    const box = lent.boxOf(target)
    const { offsetWidth: width, offsetHeight: height } = element
    const { clientWidth } = document.documentElement
    const { placement = 'auto' } = flow
    if (placement === 'auto' && flow.variant === 'beacon') {
      const within = (at: number, size: number, view: number): number => Math.max(2, Math.min(at - size / 2, view - size - 2))
      return { x: within(rtl ? box.x : box.x + box.width, width, clientWidth), y: within(box.y, height, innerHeight) }
    }
    const wanted = placement === 'auto' ? (rtl ? 'left' : 'right') : rtl ? placement.replace(/left|right/, (one) => turned[one]!) : placement
    const [first, align] = wanted.split('-')
    const near = { x: box.x + CLOSER, y: box.y + CLOSER, width: box.width - 2 * CLOSER, height: box.height - 2 * CLOSER }
    const side = lent.sideWithRoom(first as Side, box, width + CLOSER, height + CLOSER, clientWidth, innerHeight)
    return lent.besides(side === 'left' || side === 'right' ? { ...near, y: box.y, height: box.height } : { ...near, x: box.x, width: box.width }, side, align, width, height, clientWidth, innerHeight, rtl)
  }

  const sit = (flow: Launcher, target: Element): Sitting => {
    const opener = make(flow)
    const { element } = opener
    // Once this is done: what is sent draws anew.
    const seen = (): void => queueMicrotask(() => { if (!document.hidden && element.isConnected) shown(opener.flow()) })
    const place = (): void => {
      if (!target.isConnected) return
      const box = lent.boxOf(target)
      const visible = lent.visibleBoxOf(target)
      // Where its target is scrolled away, so is it.
      const inside = visible.width > 0 && visible.height > 0 && box.y + box.height > 0 && box.y < innerHeight && box.x + box.width > 0 && box.x < innerWidth
      element.classList.toggle('away', !inside)
      const { x, y } = where(opener.flow(), target, element)
      element.style.setProperty('translate', `${x}px ${y}px`)
      if (inside) seen()
    }
    context.layer().prepend(element)
    const unfollow = keep.autoUpdate(target, element, place, { animationFrame: false })
    return {
      opener, target, seen, shape: shapeOf(flow),
      remove() {
        unfollow()
        element.remove()
      },
    }
  }

  const drop = (id: string): boolean => {
    const one = sitting.get(id)
    if (!one) return false
    const focused = context.root.activeElement === one.opener.element
    one.remove()
    sitting.delete(id)
    return focused
  }

  const check = (): void => {
    // A tour and a dialog have the page to themselves.
    const aside = context.occupied()
    for (const flow of launchers) {
      const element = aside ? null : seek!.element(flow.target!)
      if (!element || keep.isCovered(element) || !context.enterDialog(element)) {
        drop(flow.id)
        continue
      }
      const before = sitting.get(flow.id)
      const focused = before && (before.target !== element || before.shape !== shapeOf(flow)) && drop(flow.id)
      let one = sitting.get(flow.id)
      if (!one) sitting.set(flow.id, one = sit(flow, element))
      one.opener.set(flow, unread(flow))
      if (!one.opener.element.classList.contains('away')) one.seen()
      if (focused) one.opener.element.focus({ preventScroll: true })
    }
  }

  const begin = (): void => {
    if (watching) return
    watching = new AbortController()
    look = watch(check, watching.signal, (node) => seek?.added(node))
    seek = keep.createSeek(lent.find, look, watching.signal)
  }

  const stop = (): void => {
    watching?.abort()
    watching = null
    for (const id of [...sitting.keys()]) drop(id)
  }

  return {
    stop,
    update(now) {
      launchers = now
      for (const id of [...sitting.keys()]) if (!now.some((one) => one.id === id)) drop(id)
      if (!now.length) return stop()
      begin()
      check()
      look()
    },
  }
}
