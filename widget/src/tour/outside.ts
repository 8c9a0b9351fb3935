import type { Context } from '../context'

/** Lucide's external-link. */
const PATH = 'M15 3h6v6M10 14 21 3M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6'

/** Buttons that lead out of the host, into a new tab, say so to the eye and to screen readers. */
export const outside = (card: HTMLElement, { h, svg, word }: Context): void => {
  for (const button of card.querySelectorAll('[data-href^=http]:not(:has(svg))')) {
    button.append(
      svg('svg', { class: 'icon', viewBox: '0 0 24 24', width: 14, height: 14, 'aria-hidden': 'true' }, svg('path', { d: PATH })),
      h('span', { class: 'sr' }, ` (${word('newTab')})`))
  }
}
