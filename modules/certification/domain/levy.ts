// Thông tư 226/2016/TT-BTC Điều 4: 2,000 đồng a page, 1,000 from the third, at most 200,000 a copy; the pages of the original are counted.
export type CopyRate = { readonly firstPages: number; readonly perPage: number; readonly perLaterPage: number; readonly mostPerCopy: number; readonly source: string }

/** The national rate; a province with another decision changes it here, with its source. */
export const COPY_RATE: CopyRate = { firstPages: 2, perPage: 2_000, perLaterPage: 1_000, mostPerCopy: 200_000, source: 'Thông tư 226/2016/TT-BTC Điều 4' }

export const levyOfOneCopy = (pages: number, { firstPages, perPage, perLaterPage, mostPerCopy }: CopyRate = COPY_RATE): number =>
  Math.min(mostPerCopy, Math.min(pages, firstPages) * perPage + Math.max(0, pages - firstPages) * perLaterPage)

export type Countable = { readonly pages: number; readonly copies: number }

export const levyOfCopies = ({ pages, copies }: Countable, rate: CopyRate = COPY_RATE): number => copies * levyOfOneCopy(pages, rate)
