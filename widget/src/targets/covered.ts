import type { Cover } from './find'
import { isWithin } from './within'

const DIALOG = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]'

/** Whether something can be seen of the element itself. */
const paints = (element: Element): boolean => {
  const { backgroundColor, backgroundImage, backdropFilter, opacity } = getComputedStyle(element)
  const [, plain, other] = /^rgba\(.*, ([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(backgroundColor) ?? []
  return +opacity > 0.1
    && (element.matches('iframe, img, video, object, embed') || backgroundImage !== 'none' || (backdropFilter ?? 'none') !== 'none' || +(plain ?? other ?? 1) > 0.1)
}

/**
 * Whether the element is covered, and by what, so that a step that points below it waits: a dialog of the page, native or not, whose turn
 * it is then, or a veil: something fixed over most of the window that can be seen and takes the pointer. Other things
 * (a badge, a stretched link, a layer for effects) do not count.
 */
export const isCovered = (element: Element): Cover | undefined => {
  if (element.ownerDocument !== document) return
  const { x, y, width, height } = element.getBoundingClientRect()
  const [left, top] = [x + width / 2, y + height / 2]
  const inside = left >= 0 && top >= 0 && left < innerWidth && top < innerHeight
  // What is still to be scrolled to will be in the middle: of that much is certain that a dialog stays where it is.
  const stack = inside ? (element.getRootNode() as Document | ShadowRoot).elementsFromPoint(left, top) : document.elementsFromPoint(innerWidth / 2, innerHeight / 2)
  for (const other of stack) {
    if (other.localName === 'onboarding-root') continue
    if (isWithin(element, other) || isWithin(other, element)) return
    let painted = false
    for (let node: Element | null = other; node && !isWithin(element, node); node = node.parentElement) {
      if (node.matches(DIALOG)) return 'dialog'
      const box = node.getBoundingClientRect()
      painted ||= box.width * box.height > innerWidth * innerHeight * 0.6 && paints(node)
      if (inside && painted && getComputedStyle(node).position === 'fixed') return 'veil'
    }
  }
  return
}
