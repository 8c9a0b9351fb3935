/** On screen in principle: a box of some size, not hidden by style, a closed `details` or a hidden frame. */
export const isVisible = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  if (!width || !height) return false
  if (element.checkVisibility && !element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })) return false
  const frame = element.ownerDocument.defaultView?.frameElement
  return !frame || isVisible(frame)
}
