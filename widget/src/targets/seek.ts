import type { find } from './find'
import { createRoots, dropRoots } from './roots'

export interface Seek {
  /** The first visible match in the page, its open shadow roots, and its frames; null where there is none. */
  element(selector: string): Element | null
  /** These were put into the page. */
  added(nodes: Iterable<Node>): void
  /** Which selectors there are by now: what the others lack is not looked for any more. */
  only(selectors: readonly string[]): void
}

/** Several targets that are missing at the same time are looked for in one walk. */
const TOGETHER = 100

/**
 * For those that wait for several targets at once. The page is walked through for its roots only when one of the targets is not
 * in the document itself: once when that begins, then what is put into it, and again when a look comes long after. `again` is called when
 * there is more to look in.
 */
export const createSeek = (lookup: typeof find, again: () => void, signal: AbortSignal): Seek => {
  const roots = createRoots(again, signal)
  const lacking = new Set<string>()
  let walked = -Infinity
  const walk = (): boolean => {
    if (performance.now() - walked < TOGETHER) return false
    walked = performance.now()
    return roots.walk()
  }
  // A frame has another document once it is loaded.
  document.addEventListener('load', ({ target }) => {
    if (lacking.size && target instanceof HTMLIFrameElement && roots.walk()) again()
  }, { capture: true, signal })
  return {
    element(selector) {
      dropRoots(roots.all)
      const known = lookup(selector, roots.all).element
      if (known) {
        lacking.delete(selector)
        return known
      }
      const first = !lacking.has(selector)
      lacking.add(selector)
      return (first || roots.stale()) && walk() ? lookup(selector, roots.all).element : null
    },
    added(nodes) {
      if (lacking.size && roots.scan(nodes)) again()
    },
    only(selectors) {
      for (const selector of lacking) if (!selectors.includes(selector)) lacking.delete(selector)
    },
  }
}
