const FOCUSABLE = 'a[href], area[href], button, input, select, textarea, summary, iframe, video[controls], [tabindex], [contenteditable=""], [contenteditable=true]'

const focusables = (within: Element): HTMLElement[] =>
  [...(within.matches(FOCUSABLE) ? [within] : []), ...within.querySelectorAll(FOCUSABLE)].filter((element): element is HTMLElement =>
    (element as HTMLElement).tabIndex >= 0 && !element.matches(':disabled') && element.getClientRects().length > 0)

/** Keeps Tab within these surfaces, in their order, while the step is shown. */
export const trapTab = (surfaces: readonly Element[], deepActive: () => Element | null, signal: AbortSignal): void => {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    const all = surfaces.flatMap(focusables)
    if (!all.length) return
    const active = deepActive()
    const at = all.indexOf(active as HTMLElement)
    const step = event.shiftKey ? -1 : 1
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length
    // Between two neighbours of one surface the browser knows the way; a field with a value of its own keeps it.
    const inner = at >= 0 && all[next]!.getRootNode() === active!.getRootNode() && next - at === step
    if (inner) return
    event.preventDefault()
    all[next]!.focus()
  }, { capture: true, signal })
}

/**
 * Escape, wherever the focus is; not while text is being composed, nor where it means something to the page: in a field
 * of its own, where it takes back what was typed, and in or below a dialog or popover of its own, which closes first.
 */
export const onEscape = (act: () => void, host: Element, isEditable: (element: Element) => boolean, signal: AbortSignal): void => {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    const path = event.composedPath().filter((node): node is Element => node instanceof Element)
    const above = [...document.querySelectorAll(':modal, [popover]:not([popover=manual]):popover-open')]
      .some((element) => !element.contains(host))
    const pages = !path.includes(host) && path.some((element, at) =>
      (!at && isEditable(element)) || (element.matches('dialog[open], :popover-open') && !element.contains(host)))
    if (above || pages) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }, { capture: true, signal })
}
