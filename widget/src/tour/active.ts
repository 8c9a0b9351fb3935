/** Somebody types in it, or chooses: its keys are its own. */
export const isEditable = (element: Element): boolean => element.matches('input, textarea, select') || (element as HTMLElement).isContentEditable

/** The focused element itself, inside shadow roots and frames too; null where that is the body. */
export const deepActive = (): HTMLElement | null => {
  let active = document.activeElement
  for (;;) {
    const inner = active?.shadowRoot?.activeElement
      ?? (active?.localName === 'iframe' ? (active as HTMLIFrameElement).contentDocument?.activeElement : null)
    if (!inner || inner.localName === 'body') break
    active = inner
  }
  return active === document.body ? null : active as HTMLElement | null
}
