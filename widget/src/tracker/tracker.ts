import type { Mount } from '../context'
import type { Flow, Tracker } from '../wire'

/** Shows nothing, and records what the definitions ask for. The page's own clicks are heard before the page can stop them. */
export const mount: Mount = (context) => {
  const { signal, lent } = context
  let trackers: readonly Tracker[] = []
  /** Where each was last recorded, of those that are recorded once in a page view; and with which answer of the server's. */
  const done = new Map<string, string>()
  const answers = new WeakSet<Tracker>()
  let watching: AbortController | null = null

  const record = ({ event, properties }: Tracker): void => context.send({ type: 'track', event, ...properties && { properties } })
  const once = (tracker: Tracker): void => {
    if (done.get(tracker.id) === location.pathname) return
    done.set(tracker.id, location.pathname)
    record(tracker)
  }

  // On the window: what the page itself listens for on its document, in capture too, comes later.
  addEventListener('click', (event) => {
    for (const tracker of trackers) {
      if (tracker.on === 'click' && event.composedPath().some((node) => node instanceof Element && matches(node, tracker.target!))) record(tracker)
    }
  }, { capture: true, signal })

  const inView = (tracker: Tracker): boolean => {
    const { element } = lent.find(tracker.target!, [document])
    if (!element) return false
    const { x, y, width, height } = lent.visibleBoxOf(element)
    return x < innerWidth && y < innerHeight && x + width / 2 > 0 && y + height / 2 > 0 && x + width / 2 < innerWidth && y + height / 2 < innerHeight && width > 0 && height > 0
  }

  const look = (): void => {
    if (document.hidden) return
    for (const tracker of trackers) if (tracker.on === 'seen' && done.get(tracker.id) !== location.pathname && inView(tracker)) once(tracker)
  }

  const observe = async (): Promise<void> => {
    watching = new AbortController()
    const mine = watching
    signal.addEventListener('abort', () => mine.abort(), { signal: mine.signal })
    const module = await import('../message/message').catch(() => null)
    if (!module || mine.signal.aborted) return
    module.watch(look, mine.signal)
    look()
  }

  return {
    update(flows: readonly Flow[]) {
      trackers = flows.filter((one): one is Tracker => one.kind === 'tracker')
      // Who comes back to a page views it anew.
      for (const id of done.keys()) if (!trackers.some((one) => one.id === id)) done.delete(id)
      for (const tracker of trackers) {
        // Just after the address has changed the answer is still the one for the page before.
        if (tracker.on === 'page' && !answers.has(tracker)) once(tracker)
        answers.add(tracker)
      }
      const seen = trackers.some(({ on }) => on === 'seen')
      if (seen && !watching) void observe()
      else if (!seen) {
        watching?.abort()
        watching = null
      } else look()
    },
  }
}

const matches = (element: Element, selector: string): boolean => {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}
