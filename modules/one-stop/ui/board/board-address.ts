/** `turn`: the screen goes on to the next page of procedures at every renewal. */
export type BoardAddress = { readonly unitCode: string; readonly after?: string | undefined; readonly turn: boolean }

export const readBoardAddress = (unitCode: string, url: string): BoardAddress => {
  const given = new URL(url).searchParams
  return { unitCode, after: given.get('after') ?? undefined, turn: given.get('turn') === 'on' }
}

export const boardAddress = ({ unitCode, after, turn }: BoardAddress): string => {
  const query = new URLSearchParams({ ...(turn ? { turn: 'on' } : {}), ...(after === undefined ? {} : { after }) }).toString()
  return `/board/${encodeURIComponent(unitCode)}${query === '' ? '' : `?${query}`}`
}
