// The pages and the server behind them: the same for everybody, but that ours asks the server for its tour.
import { readFileSync } from 'node:fs'
import { Backend } from '../tests/support/backend'
import { step, tour } from '../tests/support/flows'
import { startWeb } from '../tests/support/server'
import type { Flow, Step } from '../src/wire'
import { bundle } from '../tests/support/bundle'
import { missing, steps } from './contestants/steps.js'
import { css, markup, probe } from './page.mjs'

/** Peers write styles and markup into the page: they would not run under the policy of our tests. */
const CSP = "default-src 'self' 'unsafe-inline'"

const as = ({ target, title, text }: { target: string; title: string; text: string }): Step =>
  step(title.replace(' ', '-').toLowerCase(), { target, title, body: [{ t: 'p', c: [text] }] })

export interface Stage {
  readonly url: string
  /** Before a page is opened: `auto` offers the tour with the page, otherwise it waits for its start. */
  fresh(query: string): void
}

export interface Stages {
  /** What has to be loaded before our first draw, in bytes of brotli. */
  readonly critical: number
  stage(name: string, size: number): Stage
  close(): Promise<void>
}

export const createStages = async (scripts: Readonly<Record<string, string>>, names: readonly string[], sizes: readonly number[]): Promise<Stages> => {
  const { folder, entry } = bundle()
  const web = await startWeb(folder, entry)
  const stages = new Map<string, Stage>()
  for (const name of names) {
    for (const size of sizes) {
      const backend = new Backend()
      const site = web.site(backend)
      const begin = name === 'ours' ? '' : '\nif (location.search === "?auto") addEventListener("DOMContentLoaded", () => contestant.start())'
      site.page('/page', markup(size), { css: css + (scripts[`${name}.css`] ?? ''), js: probe + scripts[name] + begin, widget: name === 'ours', csp: CSP })
      stages.set(`${name} ${size}`, {
        url: `${site.base}/page`,
        fresh(query) {
          const five = tour('five', steps.map(as))
          const flows: Flow[] = query === 'auto' ? [five] : [{ ...five, hidden: true } as Flow, { ...tour('waiting', [missing, ...steps].map(as)), hidden: true } as Flow]
          backend.flows = new Map(flows.map((flow) => [flow.id, flow]))
          backend.ended.clear()
        },
      })
    }
  }
  const { critical } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as { critical: { brotli: number } }
  return { critical: critical.brotli, stage: (name, size) => stages.get(`${name} ${size}`)!, close: () => web.close() }
}
