import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { Backend } from './backend'
import { acceptHub, negotiate } from './hub'

/** Strict, on every page of every test. */
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'; frame-src * data:; "
  + "require-trusted-types-for 'script'; trusted-types 'none'"

/** A picture for messages: three columns in three colours. */
const column = (x: number, colour: string, cards: number): string => `<rect x="${x}" y="28" width="84" height="124" rx="6" fill="${colour}" opacity=".16"/>`
  + Array.from({ length: cards }, (_, at) => `<rect x="${x + 8}" y="${40 + at * 34}" width="68" height="26" rx="4" fill="#fff"/><rect x="${x + 8}" y="${40 + at * 34}" width="4" height="26" rx="2" fill="${colour}"/><rect x="${x + 18}" y="${48 + at * 34}" width="${46 - at * 9}" height="4" rx="2" fill="#c9cbd6"/><rect x="${x + 18}" y="${56 + at * 34}" width="24" height="4" rx="2" fill="#e2e3ea"/>`).join('')
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="#eef0fb"/>${column(22, '#4f46e5', 3)}${column(118, '#0d9488', 2)}${column(214, '#d97706', 1)}</svg>`

export interface Site {
  /** Address below which this test's pages and backend are. */
  readonly base: string
  readonly backend: Backend
  /** Serves a page at a path; `body` is its markup, `css` and `js` are files of their own. */
  page(path: string, body: string, more?: { css?: string; js?: string; html?: string; head?: string; widget?: boolean; csp?: string }): void
  /** Cuts every connection to the hub. */
  cut(): void
}

export interface Web {
  site(backend: Backend): Site
  close(): Promise<void>
}

interface Entry { backend: Backend; files: Map<string, { type: string; text: string; csp?: string }>; sockets: Set<Duplex> }

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', png: 'image/png' }

export const startWeb = async (bundle: string, entry: string): Promise<Web> => {
  const sites = new Map<string, Entry>()
  let count = 0
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://x')
    const [, name = '', ...rest] = url.pathname.split('/')
    const path = `/${rest.join('/')}`
    const found = sites.get(name)
    const send = (status: number, type: string, text: string | Buffer, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff', ...headers })
      response.end(text)
    }
    if (name === 'picture.svg') return send(200, 'image/svg+xml', PICTURE)
    if (name === 'icon.png') return send(200, types['png']!, '')
    if (!found) return send(404, 'text/plain', '')
    const { backend, files } = found
    const file = files.get(path)
    if (file) return send(200, file.type, file.text, { 'content-security-policy': file.csp ?? CSP })
    if (!path.startsWith('/onboarding/')) return send(404, 'text/plain', '')
    const what = path.slice('/onboarding/'.length)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    backend.requests.push({ method: request.method!, path: what })
    const instead = backend.intercept(request.method!, what)
    if (instead) {
      await instead.wait
      if (instead.status) return send(instead.status, 'application/json', '{}', instead.headers)
    }
    if (what.endsWith('.js')) {
      const real = what === 'widget.js' ? entry : what
      return readFile(`${bundle}/${real}`).then((text) => send(200, types['js']!, text), () => send(404, 'text/plain', ''))
    }
    if (what === 'state') {
      if (!backend.signedIn) return send(204, 'text/plain', '')
      return send(200, 'application/json', JSON.stringify(backend.state(url.searchParams.get('page')!)))
    }
    if (what === 'resources') {
      const found = backend.resources(url.searchParams.get('flow') ?? '')
      return send(found ? 200 : 404, 'application/json', JSON.stringify(found ?? { error: 'flow' }))
    }
    if (what === 'commands') {
      const { status, body } = backend.commands(JSON.parse(Buffer.concat(chunks).toString()))
      return send(status, 'application/json', JSON.stringify(body))
    }
    if (what.startsWith('hub/negotiate')) return send(200, 'application/json', JSON.stringify(negotiate()))
    send(404, 'text/plain', '')
  })
  server.on('upgrade', (request, socket) => {
    const found = sites.get(request.url!.split('/')[1]!)
    if (!found || found.backend.intercept('WS', 'hub')) return socket.destroy()
    found.sockets.add(socket)
    acceptHub(request, socket, found.backend)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    site(backend) {
      const name = `t${++count}`
      const entryOf: Entry = { backend, files: new Map(), sockets: new Set() }
      sites.set(name, entryOf)
      return {
        base: `${origin}/${name}`, backend,
        page(path, body, { css = '', js = '', html = '', head = '', widget = true, csp } = {}) {
          const key = path === '/' ? '/index' : path
          entryOf.files.set(`${key}.css`, { type: types['css']!, text: css })
          entryOf.files.set(`${key}.js`, { type: types['js']!, text: js })
          entryOf.files.set(path, {
            type: 'text/html; charset=utf-8', ...csp && { csp },
            text: `<!doctype html><html lang="en" ${html}><head><title>${path}</title><link rel="icon" href="/icon.png"><meta name="viewport" content="width=device-width">`
              + `<link rel="stylesheet" href="/${name}${key}.css">${head}<script src="/${name}${key}.js"></script>`
              + `${widget ? `<script type="module" src="/${name}/onboarding/widget.js"></script>` : ''}</head><body>${body}</body></html>`,
          })
        },
        cut() {
          for (const socket of entryOf.sockets) socket.destroy()
          entryOf.sockets.clear()
        },
      }
    },
    close: () => new Promise((resolve) => {
      for (const { sockets } of sites.values()) for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}
