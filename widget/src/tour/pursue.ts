import { bring } from '../targets/bring'
import type { Geometry } from '../targets/bring'
import { follow } from '../targets/follow'
import type { Lookup } from '../targets/follow'
import type { Found } from '../targets/find'
import type { MissingReason } from '../vocabulary'

/** How long a target that was removed may be away before anything shows it. */
const GRACE = 350

export interface Hunter {
  /** Here it is, or another element that has taken its place. */
  found(target: Element): void
  /** It is there, but not to be seen for now: it was hidden or scrolled away, or something lies over it. */
  outOfSight(): void
  /** It was on screen and has been gone for longer than a re-render takes. */
  gone(): void
  /** It was not to be found in time; told once until it is found again. Or it is `covered`, and stays that. */
  missing(reason: MissingReason): void
  /** Whether the step is on screen at the moment. */
  shown(): boolean
}

/** Stays after a target: tells when it comes, goes, and does not come within `wait`. */
export const pursue = (selector: string, wait: number, lookup: Lookup & Geometry, hunter: Hunter, signal: AbortSignal): { check(): void } => {
  let timer = 0
  let seen = false
  let told = false
  let clipped = false

  const settle = (): void => {
    clearTimeout(timer)
    timer = 0
  }
  const later = (work: () => void, pause: number): void => {
    timer ||= setTimeout(() => {
      timer = 0
      work()
    }, pause)
  }
  const away = (): void => {
    if (following.found().element) return
    hunter.gone()
    later(lost, Math.max(0, wait - GRACE))
  }
  const lost = (): void => {
    following.settle(() => {
      const { element, reason } = following.found()
      if (element || told) return
      told = true
      hunter.missing(reason)
    })
  }

  const changed = ({ element, covered, reason }: Found): void => {
    if (element && (!covered || (covered === 'clipped' && !seen))) {
      settle()
      // What somebody scrolls back into its scroller is theirs to scroll.
      if (!hunter.shown() && !clipped && bring(element, lookup)) {
        // Where it is now, something else may lie over it.
        following.check()
        const now = following.found()
        if (now.element !== element || now.covered !== covered) return
      }
      clipped = false
      seen = true
      told = false
      hunter.found(element)
    } else if (element || (reason === 'hidden' && seen)) {
      settle()
      clipped = covered === 'clipped'
      hunter.outOfSight()
      // Dialogs are closed by whoever reads them; a veil that stays may be a mistake, of which somebody should hear.
      if (covered === 'veil' && !seen) later(() => hunter.missing('covered'), wait)
    } else if (!told) {
      if (reason === 'invalid-selector') later(lost, 0)
      else if (hunter.shown()) later(away, GRACE)
      else later(lost, wait)
    }
  }

  const following = follow(selector, lookup, changed, signal)
  signal.addEventListener('abort', settle)
  changed(following.found())
  return following
}
