import { createHash } from 'node:crypto'
import type pg from 'pg'
import { linkText } from '../../../../modules/audit/index.ts'

const LANES = 8
const NULL = String.raw`\N`

type Head = { readonly lane: number; day: string; position: number; total: number; hash: Buffer }

/** Lines of the trail as COPY reads them, each chained in its lane as the trigger of the trail would at commit. */
export type Trail = {
  readonly add: (id: string, line: string) => void
  readonly entries: () => string
  readonly links: () => string
  /** Stands for all that was added; the lines are forgotten. */
  readonly close: (client: pg.Client) => Promise<void>
}

const PLACE_OF = { at: 1, people: 13 } as const
const EMPTY_LIST = '{}'

/** The fields in the words of the chain: moments in milliseconds, an empty list as nothing. */
const fieldsOf = (id: string, line: string): readonly (string | null)[] => {
  const fields: (string | null)[] = [id, ...line.split('\t').map((field) => (field === NULL ? null : field))]
  fields[PLACE_OF.at] = String(Date.parse(fields[PLACE_OF.at] ?? ''))
  if (fields[PLACE_OF.people] === EMPTY_LIST) fields[PLACE_OF.people] = ''
  return fields
}

export const openTrail = async (client: pg.Client): Promise<Trail> => {
  const { rows: heads } = await client.query<Head>(
    `SELECT lane, to_char(greatest(day, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), 'YYYY-MM-DD') AS day, total::int AS total, hash,
       CASE WHEN day < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN 0 ELSE position END AS position FROM audit.chain_head ORDER BY lane FOR UPDATE`)
  let [entries, links, turn] = ['', '', 0]
  return {
    add: (id, line) => {
      const head = heads[(turn += 1) % LANES]
      if (!head) throw new Error('the trail has no lanes')
      head.position += 1
      head.total += 1
      head.hash = createHash('sha256').update(head.hash).update(linkText(head, fieldsOf(id, line))).digest()
      entries += `${id}\t${line}\n`
      links += `${head.lane}\t${head.day}\t${head.position}\t${id}\t\\\\x${head.hash.toString('hex')}\n`
    },
    entries: () => entries,
    links: () => links,
    close: async () => {
      for (const { lane, day, position, total, hash } of heads)
        await client.query('UPDATE audit.chain_head SET day = $2, position = $3, total = $4, hash = $5 WHERE lane = $1', [lane, day, position, total, hash])
      ;[entries, links] = ['', '']
    },
  }
}
