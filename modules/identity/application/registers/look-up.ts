// Luật Căn cước 2023 Đ11, NĐ 13/2023 Đ3 and Đ26: every look-up is written down with who, why and for what before the register is asked.
import type { UnitId } from '../../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { recordAudit } from '../../../audit/index.ts'
import { can } from '../../domain/can.ts'
import type { RegisterMatter } from '../../domain/registers/matter.ts'
import { ANSWER_KEPT_HOURS, SAME_OUTAGE_MINUTES } from '../../domain/registers/parameters.ts'
import { factsFor, PURPOSES, type LookUpPurpose } from '../../domain/registers/purposes.ts'
import type { RegisterAnswer, RegisterName } from '../../domain/registers/register.ts'
import type { RegisterRefusal } from '../../domain/registers/register-refusal.ts'
import type { RegisterAsker } from '../../ports.ts'
import { clearFailures, noteFailure } from '../../store/register-alert-store.ts'
import { insertLookUp, insertReply, keepAnswer } from '../../store/register-store.ts'
import { subjectHashesOf, type Registers } from './current-registers.ts'
import { sealAnswer, type FreshAnswer } from './kept-answers.ts'

export type LookUp = {
  readonly purpose: LookUpPurpose
  /** A closer one than the purpose brings. */
  readonly legalBasis?: string
  readonly about: RegisterMatter
  /** Of an official: the unit the matter is open at. */
  readonly unitId?: UnitId
}

export type LookedUp<T> = {
  readonly lookUpId: string
  readonly answeredAt: Instant
  /** From what was kept for this matter; the register was not asked again. */
  readonly fromKept: boolean
  readonly answer: RegisterAnswer<Partial<T>>
}

export const checkReason = (work: Work, { purpose, legalBasis = PURPOSES[purpose].legalBasis, about, unitId }: LookUp): Outcome<true, RegisterRefusal> => {
  // While a register thinks, no transaction may stand open: not a fault of whoever asks, but of the code.
  if (work.tx.isTransaction) throw new Error('a register is asked outside any transaction: from a route’s prepare, or between the steps of a job')
  if (legalBasis.trim() === '' || about.id.trim() === '') return refuse({ kind: 'register-reason-missing' })
  if (work.actor.kind === 'citizen') return can(work.actor, 'look-up', 'own-register-entry') ? ok(true) : refuse({ kind: 'register-not-yours' })
  return unitId !== undefined && can(work.actor, 'look-up', 'register', unitId) ? ok(true) : refuse({ kind: 'not-permitted-at-unit' })
}

const askedByOf = ({ actor }: Work) => {
  if (actor.kind === 'staff') return { kind: actor.kind, id: actor.officialId, name: actor.fullName }
  return actor.kind === 'citizen' ? { kind: actor.kind, id: actor.personId } : { kind: actor.kind }
}

export type Asking<T> = {
  readonly registers: Registers
  readonly lookUp: LookUp
  readonly register: RegisterName
  readonly number: string
  /** People known here whom it is about, for the trail. */
  readonly personIds: readonly string[]
  readonly kept: FreshAnswer<Partial<T>> | undefined
  readonly ask: (asker: RegisterAsker) => Promise<RegisterAnswer<T>>
}

type Begun = { readonly lookUpId: string; readonly subjectHash: string }

/** Written before the question leaves: a process that dies meanwhile has looked somebody up all the same. */
const begin = <T>(work: Work, { registers, lookUp, register, number, personIds, kept }: Asking<T>): Promise<Begun> => {
  const { purpose, about, unitId, legalBasis = PURPOSES[purpose].legalBasis } = lookUp
  const [subjectHash] = subjectHashesOf(registers, register, number)
  const begun = { lookUpId: newId<string>(), subjectHash }
  return work.tx.transaction().execute(async (tx) => {
    const inside: Work = { ...work, tx }
    await insertLookUp(tx, {
      subjectHash: begun.subjectHash, id: begun.lookUpId, register, purpose, legalBasis, about, askedBy: askedByOf(work), askedAt: work.now, fromKept: kept !== undefined,
      ...(unitId === undefined ? {} : { unitId }),
    })
    await recordAudit(inside, {
      event: 'register-looked-up',
      thing: about.kind,
      thingId: about.id,
      personIds,
      purpose: PURPOSES[purpose].words.vi,
      ...(unitId === undefined ? {} : { unitId }),
      facts: { register, purpose, lookUpId: begun.lookUpId, fromKept: kept !== undefined },
    })
    return begun
  })
}

const later = (at: Instant, minutes: number): Instant => instantFromMs(epochMs(at) + minutes * 60_000)

const settle = <T>(work: Work, { registers, lookUp, register }: Asking<T>, { begun, answer }: { readonly begun: Begun; readonly answer: RegisterAnswer<Partial<T>> }): Promise<void> =>
  work.tx.transaction().execute(async (tx) => {
    const { lookUpId, subjectHash } = begun
    await insertReply(tx, { subjectHash, lookUpId, outcome: answer.kind, ...(answer.kind === 'down' ? { cause: answer.cause } : {}) })
    if (answer.kind === 'down') return noteFailure(tx, { register, cause: answer.cause, now: work.now, sameSince: later(work.now, -SAME_OUTAGE_MINUTES) })
    await clearFailures(tx, register, work.now)
    const { purpose, about } = lookUp
    if (answer.kind !== 'found' || PURPOSES[purpose].keptNever) return undefined
    return keepAnswer(tx, sealAnswer(registers, { subjectHash, register, purpose, about: { kind: about.kind, id: about.id }, lookUpId, answeredAt: work.now, forgetAt: later(work.now, ANSWER_KEPT_HOURS * 60) }, answer.value as object))
  })

/** Journal, question, answer; only what the purpose needs comes back. */
export const lookUp = async <T extends object>(work: Work, asking: Asking<T>): Promise<LookedUp<T>> => {
  const begun = await begin(work, asking)
  const { kept, lookUp: asked } = asking
  if (kept) return { lookUpId: begun.lookUpId, answeredAt: kept.answeredAt, fromKept: true, answer: { kind: 'found', value: kept.facts } }
  const { procedureCode } = asked.about
  const question = { reference: begun.lookUpId, officialId: askedByOf(work).id ?? work.actor.kind, ...(procedureCode === undefined ? {} : { procedureCode }) }
  // Whatever an answer holds, the matter goes on without it and the operator is told.
  const said = await asking.ask(question).catch(() => ({ kind: 'down', cause: 'answer-not-understood' }) as const)
  const answer: RegisterAnswer<Partial<T>> = said.kind === 'found' ? { kind: 'found', value: factsFor(asked.purpose, said.value) } : said
  await settle(work, asking, { begun, answer })
  return { lookUpId: begun.lookUpId, answeredAt: work.now, fromKept: false, answer }
}
