export type Child = Node | string | null | undefined | false
export type Attributes = Readonly<Record<string, string | number | boolean | EventListener | null | undefined>>

/** An element from its parts. Text stays text, handlers are functions, and there is no way to pass markup or a style attribute. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Attributes = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value != null && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child): child is Node | string => child != null && child !== false))
  return element
}

export const svg = (tag: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly Node[]): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.append(...children)
  return element
}
