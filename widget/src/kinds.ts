import { mount as checklist } from './checklist/checklist'
import type { Mount } from './context'
import { mount as tour } from './tour/tour'

/** The kinds of flow. Tours and checklists are on most pages and compress best together with the core; the rarer ones are in `further.ts`. */
const usual: Readonly<Record<string, Mount>> = { tour, checklist }

export const kindOf = async (kind: string): Promise<Mount | undefined> => usual[kind] ?? (await (await import('./further')).further[kind]?.())?.mount
