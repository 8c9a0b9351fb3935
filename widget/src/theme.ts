import { accentRoles } from './colour'
import type { State } from './wire'

/** Keeps colours, font, direction and language of `layer` in step with the state and the page around it. */
export const observeTheme = (layer: HTMLElement, state: () => State | null, signal: AbortSignal): (() => void) => {
  const system = matchMedia('(prefers-color-scheme: dark)')

  const dark = (): boolean => {
    const wanted = state()?.theme?.scheme ?? 'auto'
    if (wanted !== 'auto') return wanted === 'dark'
    const page = getComputedStyle(document.documentElement).colorScheme
    const [light, night] = [/\blight\b/.test(page), /\bdark\b/.test(page)]
    return light === night ? system.matches : night
  }

  const apply = (): void => {
    const now = state()
    if (!now) return
    const isDark = dark()
    const roles = accentRoles(now.theme?.accent, isDark)
    layer.dataset['scheme'] = isDark ? 'dark' : 'light'
    const body = getComputedStyle(document.body ?? document.documentElement)
    // The page lays itself out; what the server wrote in a language of the other direction finds its own, text by text.
    layer.dir = body.direction
    layer.classList.toggle('mixed', body.direction !== now.direction)
    layer.lang = now.culture ?? ''
    for (const [name, value] of Object.entries(roles)) layer.style.setProperty(`--${name}`, value)
    // A page that names no font gets the system's, not the browser's serif.
    if (!/^"?times|^serif$/i.test(body.fontFamily)) layer.style.setProperty('--font', body.fontFamily)
  }

  system.addEventListener('change', apply, { signal })
  const observer = new MutationObserver(apply)
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true })
  }
  signal.addEventListener('abort', () => observer.disconnect())
  return apply
}
