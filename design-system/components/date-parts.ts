export type DateParts = { readonly day: string; readonly month: string; readonly year: string }

/** A date pasted or typed as one text: `3/5/2001`, `05/2001`, `2001`, `2001-05-03`; undefined when it is no such text. */
export const datePartsOf = (text: string): DateParts | undefined => {
  const parts = text.trim().split(/[/.\s-]+/)
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return undefined
  const [day = '', month = '', year = ''] = parts[0]?.length === 4 ? parts.concat('', '').slice(0, 3).toReversed() : ['', '', ...parts].slice(-3)
  return year.length === 4 && month.length <= 2 && day.length <= 2 ? { day, month, year } : undefined
}

const ISO = /^\d{4}-\d{2}-\d{2}$/

/** In the form of one that a calendar knows. */
export const isDate = (text: string): boolean => ISO.test(text)

/** `5/3/2026` and `05032026` as `2026-03-05`; what is no whole date as it was typed: the server says what is wrong with it. */
export const sentDate = (text: string): string => {
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim())
  const { day = '', month = '', year = '' } = datePartsOf(run ? run.slice(1).join('/') : text) ?? {}
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim()
}

/** `2026-03-05` as `05/03/2026`; anything else as it is. */
export const writtenDate = (date: string): string => (isDate(date) ? date.split('-').toReversed().join('/') : date)
