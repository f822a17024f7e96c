import { Agent, request } from 'node:http'
import { platform } from 'node:os'
import { signInStaff } from '../../modules/identity/contract.ts'
import { createClient, type CallAnswer, type Client } from '../../platform/web/client.ts'

const PASSWORD = 'mot-cua-demo'

export const must = <A>(answer: CallAnswer<A>): A => {
  if (!answer.ok) throw new Error(`${answer.problem.status} ${answer.problem.kind}: ${answer.problem.detail}`)
  return answer.value
}

type Traffic = { bytes: number; answers: number }
/** Whose requests they are: a journey of staff and one of a citizen are told apart. */
type Whose = 'staff' | 'citizen'
const traffic: Readonly<Record<Whose, Traffic>> = { staff: { bytes: 0, answers: 0 }, citizen: { bytes: 0, answers: 0 } }

/** Begins to count what such clients receive: bodies, as sent to who asks for no compression. @returns what came since */
export const countTraffic = (whose: Whose): (() => Readonly<Traffic>) => {
  const own = traffic[whose]
  const before = { ...own }
  return () => ({ bytes: own.bytes - before.bytes, answers: own.answers - before.answers })
}

type Raw = { readonly status: number; readonly headers: Headers; readonly body: Buffer }

type Sent = { readonly agent: Agent; readonly counted: Traffic; readonly headers: Record<string, string> }

const send = (address: string, init: RequestInit | undefined, { agent, counted, headers }: Sent): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const asked = request(address, { agent, method: init?.method ?? 'GET', headers }, (answer) => {
      const parts: Buffer[] = []
      counted.answers += 1
      answer.on('data', (part: Buffer) => {
        counted.bytes += part.length
        parts.push(part)
      })
      answer.on('error', reject)
      answer.on('end', () => {
        const lines = answer.headersDistinct
        const kept = new Headers()
        for (const [name, values] of Object.entries(lines)) for (const value of values ?? []) kept.append(name, value)
        resolve({ status: answer.statusCode ?? 0, headers: kept, body: Buffer.concat(parts) })
      })
    })
    asked.on('error', reject)
    asked.end(init?.body === undefined || init.body === null ? undefined : (init.body as string | Uint8Array))
  })

let computers = 0
/** Each browser sits at a computer of its own, of which Linux has a whole network in itself: a province that signs in from one address would be held for somebody who guesses. */
const nextComputer = (): { readonly localAddress?: string } => {
  if (platform() !== 'linux') return {}
  computers += 1
  return { localAddress: `127.1.${Math.floor(computers / 250) % 250}.${(computers % 250) + 1}` }
}

/**
 * A browser as far as the server can tell: one kept connection, its cookies, and where it comes from. Node's own `http`
 * instead of `fetch`, since whoever asks shares the cores with whoever answers.
 */
export const openLightClient = (origin: string, { whose = 'staff', connections = 1 }: { readonly whose?: Whose; readonly connections?: number } = {}): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, ...nextComputer() })
  const cookies = new Map<string, string>()
  const fetchIt = async (address: string, init?: RequestInit): Promise<Response> => {
    const headers: Record<string, string> = { ...(init?.headers as Record<string, string>), origin }
    if (cookies.size > 0) headers['cookie'] = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { status, headers: answered, body } = await send(address, init, { agent, counted: traffic[whose], headers })
    for (const line of answered.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const response = { ok: status >= 200 && status < 300, status, statusText: String(status), headers: answered, json: async () => JSON.parse(body.toString('utf8')) as unknown, arrayBuffer: async () => body }
    return response as unknown as Response
  }
  return createClient(fetchIt as typeof fetch, origin)
}

export const signInAs = async (origin: string, signInName: string): Promise<Client> => {
  const client = openLightClient(origin)
  const { next } = must(await client(signInStaff, { body: { signInName, password: PASSWORD } }))
  if (next !== 'signed-in') throw new Error(`${signInName}: ${next}`)
  return client
}
