/** The middle of an element and of its sides. */
const POINTS = [[0.5, 0.5], [0.5, 0], [0.5, 1], [0, 0.5], [1, 0.5]] as const

/** In the window as it is, and nothing over it: it can be pointed at without a closer look. */
export const isClear = (element: Element): boolean => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return POINTS.every(([across, down]) => element.contains(
    document.elementsFromPoint(x + 1 + (width - 2) * across, y + 1 + (height - 2) * down).find(({ localName }) => localName !== 'onboarding-root') ?? null))
}
