import type { Root } from './find'

/** The document of a frame that may be read, else null; a foreign one is not an exception. */
export const frameDocument = (frame: HTMLIFrameElement): Document | null => {
  try {
    return frame.contentDocument
  } catch {
    return null
  }
}

/** Adds the open shadow roots and same-origin frame documents below `node` to `roots`; true if there were new ones. */
export const collectRoots = (node: ParentNode, roots: Set<Root>): boolean => {
  let grew = false
  const visit = (element: Element): void => {
    const inner = element.shadowRoot ?? (element.localName === 'iframe' ? frameDocument(element as HTMLIFrameElement) : null)
    if (!inner || roots.has(inner) || element.localName === 'onboarding-root') return
    roots.add(inner)
    grew = true
    collectRoots(inner, roots)
  }
  if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element)
  for (const element of node.querySelectorAll('*')) visit(element)
  return grew
}

/** Forgets the roots whose host or frame has left the page. */
export const dropRoots = (roots: Set<Root>): void => {
  for (const root of roots) {
    const holder = (root as ShadowRoot).host ?? (root as Document).defaultView?.frameElement
    if (root !== document && !holder?.isConnected) roots.delete(root)
  }
}
