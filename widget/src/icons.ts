import { svg } from './dom'

/** Lucide icons (ISC licence), each as one path on a 24-unit grid. */
const paths = {
  x: 'M18 6 6 18M6 6l12 12',
  'chevron-down': 'm6 9 6 6 6-6',
} as const

export type IconName = keyof typeof paths

export const icon = (name: IconName, size = 16): SVGElement =>
  svg('svg', { class: 'icon', viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true' },
    svg('path', { d: paths[name] }))
