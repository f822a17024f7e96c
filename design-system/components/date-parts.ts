export type DateParts = { readonly day: string; readonly month: string; readonly year: string }

/** A date pasted or typed as one text: `3/5/2001`, `05/2001`, `2001`, `2001-05-03`; undefined when it is no such text. */
export const datePartsOf = (text: string): DateParts | undefined => {
  const parts = text.trim().split(/[/.\s-]+/)
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return undefined
  const [day = '', month = '', year = ''] = parts[0]?.length === 4 ? parts.concat('', '').slice(0, 3).toReversed() : ['', '', ...parts].slice(-3)
  return year.length === 4 && month.length <= 2 && day.length <= 2 ? { day, month, year } : undefined
}
