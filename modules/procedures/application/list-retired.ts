import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listRetired as selectRetired, type RetiredRow } from '../store/procedure-store.ts'

/** Abolished on a day of the span: received no more. */
export const listRetired = (work: Work, span: { readonly fromOn: PlainDate; readonly toOn: PlainDate }): Promise<readonly RetiredRow[]> => selectRetired(work.tx, span)
