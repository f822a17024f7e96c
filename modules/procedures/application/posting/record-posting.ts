// NĐ 63/2010 article 17.2: who hung it says so, with the edition on the sheet; one that is no longer right cannot be posted.
import type { StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { enterText } from '../../../../kernel/vietnamese-text.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import type { FileContent } from '../../../../platform/http/route.ts'
import { findFile, serveFile, type OpenFileRefusal } from '../../../documents/index.ts'
import { can } from '../../../identity/index.ts'
import { findUnit, listIdsBelow } from '../../../organisation/index.ts'
import { differencesOf, isOutOfDate, type PublicPosting, type PostingDifference, type Selection } from '../../domain/posting/posting.ts'
import type { NoPosting, PostingRefusal, RemovalRefusal } from '../../domain/refusals.ts'
import { findPosting, insertPosting, insertRemoval, listCurrentPostings } from '../../store/posting-store.ts'
import { actorName } from '../import-rows.ts'
import { readEdition } from './read-edition.ts'

export type RecordPosting = Pick<PublicPosting, 'unitId' | 'place' | 'form' | 'edition' | 'confirmation' | 'photoFileId'> & Selection

/** A picture that this unit keeps itself. */
const isPhotoOf = async (work: Work, unitId: UnitId, fileId: StoredFileId): Promise<boolean> => {
  const file = await findFile(work, fileId)
  return file?.owner.kind === 'unit' && file.owner.unitId === unitId && file.mediaType.startsWith('image/')
}

export const recordPosting = async (work: Work, command: RecordPosting): Promise<Outcome<PublicPosting, PostingRefusal>> => {
  if (!can(work.actor, 'record', 'procedure-posting', command.unitId)) return refuse({ kind: 'not-your-posting' })
  const { edition, held } = await readEdition(work, command)
  if (Object.keys(held).length === 0) return refuse({ kind: 'nothing-to-post' })
  if (command.edition.trim().toUpperCase() !== edition) return refuse({ kind: 'edition-passed', edition: command.edition, inForce: edition })
  if (command.confirmation === '' && command.photoFileId === undefined) return refuse({ kind: 'posting-unproven' })
  if (command.photoFileId !== undefined && !(await isPhotoOf(work, command.unitId, command.photoFileId))) return refuse({ kind: 'photo-unusable' })
  const officialName = work.actor.kind === 'staff' ? work.actor.fullName : actorName(work.actor)
  const posting: PublicPosting = { ...command, id: newId<string>(), edition, held, postedAt: work.now, postedBy: actorName(work.actor), officialName }
  await insertPosting(work.tx, posting)
  return ok(posting)
}

/** Whoever records there; of a unit that closed, procedure control, who looks at every place. */
const mayRemoveAt = ({ actor }: Work, unitId: UnitId): boolean => can(actor, 'record', 'procedure-posting', unitId) || can(actor, 'list', 'procedure-posting', 'elsewhere' as UnitId)

/** What hangs no more is out of date for nobody, and lists nothing from now on. */
export const removePosting = async (work: Work, { postingId, reason: given }: { readonly postingId: string; readonly reason: string }): Promise<Outcome<object, RemovalRefusal>> => {
  const posting = await findPosting(work.tx, postingId)
  const hangs = posting !== undefined && mayRemoveAt(work, posting.unitId) && (await listCurrentPostings(work.tx, [posting.unitId])).some(({ id }) => id === postingId)
  if (!hangs) return refuse({ kind: 'posting-gone' })
  const reason = enterText(given).trim()
  if (reason === '') return refuse({ kind: 'removal-unexplained' })
  await insertRemoval(work.tx, { postingId, reason, removedAt: work.now, removedBy: actorName(work.actor), officialName: work.actor.kind === 'staff' ? work.actor.fullName : actorName(work.actor) })
  return ok({})
}

/** Units whose postings one may look at; undefined means every unit. */
const unitsSeen = async (work: Work): Promise<readonly UnitId[] | undefined> => {
  if (work.actor.kind !== 'staff') return []
  const held = [...new Set(work.actor.roles.map(({ unitId }) => unitId))]
  if (can(work.actor, 'list', 'procedure-posting', 'elsewhere' as UnitId)) return undefined
  const own = held.filter((unitId) => can(work.actor, 'list', 'procedure-posting', unitId))
  const above = held.filter((unitId) => can(work.actor, 'list', 'procedure-posting', ['below' as UnitId, unitId]))
  const below = await Promise.all(above.map((unitId) => listIdsBelow(work, unitId)))
  return [...new Set([...own, ...below.flat()])]
}

export type ShownPosting = PublicPosting & { readonly unitName: string; readonly differences: PostingDifference; readonly outOfDate: boolean; /** The edition that should hang. */ readonly inForce: string }

/** For whoever may see the posting. */
export const servePhoto = async (work: Work, postingId: string): Promise<Outcome<FileContent, NoPosting | OpenFileRefusal>> => {
  const posting = await findPosting(work.tx, postingId)
  if (posting?.photoFileId === undefined) return refuse({ kind: 'posting-not-found' })
  const seen = await unitsSeen(work)
  if (seen !== undefined && !seen.includes(posting.unitId)) return refuse({ kind: 'posting-not-found' })
  return serveFile(work, { fileId: posting.photoFileId, purpose: 'posting-photo', unitId: posting.unitId }, () => true)
}

/** What hangs at these units, or everywhere, held against the catalogue of today. */
export const compareWithForce = async (work: Work, unitIds: readonly UnitId[] | undefined): Promise<readonly ShownPosting[]> => {
  const postings = await listCurrentPostings(work.tx, unitIds)
  const units = await Promise.all([...new Set(postings.map(({ unitId }) => unitId))].map((unitId) => findUnit(work, unitId)))
  const names = new Map(units.flatMap((unit) => (unit ? [[unit.id, unit.name] as const] : [])))
  const now = new Map<string, Awaited<ReturnType<typeof readEdition>>>()
  const shown: ShownPosting[] = []
  for (const posting of postings) {
    const key = `${posting.level} ${posting.sectorKey ?? ''}`
    const current = now.get(key) ?? (await readEdition(work, posting))
    now.set(key, current)
    const differences = differencesOf(posting.held, current.held)
    shown.push({ ...posting, unitName: names.get(posting.unitId) ?? posting.unitId, differences, outOfDate: isOutOfDate(differences), inForce: current.edition })
  }
  return shown
}

/** What hangs where, those out of date first. */
export const listPostings = async (work: Work): Promise<readonly (ShownPosting & { readonly mayRemove: boolean })[]> =>
  (await compareWithForce(work, await unitsSeen(work))).map((each) => ({ ...each, mayRemove: mayRemoveAt(work, each.unitId) })).toSorted((a, b) => Number(b.outOfDate) - Number(a.outOfDate))
