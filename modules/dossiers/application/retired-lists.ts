// QĐ 2715 of Quảng Trị (2025), domain §6.3: reception locked, open dossiers run out; what is open even then is listed, and the list goes first to the unit that resolves them.
import type { OfficialId, ProcedureVersionId, UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { getUnit, listAncestors } from '../../organisation/index.ts'
import { getVersion, listRetired } from '../../procedures/index.ts'
import { runsOutOn } from '../domain/run-out.ts'
import { listRowsByIds } from '../store/dossier-lists.view.ts'
import { insertRetiredList, listOpenOf, listRetiredLists, type OpenOfProcedure, type RetiredList } from '../store/retired-list-store.ts'
import { unitsReached } from './desk-lists.ts'
import { listDossiersByIds } from './list-dossiers-by-ids.ts'
import { summarise, type DossierSummary } from './summarise.ts'

/** Longer than any limit; older lists were sent. */
const BACK_DAYS = 3 * 365
const NAMED = 10

type Retired = Awaited<ReturnType<typeof listRetired>>[number]
type OpenThere = { readonly unitId: UnitId; readonly retired: Retired; readonly open: readonly OpenOfProcedure[] }

const ranOutOn = async (work: Work, { unitId, retired: { retiredOn }, open }: OpenThere): Promise<PlainDate> => {
  const versions = await Promise.all([...new Set(open.map(({ versionId }) => versionId))].map((id) => getVersion(work, id as ProcedureVersionId)))
  const limits = versions.flatMap(({ channels }) => channels.map(({ timeLimit }) => timeLimit))
  const ends = await Promise.all(limits.map((limit) => dueAt(work, { unitId, from: instantOn(retiredOn, 0), limit, mode: 'whole-days' })))
  return runsOutOn({
    retiredOn,
    limitsEndOn: ends.flatMap(({ dueAt: at }) => (at === undefined ? [] : [plainDateAt(at)])),
    dueOn: open.flatMap(({ dueAt: at }) => (at === null ? [] : [plainDateAt(at)])),
  })
}

/** Its head and who examines there; nobody being seated, the head of the nearest unit above that has one. */
const toldAt = async (work: Work, unitId: UnitId): Promise<readonly OfficialId[]> => {
  const own = await Promise.all((['head-of-unit', 'case-officer'] as const).map((role) => listOfficialsWithRole(work, role, unitId)))
  const ids = [...new Set(own.flat().map(({ officialId }) => officialId))]
  if (ids.length > 0) return ids
  for (const { id } of await listAncestors(work, unitId)) {
    const heads = await listOfficialsWithRole(work, 'head-of-unit', id)
    if (heads.length > 0) return [...new Set(heads.map(({ officialId }) => officialId))]
  }
  return []
}

const send = async (work: Work, there: OpenThere): Promise<number> => {
  const { unitId, retired: { code, name, retiredOn }, open } = there
  const on = await ranOutOn(work, there)
  if (on >= plainDateAt(work.now)) return 0
  const list = { unitId, procedureCode: code, procedureName: name, retiredOn, ranOutOn: on, sentAt: work.now, dossierIds: open.map(({ dossierId }) => dossierId) }
  if (!(await insertRetiredList(work.tx, list))) return 0
  const codes = (await listDossiersByIds(work, list.dossierIds.slice(0, NAMED))).flatMap((each) => each.code ?? [])
  const params = { code, procedure: name, unit: (await getUnit(work, unitId)).name, count: String(open.length), codes: [...codes.toSorted(), ...(open.length > NAMED ? ['…'] : [])].join(', ') }
  for (const officialId of await toldAt(work, unitId)) await notify(work, { officialId, template: 'retired-still-open', params, about: { kind: 'reminder', id: unitId } })
  return 1
}

/** Each list once, in a transaction of its own; answers how many were sent. */
export const sendRetiredLists = async (step: Step): Promise<number> => {
  const all = await step(async (work) => {
    const today = plainDateAt(work.now)
    const retired = await listRetired(work, { fromOn: addDays(today, -BACK_DAYS), toOn: today })
    const open = Map.groupBy(await listOpenOf(work.tx, retired.map(({ code }) => code)), ({ procedureCode }) => procedureCode)
    return retired.flatMap((each) => [...Map.groupBy(open.get(each.code) ?? [], ({ resolvingUnitId }) => resolvingUnitId)].map(([unitId, own]): OpenThere => ({ unitId, retired: each, open: own })))
  })
  let sent = 0
  for (const there of all) sent += await step((work) => send({ ...work, actor: { kind: 'system', process: 'send-retired-lists' } }, there))
  return sent
}

const MOST = 50

type ShownList = { readonly procedure: { readonly code: string; readonly name: string }; readonly unitName: string; readonly retiredOn: PlainDate; readonly ranOutOn: PlainDate; readonly sentAt: string; readonly listed: number; readonly open: readonly DossierSummary[] }

const showList = async (work: Work, { unitId, procedureCode, procedureName, retiredOn, ranOutOn: ran, sentAt, dossierIds }: RetiredList): Promise<ShownList> => ({
  procedure: { code: procedureCode, name: procedureName }, unitName: (await getUnit(work, unitId)).name, retiredOn, ranOutOn: ran, sentAt, listed: dossierIds.length,
  open: await summarise(work, (await listRowsByIds(work.tx, dossierIds)).filter((row) => row.ended_at === null && row.finished_at === null && row.resolving_unit_id === unitId)),
})

/** Lists sent to one's units and those below, with what is open there of them today: what moved away is listed where it went; those done with are left out and hide none behind them. */
export const listRetiredOpen = async (work: Work): Promise<readonly ShownList[]> => {
  const unitIds = await unitsReached(work, 'read')
  const shown: ShownList[] = []
  for (let after = 0; shown.length < MOST; after += MOST) {
    const lists = await listRetiredLists(work.tx, unitIds, { limit: MOST, after })
    shown.push(...(await Promise.all(lists.map((list) => showList(work, list)))).filter(({ open }) => open.length > 0))
    if (lists.length < MOST) break
  }
  return shown.slice(0, MOST)
}
