/** Rows of a spreadsheet as people read them there: each cell a text, every row as long as the longest. */
export type SheetRows = readonly (readonly string[])[]

/** A column of a list to be filled in elsewhere and brought back. */
export type SheetColumn = {
  readonly heading: string
  /** In characters. */
  readonly width?: number
  /** Told when a cell is entered. */
  readonly hint?: string
  /** The only texts the spreadsheet itself lets through. */
  readonly choices?: readonly string[]
}
