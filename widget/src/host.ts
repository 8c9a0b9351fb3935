import { css } from './base.css'
import { h } from './dom'

export interface Host {
  readonly root: ShadowRoot
  readonly layer: HTMLElement
  style(css: string): void
  /** Puts the host element into the topmost modal dialog, or back to the end of the document. */
  place(dialog: HTMLDialogElement | null): void
}

/** One element holds everything: a manual popover, so that it is in the top layer, with a shadow root of its own. */
export const createHost = (signal: AbortSignal): Host => {
  const element = document.createElement('onboarding-root')
  const root = element.attachShadow({ mode: 'open' })
  const layer = h('div', { class: 'layer' })
  const style = (text: string): void => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    root.adoptedStyleSheets.push(sheet)
  }
  const show = (): void => {
    if (element.isConnected && element.showPopover && !element.matches(':popover-open')) element.showPopover()
  }
  element.setAttribute('popover', 'manual')
  style(css)
  root.append(layer)

  const place = (dialog: HTMLDialogElement | null): void => {
    const parent = dialog ?? document.documentElement
    if (element.parentNode === parent) return show()
    const focused = root.activeElement
    layer.classList.toggle('moving', element.isConnected)
    parent.append(element)
    show()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }

  signal.addEventListener('abort', () => element.remove())
  place(null)
  return { root, layer, style, place }
}
