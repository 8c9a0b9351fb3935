/** The same five steps for everybody: what they point at, and what they say. */
export const steps = [1, 2, 3, 4, 5].map((n) => ({ target: `#target-${n}`, title: `Step ${n}`, text: `What there is to know about number ${n}, in a sentence or two of the usual length.` }))

/** Matches nothing, for as long as it is waited for. */
export const missing = { target: '#never-there', title: 'Step 0', text: 'Its target is not there.' }

/** How long is waited for what is missing, in milliseconds: longer than the measurement. */
export const patience = 60_000
