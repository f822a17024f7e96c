// Luật Lưu trữ 33/2024/QH15: what is past its period is listed by one person; another decides.
import type { UnitId } from '../../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { addMonths, plainDateAt } from '../../../../kernel/plain-date.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { can } from '../../../identity/index.ts'
import type { DestructionItem, DestructionList, RetentionRefusal } from '../../domain/retention/destruction.ts'
import type { ClosedMatter, RetentionSource } from '../../ports.ts'
import { insertList, listListed } from '../../store/retention/destruction-store.ts'
import { listStoredFiles } from '../../store/stored-file-store.ts'
import { actorKey } from '../actor-key.ts'
import { fateOfFiles } from './fate-of-files.ts'
import { readPeriods } from './read-periods.ts'
import { retentionUnits } from './retention-units.ts'
import { currentSources } from './sources.ts'

const PAGE = 100
/** A list people can read through; what is left comes on the next one. */
const MOST_ITEMS = 200
const MOST_PAGES = 50

/** Before this nothing of that source can be past its period; undefined where all of it stays. */
const shortestMonths = ({ kinds }: RetentionSource): number | undefined => readPeriods().flatMap(({ paper, months }) => (kinds.includes(paper) ? (months ?? []) : [])).toSorted((one, other) => one - other)[0]

const itemsOf = async (work: Work, matters: readonly ClosedMatter[]): Promise<readonly DestructionItem[]> => {
  const papers = matters.flatMap(({ subjectId, label, papers: theirs }) => theirs.map((paper) => ({ ...paper, subjectId, label })))
  const listed = await listListed(work.tx, papers.map(({ fileId }) => fileId))
  const files = new Map((await listStoredFiles(work.tx, papers.map(({ fileId }) => fileId))).filter(({ id, destroyedAt }) => !listed.has(id) && destroyedAt === undefined).map((file) => [file.id, file]))
  const fates = await fateOfFiles(work, [...files.values()].map(({ id, owner }) => ({ fileId: id, owner })))
  const once = new Map(papers.map((paper) => [paper.fileId, paper]))
  return [...once.values()].flatMap(({ fileId, subjectId, label, kind, name }): readonly DestructionItem[] => {
    const [file, found] = [files.get(fileId), fates.get(fileId)]
    if (!file || found?.fate.fate !== 'may-go') return []
    return [{ fileId, subjectId, label, paper: kind, name, since: found.fate.since, sha256: file.sha256, sizeBytes: file.sizeBytes, state: 'listed' }]
  })
}

const gather = async (work: Work, source: RetentionSource, unitId: UnitId): Promise<readonly DestructionItem[]> => {
  const items: DestructionItem[] = []
  const months = shortestMonths(source)
  if (months === undefined) return items
  const closedBefore = addMonths(plainDateAt(work.now), -months)
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES && items.length < MOST_ITEMS; page += 1) {
    const matters = await source.listClosed(work, { unitId, closedBefore, limit: PAGE, ...(after ? { after } : {}) })
    items.push(...(await itemsOf(work, matters)))
    after = matters.at(-1)?.subjectId
    if (matters.length < PAGE) break
  }
  return items.slice(0, MOST_ITEMS)
}

/** Without a unit: the one this official works at. */
export const proposeDestruction = async (work: Work, asked?: UnitId): Promise<Outcome<{ readonly listId: string; readonly items: number }, RetentionRefusal>> => {
  const unitId = asked ?? retentionUnits(work, 'propose')[0]
  if (work.actor.kind !== 'staff' || unitId === undefined || !can(work.actor, 'propose', 'retention', unitId)) return refuse({ kind: 'unit-not-yours' })
  const items: DestructionItem[] = []
  for (const source of currentSources()) items.push(...(await gather(work, source, unitId)))
  if (items.length === 0) return refuse({ kind: 'nothing-past-its-period' })
  const list: DestructionList = { id: newId<string>(), unitId, state: 'proposed', proposedAt: work.now, proposedBy: actorKey(work), proposerName: work.actor.fullName }
  await insertList(work.tx, list, items)
  return ok({ listId: list.id, items: items.length })
}
