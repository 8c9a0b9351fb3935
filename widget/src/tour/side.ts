import type { Box } from '../targets/geometry'
import type { Side } from '../vocabulary'

const opposite: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

/** Between card and target, and between card and window. */
export const GAP = 16
export const PADDING = 12

/** The wanted side if the card has room there, else the one across, else any that has; where none has, the widest. */
export const sideWithRoom = (wanted: Side, box: Box, width: number, height: number, viewWidth: number, viewHeight: number): Side => {
  const room: Record<Side, number> = {
    top: box.y - height, bottom: viewHeight - box.y - box.height - height,
    left: box.x - width, right: viewWidth - box.x - box.width - width,
  }
  const across: readonly Side[] = wanted === 'top' || wanted === 'bottom' ? ['right', 'left'] : ['bottom', 'top']
  const sides = [wanted, opposite[wanted], ...across]
  return sides.find((side) => room[side] >= 0) ?? sides.reduce((best, side) => room[side] > room[best] ? side : best)
}

/**
 * Where the card goes: on a side of the box, its start, middle or end in line with the box's, and moved into the window
 * where it would stick out. Two clamps; a positioning library for them was a tenth of the critical path.
 */
export const besides = (
  box: Box, side: Side, align: string | undefined, width: number, height: number, viewWidth: number, viewHeight: number, rtl: boolean,
): Box => {
  const within = (at: number, size: number, view: number): number => Math.round(Math.max(PADDING, Math.min(at, view - size - PADDING)))
  // How much of what card and box differ in length lies before the card.
  const part = align === 'start' ? 0 : align === 'end' ? 1 : 0.5
  const beside = side === 'left' || side === 'right'
  const x = side === 'left' ? box.x - GAP - width : side === 'right' ? box.x + box.width + GAP : box.x + (box.width - width) * (rtl && align ? 1 - part : part)
  const y = beside ? box.y + (box.height - height) * part : side === 'top' ? box.y - GAP - height : box.y + box.height + GAP
  return { x: within(x, width, viewWidth), y: within(y, height, viewHeight), width, height }
}
