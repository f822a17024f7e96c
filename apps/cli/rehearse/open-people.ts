import { setTimeout as sleep } from 'node:timers/promises'
import { beginCitizenSignIn, finishCitizenSignIn, signInStaff } from '../../../modules/identity/contract.ts'
import { createClient, type CallAnswer, type CallInput, type Client } from '../../../platform/web/client.ts'
import type { AnswerOf, Contract } from '../../../platform/web/contract.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { walkSignIn } from '../../../simulators/vneid/walk-sign-in.ts'

/** Staff by the name they sign in with, a citizen by the number VNeID knows, or nobody. */
export type Who = { readonly staff: string } | { readonly citizen: string } | 'nobody'

/** What the product said no to; the rehearsal counts it and goes on. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem, operation: string) {
    super(`${operation}: ${problem.status} ${problem.kind}: ${problem.detail}`)
    this.problem = problem
  }
}

/** One person's browser: its cookies, and nothing else. */
const openBrowserless = (origin: string): Client => {
  const cookies = new Map<string, string>()
  return createClient(async (address, init) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { ...init, headers: { ...(init?.headers as Record<string, string>), origin, ...(cookie === '' ? {} : { cookie }) } })
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';')[0] ?? ''
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }, origin)
}

const valueOf = <A>(answer: CallAnswer<A>, operation: string): A => {
  if (!answer.ok) throw new Refused(answer.problem, operation)
  return answer.value
}

const signIn = async (client: Client, who: Who, password: string): Promise<void> => {
  if (who === 'nobody') return
  if ('staff' in who) {
    valueOf(await client(signInStaff, { body: { signInName: who.staff, password } }), 'signInStaff')
    return
  }
  const { redirectTo } = valueOf(await client(beginCitizenSignIn, { body: { level: 2 } }), 'beginCitizenSignIn')
  const { search } = new URL(await walkSignIn(redirectTo, { sub: who.citizen }))
  valueOf(await client(finishCitizenSignIn, { query: { search } }), 'finishCitizenSignIn')
}

const PAUSE_MS = 2000
const MOST_PAUSES = 60

export type Ask = <C extends Contract>(who: Who, contract: C, input: CallInput<C>) => Promise<AnswerOf<C>>

/**
 * Everybody of the rehearsal, over the public HTTP API. Hours pass between two acts of one person, so sessions end as they would
 * in an office: whoever is asked to sign in again does.
 */
export const openPeople = (origin: string, password: string): Ask => {
  const clients = new Map<string, Client>()
  const clientOf = async (who: Who, anew: boolean): Promise<Client> => {
    const key = JSON.stringify(who)
    const known = anew ? undefined : clients.get(key)
    if (known) return known
    const client = openBrowserless(origin)
    await signIn(client, who, password)
    clients.set(key, client)
    return client
  }
  const askOnce: Ask = async (who, contract, input) => {
    const first = await (await clientOf(who, false))(contract, input)
    if (first.ok || first.problem.status !== 401) return valueOf(first, contract.id)
    return valueOf(await (await clientOf(who, true))(contract, input), contract.id)
  }
  return async (who, contract, input) => {
    for (let pause = 0; ; pause += 1) {
      try {
        return await askOnce(who, contract, input)
      } catch (cause) {
        // The product limits how much one address may ask; the rehearsal waits like anybody.
        if (!(cause instanceof Refused) || cause.problem.status !== 429 || pause === MOST_PAUSES) throw cause
        await sleep(PAUSE_MS)
      }
    }
  }
}
