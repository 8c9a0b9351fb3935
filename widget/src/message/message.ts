// What modals, banners, hints and surveys share: one file, loaded beside the kind.
import { createButtons } from './buttons'
import { createOverlay } from './overlay'
import { createRuns } from './runs'
import { watch } from './watch'

export { createButtons, createOverlay, createRuns, watch }

export interface Shared {
  readonly createButtons: typeof createButtons
  readonly createOverlay: typeof createOverlay
  readonly createRuns: typeof createRuns
  readonly watch: typeof watch
}
