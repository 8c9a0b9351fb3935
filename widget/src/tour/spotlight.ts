import type { Context } from '../context'
import type { Box } from '../targets/geometry'

export interface Spotlight {
  readonly element: SVGElement
  /** Dims everything but `box`; without one, everything. `open` lets the pointer through the hole. */
  show(box: Box | null, radius: number, open: boolean): void
  hide(): void
}

const AIR = 6
const ALL = 'M-9999-9999H19999V19999H-9999Z'

/** One viewport-sized layer with a hole: what is dimmed takes the pointer, so that no click reaches the page by accident. */
export const createSpotlight = ({ svg }: Context): Spotlight => {
  const dim = svg('path', { class: 'dim', 'fill-rule': 'evenodd' })
  const ring = svg('rect', { class: 'ring' })
  const element = svg('svg', { class: 'spotlight', 'aria-hidden': 'true' }, dim, ring)
  // A press on the dim must not take the focus out of the popover.
  element.addEventListener('mousedown', (event) => event.preventDefault())
  let drawn = ''

  return {
    element,
    show(box, radius, open) {
      element.classList.add('on')
      element.classList.toggle('open', open)
      ring.toggleAttribute('hidden', !box)
      if (!box) {
        drawn = ''
        return dim.setAttribute('d', ALL)
      }
      const x = box.x - AIR
      const y = box.y - AIR
      const w = box.width + 2 * AIR
      const h = box.height + 2 * AIR
      const r = Math.min(radius + AIR, w / 2, h / 2)
      // The same again would be laid out and painted again.
      if (drawn === (drawn = [x, y, w, h, r].join())) return
      const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`
      dim.setAttribute('d', `${ALL}M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`)
      for (const [name, value] of Object.entries({ x, y, width: w, height: h, rx: r })) ring.setAttribute(name, String(value))
    },
    hide() {
      element.classList.remove('on')
    },
  }
}
