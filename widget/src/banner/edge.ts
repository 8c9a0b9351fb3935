import type { Context } from '../context'
import type { Place } from './banner'

/**
 * A banner at an edge of the window. One that pushes makes room by an animation of the root's padding: nothing of the page's is written
 * to, and to cancel it gives back what was there. What is fixed there reads from a custom property how far to move.
 */
export const createEdge = (context: Context, line: HTMLElement, edge: 'top' | 'bottom', pushes: boolean, shown: () => void): Place => {
  const root = document.documentElement
  let room: Animation | null = null
  let height = -1
  let there = false

  const push = (now: number): void => {
    if (height === now) return
    height = now
    // Measured without what was pushed before.
    room?.cancel()
    const side = edge === 'top' ? 'Top' : 'Bottom'
    const own = getComputedStyle(root)
    const padding = parseFloat(own[`padding${side}`]) || 0
    const scroll = parseFloat(own[`scrollPadding${side}`]) || 0
    room = root.animate({
      [`--onboarding-banner-${edge}`]: `${now}px`,
      ...pushes && { boxSizing: 'border-box', [`padding${side}`]: `${padding + now}px`, [`scrollPadding${side}`]: `${scroll + now}px` },
    }, { fill: 'both' })
  }

  const measure = new ResizeObserver(() => push(line.offsetHeight))

  return {
    update() {
      if (there) return
      there = true
      context.layer().prepend(line)
      line.classList.toggle('floats', !pushes)
      push(line.offsetHeight)
      measure.observe(line)
      shown()
    },
    remove() {
      there = false
      measure.disconnect()
      room?.cancel()
      line.remove()
    },
  }
}
