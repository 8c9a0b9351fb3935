const BUTTONS = 'input:is([type=button], [type=submit], [type=reset], [type=image], [type=hidden])'

/** Whether there is something in a field. Only how much there is of it is looked at. */
const isFilled = (field: Element, minLength: number): boolean => {
  const { type, checked, files, value, textContent } = field as HTMLInputElement
  return type === 'checkbox' || type === 'radio' ? checked
    : type === 'file' ? !!files?.length
    : (value ?? textContent ?? '').trim().length >= minLength
}

/**
 * Tells once a field in the target was filled and left, or its change is settled: by Enter, by a choice. No key is taken from it, and on the way to a
 * button of the card the card stays as it is.
 */
export const fill = (
  target: Element, minLength: number, isEditable: (element: Element) => boolean, root: ShadowRoot, done: () => void, signal: AbortSignal,
): void => {
  const look = (field: Element): void => {
    // Where the focus goes to is known only after this; and the page's own handlers come first.
    setTimeout(() => {
      if (signal.aborted || !isFilled(field, minLength)) return
      const button = root.activeElement
      // Keys that lead past a button of the card come back into the page.
      if (button?.matches('button')) button.addEventListener('focusout', () => look(field), { once: true, signal })
      else done()
    })
  }
  const settled = (event: Event): void => {
    const [field] = event.composedPath()
    if (field instanceof (target.ownerDocument.defaultView ?? window).Element && isEditable(field) && !field.matches(BUTTONS)) look(field)
  }
  for (const name of ['change', 'focusout']) target.addEventListener(name, settled, { signal })
}
