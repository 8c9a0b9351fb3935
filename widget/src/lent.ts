import { find } from './targets/find'
import { boxOf, visibleBoxOf } from './targets/geometry'
import { isVisible } from './targets/visible'
import { deepActive, isEditable } from './tour/active'
import { besides, GAP, PADDING, sideWithRoom } from './tour/side'

/** What is on the way to the first draw of a tour, lent to the kinds that have chunks of their own. */
export const lent = { find, isVisible, boxOf, visibleBoxOf, deepActive, isEditable, besides, sideWithRoom, GAP, PADDING }
export type Lent = typeof lent
