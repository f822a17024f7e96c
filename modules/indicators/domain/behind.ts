// QĐ 766/QĐ-TTg groups 1 and 3, 4.5a: the procedures that make a figure, each with whether it counts.
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { announcedIn, madePublicIn, type DecisionTraits, type Judgement, type Period, type ProcedureTraits } from './catalogue-figures.ts'
import type { ProcedureComponent } from './drilling.ts'

/** Codes of procedures with at least one such dossier in the period. */
export type Uses = Readonly<Record<'online' | 'paidOnline' | 'identityKnown' | 'received', ReadonlySet<string>>>

export type Behind = { readonly code: string; readonly counts: boolean; /** Of the decision that decides: last day, and the day it was done. */ readonly dueOn?: PlainDate; readonly doneOn?: PlainDate }

type Counting = { readonly period: Period; readonly uses: Uses }
/** Undefined: not below the line. */
type Rule = (procedure: ProcedureTraits, counting: Counting) => boolean | undefined

const among = (holds: boolean, counts: boolean): boolean | undefined => (holds ? counts : undefined)

const RULES: Readonly<Record<Exclude<ProcedureComponent, '1.1' | '1.2' | '4.5a'>, Rule>> = {
  '1.3': ({ isPublic, complete }) => among(isPublic, complete),
  '3.1': ({ isPublic, online }) => among(isPublic, online),
  '3.1b': ({ isPublic, eligibleWholly, wholly }) => among(isPublic && eligibleWholly, wholly),
  '3.2': ({ code, isPublic, online }, { uses }) => among(isPublic && online, uses.online.has(code)),
  '3.5a': ({ isPublic, withFee, online }) => among(isPublic && withFee, online),
  'one-stop': ({ isPublic, atOneStop }) => among(isPublic, atOneStop),
  '3.5b': ({ code, isPublic, withFee }, { uses }) => among(isPublic && withFee, uses.paidOnline.has(code)),
}

type Days = (decision: DecisionTraits) => Pick<Behind, 'dueOn' | 'doneOn'>
const daysOfAnnouncing: Days = ({ signedOn, announceBy }) => ({ doneOn: signedOn, ...(announceBy === undefined ? {} : { dueOn: announceBy }) })
const daysOfPublishing: Days = ({ publishedOn, publicationDueOn }) => ({ ...(publishedOn === undefined ? {} : { doneOn: publishedOn }), ...(publicationDueOn === undefined ? {} : { dueOn: publicationDueOn }) })

const judged = (procedure: ProcedureTraits, judgement: Judgement, days: Days): readonly Behind[] => {
  const [first, ...others] = procedure.local ? procedure.decisions.filter(judgement.counts) : []
  if (first === undefined) return []
  const late = [first, ...others].find((decision) => !judgement.inTime(decision))
  return [{ code: procedure.code, counts: late === undefined, ...days(late ?? first) }]
}

export const proceduresBehind = (component: ProcedureComponent, procedures: readonly ProcedureTraits[], counting: Counting): readonly Behind[] => {
  const { period, uses } = counting
  if (component === '4.5a') return [...uses.received].map((code) => ({ code, counts: uses.identityKnown.has(code) }))
  if (component === '1.1') return procedures.flatMap((procedure) => judged(procedure, announcedIn(period), daysOfAnnouncing))
  if (component === '1.2') return procedures.flatMap((procedure) => judged(procedure, madePublicIn(period), daysOfPublishing))
  return procedures.flatMap((procedure) => {
    const counts = RULES[component](procedure, counting)
    return counts === undefined ? [] : [{ code: procedure.code, counts }]
  })
}
