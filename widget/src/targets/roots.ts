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
  /** Looks below these for more; true if there were. What takes longer goes on by itself, and tells by `grew`. */
  scan(nodes: Iterable<Node>): boolean
  /** The same for the whole page. */
  walk(): boolean
  /** Whether the page was walked through so long ago that it may be another one. */
  stale(): boolean
  /** Calls once what is under way is done. */
  whenDone(then: () => void): void
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
  let walked = -Infinity
  let waiting: (() => void)[] = []

  const visit = (node: Node): boolean => {
    const element = node as Element
    if (node.nodeType !== Node.ELEMENT_NODE || element.localName === 'onboarding-root') return false
    const inner = element.shadowRoot ?? (element.localName === 'iframe' ? frameDocument(element as HTMLIFrameElement) : null)
    if (!inner || all.has(inner)) return false
    all.add(inner)
    queue.add(inner)
    return true
  }

  const later = (): void => {
    timer ||= setTimeout(() => {
      timer = 0
      if (!signal.aborted && slice()) grew()
    })
  }

  /** True if there were new ones. */
  const slice = (): boolean => {
    const end = performance.now() + SLICE
    let found = false
    for (let count = 1; walker || queue.size; count++) {
      if (!walker) {
        const [next] = queue
        // Gone from the queue: asked for again while it is walked through, it is walked through again.
        queue.delete(next!)
        walker = document.createTreeWalker(next!, NodeFilter.SHOW_ELEMENT)
        found = visit(next!) || found
      }
      // Where it stood may have been taken out of the page.
      if (!walker.root.contains(walker.currentNode)) walker.currentNode = walker.root
      const node = walker.nextNode()
      if (node) found = visit(node) || found
      else walker = null
      if (count % 64 === 0 && performance.now() > end) {
        later()
        return found
      }
    }
    const done = waiting
    waiting = []
    // Whoever waits for the end wants to know what was found before.
    if (done.length) queueMicrotask(() => done.forEach((then) => signal.aborted || then()))
    return found
  }

  const begin = (): boolean => !timer && slice()
  const walk = (): boolean => {
    walked = performance.now()
    // What is known already may hold more by now.
    for (const root of all) queue.add(root)
    return begin()
  }
  const stale = (): boolean => performance.now() - walked > STALE

  signal.addEventListener('abort', () => clearTimeout(timer))
  return {
    all, walk, stale,
    scan(nodes) {
      for (const node of nodes) queue.add(node)
      return stale() ? walk() : begin()
    },
    whenDone(then) {
      if (walker || queue.size) waiting.push(then)
      else then()
    },
  }
}
