import { createServer, type AddressInfo, type Socket } from 'node:net'

/**
 * How the scanner may misbehave. `slow`: answers a scan later than anybody waits; `down`: hangs up at once; `wrong`: answers nonsense;
 * `cut`: hangs up in the middle of a content, though it answers PING.
 */
export type ClamdFault = 'none' | 'slow' | 'down' | 'wrong' | 'cut'

export type ClamdSimulator = { readonly address: string; readonly setFault: (fault: ClamdFault) => void; readonly scanned: () => number; readonly stop: () => Promise<void> }

const EICAR = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-' + 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*', 'latin1')
/** Words of a second invented signature, for files that no check of the product itself would stop. */
export const SIMULATED_MALWARE = 'MOT-CUA-' + 'SIMULATED-MALWARE'
const COMMAND_END = 0

type Stage = { fault: ClamdFault; scanned: number }
type Frames = { readonly content: Buffer; readonly whole: boolean; readonly tooLarge: boolean }

/** Chunks of four bytes of length and so many bytes, up to one of length zero. */
const readFrames = (bytes: Buffer, limit: number): Frames => {
  const parts: Buffer[] = []
  let [at, size] = [0, 0]
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return { content: Buffer.concat(parts), whole: true, tooLarge: false }
    size += length
    if (size > limit) return { content: Buffer.alloc(0), whole: false, tooLarge: true }
    if (at + 4 + length > bytes.length) break
    parts.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return { content: Buffer.concat(parts), whole: false, tooLarge: false }
}

const verdictOn = (content: Buffer): string => {
  if (content.includes(EICAR)) return 'stream: Eicar-Signature FOUND'
  return content.includes(SIMULATED_MALWARE) ? 'stream: MotCua.Simulated FOUND' : 'stream: OK'
}

const say = (socket: Socket, words: string): void => void socket.end(`${words}\0`)

const hear = (stage: Stage, socket: Socket, { heard, limit }: { readonly heard: Buffer; readonly limit: number }): void => {
  const end = heard.indexOf(COMMAND_END)
  if (end < 0) return
  const command = heard.toString('latin1', 0, end)
  if (command === 'zPING') return say(socket, 'PONG')
  if (command !== 'zINSTREAM') return say(socket, 'UNKNOWN COMMAND')
  if (stage.fault === 'cut' && heard.length > end + 5) return void socket.destroy()
  const { content, whole, tooLarge } = readFrames(heard.subarray(end + 1), limit)
  if (tooLarge) return say(socket, 'INSTREAM size limit exceeded. ERROR')
  if (!whole || stage.fault === 'slow') return undefined
  stage.scanned += 1
  return say(socket, stage.fault === 'wrong' ? '<html>Bảo trì</html>' : verdictOn(content))
}

/** ClamAV's daemon as clamd(8) describes it: PING and INSTREAM on a port of its own. */
export const startClamdSimulator = async ({ port = 0, limit = 25 * 1024 * 1024 }: { readonly port?: number; readonly limit?: number } = {}): Promise<ClamdSimulator> => {
  const stage: Stage = { fault: 'none', scanned: 0 }
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    if (stage.fault === 'down') return void socket.destroy()
    let heard = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk])
      hear(stage, socket, { heard, limit })
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    address: `clamd://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setFault: (fault) => {
      stage.fault = fault
    },
    scanned: () => stage.scanned,
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
