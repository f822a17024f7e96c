import type { OfficialId, StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { OldResult, OldResultEvent } from './old-result.ts'

export type Author = { readonly officialId: OfficialId; readonly name: string }
export type Recorded = { readonly at: Instant; readonly by: Author; readonly event: OldResultEvent }

const without = <K extends keyof OldResult>(result: OldResult, ...keys: readonly K[]): OldResult => Object.fromEntries(Object.entries(result).filter(([key]) => !keys.includes(key as K))) as OldResult

/** The row an event leads to. */
export const evolve = (before: OldResult, { at, by, event }: Recorded): OldResult => {
  const result = { ...without(before, 'returnedFor'), stateAt: at }
  switch (event.kind) {
    case 'inventoried':
      return before
    case 'batched':
      return { ...before, batchId: event.batchId }
    case 'scanned':
      return { ...result, state: 'scanned', scanFileId: event.fileId as StoredFileId, pages: event.pages }
    case 'entered':
      return { ...result, state: 'entered', entry: event.entry, enteredBy: by }
    case 'checked':
      return { ...result, state: 'checked', entry: event.entry, checkedBy: by }
    case 'sent-back':
      return { ...without(result, 'entry', 'enteredBy', 'checkedBy', ...(event.to === 'inventoried' ? (['scanFileId'] as const) : [])), state: event.to, returnedFor: event.reason }
    case 'signed':
      return { ...result, state: 'signed', number: event.number, documentId: event.documentId, fileId: event.fileId as StoredFileId }
    case 'published':
      return { ...result, state: 'published', ...(event.recordId ? { recordId: event.recordId } : {}) }
    case 'withdrawn':
      return { ...before, withdrawn: { at, reason: event.reason } }
  }
}
