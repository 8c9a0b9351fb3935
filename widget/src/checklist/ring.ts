import type { Context } from '../context'

export interface Ring {
  readonly element: SVGElement
  set(percent: number): void
}

/** A circle that fills, with a check in it once it is full. */
export const createRing = ({ svg }: Context, size: number, stroke: number): Ring => {
  const r = (size - stroke) / 2
  const round = { cx: size / 2, cy: size / 2, r, 'stroke-width': stroke }
  const value = svg('circle', { ...round, class: 'value', pathLength: 100, transform: `rotate(-90 ${size / 2} ${size / 2})` })
  const k = size / 24
  const check = svg('path', { class: 'tick', pathLength: 1, 'stroke-width': stroke * 0.9, d: `M${7.5 * k} ${12.4 * k}l${3.1 * k} ${3 * k} ${6 * k}-${6.4 * k}` })
  const element = svg('svg', { class: 'ring', viewBox: `0 0 ${size} ${size}`, width: size, height: size, 'aria-hidden': 'true' },
    svg('circle', { ...round, class: 'track' }), value, check)
  return {
    element,
    set(percent) {
      value.style.setProperty('stroke-dashoffset', String(100 - percent))
      element.classList.toggle('empty', percent <= 0)
      element.classList.toggle('full', percent >= 100)
    },
  }
}
