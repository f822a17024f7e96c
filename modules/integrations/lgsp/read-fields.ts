export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** One composed line; undefined when empty or absent. */
export const textOf = (fields: Fields | undefined, name: string): string | undefined => {
  const value = fields?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFC').replaceAll(/\s+/g, ' ').trim() || undefined : undefined
}

export const parseFields = (text: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** `dd/MM/yyyy`, or ISO, with or without an hour; of a day known in part `2015-04` or `2015`. */
export const dayOf = (written: string | undefined): string | undefined => {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(written ?? '') ?? []
  if (iso) return iso
  const [, day, month, year] = /^(?:(?:(\d{2})\/)?(\d{2})\/)?(\d{4})(?:$| )/.exec(written ?? '') ?? []
  return year && [year, month, day].filter((part) => part !== undefined).join('-')
}
