import type { Actor } from '../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId } from '../../kernel/ids.ts'
import type { Outcome } from '../../kernel/outcome.ts'
import { approveDossier, claimDossier, fileAtCounter, openDraft, requestApproval, saveDraftAnswers } from '../../modules/dossiers/index.ts'
import { listUnits, type Unit } from '../../modules/organisation/index.ts'
import { importSheets } from '../../modules/procedures/index.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Work } from '../../platform/work.ts'
import { APPLICANT_ANSWERS } from '../../tests/support/invented-applicant.ts'
import { PROCEDURE, WORLD_SHEET } from '../../tests/support/world-sheet.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { medianOf } from '../statistics.ts'

const RUNS = 5
const PAIRS = 20

type Opened = Awaited<ReturnType<BenchContext['emptyDatabase']>>
type Place = { readonly database: Opened; readonly desk: Unit; readonly committee: Unit; readonly clerk: Actor; readonly officer: Actor; readonly head: Actor }

const valueOf = <T>(outcome: Outcome<T, { readonly kind: string }>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** Invented. */
const staff = (fullName: string, role: string, { id }: Unit): Actor => ({
  kind: 'staff',
  accountId: newId<AccountId>(),
  officialId: newId<OfficialId>(),
  sessionId: newId<SessionId>(),
  fullName,
  roles: [{ role, unitId: id }],
})

const openPlace = async (database: Opened): Promise<Place> => {
  await database.load()
  await database.work((work) => importSheets(work, [WORLD_SHEET as never], { source: 'own', options: { publish: true } }))
  const [desk] = await database.work((work) => listUnits(work, { level: 'commune', oneStop: true, limit: 1 }))
  const committees = await database.work((work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 500 }))
  const committee = committees.find(({ areaCode }) => areaCode === desk?.areaCode)
  if (desk === undefined || committee === undefined) throw new Error('no commune to file in')
  return { database, desk, committee, clerk: staff('Phan Thị Tiếp', 'one-stop-officer', desk), officer: staff('Nguyễn Văn Thẩm', 'case-officer', committee), head: staff('Đinh Văn Chủ', 'head-of-unit', committee) }
}

const draftOf = async ({ database, clerk, desk, committee }: Place): Promise<string> => {
  const { id } = valueOf(await database.work((work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true }), clerk))
  const place = { receivingUnitId: desk.id, resolvingUnitId: committee.id }
  const counts = { '1.1': { originals: 1, copies: 0 }, '1.2': { originals: 0, copies: 1 } }
  valueOf(await database.work((work) => saveDraftAnswers(work, id, { place, answers: { 'applicant-v1': APPLICANT_ANSWERS }, counts }), clerk))
  return id
}

/** Reception, claim, proposal, approval: milliseconds of the four transactions, commits included. */
const live = async (place: Place, hears: (work: Work) => Work): Promise<number> => {
  const draftId = await draftOf(place)
  const { database, clerk, officer, head } = place
  const begun = performance.now()
  const filed = valueOf(await database.work((work) => fileAtCounter(hears(work), { draftId, channel: 'in-person', waived: [], publicUrl: 'http://localhost' }), clerk))
  const on = { dossierId: filed.id }
  valueOf(await database.work((work) => claimDossier(hears(work), on), officer))
  valueOf(await database.work((work) => requestApproval(hears(work), { ...on, proposal: 'Đủ điều kiện' }), officer))
  valueOf(await database.work((work) => approveDossier(hears(work), on), head))
  return performance.now() - begun
}

/** Two dossiers at a time, one counted and one not, in turns first: what else the machine does falls on both. */
const run = async ({ emptyDatabase, atEnd }: BenchContext): Promise<readonly number[]> => {
  const database = await emptyDatabase()
  atEnd(database.close)
  const place = await openPlace(database)
  const counted = (): Promise<number> => live(place, (work) => work)
  const uncounted = (): Promise<number> => live(place, (work) => database.unheardBy('indicators', work))
  const shares: number[] = []
  for (let round = -1; round < RUNS; round += 1) {
    const [withCounters, without]: [number[], number[]] = [[], []]
    while (withCounters.length < PAIRS) {
      if (withCounters.length % 2 === 0) without.push(await uncounted())
      withCounters.push(await counted())
      if (withCounters.length % 2 === 0) without.push(await uncounted())
    }
    // The first round warms the compiler and the plans.
    if (round >= 0) shares.push(100 * (medianOf(withCounters) / medianOf(without) - 1))
  }
  return shares
}

export const measures: readonly Measure[] = [
  { name: 'counters-cost', unit: '%', target: 15, better: 'lower', bound: 'one statement in the act’s transaction: fact, its journal and what waits to be folded, with their indexes', run },
]
