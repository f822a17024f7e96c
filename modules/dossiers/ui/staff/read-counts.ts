import type { SentForm } from '../../../../platform/web/form.ts'

export type PaperCounts = Readonly<Record<string, { readonly originals: number; readonly copies: number }>>

/** Sheets of paper a clerk typed: blank means none; undefined for what is not a whole number from 0 to 999. */
const countOf = (text: string | undefined): number | undefined => (/^\d{0,3}$/.test(text?.trim() ?? '') ? Number(text?.trim() ?? '') : undefined)

/** Counts of every component, and the names of the fields that hold no count: read as 0 they would lose papers in silence. */
export const readCounts = (keys: readonly string[], sent: Pick<SentForm, 'text'>): { readonly counts: PaperCounts; readonly wrong: readonly string[] } => {
  const read = (field: string) => ({ field, count: countOf(sent.text(field)) })
  const rows = keys.map((key) => ({ key, originals: read(`originals-${key}`), copies: read(`copies-${key}`) }))
  return {
    counts: Object.fromEntries(rows.map(({ key, originals, copies }) => [key, { originals: originals.count ?? 0, copies: copies.count ?? 0 }])),
    wrong: rows.flatMap(({ originals, copies }) => [originals, copies]).flatMap(({ field, count }) => (count === undefined ? [field] : [])),
  }
}
