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

  // Written only when it is something new: the browser would style everything of ours again.
  let written = ''
  const apply = (): void => {
    const now = state()
    if (!now) return
    const { direction, fontFamily } = getComputedStyle(document.body ?? document.documentElement)
    const { theme, culture = '' } = now
    const isDark = dark()
    const mark = [isDark, theme?.accent, direction, now.direction, culture, fontFamily].join()
    if (written === (written = mark)) return
    layer.dataset['scheme'] = isDark ? 'dark' : 'light'
    // The page lays itself out; what the server wrote in a language of the other direction finds its own, text by text.
    layer.dir = direction
    layer.classList.toggle('mixed', direction !== now.direction)
    layer.lang = culture
    for (const [name, value] of Object.entries(accentRoles(theme?.accent, isDark))) layer.style.setProperty(`--${name}`, value)
    // A page that names no font gets the system's, not the browser's serif.
    if (!/^"?times|^serif$/i.test(fontFamily)) layer.style.setProperty('--font', fontFamily)
  }

  system.addEventListener('change', apply, { signal })
  const observer = new MutationObserver(apply)
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true })
  }
  signal.addEventListener('abort', () => observer.disconnect())
  return apply
}
