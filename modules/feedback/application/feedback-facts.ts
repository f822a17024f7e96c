// QĐ 766/QĐ-TTg 5.1-5.4; TT 01/2018/TT-VPCP Điều 13.7, 13.8: what figures need to know.
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { changedOf, type FeedbackChanged } from './record-item.ts'
import type { FeedbackItem } from '../domain/item.ts'
import { listItems, listItemsAt } from '../store/item-store.ts'
import { listAbout, listComplained, listOnceConduct, listReceived, type ReceivedIn } from '../store/item-lists.view.ts'
import type { ItemRow } from '../store/tables.ts'

/** Everything received in a span, as it counts now. */
export const feedbackFactsOf = async (work: Work, span: { readonly from: string; readonly before: string }): Promise<readonly FeedbackChanged[]> => {
  const rows = await listReceived(work.tx, span)
  return (await listItems(work.tx, rows.map(({ id }) => id))).map(changedOf)
}

/** About conduct and not found wrong (Điều 13.7c); what was said before is said once. */
const counts = (row: ItemRow): boolean => row.class === 'conduct' && !row.unfounded && row.outcome !== 'duplicate'

/** Dossiers with feedback about conduct that was not found wrong. */
export const dossiersComplainedOf = async (work: Work, dossierIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await listAbout(work.tx, dossierIds)).filter(counts).flatMap(({ about_dossier_id: id }) => (id ? [id] : [])))

const countedThen = ({ classified, unfounded, published }: FeedbackItem): boolean => classified?.class === 'conduct' && unfounded !== true && published?.outcome !== 'duplicate'

/** `knownAt`: as it was known at a past moment. `received`: only by what came in that span. */
export type ComplainedAsked = { readonly knownAt?: Instant | undefined; readonly received?: ReceivedIn }

const EVER: ReceivedIn = { from: '1900-01-01T00:00:00Z', before: '9999-01-01T00:00:00Z' }

/** The few that index 7 of TT 01/2018 takes the points from. */
export const listComplainedDossiers = async (work: Work, { knownAt, received = EVER }: ComplainedAsked = {}): Promise<readonly string[]> => {
  if (knownAt === undefined) return listComplained(work.tx, received)
  const then = await listItemsAt(work.tx, await listOnceConduct(work.tx, received, knownAt), knownAt)
  return [...new Set(then.filter(countedThen).flatMap(({ subject }) => (subject.dossierId ? [subject.dossierId] : [])))]
}

/** Part 5.4: what came with a rating “not satisfied” is counted by the rating. `since`: when the first complaint that counts came; absent when none does. `version` grows with every change of what is said about the dossier. */
export type ComplaintsAbout = { readonly version: number; readonly since?: string }

export const complaintsAbout = async (work: Work, dossierId: string): Promise<ComplaintsAbout> => {
  const rows = await listAbout(work.tx, [dossierId])
  const version = rows.reduce((sum, row) => sum + row.version, 0)
  const [since] = rows.filter((row) => counts(row) && !row.counted_by_rating).map((row) => row.received_at).toSorted()
  return { version, ...(since === undefined ? {} : { since }) }
}
