import type { boxOf, visibleBoxOf } from './geometry'
import { isWithin } from './within'

export interface Geometry {
  readonly boxOf: typeof boxOf
  readonly visibleBoxOf: typeof visibleBoxOf
}

/** Between a bar of the page and what is moved out from under it. */
const AIR = 12

/** Whether an element is in view, between the bars that the page tells of: as much of it as there is room for. */
const isInView = (element: Element, { boxOf, visibleBoxOf }: Geometry): boolean => {
  const box = boxOf(element)
  const seen = visibleBoxOf(element)
  // What bars of the page lie over, as the page itself says it.
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
  const top = parseFloat(scrollPaddingTop) || 0
  const bottom = innerHeight - (parseFloat(scrollPaddingBottom) || 0)
  const across = Math.min(seen.x + seen.width, innerWidth) - Math.max(seen.x, 0)
  const down = Math.min(seen.y + seen.height, bottom) - Math.max(seen.y, top)
  return across >= Math.min(box.width, innerWidth) - 1 && down >= Math.min(box.height, bottom - top) - 1
}

/** The bar that lies over the element there: something sticky or fixed, and no taller than half the window. */
const barAt = (element: Element, x: number, y: number): DOMRect | null => {
  for (const other of (element.getRootNode() as Document | ShadowRoot).elementsFromPoint(x, y)) {
    if (other.localName === 'onboarding-root') continue
    if (isWithin(element, other) || isWithin(other, element)) return null
    for (let node: Element | null = other; node && !isWithin(element, node); node = node.parentElement) {
      const box = node.getBoundingClientRect()
      if (/sticky|fixed/.test(getComputedStyle(node).position) && box.height < innerHeight / 2) return box
    }
  }
  return null
}

/** Moves the element down by so much (up where that is negative), by whichever scrollers around it can. */
const shift = (element: Element, by: number): void => {
  for (let node: Element | null = element.parentElement; node && Math.abs(by) >= 1; node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null) {
    const page = node === document.documentElement
    if (!page && (node === document.body || !/auto|scroll/.test(getComputedStyle(node).overflowY))) continue
    const before = node.scrollTop
    node.scrollBy({ top: -by, behavior: 'instant' })
    by -= before - node.scrollTop
  }
}

/** Moves an element that lies under a bar at the top out from under it. */
export const uncover = (element: Element): void => {
  if (element.ownerDocument !== document) return
  const { x, y, width } = element.getBoundingClientRect()
  const bar = barAt(element, Math.min(Math.max(x + width / 2, 1), innerWidth - 1), Math.max(y, 0) + 1)
  if (bar && bar.top + bar.bottom < innerHeight) shift(element, bar.bottom + AIR - y)
}

/**
 * Brings an element into view, in every scroller around it, and out from under a bar that the page has not told of
 * (`scroll-padding`); nothing moves where it is. Taller than the window: its top. True if anything may have moved.
 */
export const bring = (element: Element, geometry: Geometry): boolean => {
  const seen = isInView(element, geometry)
  if (!seen) element.scrollIntoView({ block: element.getBoundingClientRect().height > innerHeight * 0.8 ? 'start' : 'center', inline: 'nearest', behavior: 'instant' })
  if (element.ownerDocument !== document) return !seen
  const { x, y, width, bottom } = element.getBoundingClientRect()
  const middle = Math.min(Math.max(x + width / 2, 1), innerWidth - 1)
  const bar = barAt(element, middle, Math.max(y, 0) + 1) ?? barAt(element, middle, Math.min(bottom, innerHeight) - 1)
  if (bar && bar.top + bar.bottom < innerHeight) shift(element, bar.bottom + AIR - y)
  // What is too tall for the room shows its beginning.
  else if (bar) shift(element, -Math.min(bottom + AIR - bar.top, Math.max(0, y - AIR)))
  return !seen || !!bar
}
