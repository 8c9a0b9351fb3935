import type { Mount } from './context'

/**
 * Loads what draws a kind of flow. The entry asks for it together with the core, so that nothing is waited for twice: what both
 * need the core has, and lends.
 */
export const kindOf = async (kind: string): Promise<Mount | undefined> => {
  const module = kind === 'tour' ? import('./tour/tour') : kind === 'checklist' ? import('./checklist/checklist') : (await import('./further')).further[kind]?.()
  return (await module)?.mount
}

export type KindOf = typeof kindOf
