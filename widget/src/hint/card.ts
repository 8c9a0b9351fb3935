import type { Context } from '../context'
import type { Shared } from '../message/message'
import type { Runs } from '../message/runs'
import type { Side } from '../vocabulary'
import type { Hint } from '../wire'
import type { Beacon } from './beacon'

export interface HintCard {
  readonly element: HTMLElement
  place(): void
  /** The pointer has left: one that only hovering opened closes, unless it is being used. */
  leave(): void
  remove(): void
}

const GAP = 8
const turned: Readonly<Record<string, Side>> = { left: 'right', right: 'left' }

/** What a beacon has to say. It takes the focus where somebody opened it by a click or a key, and gives it back. */
export const createHintCard = (context: Context, { createButtons }: Shared, runs: Runs, flow: Hint, beacon: Beacon, focus: boolean, close: (back?: boolean) => void): HintCard => {
  const { h, icon, word, text, lent } = context
  const body = text(flow.body)
  let used = focus
  let timer = 0
  const leave = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!used && !element.matches(':hover') && !beacon.element.matches(':hover')) close()
    }, 200)
  }
  const element = h('section', {
    class: 'card hint', role: 'dialog', tabindex: -1, 'aria-labelledby': 'ob-hint', 'aria-describedby': body.length ? 'ob-hint-body' : null, 'data-flow': flow.id,
    focusin: () => { used = true },
    pointerleave: leave,
    keydown: ((event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      close(true)
    }) as EventListener,
    focusout: (({ relatedTarget }: FocusEvent) => {
      // On to the next thing by Tab: the card does not stay behind.
      if (relatedTarget && !element.contains(relatedTarget as Node) && relatedTarget !== beacon.element) close()
    }) as EventListener,
  },
  h('div', { class: 'scroll' }, h('h2', { class: 'title', id: 'ob-hint' }, flow.title), body.length > 0 && h('div', { class: 'text', id: 'ob-hint-body' }, ...body)),
  h('footer', {}, ...createButtons(context, runs, () => flow, true)),
  flow.dismissible !== false && h('button', {
    type: 'button', class: 'icon-button close', 'aria-label': word('close'), 'data-action': 'close', click: () => runs.dismissed(flow, 'close'),
  }, icon('x')))

  const place = (): void => {
    const sheet = innerWidth < 480
    element.classList.toggle('sheet', sheet)
    element.classList.toggle('away', beacon.element.classList.contains('away'))
    if (sheet) {
      element.style.setProperty('translate', 'none')
      return
    }
    const rtl = context.layer().dir === 'rtl'
    const { placement = 'auto' } = flow
    const around = beacon.box()
    const whole = lent.boxOf(beacon.target)
    // What is small stays to be seen beside the card; of what is large, the beacon's place is meant.
    const small = whole.height <= 160 && whole.width <= 480
    const [first, align] = (/auto|center/.test(placement) ? `bottom-${small ? 'end' : 'start'}` : rtl ? placement.replace(/left|right/, (one) => turned[one]!) : placement).split('-')
    const { offsetWidth: width, offsetHeight: height } = element
    const { clientWidth } = document.documentElement
    // The positions of tours leave more air than a point needs.
    const box = small ? whole : { x: around.x + GAP, y: around.y + GAP, width: around.width - 2 * GAP, height: around.height - 2 * GAP }
    const side = lent.sideWithRoom(first as Side, box, width + GAP + 12, height + GAP + 12, clientWidth, innerHeight)
    const { x, y } = lent.besides(box, side, align, width, height, clientWidth, innerHeight, rtl)
    element.style.setProperty('translate', `${x}px ${y}px`)
  }

  context.layer().append(element)
  place()
  if (focus) element.focus({ preventScroll: true })
  else context.announce(flow.title)
  return {
    element, place, leave,
    remove() {
      clearTimeout(timer)
      const inside = element.contains(context.root.activeElement)
      element.remove()
      if (inside && beacon.element.isConnected) beacon.element.focus({ preventScroll: true })
    },
  }
}
