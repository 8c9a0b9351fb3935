// As much of SignalR's JSON protocol over a WebSocket as a hub needs that only pushes.
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Backend } from './backend'

const END = '\u001e'

const frame = (text: string): Buffer => {
  const body = Buffer.from(text)
  const head = body.length < 126 ? Buffer.from([0x81, body.length]) : Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
  return Buffer.concat([head, body])
}

interface Frame { opcode: number; text: string }

/** The whole frames in `data`, and what is left of it. */
const unframe = (data: Buffer): { frames: Frame[]; rest: Buffer } => {
  const frames: Frame[] = []
  for (;;) {
    if (data.length < 2) return { frames, rest: data }
    const short = data[1]! & 127
    const head = short === 126 ? 8 : 6
    if (data.length < head) return { frames, rest: data }
    const length = short === 126 ? data.readUInt16BE(2) : short
    if (data.length < head + length) return { frames, rest: data }
    const mask = data.subarray(head - 4, head)
    const body = data.subarray(head, head + length).map((byte, index) => byte ^ mask[index % 4]!)
    frames.push({ opcode: data[0]! & 15, text: Buffer.from(body).toString() })
    data = data.subarray(head + length)
  }
}

export const negotiate = (): unknown => ({
  connectionId: 'c', connectionToken: 'c', negotiateVersion: 1,
  availableTransports: [{ transport: 'WebSockets', transferFormats: ['Text'] }],
})

export const acceptHub = (request: IncomingMessage, socket: Duplex, backend: Backend): void => {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`)
  const push = (json: string): void => void socket.write(frame(JSON.stringify({ type: 1, target: 'changed', arguments: [json] }) + END))
  let left = Buffer.alloc(0)
  const hear = ({ opcode, text }: Frame): void => {
    if (opcode === 8) {
      socket.end(Buffer.from([0x88, 0]))
    } else if (text.includes('"protocol"')) {
      socket.write(frame(`{}${END}`))
      backend.listeners.add(push)
      if (backend.greets) push(JSON.stringify({ subject: 'user', epoch: backend.epoch, from: backend.version, version: backend.version, stale: true, changes: [] }))
    } else if (text.includes('"type":6')) socket.write(frame(`{"type":6}${END}`))
    else if (text.includes('"type":7')) backend.listeners.delete(push)
  }
  socket.on('data', (data: Buffer) => {
    const { frames, rest } = unframe(Buffer.concat([left, data]))
    left = Buffer.from(rest)
    frames.forEach(hear)
  })
  socket.on('close', () => backend.listeners.delete(push))
  socket.on('error', () => backend.listeners.delete(push))
}
