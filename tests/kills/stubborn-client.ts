import { setTimeout as sleep } from 'node:timers/promises'
import type { Contract, AnswerOf } from '../../platform/web/contract.ts'
import { createClient, type CallInput } from '../../platform/web/client.ts'

export type Ask = <C extends Contract>(contract: C, input: CallInput<C>) => Promise<AnswerOf<C>>
export type Stubborn = {
  readonly ask: Ask
  /** How often something had to be sent again. */
  readonly repeats: () => number
  /** Faults it was told of meanwhile, by their kind. */
  readonly told: () => ReadonlyMap<string, number>
}

const kindOf = (body: ArrayBuffer): string => {
  try {
    const { kind }: { readonly kind?: string } = JSON.parse(Buffer.from(body).toString())
    return kind ?? 'unnamed'
  } catch {
    return 'unnamed'
  }
}

const PAUSE_MS = 25

/**
 * A client that never takes silence for an answer: cut off, it sends the same command with the same key again, to whichever
 * server answers. A refusal is an answer and throws.
 */
export const createStubbornClient = (pick: () => Promise<string>, publicUrl: string): Stubborn => {
  const cookies = new Map<string, string>()
  let repeats = 0
  const told = new Map<string, number>()
  const attempt = async (path: string, init: RequestInit): Promise<Response | undefined> => {
    try {
      const headers = new Headers(init.headers)
      headers.set('origin', publicUrl)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const answer = await fetch((await pick()) + path, { ...init, headers })
      const body = await answer.arrayBuffer()
      if (answer.status < 500) return new Response(body, { status: answer.status, headers: answer.headers })
      const kind = kindOf(body)
      told.set(kind, (told.get(kind) ?? 0) + 1)
      return undefined
    } catch {
      return undefined
    }
  }
  const fetchIt = async (path: string, init: RequestInit = {}): Promise<Response> => {
    for (;;) {
      const answer = await attempt(path, init)
      if (answer) {
        for (const line of answer.headers.getSetCookie()) {
          const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
          cookies.set(name, value)
        }
        return answer
      }
      repeats += 1
      await sleep(PAUSE_MS)
    }
  }
  const client = createClient(fetchIt as typeof fetch)
  const ask: Ask = async (contract, input) => {
    const answer = await client(contract, input)
    if (!answer.ok) throw new Error(`${contract.id}: ${answer.problem.status} ${answer.problem.kind}: ${answer.problem.detail}`)
    return answer.value
  }
  return { ask, repeats: () => repeats, told: () => told }
}
