import type { Proof } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { listDossierLives, type DossierLife } from '../../dossiers/index.ts'
import { COUNTS } from '../domain/counts.ts'
import { listFacts, type Fact, type FactRow } from '../store/fact-store.ts'
import { findCounterFaults, type CounterFault } from '../store/fold-changes.ts'
import { factOf } from './fact-of-dossier.ts'
import { agencyFactsOf, stepsOf } from './facts-of-agencies.ts'
import { complaintSubject, factOfComplaint } from './fact-of-complaint.ts'
import { factOfFeedback, listAllFeedback, listComplaintDossiers } from './on-feedback-changed.ts'

const PAGE = 500

const wordsOfCells = (cells: Fact['cells']): string => cells.map(({ count, on, sum }) => `${count}@${on}=${sum}`).join(' ')

const cellsOfRow = ({ count_ids, count_days, count_sums }: FactRow): string => count_ids.map((id, at) => `${id}@${count_days[at] ?? ''}=${count_sums[at] ?? ''}`).join(' ')

const wordsOf = ({ cells, procedureCode, unitId, lateAt }: Fact): string => [unitId, procedureCode, lateAt ?? '', wordsOfCells(cells)].join(' ')

const wordsOfRow = (row: FactRow): string => [row.owner_ids[0] ?? '', row.procedure_code, row.late_at ?? '', cellsOfRow(row)].join(' ')

/** Counted, or counted otherwise, since a later release: of a fact that older rules derived the rest is compared, until it is derived anew. */
const LATER: ReadonlySet<number> = new Set([
  COUNTS.reusable, COUNTS.unscanned, COUNTS.onTheSpot, COUNTS.agencyPoints, COUNTS.agencyTimed, COUNTS.derivedOpen, COUNTS.derivedEndedByFile, COUNTS.derivedEnded,
  COUNTS.electronicResult, COUNTS.digitised, COUNTS.online, COUNTS.wholly, COUNTS.whollyUnsigned, COUNTS.selfFiled,
])

const isOlder = ({ count_ids }: FactRow): boolean => !count_ids.some((id) => id === COUNTS.derivedOpen || id === COUNTS.derivedEnded)

const withoutLater = (fact: Fact): Fact => ({ ...fact, cells: fact.cells.filter(({ count }) => !LATER.has(count)) })

const rowWithoutLater = (row: FactRow): FactRow => {
  const kept = row.count_ids.flatMap((id, at) => (LATER.has(id) ? [] : [at]))
  const only = <T>(all: readonly T[]): readonly T[] => kept.flatMap((at) => all[at] ?? [])
  return { ...row, count_ids: only(row.count_ids), count_days: only(row.count_days), count_sums: only(row.count_sums) }
}

/** The newest state of each dossier against its fact; units above are those of the day it was written. */
const compareLife = async (work: Work, { dossierId, states }: DossierLife, row: FactRow | undefined): Promise<readonly string[]> => {
  const last = states.at(-1)
  const at = last && { ...work, now: last.at }
  const fact = last && at && (await factOf(at, last.dossier, await stepsOf(at, last.dossier)))
  const [should, does] = row && isOlder(row) ? [fact && wordsOf(withoutLater(fact)), wordsOfRow(rowWithoutLater(row))] : [fact && wordsOf(fact), row && wordsOfRow(row)]
  return should === does ? [] : [`${dossierId}: counted as ${does ?? 'nothing'}, should be ${should ?? 'nothing'}`]
}

/** Agencies beside the one in charge, where the rules that derived the dossier's fact knew of them. */
const compareAgencies = async (work: Work, { dossierId, states }: DossierLife, own: FactRow | undefined): Promise<readonly string[]> => {
  const last = states.at(-1)
  if (last === undefined || own === undefined || isOlder(own)) return []
  const at = { ...work, now: last.at }
  const facts = await agencyFactsOf(at, last.dossier, await stepsOf(at, last.dossier))
  if (facts.length === 0) return []
  const rows = new Map((await listFacts(work.tx, facts.map(({ subjectId }) => subjectId))).map((row) => [row.subject_id, row]))
  return facts.flatMap((fact) => {
    const row = rows.get(fact.subjectId)
    const [should, does] = [wordsOfCells(fact.cells), row && cellsOfRow(row)]
    return should === does ? [] : [`${dossierId}: agency ${fact.unitId} counted as ${does ?? 'nothing'}, should be ${should}`]
  })
}

export const factProof: Proof = {
  name: 'indicators: facts equal the dossiers',
  find: async (work, passed) => {
    const faults: string[] = []
    let checked = 0
    for (let after: string | undefined; ; ) {
      const lives = await listDossierLives(work, { ...(after === undefined ? {} : { after }), limit: PAGE })
      const rows = new Map((await listFacts(work.tx, lives.map(({ dossierId }) => dossierId))).map((row) => [row.subject_id, row]))
      for (const life of lives) faults.push(...(await compareLife(work, life, rows.get(life.dossierId))), ...(await compareAgencies(work, life, rows.get(life.dossierId))))
      checked += lives.length
      passed?.(checked)
      after = lives.at(-1)?.dossierId
      if (after === undefined || lives.length < PAGE) return { checked, faults }
    }
  },
}

/** Feedback is small beside dossiers: all of it at once. */
const feedbackProof: Proof = {
  name: 'indicators: facts equal the feedback',
  find: async (work) => {
    const items = await listAllFeedback(work)
    const rows = new Map((await listFacts(work.tx, items.map(({ itemId }) => itemId))).map((row) => [row.subject_id, row]))
    const faults = await Promise.all(
      items.map(async (item) => {
        const row = rows.get(item.itemId)
        const [should, does] = [wordsOf(await factOfFeedback(work, item)), row && wordsOfRow(row)]
        return should === does ? [] : [`feedback ${item.itemId}: counted as ${does ?? 'nothing'}, should be ${should}`]
      }),
    )
    return { checked: items.length, faults: faults.flat() }
  },
}

/** QĐ 766/QĐ-TTg 5.4: what is said about a dossier counts once. For the unit that had it when this was said: a later move leaves it there. */
const complaintProof: Proof = {
  name: 'indicators: facts equal the dossiers complained of',
  find: async (work) => {
    const dossierIds = listComplaintDossiers(await listAllFeedback(work))
    const rows = new Map((await listFacts(work.tx, dossierIds.map(complaintSubject))).map((row) => [row.subject_id, row]))
    const faults = await Promise.all(
      dossierIds.map(async (dossierId) => {
        const [fact, row] = [await factOfComplaint(work, dossierId), rows.get(complaintSubject(dossierId))]
        const [should, does] = [fact && wordsOfCells(fact.cells), row && cellsOfRow(row)]
        return should === does ? [] : [`complaints about ${dossierId}: counted as ${does ?? 'nothing'}, should be ${should ?? 'nothing'}`]
      }),
    )
    return { checked: dossierIds.length, faults: faults.flat() }
  },
}

const say = ({ owner_id, procedure_code, grain, starts_on, count_id, counted, recounted }: CounterFault): string =>
  `${owner_id} ${procedure_code} ${grain} ${starts_on} count ${count_id}: ${counted}, counted again ${recounted}`

const counterProof = (from: 'facts' | 'journal'): Proof => ({
  name: from === 'facts' ? 'indicators: counters equal the facts counted from zero' : 'indicators: counters equal the journal of facts',
  find: async ({ tx }) => {
    const { checked, faults } = await findCounterFaults(tx, from)
    return { checked, faults: faults.map(say) }
  },
})

export const indicatorProofs: readonly Proof[] = [factProof, feedbackProof, complaintProof, counterProof('facts'), counterProof('journal')]
