import type { h as element } from '../dom'

/** How long a card has been on screen: it goes on counting where its target is replaced. */
const spent = new WeakMap<Element, number>()

/**
 * Tells once a card was on screen for so long. The time stands still while the tab is hidden, while the pointer is on the card, and while somebody goes
 * through it by keyboard. A line says how far it is, unless motion is reduced.
 */
export const delay = (card: HTMLElement, length: number, h: typeof element, done: () => void, signal: AbortSignal): void => {
  const line = h('i', { class: 'timer', 'aria-hidden': 'true' })
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches
  const animation = moves ? line.animate({ transform: ['scaleX(0)', 'scaleX(1)'] }, { duration: length, fill: 'both' }) : null
  let timer = 0
  let since = 0
  animation?.pause()
  if (moves) card.append(line)

  const stop = (): void => {
    if (!timer) return
    clearTimeout(timer)
    timer = 0
    delete card.dataset['counts']
    spent.set(card, (spent.get(card) ?? 0) + performance.now() - since)
    animation?.pause()
  }
  const look = (): void => {
    stop()
    if (signal.aborted || document.hidden || card.matches(':hover') || card.querySelector(':focus-visible')) return
    const before = spent.get(card) ?? 0
    since = performance.now()
    timer = setTimeout(done, Math.max(0, length - before))
    card.dataset['counts'] = ''
    if (!animation) return
    animation.currentTime = before
    animation.play()
  }

  for (const name of ['pointerenter', 'pointerleave', 'focusin', 'focusout']) card.addEventListener(name, () => setTimeout(look), { signal })
  document.addEventListener('visibilitychange', look, { signal })
  signal.addEventListener('abort', () => {
    stop()
    line.remove()
  })
  look()
}
