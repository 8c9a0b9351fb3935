import type { Context } from '../context'
import type { Place } from './banner'

/** Undoes for an element in the page what the base styles say of the one that lies over all of it. */
const STATIC = `:host { position: static !important; inset: auto !important; z-index: auto !important; pointer-events: auto !important; display: block !important; margin-bottom: 16px !important; }`

/** A place that is kept for it has no size before it is there. */
const emptyPlace = (target: string): Element | null => {
  try {
    return document.querySelector(target)
  } catch {
    return null
  }
}

/**
 * A banner within an element of the page, as its first child: an element with a shadow root of its own, and with the same styles and
 * colours. Where the page draws that element anew, it is put in again.
 */
export const createInset = (context: Context, line: HTMLElement, target: string, shown: () => void): Place => {
  const element = document.createElement('onboarding-banner')
  const root = element.attachShadow({ mode: 'open' })
  const wrapper = context.h('div', { class: 'layer' }, line)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STATIC)
  root.append(wrapper)

  const dress = (): void => {
    const { dataset, dir, lang, classList, style } = context.layer()
    wrapper.dataset['scheme'] = dataset['scheme'] ?? 'light'
    wrapper.dir = dir
    wrapper.lang = lang
    wrapper.classList.toggle('mixed', classList.contains('mixed'))
    wrapper.style.cssText = style.cssText
    root.adoptedStyleSheets = [...context.root.adoptedStyleSheets, sheet]
  }
  const theme = new MutationObserver(dress)
  theme.observe(context.layer(), { attributes: true })

  return {
    update() {
      dress()
      const found = context.lent.find(target, [document]).element ?? emptyPlace(target)
      if (!found) return element.remove()
      if (element.parentNode !== found) found.prepend(element)
      if (context.lent.isVisible(element)) shown()
    },
    remove() {
      theme.disconnect()
      element.remove()
    },
  }
}
