import type { Root } from './find'

/** For how long, in milliseconds, a look through the page may hold up what else happens in it. */
const SLICE = 4
/** An element that was there before may have got a shadow root since, of which nothing tells: after this, all is looked through again. */
const STALE = 5000

/** The document of a frame that may be read, else null; a foreign one is not an exception. */
export const frameDocument = (frame: HTMLIFrameElement): Document | null => {
  try {
    return frame.contentDocument
  } catch {
    return null
  }
}

/** Forgets the roots whose host or frame has left the page. */
export const dropRoots = (roots: Set<Root>): void => {
  for (const root of roots) {
    const holder = (root as ShadowRoot).host ?? (root as Document).defaultView?.frameElement
    if (root !== document && !holder?.isConnected) roots.delete(root)
  }
}

export interface Roots {
  /** The document, and what was found in it. */
  readonly all: Set<Root>
  /** Looks below a node for more; true if there were. What takes longer goes on by itself, and tells by `grew`. */
  scan(node: Node): boolean
}

/**
 * The page's open shadow roots and the documents of its frames of the same origin. Nothing but a walk through every element
 * finds them, so there is one only when somebody asks, in slices: a page of 100,000 elements is never held up.
 */
export const createRoots = (grew: () => void, signal: AbortSignal): Roots => {
  const all = new Set<Root>([document])
  const queue = new Set<Node>()
  let walker: TreeWalker | null = null
  let timer = 0
  let whole = -Infinity

  const visit = (node: Node): boolean => {
    const element = node as Element
    if (node.nodeType !== Node.ELEMENT_NODE || element.localName === 'onboarding-root') return false
    const inner = element.shadowRoot ?? (element.localName === 'iframe' ? frameDocument(element as HTMLIFrameElement) : null)
    if (!inner || all.has(inner)) return false
    all.add(inner)
    queue.add(inner)
    return true
  }

  /** True if there were new ones. */
  const slice = (): boolean => {
    const end = performance.now() + SLICE
    let found = false
    for (let count = 1; ; count++) {
      if (!walker) {
        const [next] = queue
        if (!next) break
        walker = document.createTreeWalker(next, NodeFilter.SHOW_ELEMENT)
        found = visit(next) || found
      }
      // Where it stood may have been taken out of the page.
      if (!walker.root.contains(walker.currentNode)) walker.currentNode = walker.root
      const node = walker.nextNode()
      if (node) found = visit(node) || found
      else {
        queue.delete(walker.root)
        walker = null
      }
      if (count % 64 === 0 && performance.now() > end) {
        timer = setTimeout(() => {
          timer = 0
          if (!signal.aborted && slice()) grew()
        })
        break
      }
    }
    return found
  }

  signal.addEventListener('abort', () => clearTimeout(timer))
  return {
    all,
    scan(node) {
      const now = performance.now()
      if (node === document || now - whole > STALE) {
        whole = now
        queue.add(document)
      } else queue.add(node)
      return timer ? false : slice()
    },
  }
}
