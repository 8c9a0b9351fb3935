// Node 20 reads no TypeScript: bundle the gallery, then run it.
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

const outfile = fileURLToPath(new URL('../../tests/support/gallery.generated.mjs', import.meta.url))
await build({ entryPoints: [fileURLToPath(new URL('./gallery.ts', import.meta.url))], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' })
await import(outfile)
