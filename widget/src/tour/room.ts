import { uncover } from '../targets/bring'
import type { boxOf } from '../targets/geometry'

const parentOf = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? (node as Document).defaultView?.frameElement ?? null

/** The outermost thing that moves the target when it is scrolled; null where nothing does. */
const scrollerOf = (target: Element): Element | null => {
  let outer: Element | null = null
  for (let node: Node | null = target; node; node = parentOf(node)) {
    if (!('getBoundingClientRect' in node)) continue
    const element = node as Element
    const { overflowY, position } = getComputedStyle(element)
    const { body, documentElement } = element.ownerDocument
    const page = element === documentElement
    // What the body says of overflow is the page's, unless the page says something itself.
    if (page ? !/hidden|clip/.test(overflowY + (overflowY === 'visible' && body ? getComputedStyle(body).overflowY : ''))
      : element !== body && /auto|scroll/.test(overflowY)) outer = element
    if (position === 'fixed') break
  }
  return outer
}

/**
 * A sheet lies over a part of the target that has to be used, e.g. over a form's button: once the target is scrolled
 * out from under it, and where the page is too short for that, it can be scrolled further while the sheet is there. An
 * element of ours behind the page's end, or an animation of a scroller's padding, makes the room: nothing of the page's
 * is written to, and nothing is left behind. Gives what looks again whether there is enough.
 */
export const makeRoom = (target: Element, card: HTMLElement, open: boolean, where: typeof boxOf, signal: AbortSignal): (() => void) => {
  const scroller = scrollerOf(target)
  const whole = scroller === document.documentElement
  let own: number | null = null
  let moved = false
  let spacer: HTMLElement | null = null
  let padding: Animation | null = null
  signal.addEventListener('abort', () => {
    spacer?.remove()
    padding?.cancel()
  })

  const pad = (element: Element, height: number, bottom: number): void => {
    const before = padding
    // The box stays as high as it is, whatever its padding would do to it.
    padding = element.animate({ boxSizing: 'border-box', maxHeight: 'none', height: `${height}px`, paddingBottom: `${bottom}px` }, { fill: 'both' })
    before?.cancel()
  }

  /** Lets it be scrolled `more` pixels further. */
  const give = (element: Element, more: number): void => {
    const end = element.scrollHeight + more
    if (whole) {
      spacer ??= document.documentElement.appendChild(document.createElement('onboarding-room'))
      const style = { all: 'initial', position: 'absolute', left: '0', width: '1px', height: '1px', visibility: 'hidden', 'pointer-events': 'none', top: `${end - 1}px` }
      for (const [name, value] of Object.entries(style)) spacer.style.setProperty(name, value, 'important')
      return
    }
    own ??= parseFloat(getComputedStyle(element).paddingBottom)
    const { height } = element.getBoundingClientRect()
    // Where the content ends, which may be above the scroller's own end: measured with more padding than that.
    pad(element, height, own + element.clientHeight)
    pad(element, height, own + end - (element.scrollHeight - element.clientHeight))
  }

  return () => {
    if (!scroller || !card.classList.contains('sheet') || card.classList.contains('above')) return
    const box = where(target)
    const over = box.y + box.height + 12 - card.offsetTop
    if (over <= 0) return
    const more = Math.ceil(over - (scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop))
    if (open && more > 0) give(scroller, more)
    if (moved) return
    moved = true
    // To its top where it is taller than what the sheet leaves free.
    const head = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
    scroller.scrollBy({ top: Math.min(over, Math.max(0, box.y - head - 12)), behavior: 'instant' })
    // A bar of which the page does not tell is seen once the target is below it.
    uncover(target)
  }
}
