/** Whether an element lies in another one, or is it, through shadow roots too. */
export const isWithin = (element: Element, outer: Element): boolean => {
  for (let node: Element | null = element; node; node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null) {
    if (node === outer) return true
  }
  return false
}
