import type { Cover, find, Found } from './find'
import type { visibleBoxOf } from './geometry'
import type { isVisible } from './visible'
import { isCovered } from './covered'
import { createRoots, dropRoots, frameDocument } from './roots'

const ATTRIBUTES = ['class', 'style', 'hidden', 'open']

/** What the first draw needed already; lent, so that it is not loaded twice. */
export interface Lookup {
  readonly find: typeof find
  readonly isVisible: typeof isVisible
  readonly visibleBoxOf: typeof visibleBoxOf
}

export interface Following {
  found(): Found
  /** Looks now instead of with the next frame. */
  check(): void
}

/** The attributes that a selector speaks of. */
const namedIn = (selector: string): string[] => [
  ...selector.includes('.') ? ['class'] : [], ...selector.includes('#') ? ['id'] : [], ...[...selector.matchAll(/\[\s*([\w-]+)/g)].map(([, name]) => name!),
]

/**
 * Tells whenever `selector` comes to mean another element, or none, until `signal` ends it. One observer: child lists
 * everywhere; attributes below the roots only while something that matches is hidden or covered, or while nothing matches
 * (then those that the selector speaks of), and otherwise only on the found element and its ancestors. At most one look per
 * frame, and none while the tab is hidden; while nothing matches, what was put into the page is looked through, not the page.
 */
export const follow = (selector: string, { find, isVisible, visibleBoxOf }: Lookup, notify: (found: Found) => void, signal: AbortSignal): Following => {
  const roots = createRoots(() => {
    observe()
    soon()
  }, signal)
  const named = namedIn(selector)
  /** What others are, or are not, may make an element match. */
  const wide = /[:+~]/.test(selector)
  let frame = 0
  /** Whether the browser sees nothing of it. */
  let away = false
  let sighted: Element | null = null

  const stateOf = (element: Element): Cover | undefined => {
    const cover = isCovered(element)
    if (cover || !away) return cover
    // Outside the window it can be scrolled to, and is spoken of; what its own scroller hides cannot be pointed at.
    const { width, height } = visibleBoxOf(element)
    return width && height ? undefined : 'clipped'
  }

  const look = (): Found => {
    dropRoots(roots.all)
    const result = find(selector, roots.all)
    if (result.element) return { element: result.element, covered: stateOf(result.element) }
    const foreign = result.reason === 'absent' && window.length
      && [...document.querySelectorAll('iframe')].some((one) => !frameDocument(one) && isVisible(one))
    return foreign ? { element: null, reason: 'unreachable' } : result
  }

  const observe = (): void => {
    if (sighted !== found.element) {
      sight.disconnect()
      away = false
      sighted = found.element
      if (sighted) sight.observe(sighted)
    }
    observer.disconnect()
    for (const root of roots.all) {
      observer.observe(root, {
        childList: true, subtree: true,
        ...(found.reason === 'hidden' || found.covered) && { attributes: true, attributeFilter: ATTRIBUTES },
        ...found.reason === 'absent' && named.length && { attributes: true, attributeFilter: named },
      })
    }
    for (let node = found.element; node; node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null) {
      observer.observe(node, { attributes: true, attributeFilter: ATTRIBUTES })
    }
  }

  const check = (): void => {
    cancelAnimationFrame(frame)
    frame = 0
    if (signal.aborted) return
    const before = found
    const kept = before.element
    // The same element stays the target for as long as it can be seen and still matches.
    found = kept?.isConnected && kept.matches(selector) && isVisible(kept) ? { element: kept, covered: stateOf(kept) } : look()
    // It may have moved to where nobody has looked yet.
    if (kept && !found.element && roots.scan(document)) found = look()
    if (found.element === kept && found.reason === before.reason && found.covered === before.covered) return
    observe()
    notify(found)
  }

  const soon = (): void => { frame ||= requestAnimationFrame(check) }

  const sight = new IntersectionObserver((entries) => {
    if (away !== (away = !entries.at(-1)!.isIntersecting) || found.covered) soon()
  }, { threshold: [0, 0.05] })
  const hit = (node: Node): boolean => node.nodeType === Node.ELEMENT_NODE
    && ((node as Element).matches(selector) || !!(node as Element).querySelector(selector))
  const observer = new MutationObserver((records) => {
    if (found.element) return soon()
    let grew = false
    for (const { addedNodes } of records) {
      for (const node of addedNodes) grew = roots.scan(node) || grew
    }
    if (grew) observe()
    if (grew || wide || found.reason !== 'absent' || records.some(({ type, target, addedNodes }) => type === 'attributes' ? hit(target) : [...addedNodes].some(hit))) soon()
  })

  const grow = (): void => {
    if (!found.element && roots.scan(document)) observe()
  }
  const capture = { capture: true, signal }
  document.addEventListener('load', ({ target }) => {
    if (target instanceof HTMLIFrameElement) grow()
    soon()
  }, capture)
  // A dialog of the page opens on one of these, and ends its way in with one of those.
  for (const name of ['click', 'keyup', 'focusin', 'toggle', 'transitionend', 'animationend']) document.addEventListener(name, soon, capture)
  addEventListener('resize', soon, { signal })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    sight.disconnect()
    cancelAnimationFrame(frame)
  })
  let found = look()
  // Most targets are in the document itself.
  if (!found.element && roots.scan(document)) found = look()
  observe()
  return {
    found: () => found,
    check() {
      grow()
      check()
    },
  }
}
