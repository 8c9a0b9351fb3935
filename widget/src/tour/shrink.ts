import type { Attended } from './attend'

/**
 * A sheet shrinks to its title once somebody writes in a field of the page, since a keyboard leaves little of a phone's
 * screen; a field that is only to be copied from brings none. It stays small after the field, so that nothing moves under
 * the finger on its way to a button, and unfolds when it is touched or reached by a key.
 */
export const shrink = (card: HTMLElement, { root: { host } }: Attended, update: () => void, signal: AbortSignal): void => {
  const set = (small: boolean): void => {
    if (card.classList.contains('small-sheet') === small) return
    card.classList.toggle('small-sheet', small)
    update()
  }
  addEventListener('focusin', (event) => {
    const [element] = event.composedPath()
    if (event.composedPath().includes(host)) set(false)
    else if (element instanceof Element && element.matches(':read-write')) set(card.classList.contains('sheet'))
  }, { capture: true, signal })
  card.addEventListener('click', () => set(false), { signal })
}
