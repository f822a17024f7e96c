// Domain §1.5: every code on which we and the national portal do not agree: of dossiers, of procedures, of feedback.
import type { DossierId } from '../../../kernel/ids.ts'
import { addDays, instantOn } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { findDossierId, listDossiersByIds } from '../../dossiers/index.ts'
import { feedbackCodesKnown, listFeedbackByIds } from '../../feedback/index.ts'
import { listIdsBelow } from '../../organisation/index.ts'
import { qualityFactsOn } from '../../procedures/index.ts'
import { proceduresBehind } from '../domain/behind.ts'
import { COUNTS } from '../domain/counts.ts'
import { drilledFeedbackOf, drilledOf, LATENESS, procedureComponentOf, SYNCHRONISED, thingsOf } from '../domain/drilling.ts'
import { codeDifferences, type DifferenceReason, type OwnLine, type PortalLine } from '../domain/portal-list.ts'
import { listFeedbackReceived, listInProcess, type CountedRow } from '../store/portal-list-store.ts'
import type { Answered } from './asked-unit.ts'
import { catalogueOf } from './catalogue-of-unit.ts'
import { usesOf } from './drill-procedures.ts'
import { momentOf } from './read-index.ts'

const MOST_DOSSIERS = 100_000
const MOST_FEEDBACK = 5000
const MOST_SHOWN = 500

export type ComparedThings = 'dossiers' | 'procedures' | 'feedback'
type Why = Exclude<DifferenceReason, 'missing-here'> | 'not-in-this-period' | 'not-below-here' | 'unknown-here'
export type CodeCompared = {
  readonly component: string
  readonly things: ComparedThings
  readonly code: string
  readonly reason: Why
  readonly dossierId?: string
  readonly itemId?: string
  readonly name?: string
  readonly receivedOn?: string
  readonly endedOn?: string
  readonly lateAt?: string
}
type Shown = Omit<CodeCompared, 'component' | 'things'>
type Asked = { readonly component: string; readonly lines: readonly PortalLine[] }
/** What one kind of things knows: our lines, what of a code is shown, and why one of the portal's is not among ours. */
type Own = { /** There are more of ours than were looked at. */ readonly cut: boolean; readonly lines: readonly OwnLine[]; readonly known: (code: string) => Omit<Shown, 'code' | 'reason'>; readonly missing: (codes: readonly string[]) => Promise<ReadonlyMap<string, Pick<Shown, 'reason' | 'dossierId'>>> }
type OwnOf = (component: string) => Promise<Own>

/** As `figures.ts` sums it, for one dossier: undefined when it is not in the denominator. */
const countsHere = (row: CountedRow, component: string, { period, until }: Pick<Answered, 'period'> & { readonly until: string }): boolean | undefined => {
  const inPeriod = (id: number): boolean => row.count_ids.some((each, at) => each === id && (row.count_days[at] ?? '') >= period.fromOn && (row.count_days[at] ?? '') <= period.toOn)
  // Whatever was received is to be there.
  if (component === SYNCHRONISED) return inPeriod(COUNTS.received) ? true : undefined
  if (component === LATENESS) return row.late_at === null || row.late_at >= until
  const drilled = drilledOf(component)
  return drilled !== undefined && inPeriod(COUNTS[drilled.below]) ? inPeriod(COUNTS[drilled.above]) : undefined
}

const linesOf = <T>(all: readonly T[], codeOf: (each: T) => string, counts: (each: T) => boolean | undefined): readonly OwnLine[] =>
  all.flatMap((each) => {
    const own = counts(each)
    return own === undefined ? [] : [{ code: codeOf(each), counts: own }]
  })

const unitsOf = async (work: Work, { unit, period }: Answered) => [unit.id, ...(await listIdsBelow(work, unit.id, momentOf(work, { period }).evaluatedOn))]

const describeMissing = async (work: Work, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = await Promise.all(codes.map(async (code) => [code, await findDossierId(work, code)] as const))
  const known = await listDossiersByIds(work, ids.flatMap(([, id]) => (id === undefined ? [] : [id as DossierId])))
  return new Map(known.map((each) => [each.code as string, each.dossierId as string]))
}

const ownDossiers = async (work: Work, answered: Answered): Promise<OwnOf> => {
  const { period } = answered
  const { evaluatedOn, at } = momentOf(work, { period })
  const until = at ?? instantOn(addDays(evaluatedOn, 1), 0)
  const rows = await listInProcess(work.tx, { unitIds: await unitsOf(work, answered), fromOn: period.fromOn, toOn: period.toOn, limit: MOST_DOSSIERS })
  const byCode = new Map(rows.map((row) => [row.label, row]))
  return async (component) => ({
    cut: rows.length === MOST_DOSSIERS,
    lines: linesOf(rows, ({ label }) => label, (row) => countsHere(row, component, { period, until })),
    known: (code) => {
      const row = byCode.get(code)
      return row === undefined ? {} : { dossierId: row.subject_id, receivedOn: row.received_on, ...(row.ended_on ? { endedOn: row.ended_on } : {}), ...(row.late_at ? { lateAt: row.late_at } : {}) }
    },
    missing: async (codes) => {
      const elsewhere = await describeMissing(work, codes.filter((code) => !byCode.has(code)))
      return new Map(codes.map((code) => {
        const dossierId = elsewhere.get(code)
        return [code, { reason: byCode.has(code) || dossierId !== undefined ? 'not-in-this-period' : 'unknown-here', ...(dossierId === undefined ? {} : { dossierId }) }]
      }))
    },
  })
}

const toldName = (name: string | undefined): Pick<Shown, 'name'> => (name === undefined ? {} : { name })

const ownProcedures = async (work: Work, answered: Answered): Promise<OwnOf> => {
  const { unit, period } = answered
  const { evaluatedOn: on } = momentOf(work, { period })
  const [procedures = [], uses, facts] = await Promise.all([catalogueOf(work, unit, { on }), usesOf(work, answered), qualityFactsOn(work, { on })])
  const names = new Map(facts.map(({ code, name }) => [code, name]))
  return async (code) => {
    const component = procedureComponentOf(code)
    const behind = component === undefined ? [] : proceduresBehind(component, procedures, { period, uses })
    const missing: Own['missing'] = async (codes) => new Map(codes.map((own) => [own, { reason: names.has(own) ? 'not-below-here' : 'unknown-here' }]))
    return { cut: false, lines: linesOf(behind, (each) => each.code, ({ counts }) => counts), known: (own) => toldName(names.get(own)), missing }
  }
}

const ownFeedback = async (work: Work, answered: Answered): Promise<OwnOf> => {
  const { period } = answered
  const rows = await listFeedbackReceived(work.tx, { unitIds: await unitsOf(work, answered), fromOn: period.fromOn, toOn: period.toOn, limit: MOST_FEEDBACK })
  // What came from the national portal is known there by the code it has there.
  const codes = new Map((await listFeedbackByIds(work, rows.map((row) => row.subject_id))).map(({ itemId, code, foreignCode }) => [itemId, foreignCode ?? code]))
  const items = rows.flatMap(({ subject_id: itemId, on: receivedOn, count_ids: ids }) => {
    const code = codes.get(itemId)
    return code === undefined ? [] : [{ itemId, receivedOn, code, ids: new Set(ids) }]
  })
  const byCode = new Map(items.map(({ code, itemId, receivedOn }) => [code, { itemId, receivedOn }]))
  return async (component) => {
    const drilled = drilledFeedbackOf(component)
    return {
      cut: rows.length === MOST_FEEDBACK,
      lines: drilled === undefined ? [] : linesOf(items, ({ code }) => code, ({ ids }) => (ids.has(COUNTS[drilled.below]) ? ids.has(COUNTS[drilled.above]) : undefined)),
      known: (code) => byCode.get(code) ?? {},
      missing: async (asked) => {
        const elsewhere = await feedbackCodesKnown(work, asked.filter((code) => !byCode.has(code)))
        return new Map(asked.map((code) => [code, { reason: byCode.has(code) ? 'not-below-here' : elsewhere.has(code) ? 'not-in-this-period' : 'unknown-here' }]))
      },
    }
  }
}

const OWN: Readonly<Record<ComparedThings, (work: Work, answered: Answered) => Promise<OwnOf>>> = { dossiers: ownDossiers, procedures: ownProcedures, feedback: ownFeedback }

/** Of what the codes of a component are, where they can be held against ours; satisfaction and certified copies have none of their own. */
const comparedThings = (component: string): ComparedThings | undefined => {
  if (component === LATENESS || component === SYNCHRONISED || drilledOf(component) !== undefined) return 'dossiers'
  const things = thingsOf(component)
  return things === 'procedures' || things === 'feedback' ? things : undefined
}

const differencesOf = async ({ component, lines }: Asked, things: ComparedThings, ownOf: OwnOf): Promise<{ readonly more: boolean; readonly items: readonly CodeCompared[] }> => {
  const own = await ownOf(component)
  // Where not all of ours were looked at, nothing is said of a code that is not among them.
  const all = codeDifferences(own.lines, lines).filter(({ reason }) => !own.cut || reason !== 'missing-here')
  const shown = all.slice(0, MOST_SHOWN)
  const missing = await own.missing(shown.flatMap(({ code, reason }) => (reason === 'missing-here' ? [code] : [])))
  const items = shown.map(({ code, reason }): CodeCompared => ({ component, things, code, ...own.known(code), ...(reason === 'missing-here' ? (missing.get(code) ?? { reason: 'unknown-here' as const }) : { reason }) }))
  return { more: own.cut || all.length > items.length, items }
}

export type ComparedCodes = { readonly differences: readonly CodeCompared[]; readonly more: boolean; /** Components whose codes are not held against ours. */ readonly notCompared: readonly string[] }

export const compareCodes = async (work: Work, all: readonly PortalLine[], answered: Answered): Promise<ComparedCodes> => {
  const asked = [...Map.groupBy(all, ({ component }) => component)].map(([component, lines]) => ({ component, lines, things: comparedThings(component) })).toSorted((a, b) => (a.component < b.component ? -1 : 1))
  const kinds = [...new Set(asked.flatMap(({ things }) => things ?? []))]
  const own = new Map(await Promise.all(kinds.map(async (things) => [things, await OWN[things](work, answered)] as const)))
  const compared = await Promise.all(asked.flatMap(({ things, ...each }) => {
    const ownOf = things && own.get(things)
    return things === undefined || ownOf === undefined ? [] : [differencesOf(each, things, ownOf)]
  }))
  return { differences: compared.flatMap(({ items }) => items), more: compared.some(({ more }) => more), notCompared: asked.flatMap(({ component, things }) => (things === undefined ? [component] : [])) }
}
