/** The address of a search: what was asked, and each filter, as one can bookmark it. */
export type Search = {
  readonly q?: string | undefined
  readonly sector?: string | undefined
  readonly level?: string | undefined
  readonly agency?: string | undefined
  readonly lifeEvent?: string | undefined
  readonly channel?: string | undefined
  readonly after?: string | undefined
}

const FIELDS = ['q', 'sector', 'level', 'agency', 'lifeEvent', 'channel', 'after'] as const

export const readSearch = (address: string): Search => {
  const query = new URL(address).searchParams
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = query.get(field)?.normalize('NFC').trim()
      return value ? [[field, value]] : []
    }),
  )
}

/** A changed search begins at its first page. */
export const searchAddress = (search: Search, change: Search = {}): string => {
  const query = new URLSearchParams()
  const next: Search = { ...search, after: undefined, ...change }
  for (const field of FIELDS) {
    const value = next[field]
    if (value !== undefined && value !== '') query.set(field, value)
  }
  const text = query.toString()
  return text === '' ? '/thu-tuc' : `/thu-tuc?${text}`
}

export const isFiltered = (search: Search): boolean =>
  [search.sector, search.level, search.agency, search.lifeEvent, search.channel].some((value) => value !== undefined)
