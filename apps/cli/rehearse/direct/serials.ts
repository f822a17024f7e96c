import type pg from 'pg'

type PaperBook = { readonly unitId: string; readonly year: string; readonly kind: string; readonly symbol: string }
/** Numbers without gaps: codes by unit and day, register lines by desk, year and group, letters by unit, year and kind. */
export type Serials = {
  readonly code: (unitCode: string, receivedOn: string) => number
  readonly registered: (desk: string, year: string, group: string) => string
  readonly paper: (book: PaperBook) => number
  /** The counters of what was given since the last time. */
  readonly take: () => Taken
  readonly save: (client: pg.Client, taken: Taken) => Promise<void>
}
type Counters = readonly (readonly [key: readonly string[], last: number])[]
export type Taken = { readonly days: Counters; readonly books: Counters; readonly papers: Counters }

const SEPARATOR = '\t'

const openCounts = (rows: readonly { readonly key: string; readonly last: number }[]) => {
  const counts = new Map(rows.map(({ key, last }) => [key, last]))
  const touched = new Set<string>()
  return {
    next: (key: string): number => {
      const serial = (counts.get(key) ?? 0) + 1
      counts.set(key, serial)
      touched.add(key)
      return serial
    },
    take: (): Counters => {
      const taken = [...touched].map((key) => [key.split(SEPARATOR), counts.get(key) ?? 0] as const)
      touched.clear()
      return taken
    },
  }
}

const SAVE_CODES = `INSERT INTO dossiers.code_counter (unit_code, received_on, last_serial) SELECT * FROM unnest($1::text[], $2::date[], $3::int[])
  ON CONFLICT ON CONSTRAINT code_counter_key DO UPDATE SET last_serial = excluded.last_serial`
const SAVE_BOOKS = `INSERT INTO official_documents.register_book (unit_id, year, group_code, group_name, last_serial) SELECT unit_id, year, code, code, last FROM unnest($1::uuid[], $2::int[], $3::text[], $4::int[]) AS book (unit_id, year, code, last)
  ON CONFLICT ON CONSTRAINT register_book_key DO UPDATE SET last_serial = excluded.last_serial`

const SAVE_PAPERS = `INSERT INTO official_documents.numbering_book (unit_id, year, kind, symbol, last_serial) SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::int[])
  ON CONFLICT ON CONSTRAINT numbering_book_key DO UPDATE SET last_serial = excluded.last_serial`

const columnOf = (counters: Counters, at: number): readonly (string | undefined)[] => counters.map(([key]) => key[at])
const lastsOf = (counters: Counters): readonly number[] => counters.map(([, last]) => last)

export const openSerials = async (client: pg.Client): Promise<Serials> => {
  const codes = openCounts((await client.query(`SELECT unit_code || E'\\t' || received_on AS key, last_serial AS last FROM dossiers.code_counter`)).rows)
  const books = openCounts((await client.query(`SELECT unit_id || E'\\t' || year || E'\\t' || group_code AS key, last_serial AS last FROM official_documents.register_book`)).rows)
  const papers = openCounts((await client.query(`SELECT unit_id || E'\\t' || year || E'\\t' || kind || E'\\t' || symbol AS key, last_serial AS last FROM official_documents.numbering_book`)).rows)
  return {
    code: (unitCode, receivedOn) => codes.next([unitCode, receivedOn].join(SEPARATOR)),
    registered: (desk, year, group) => String(books.next([desk, year, group].join(SEPARATOR))),
    paper: ({ unitId, year, kind, symbol }) => papers.next([unitId, year, kind, symbol].join(SEPARATOR)),
    take: () => ({ days: codes.take(), books: books.take(), papers: papers.take() }),
    save: async (client, { days, books: lines, papers: letters }) => {
      await client.query(SAVE_CODES, [columnOf(days, 0), columnOf(days, 1), lastsOf(days)])
      await client.query(SAVE_BOOKS, [columnOf(lines, 0), columnOf(lines, 1), columnOf(lines, 2), lastsOf(lines)])
      await client.query(SAVE_PAPERS, [...[0, 1, 2, 3].map((at) => columnOf(letters, at)), lastsOf(letters)])
    },
  }
}
