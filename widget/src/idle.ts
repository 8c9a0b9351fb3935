/** Runs `work` once the browser has nothing better to do. */
export const whenIdle = (work: () => void, signal: AbortSignal): void => {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(work, { timeout: 3000 })
    signal.addEventListener('abort', () => cancelIdleCallback(id))
  } else {
    const id = setTimeout(work, 300)
    signal.addEventListener('abort', () => clearTimeout(id))
  }
}
