/** What is done to the card is no click elsewhere for the page, and what is typed in it none of the page's keys. */
const OURS = ['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'keydown', 'keyup', 'keypress']

/** Lets no pointer's or key's event of ours bubble into the page. */
export const guard = (host: Element, signal: AbortSignal): void => {
  let pressed = false
  addEventListener('pointerdown', (event) => { pressed = event.composedPath().includes(host) }, { capture: true, signal })
  for (const name of OURS) {
    host.addEventListener(name, (event) => {
      // A drag that the page began may end over the card.
      if (/[er]up/.test(name) && !pressed) return
      // Escape that was not ours is the page's, and so is a link: its router may know how to open it.
      const [inner] = event.composedPath() as Element[]
      if ((event as KeyboardEvent).key !== 'Escape' && !inner!.closest('a')) event.stopPropagation()
    }, { passive: true, signal })
  }
}
