import { expect } from 'vitest'
import { createClient, type Client } from '../../platform/web/client.ts'
import { openDossier } from '../../modules/dossiers/contract.ts'
import type { AnswerOf, Contract } from '../../platform/web/contract.ts'
import { valueOf } from './journey.ts'

const DEMO_PASSWORD = 'mot-cua-demo'

/** An official without a screen: the same HTTP contract, signed in the same way. */
export const signInByApi = async (url: string, signInName: string): Promise<Client> => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  const answer = await fetch(`${url}/api/identity/staff-sign-in`, { method: 'POST', headers, body: JSON.stringify({ signInName, password: DEMO_PASSWORD }) })
  expect(answer.status, signInName).toBe(200)
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  return createClient((input, init) => fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } }), url)
}

export type SeenDossier = AnswerOf<typeof openDossier>

export const seen = async (office: Client, reference: string): Promise<SeenDossier> => valueOf(await office(openDossier, { params: { reference }, query: {} }))

type OnDossier = Contract & { readonly params?: unknown }

/** A command on the dossier as it stands now. */
export const act = async <C extends OnDossier>(office: Client, contract: C, dossierId: string, body: Readonly<Record<string, unknown>> = {}): Promise<SeenDossier> => {
  const { summary } = await seen(office, dossierId)
  valueOf(await office(contract, { params: { dossierId }, body: { version: summary.version, ...body } } as never))
  return seen(office, dossierId)
}
