import type { MissingReason } from '../vocabulary'
import { isVisible } from './visible'

export type Root = Document | ShadowRoot

/** A dialog or a veil of the page lies over it, or it is scrolled out of a scroller of its own. */
export type Cover = 'dialog' | 'veil' | 'clipped'

/** A visible element, or why there is none. */
export type Found =
  | { readonly element: Element; readonly covered?: Cover | undefined; readonly reason?: never }
  | { readonly element: null; readonly covered?: never; readonly reason: MissingReason }

/** Looks for the first visible match in these roots. */
export const find = (selector: string, roots: Iterable<Root>): Found => {
  let hidden = false
  try {
    for (const root of roots) {
      for (const element of root.querySelectorAll(selector)) {
        if (isVisible(element)) return { element }
        hidden = true
      }
    }
  } catch {
    return { element: null, reason: 'invalid-selector' }
  }
  return { element: null, reason: hidden ? 'hidden' : 'absent' }
}
