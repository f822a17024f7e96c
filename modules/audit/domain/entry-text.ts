/**
 * The text a link of the chain covers: every field with its length in bytes, so that no two entries share a text.
 * The same words as the SQL function `audit.entry_text`; `verify` uses this one, so a changed function is found too.
 */
export const entryText = (fields: readonly (string | null)[]): string =>
  fields.map((field) => (field === null ? '-' : `${byteLength(field)}:${field}`)).join(',')

const byteLength = (text: string): number => new TextEncoder().encode(text).length

export type ChainPlace = { readonly lane: number; readonly day: string; readonly position: number }

export const linkText = (place: ChainPlace, fields: readonly (string | null)[]): string =>
  `${place.lane}/${place.day}/${place.position}/${entryText(fields)}`
