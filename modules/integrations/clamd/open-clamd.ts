// clamd(8): INSTREAM carries a content in chunks; nothing of ours has to be readable by the scanner's own account.
import { connect, type NetConnectOpts, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { noteAnswer, noteFault } from '../outside.ts'
import type { MalwareScanner, ScanAnswer } from '../../documents/ports.ts'

const PING_MS = 3_000
const LONGEST_REPLY = 4_096

/** `words`: what it said, up to its closing zero. Otherwise the line broke or it stayed silent. */
type Heard = { readonly words: string } | { readonly cause: string }
type Talk = { readonly place: NetConnectOpts; readonly patienceMs: number; readonly speak: (socket: Socket) => Promise<void> }

const codeOf = (cause: unknown): string => (cause as { code?: string }).code ?? (cause instanceof Error ? cause.message : String(cause))

const talk = ({ place, patienceMs, speak }: Talk): Promise<Heard> =>
  new Promise((settle) => {
    const socket = connect(place)
    let words = ''
    const end = (heard: Heard): void => {
      clearTimeout(timer)
      socket.destroy()
      settle(heard)
    }
    const timer = setTimeout(() => end({ cause: 'the scanner does not answer in time' }), patienceMs)
    socket.on('connect', () => void speak(socket).catch((cause: unknown) => setImmediate(() => end({ cause: codeOf(cause) }))))
    socket.on('data', (chunk) => {
      words += chunk.toString('utf8')
      const closed = words.indexOf('\0')
      if (closed >= 0) end({ words: words.slice(0, closed) })
      else if (words.length > LONGEST_REPLY) end({ cause: 'the scanner answers nonsense' })
    })
    socket.on('error', (cause) => end({ cause: codeOf(cause) }))
    socket.on('close', () => end({ cause: 'the scanner hung up' }))
  })

const framed = async function* (bytes: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0', 'latin1')
  for await (const chunk of bytes) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE((chunk as Uint8Array).byteLength)
    yield length
    yield Buffer.from(chunk as Uint8Array)
  }
  yield Buffer.alloc(4)
}

/** A content beyond the limits of its configuration is reported as if it were a finding; it is none. */
const LIMITS = /^Heuristics\.Limits\.Exceeded/

const answerOf = (words: string): ScanAnswer => {
  if (words === 'stream: OK') return { kind: 'clean' }
  const signature = /^stream: (.{1,200}) FOUND$/.exec(words)?.[1]
  if (signature !== undefined) return LIMITS.test(signature) ? { kind: 'not-scannable', cause: signature } : { kind: 'found', signature }
  if (/size limit exceeded/i.test(words)) return { kind: 'not-scannable', cause: 'larger than the scanner takes (StreamMaxLength)' }
  return { kind: 'failed', cause: `the scanner says: ${words.slice(0, 200)}` }
}

const placeOf = (address: string): NetConnectOpts => {
  const url = new URL(address)
  return url.protocol === 'unix:' ? { path: decodeURIComponent(url.pathname) } : { host: url.hostname, port: Number(url.port || 3310) }
}

/** `clamd://host:port` or `unix:///path`. */
export const openClamd = (address: string): MalwareScanner => {
  const place = placeOf(address)
  const isThere = async (): Promise<boolean> => {
    const heard = await talk({ place, patienceMs: PING_MS, speak: async (socket) => void socket.write('zPING\0') })
    return 'words' in heard && heard.words === 'PONG'
  }
  return {
    scan: async (bytes, { patienceMs }) => {
      // The reply may come, and the line be cut, before all was sent.
      const heard = await talk({ place, patienceMs, speak: (socket) => pipeline(Readable.from(framed(bytes)), socket, { end: false }) })
      bytes.destroy()
      if ('words' in heard) {
        noteAnswer('malware-scanner')
        return answerOf(heard.words)
      }
      noteFault('malware-scanner', 'no-answer')
      return { kind: (await isThere()) ? 'failed' : 'down', cause: heard.cause }
    },
  }
}
