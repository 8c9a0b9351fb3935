/** The page as the server knows it: path, query and fragment. */
export const currentPage = (): string => location.pathname + location.search + location.hash

interface NavigationLike extends EventTarget {}

/**
 * Calls `changed` when the address changes without a load. Uses the Navigation API; elsewhere the two history calls
 * are wrapped, and put back at the end unless somebody has wrapped them again since.
 */
export const observeRoutes = (changed: () => void, signal: AbortSignal): void => {
  let page = currentPage()
  const check = (): void => {
    if (page === (page = currentPage()) || signal.aborted) return
    changed()
  }
  const navigation = (window as { navigation?: NavigationLike }).navigation
  if (navigation) {
    navigation.addEventListener('currententrychange', check, { signal })
    return
  }
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name]
    const wrapped: typeof original = function (this: History, ...args) {
      original.apply(this, args)
      queueMicrotask(check)
    }
    history[name] = wrapped
    signal.addEventListener('abort', () => {
      if (history[name] === wrapped) history[name] = original
    })
  }
  addEventListener('popstate', check, { signal })
  addEventListener('hashchange', check, { signal })
}
