import type { Context } from '../context'
import type { Box } from '../targets/geometry'
import type * as Keep from '../tour/keep'
import type { Hint } from '../wire'
import type { HintCard } from './card'

export interface BeaconActions {
  toggle(id: string, focus: boolean): void
  seen(flow: Hint): void
  /** Its card, while that is open. */
  card(): HintCard | null
}

export interface Beacon {
  readonly element: HTMLElement
  readonly target: Element
  flow(): Hint
  set(flow: Hint): void
  box(): Box
  expanded(open: boolean): void
  remove(): void
}

const SIZE = 24
const REST = 160

/** A point on the corner of its target, followed wherever that goes; not to be seen where the page does not show that corner. */
export const createBeacon = (context: Context, keep: typeof Keep, first: Hint, target: Element, actions: BeaconActions): Beacon => {
  const { h, lent } = context
  let flow = first
  let timer = 0
  const hover = (inside: boolean): void => {
    clearTimeout(timer)
    if (!flow.openOnHover) return
    timer = setTimeout(() => {
      const card = actions.card()
      if (inside) {
        if (!card) actions.toggle(flow.id, false)
      } else card?.leave()
    }, REST)
  }
  const element = h('button', {
    type: 'button', class: 'beacon', 'aria-label': flow.title, 'aria-expanded': 'false', 'aria-haspopup': 'dialog', 'data-action': 'open', 'data-flow': flow.id,
    click: () => actions.toggle(flow.id, true),
    pointerenter: ((event: PointerEvent) => { if (event.pointerType === 'mouse') hover(true) }) as EventListener,
    pointerleave: () => hover(false),
  }, h('span', { class: 'pulse' }))

  const place = (): void => {
    if (!target.isConnected) return
    const box = lent.boxOf(target)
    const seen = lent.visibleBoxOf(target)
    const rtl = context.layer().dir === 'rtl'
    const x = rtl ? box.x : box.x + box.width
    // Where its corner is scrolled away within the page, so is the beacon.
    const inside = seen.width > 0 && seen.height > 0 && x >= seen.x - 1 && x <= seen.x + seen.width + 1 && box.y >= seen.y - 1
      && x > 0 && x < innerWidth + 1 && box.y > -1 && box.y < innerHeight
    element.classList.toggle('away', !inside)
    const within = (at: number, view: number): number => Math.max(2, Math.min(at - SIZE / 2, view - SIZE - 2))
    element.style.setProperty('translate', `${within(x, document.documentElement.clientWidth)}px ${within(box.y, innerHeight)}px`)
    if (inside && !document.hidden) actions.seen(flow)
    actions.card()?.place()
  }
  context.layer().prepend(element)
  const unfollow = keep.autoUpdate(target, element, place, { animationFrame: false })

  return {
    element, target,
    flow: () => flow,
    set(next) {
      flow = next
      element.setAttribute('aria-label', next.title)
    },
    box: () => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    },
    expanded: (open) => element.setAttribute('aria-expanded', String(open)),
    remove() {
      clearTimeout(timer)
      unfollow()
      element.remove()
    },
  }
}
