import type { Context } from './context'

/** Else Tab would go on from where the focus was lost: behind the whole page. */
const fromTop = (): void => {
  const { body } = document
  if (body.hasAttribute('tabindex')) return
  body.tabIndex = -1
  body.focus({ preventScroll: true })
  body.removeAttribute('tabindex')
}

/**
 * Gives the focus back to where it was in the page, once what holds it here goes without anybody who takes it: a list that was hidden for good, a tour that
 * came while somebody typed. Where nothing had the focus, nothing gets it, and Tab begins at the top of the page as it would have.
 */
export const createReturn = (context: Context): { made(host: Element): void; drawing(): void } => {
  const capture = { capture: true, signal: context.signal }
  let host: Element | null = null
  let origin: EventTarget | null = null
  // A press beside everything that takes the focus; what takes it tells so after this.
  addEventListener('pointerdown', (event) => {
    if (!host || !event.composedPath().includes(host)) origin = null
  }, capture)
  addEventListener('focusin', (event) => {
    const path = event.composedPath()
    if (!host || !path.includes(host)) origin = path[0] === document.body ? null : path[0] ?? null
  }, capture)

  const lost = (root: ShadowRoot): boolean => {
    const { activeElement } = root
    // What leaves is inert, and loses the focus with the next frame.
    return activeElement ? !!activeElement.closest('[inert]') : !context.lent.deepActive()
  }
  return {
    made(element) {
      host = element
      const active = context.lent.deepActive()
      if (active && !host.shadowRoot!.contains(active)) origin = active
    },
    drawing() {
      const root = host?.shadowRoot
      if (!root?.activeElement) return
      queueMicrotask(() => {
        if (context.busy || !lost(root)) return
        if (origin instanceof HTMLElement && origin.isConnected) origin.focus({ preventScroll: true })
        else fromTop()
      })
    },
  }
}
