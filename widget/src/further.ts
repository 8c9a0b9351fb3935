import type { Context, Kind, Mount } from './context'
import type { Shared } from './message/message'

/** What these kinds share is asked for together with the kind, and lent to it: nobody waits for one file to name the other. */
const message = async (kind: Promise<{ mount: (context: Context, shared: Shared) => Kind }>): Promise<{ mount: Mount }> => {
  const [{ mount }, shared] = await Promise.all([kind, import('./message/message')])
  return { mount: (context) => mount(context, shared) }
}

/** The kinds that few pages have, each in a chunk of its own. */
export const further: Readonly<Record<string, () => Promise<{ mount: Mount }>>> = {
  modal: () => message(import('./modal/modal')),
  banner: () => message(import('./banner/banner')),
  hint: () => message(import('./hint/hint')),
  survey: () => message(import('./survey/survey')),
  tracker: () => import('./tracker/tracker'),
  launcher: () => import('./launcher/launcher'),
  resourceCenter: () => import('./center/center'),
}
