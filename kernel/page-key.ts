import { parsePlainDate } from './plain-date.ts'

/** A day, or a moment as we write it or as PostgreSQL does (`2025-03-14 03:00:00.5+00`). */
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-]\d{2}(?::\d{2}){0,2}))?$/
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type PageKey = { readonly at: string; readonly id: string; readonly rest: readonly string[] }

const isMoment = (text: string): boolean => text === 'infinity' || (MOMENT.test(text) && parsePlainDate(text.slice(0, 10)) !== undefined)

/** Where a page of a list ended, as it was given out: `moment|id|…`. Anything else begins the list anew. */
export const readPageKey = (after: string | undefined): PageKey | undefined => {
  const [at = '', id = '', ...rest] = after?.split('|') ?? []
  return isMoment(at) && ID.test(id) ? { at, id, rest } : undefined
}
