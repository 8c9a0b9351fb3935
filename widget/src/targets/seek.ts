import type { find, Root } from './find'
import { createRoots, dropRoots } from './roots'

export interface Seek {
  /** The first visible match in the page, its open shadow roots, and its frames; null where there is none. */
  element(selector: string): Element | null
  /** Something was put into the page. */
  added(node: Node): void
}

/**
 * For those that wait for several targets at once. The page is walked through for its roots only when one of the targets is not
 * in the document itself: once when that begins, and then what is put into it. `again` is called when there is more to look in.
 */
export const createSeek = (lookup: typeof find, again: () => void, signal: AbortSignal): Seek => {
  const roots = createRoots(again, signal)
  const lacking = new Set<string>()
  const look = (selector: string, within: Iterable<Root>): Element | null => lookup(selector, within).element
  return {
    element(selector) {
      dropRoots(roots.all)
      const known = look(selector, roots.all)
      if (known) {
        lacking.delete(selector)
        return known
      }
      if (lacking.has(selector)) return null
      lacking.add(selector)
      return roots.scan(document) ? look(selector, roots.all) : null
    },
    added(node) {
      if (lacking.size && roots.scan(node)) again()
    },
  }
}
