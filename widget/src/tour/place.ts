import type { Lent } from '../lent'
import type { Box } from '../targets/geometry'
import type { Side } from '../vocabulary'
import type { Step } from '../wire'
import type { Popover } from './popover'
import type { Spotlight } from './spotlight'

/** Half the arrow's base, and the card's corner it must not reach into. */
const TIP = 11
const CORNER = 9
const turned: Readonly<Record<string, Side>> = { left: 'right', right: 'left' }

const pointFrom = (arrow: SVGElement, side: Side, card: Box, box: Box, GAP: number): void => {
  const aside = side === 'left' || side === 'right'
  const [from, size, start, length] = aside ? [card.y, card.height, box.y, box.height] : [card.x, card.width, box.x, box.width]
  // The middle of what card and target have in common.
  const middle = (Math.max(start, from) + Math.min(start + length, from + size)) / 2
  const at = Math.min(Math.max(middle - from, TIP + CORNER), size - TIP - CORNER)
  const gap = { top: box.y - card.y - card.height, bottom: card.y - box.y - box.height,
    left: box.x - card.x - card.width, right: card.x - box.x - box.width }[side]
  // Shifted over its target, or past its end: an arrow would point at nothing.
  arrow.toggleAttribute('hidden', Math.abs(gap - GAP) > 1 || from + at < start || from + at > start + length)
  arrow.style.setProperty(aside ? 'top' : 'left', `${at - (aside ? 4.5 : TIP) - 1}px`)
  arrow.style.removeProperty(aside ? 'left' : 'top')
}

/**
 * On a narrow screen the card is a sheet at the bottom, or where it would lie over what it speaks of there, a card above
 * that as wide as the screen. Gives where the sheet begins.
 */
const asSheet = ({ element, arrow }: Popover, box: Box, { GAP, PADDING }: Lent): number => {
  const { classList, style } = element
  classList.add('sheet')
  const height = element.offsetHeight
  const lowest = innerHeight - height - PADDING
  const y = Math.min(box.y - GAP - height, lowest)
  const above = y >= PADDING && box.y + box.height > lowest
  classList.toggle('above', above)
  style.left = ''
  style.top = above ? `${y}px` : ''
  element.dataset['side'] = 'top'
  arrow.toggleAttribute('hidden', !above)
  if (above) pointFrom(arrow, 'top', { x: PADDING, y, width: element.offsetWidth, height }, box, GAP)
  return above ? innerHeight : element.offsetTop
}

/** Sides are authored for left-to-right pages and mirrored on the others; a card that has no room goes elsewhere. */
const asCard = ({ element, arrow }: Popover, box: Box, { placement = 'auto' }: Step, rtl: boolean, { besides, GAP, PADDING, sideWithRoom }: Lent): void => {
  element.classList.remove('sheet', 'above')
  const { offsetWidth: width, offsetHeight: height, style } = element
  const { clientWidth } = document.documentElement
  const wanted = /auto|center/.test(placement) ? 'bottom' : rtl ? placement.replace(/left|right/, (one) => turned[one]!) : placement
  const [first, align] = wanted.split('-')
  const away = GAP + PADDING
  const side = sideWithRoom(first as Side, box, width + away, height + away, clientWidth, innerHeight)
  const card = besides(box, side, align, width, height, clientWidth, innerHeight, rtl)
  element.dataset['side'] = side
  style.left = `${card.x}px`
  style.top = `${card.y}px`
  pointFrom(arrow, side, card, box, GAP)
}

/** Puts hole and card where the target is now; true once the card has its place. */
export const place = (target: Element, step: Step, popover: Popover, spotlight: Spotlight, rtl: boolean, open: boolean, lent: Lent): boolean => {
  // A detached or collapsed target keeps its last place until it is known what becomes of it.
  const box = lent.boxOf(target)
  if (!target.isConnected || !box.width || !box.height) return false
  const seen = lent.visibleBoxOf(target)
  let lit = seen.height
  // What lies under the sheet is not lit.
  if (innerWidth < 480) lit = Math.min(lit, asSheet(popover, box, lent) - lent.PADDING - seen.y)
  else asCard(popover, box, step, rtl, lent)
  spotlight.show(seen.width && lit > 0 ? { ...seen, height: lit } : null, parseFloat(getComputedStyle(target).borderTopLeftRadius) || 0, open)
  return true
}
