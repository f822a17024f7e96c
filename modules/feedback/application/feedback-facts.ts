// QĐ 766/QĐ-TTg 5.1-5.4; TT 01/2018/TT-VPCP Điều 13.7, 13.8: what figures need to know.
import type { Work } from '../../../platform/work.ts'
import { changedOf, type FeedbackChanged } from './record-item.ts'
import { listItems } from '../store/item-store.ts'
import { listAbout, listReceived } from '../store/item-lists.view.ts'

/** Everything received in a span, as it counts now. */
export const feedbackFactsOf = async (work: Work, span: { readonly from: string; readonly before: string }): Promise<readonly FeedbackChanged[]> => {
  const rows = await listReceived(work.tx, span)
  return (await listItems(work.tx, rows.map(({ id }) => id))).map(changedOf)
}

/** Dossiers with feedback about conduct that was not found wrong (Điều 13.7c). */
export const dossiersComplainedOf = async (work: Work, dossierIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await listAbout(work.tx, dossierIds)).filter((row) => row.class === 'conduct' && !row.unfounded && row.outcome !== 'duplicate').flatMap(({ about_dossier_id: id }) => (id ? [id] : [])))
