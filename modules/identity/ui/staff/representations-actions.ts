import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import type { Client } from '../../../../platform/web/client.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { getMe } from '../../contract.ts'
import { endRepresentation, findPeople, listRepresentationsOf, recordRepresentation, uploadEvidence, verifyRepresentation } from '../../contract-acting.ts'
import { parsePersonalIdNumber } from '../../domain/personal-id-number.ts'

export type Lists = AnswerOf<typeof listRepresentationsOf>

/** The desk chosen in the bar, else the first where the official receives. */
const deskOf = async (args: LoaderFunctionArgs | ActionFunctionArgs): Promise<string> => {
  const { roles } = valueOf(await apiOf(args)(getMe, {}))
  const desks = roles.filter(({ role }) => role === 'one-stop-officer').map((held) => held.unitId)
  const chosen = unitOf(args)
  return desks.find((id) => id === chosen) ?? desks[0] ?? ''
}

const addressOf = (personId: string): string => `/desk/representations?person=${personId}`

export const loadRepresentations = async (args: LoaderFunctionArgs) => {
  const personId = new URL(args.request.url).searchParams.get('person') ?? ''
  const unitId = await deskOf(args)
  return { personId, unitId, ...(personId === '' ? {} : { lists: valueOf(await apiOf(args)(listRepresentationsOf, { params: { personId }, query: { unitId } })) }) }
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } => (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

/** A person by number and name, or an enterprise by its code. */
const partyOf = (sent: SentForm, side: 'principal' | 'representative') => {
  const text = (part: string): string | undefined => sent.text(`${side}.${part}`)
  const name = text('name') ?? ''
  if (side === 'principal' && text('kind') === 'enterprise') return { kind: 'enterprise' as const, name, ...optional('registrationNumber', text('number')) }
  return { kind: 'individual' as const, name, ...optional('personalIdNumber', text('number')), ...optional('birthOn', sent.date(`${side}.birthOn`)) }
}

/** At which field a refusal is to be mended. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'evidence-missing': 'paper',
  'child-birth-missing': 'principal.birthOn',
  'child-is-adult': 'principal.birthOn',
  'child-consent-missing': 'childAgreed',
  'parent-only-of-individual': 'principal.kind',
  'registration-number-missing': 'principal.number',
  'representation-dates-reversed': 'untilOn',
  'representation-already-over': 'untilOn',
}

/** Of two numbers the one that is none; one left out is no wrong one. */
const wrongNumber = (sent: SentForm): string => {
  const typed = sent.text('representative.number')
  return `${typed === undefined || parsePersonalIdNumber(typed) ? 'principal' : 'representative'}.number`
}

export const atFields = (problem: Problem, sent: SentForm): Problem => {
  const field = problem.kind === 'personal-id-number-malformed' ? wrongNumber(sent) : FIELD_OF[problem.kind]
  if (field !== undefined) return { ...problem, errors: [{ field, reason: problem.detail }] }
  return problem.errors ? { ...problem, errors: problem.errors.map((error) => ({ ...error, field: error.field.replace(/[.](?:personalId|registration)Number$/, '.number') })) } : problem
}

type Sending = { readonly api: Client; readonly sent: SentForm; readonly unitId: string }

const find = async ({ api, sent, unitId }: Sending) => {
  const found = await api(findPeople, { body: { unitId, purpose: 'act-for-another', ...optional('personalIdNumber', sent.text('number')) }, idempotencyKey: sent.idempotencyKey })
  if (!found.ok) return failForm({ ...found.problem, errors: [{ field: 'number', reason: found.problem.detail }] }, sent)
  const [person] = found.value.items
  return redirect(person ? addressOf(person.personId) : '/desk/representations?none=1')
}

const record = async ({ api, sent, unitId }: Sending) => {
  const file = sent.file('paper')
  const stored = file && (await api(uploadEvidence, { query: { unitId }, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: `${sent.idempotencyKey}-paper` }))
  if (stored && !stored.ok) return failForm({ ...stored.problem, errors: [{ field: 'paper', reason: stored.problem.detail }] }, sent)
  const body = {
    unitId, kind: sent.text('kind') === 'parent' ? ('parent' as const) : ('authorised' as const), representative: partyOf(sent, 'representative'), principal: partyOf(sent, 'principal'),
    ...optional('fromOn', sent.text('fromOn')), ...optional('untilOn', sent.text('untilOn')), ...optional('evidenceFileId', stored?.value.fileId),
    ...(sent.text('childAgreed') === undefined ? {} : { childAgreed: true }),
    ...optional('procedureCodes', sent.text('procedureCodes')?.split(/[\s,;]+/).filter(Boolean)),
  }
  const kept = await api(recordRepresentation, { body, idempotencyKey: sent.idempotencyKey })
  if (!kept.ok) return failForm(atFields(kept.problem, sent), sent)
  const number = sent.text('representative.number')
  const found = await api(findPeople, { body: { unitId, purpose: 'act-for-another', ...optional('personalIdNumber', number) } })
  const person = found.ok ? found.value.items[0] : undefined
  return redirect(person ? `${addressOf(person.personId)}&kept=1` : '/desk/representations?kept=1')
}

export const representationsAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [api, unitId] = [apiOf(args), await deskOf(args)]
  const [doing = '', representationId = ''] = (sent.text('do') ?? '').split(' ')
  const personId = new URL(args.request.url).searchParams.get('person') ?? ''
  const { idempotencyKey } = sent
  if (doing === 'verify') return endForm(await api(verifyRepresentation, { params: { representationId }, body: { unitId }, idempotencyKey }), sent, () => addressOf(personId))
  if (doing === 'end') return endForm(await api(endRepresentation, { params: { representationId }, body: { unitId, reason: sent.text('reason') ?? '' }, idempotencyKey }), sent, () => addressOf(personId))
  return doing === 'record' ? record({ api, sent, unitId }) : find({ api, sent, unitId })
}
