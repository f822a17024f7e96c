// Luật Lưu trữ 33/2024/QH15: what is past its period is listed by one person; another decides.
import type { UnitId } from '../../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../../kernel/plain-date.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { can } from '../../../identity/index.ts'
import type { DestructionItem, DestructionList, RetentionRefusal } from '../../domain/retention/destruction.ts'
import { overBefore } from '../../domain/retention/retention.ts'
import type { ClosedMatter, RetentionSource } from '../../ports.ts'
import { insertList, listListed } from '../../store/retention/destruction-store.ts'
import { findPlace, keepPlace, type WalkOf } from '../../store/retention/walk-store.ts'
import { listStoredFiles } from '../../store/stored-file-store.ts'
import { actorKey } from '../actor-key.ts'
import { fateOfFiles } from './fate-of-files.ts'
import { readPeriods } from './read-periods.ts'
import { retentionUnits } from './retention-units.ts'
import { currentSources } from './sources.ts'

const PAGE = 100
/** A list people can read through; what is left comes on the next one. */
const MOST_ITEMS = 200
/** So much is asked about while somebody waits; the next list goes on from there. */
const MOST_PAGES = 50

/** Since this day nothing of that source can be past its period; undefined where all of it stays. */
const latestOver = ({ kinds }: RetentionSource, on: PlainDate): PlainDate | undefined => readPeriods().flatMap((period) => (kinds.includes(period.paper) ? (overBefore(period, on) ?? []) : [])).toSorted().at(-1)

const itemsOf = async (work: Work, matters: readonly ClosedMatter[]): Promise<readonly DestructionItem[]> => {
  const papers = matters.flatMap(({ subjectId, label, papers: theirs }) => theirs.map((paper) => ({ ...paper, subjectId, label })))
  const listed = await listListed(work.tx, papers.map(({ fileId }) => fileId))
  const files = new Map((await listStoredFiles(work.tx, papers.map(({ fileId }) => fileId))).filter(({ id, destroyedAt }) => !listed.has(id) && destroyedAt === undefined).map((file) => [file.id, file]))
  // Destroyed or listed already: nobody is asked anything.
  if (files.size === 0) return []
  const fates = await fateOfFiles(work, [...files.values()].map(({ id, owner }) => ({ fileId: id, owner })))
  const once = new Map(papers.map((paper) => [paper.fileId, paper]))
  return [...once.values()].flatMap(({ fileId, subjectId, label, kind, name }): readonly DestructionItem[] => {
    const [file, found] = [files.get(fileId), fates.get(fileId)]
    if (!file || found?.fate.fate !== 'may-go') return []
    return [{ fileId, subjectId, label, paper: kind, name, since: found.fate.since, sha256: file.sha256, sizeBytes: file.sizeBytes, state: 'listed' }]
  })
}

/** How far this walk is. Once over, the next one begins at the first matter, so that what came due since waits for no other source. */
type Walk = { readonly after: string | undefined; readonly isOver: boolean }

type Gathered = { readonly of: WalkOf; readonly items: readonly DestructionItem[]; readonly looked: number; readonly isOver: boolean }

const gather = async (work: Work, source: RetentionSource, unitId: UnitId): Promise<Gathered> => {
  const of = { unitId, source: source.kinds.join(' ') }
  const [closedBefore, start] = [latestOver(source, plainDateAt(work.now)), await findPlace(work.tx, of)]
  if (closedBefore === undefined) return { of, items: [], looked: 0, isOver: true }
  const items = new Map<string, DestructionItem>()
  let [walk, looked]: [Walk, number] = [{ after: start.after, isOver: false }, 0]
  for (let page = 0; page < MOST_PAGES && !walk.isOver; page += 1) {
    const { matters, next } = await source.listClosed(work, { unitId, closedBefore, limit: PAGE, ...(walk.after ? { after: walk.after } : {}) })
    for (const item of await itemsOf(work, matters)) items.set(item.fileId, item)
    looked += matters.length
    // What does not fit on the list is met again by the next one.
    if (items.size > MOST_ITEMS) break
    walk = { after: next, isOver: next === undefined }
  }
  const isWalked = start.isWalked || walk.isOver
  await keepPlace(work.tx, of, { after: walk.after, isWalked })
  return { of, items: [...items.values()].slice(0, MOST_ITEMS), looked, isOver: isWalked }
}

/** Of every source, until each of them was walked to its end once. */
const gatherAll = async (work: Work, unitId: UnitId): Promise<readonly Gathered[]> => {
  const found: Gathered[] = []
  for (const source of currentSources()) found.push(await gather(work, source, unitId))
  if (found.every(({ isOver }) => isOver)) for (const { of } of found) await keepPlace(work.tx, of, { after: undefined, isWalked: false })
  return found
}

/** Without a unit: the one this official works at. */
export const proposeDestruction = async (work: Work, asked?: UnitId): Promise<Outcome<{ readonly listId: string; readonly items: number }, RetentionRefusal>> => {
  const unitId = asked ?? retentionUnits(work, 'propose')[0]
  if (work.actor.kind !== 'staff' || unitId === undefined || !can(work.actor, 'propose', 'retention', unitId)) return refuse({ kind: 'unit-not-yours' })
  const found = await gatherAll(work, unitId)
  const items = [...new Map(found.flatMap((each) => each.items).map((item) => [item.fileId, item])).values()]
  if (items.length === 0) return found.every(({ isOver }) => isOver) ? refuse({ kind: 'nothing-past-its-period' }) : refuse({ kind: 'nothing-found-yet', looked: found.reduce((sum, { looked }) => sum + looked, 0) })
  const list: DestructionList = { id: newId<string>(), unitId, state: 'proposed', proposedAt: work.now, proposedBy: actorKey(work), proposerName: work.actor.fullName }
  await insertList(work.tx, list, items)
  await work.tell({ type: 'documents.destruction-proposed', listId: list.id, unitId, count: items.length, proposedBy: list.proposedBy, proposerName: list.proposerName })
  return ok({ listId: list.id, items: items.length })
}
