type Looked = { readonly unit?: string | undefined; readonly period?: string | undefined; readonly on?: string | undefined }

const QUALITY = '/chat-luong'
export const QUALITY_WALL = '/chat-luong/man-hinh'

/** The public page of a unit, a period and a day; what is left out is the province, this month, now. */
export const qualityAddress = ({ unit, period, on }: Looked, at = QUALITY): string => {
  const query = new URLSearchParams({ ...(unit ? { unit } : {}), ...(period ? { period } : {}), ...(on ? { on } : {}) }).toString()
  return query === '' ? at : `${at}?${query}`
}

export const readQualityAddress = (url: string): { readonly unit?: string; readonly period?: string; readonly on?: string } => {
  const { searchParams } = new URL(url)
  return Object.fromEntries(['unit', 'period', 'on'].flatMap((name) => (searchParams.get(name) ? [[name, searchParams.get(name)]] : [])))
}
