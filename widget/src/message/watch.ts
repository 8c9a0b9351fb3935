/**
 * Calls `check` once a frame when something is put into the page or taken out of it, or may have come into sight. One observer
 * for everything that a kind waits for; none while the tab is hidden, since there are no frames then. Gives what asks for a look.
 * `added` hears of everything that is put into the page, before.
 */
export const watch = (check: () => void, signal: AbortSignal, added?: (node: Node) => void): (() => void) => {
  let frame = 0
  const soon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (!signal.aborted) check()
    })
  }
  const observer = new MutationObserver((records) => {
    if (added) for (const { addedNodes } of records) addedNodes.forEach(added)
    soon()
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'open'] })
  const options = { capture: true, passive: true, signal }
  for (const name of ['toggle', 'transitionend', 'animationend', 'load']) document.addEventListener(name, soon, options)
  for (const name of ['resize', 'scroll']) addEventListener(name, soon, options)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  })
  return soon
}
