export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const frameOf = (element: Element): HTMLElement | null => element.ownerDocument.defaultView?.frameElement as HTMLElement | null

/** Where an element is in the top window's viewport, through the frames it lies in. */
export const boxOf = (element: Element): Box => {
  let { x, y, width, height } = element.getBoundingClientRect()
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const outer = frame.getBoundingClientRect()
    const scale = outer.width / frame.offsetWidth || 1
    x = outer.x + (x + frame.clientLeft) * scale
    y = outer.y + (y + frame.clientTop) * scale
    width *= scale
    height *= scale
  }
  return { x, y, width, height }
}

const overlap = (a: Box, b: Box): Box => {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return {
    x, y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  }
}

/** The part of an element that its scrollers, and the frames it lies in, let through. */
export const visibleBoxOf = (element: Element): Box => {
  let box = boxOf(element)
  for (let node: Node | null = element; node;) {
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? (node as Document).defaultView?.frameElement ?? null
    if (!(node && 'getBoundingClientRect' in node)) continue
    const scroller = node as Element
    const { body, documentElement } = scroller.ownerDocument
    if (scroller === body || scroller === documentElement) continue
    const { overflow, position } = getComputedStyle(scroller)
    if (scroller.localName === 'iframe' || overflow !== 'visible') box = overlap(box, boxOf(scroller))
    if (position === 'fixed') break
  }
  return box
}
