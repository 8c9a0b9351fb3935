import { existsSync, rmSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { bundle } from './bundle'

declare module 'vitest' {
  interface ProvidedContext {
    browser: string
    bundle: { folder: string; entry: string }
  }
}

/** Bundles once and starts one browser for all files; without Chromium the tests skip themselves. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const built = bundle()
  project.provide('bundle', built)
  // The headless shell first: the same engine, and a new context costs it a third of the processor time.
  const executablePath = [process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync)
  if (!executablePath) {
    project.provide('browser', '')
    return async () => rmSync(built.folder, { recursive: true, force: true })
  }
  const server = await chromium.launchServer({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--js-flags=--expose-gc'],
  })
  project.provide('browser', server.wsEndpoint())
  return async () => {
    await server.close()
    rmSync(built.folder, { recursive: true, force: true })
  }
}
