// What a step needs once it is on screen, or while its target is not: loaded right after the first draw.
export { autoUpdate } from '@floating-ui/dom'
export { isCovered } from '../targets/covered'
export { createSeek } from '../targets/seek'
export { attend } from './attend'
export { onEscape, trapTab } from './focus'
export { pursue } from './pursue'
