import type { Context } from '../context'
import { css } from './celebrate.css'

/** A handful of paper from the middle of `around`, once, for less than a second. Nothing where motion is not wanted. */
export const celebrate = ({ h, signal, style }: Context, around: Element, layer: Element): void => {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden) return
  const { x, y, width, height } = around.getBoundingClientRect()
  style(css)
  const burst = h('div', { class: 'burst', 'aria-hidden': 'true' })
  burst.style.setProperty('left', `${x + width / 2}px`)
  burst.style.setProperty('top', `${y + height / 2}px`)
  layer.append(burst)
  const flights = Array.from({ length: 16 }, (_, index) => {
    const piece = h('i', { class: `piece p${index % 4}` })
    burst.append(piece)
    const angle = (index / 16) * 2 * Math.PI + Math.random() * 0.3
    const reach = 36 + Math.random() * 34
    const to = `${Math.cos(angle) * reach}px, ${Math.sin(angle) * reach}px`
    return piece.animate([
      { transform: 'translate(0, 0) scale(.4)', opacity: 0 },
      { opacity: 1, offset: 0.15 },
      { transform: `translate(${to}) rotate(${index * 47}deg)`, opacity: 1, offset: 0.6 },
      { transform: `translate(${to}) translateY(14px) rotate(${index * 60}deg)`, opacity: 0 },
    ], { duration: 850, easing: 'cubic-bezier(.15, .8, .3, 1)', fill: 'both' }).finished
  })
  const end = (): void => burst.remove()
  signal.addEventListener('abort', end)
  Promise.all(flights).then(end, end)
}
