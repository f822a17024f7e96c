import { createHash } from 'node:crypto'
import type pg from 'pg'
import { linkText } from '../../../../modules/audit/index.ts'

const NULL = String.raw`\N`

type Head = { readonly lane: number; day: string; position: number; total: number; hash: Buffer }

/** Lines of the trail as COPY reads them, each chained in its lane as the trigger of the trail would at commit. */
export type Trail = {
  readonly add: (id: string, line: string) => void
  /** Kept small, as the trail keeps them: who acted and what kind of act it was are written once and referred to. */
  readonly entries: () => Promise<string>
  readonly links: () => string
  /** Stands for all that was added; the lines are forgotten. */
  readonly close: () => Promise<void>
}

/** What was written of senders and acts before, by their words. */
export type TrailWords = { readonly senders: Map<string, number>; readonly acts: Map<string, number> }

type Fields = readonly string[]
const fieldOf = (fields: Fields, at: number): string => fields[at] ?? NULL
const PLACE_OF = { at: 1, request: 2, event: 3, sender: [4, 5, 6, 7, 8, 15], thing: 9, thingId: 10, unit: 11, dossier: 12, people: 13, purpose: 14, facts: 16, actorUnit: 8 } as const
const EMPTY_LIST = '{}'

/** The fields in the words of the chain: moments in milliseconds, an empty list as nothing. */
const chainedOf = (given: Fields): readonly (string | null)[] => {
  const fields: (string | null)[] = given.map((field) => (field === NULL ? null : field))
  fields[PLACE_OF.at] = String(Date.parse(fields[PLACE_OF.at] ?? ''))
  if (fields[PLACE_OF.people] === EMPTY_LIST) fields[PLACE_OF.people] = ''
  return fields
}

const isSame = (fields: Fields, one: number, other: number): boolean => fieldOf(fields, one) !== NULL && fieldOf(fields, one) === fieldOf(fields, other)
const senderOf = (fields: Fields): string => PLACE_OF.sender.map((at) => fieldOf(fields, at)).join('\t')
const actOf = (fields: Fields): string => [fieldOf(fields, PLACE_OF.event), fieldOf(fields, PLACE_OF.thing), isSame(fields, PLACE_OF.thingId, PLACE_OF.dossier), isSame(fields, PLACE_OF.unit, PLACE_OF.actorUnit)].join('\t')

const SENDERS = 'SELECT words, audit.sender_of(f[1], f[2], f[3]::uuid, f[4], f[5]::uuid, f[6]) AS id'
const ACTS = 'SELECT words, audit.act_of(f[1], f[2], f[3]::boolean, f[4]::boolean) AS id'

/** Whoever or whatever is not known yet is looked up or written, all in one question. */
const learn = async (client: pg.Client, ask: string, { known, words }: { readonly known: Map<string, number>; readonly words: readonly string[] }): Promise<void> => {
  const unknown = [...new Set(words)].filter((each) => !known.has(each))
  if (unknown.length === 0) return
  const { rows } = await client.query<{ words: string; id: number }>(`${ask} FROM unnest($1::text[]) AS words, string_to_array(words, E'\\t', $2) AS f`, [unknown, NULL])
  for (const { words: each, id } of rows) known.set(each, id)
}

const IS_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const ENTRY_COLUMNS = ['id', 'at', 'request_id', 'request_words', 'dossier_id', 'act_id', 'sender_id', 'unit_id', 'thing_id', 'person_ids', 'purpose', 'facts'] as const

const lineOf = (fields: Fields, { senders, acts }: TrailWords): string => {
  const at = (place: number): string => fieldOf(fields, place)
  const filled = (place: number): string => (at(place) === EMPTY_LIST ? NULL : at(place))
  const requested = IS_ID.test(at(PLACE_OF.request)) ? [at(PLACE_OF.request), NULL] : [NULL, at(PLACE_OF.request)]
  const unit = isSame(fields, PLACE_OF.unit, PLACE_OF.actorUnit) ? NULL : at(PLACE_OF.unit)
  const thing = isSame(fields, PLACE_OF.thingId, PLACE_OF.dossier) ? NULL : at(PLACE_OF.thingId)
  return [at(0), at(PLACE_OF.at), ...requested, at(PLACE_OF.dossier), acts.get(actOf(fields)), senders.get(senderOf(fields)), unit, thing, filled(PLACE_OF.people), at(PLACE_OF.purpose), filled(PLACE_OF.facts)].join('\t')
}

export const openTrail = async (client: pg.Client, words: TrailWords): Promise<Trail> => {
  const { rows: heads } = await client.query<Head>(
    `SELECT lane, to_char(greatest(day, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), 'YYYY-MM-DD') AS day, total::int AS total, hash,
       CASE WHEN day < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN 0 ELSE position END AS position FROM audit.chain_head ORDER BY lane FOR UPDATE`)
  let [links, turn] = ['', 0]
  let rows: Fields[] = []
  return {
    add: (id, line) => {
      const head = heads[(turn += 1) % heads.length]
      if (!head) throw new Error('the trail has no lanes')
      head.position += 1
      head.total += 1
      const fields = [id, ...line.split('\t')]
      head.hash = createHash('sha256').update(head.hash).update(linkText(head, chainedOf(fields))).digest()
      rows.push(fields)
      links += `${head.lane}\t${head.day}\t${head.position}\t${id}\t\\\\x${head.hash.toString('hex')}\n`
    },
    entries: async () => {
      await learn(client, SENDERS, { known: words.senders, words: rows.map(senderOf) })
      await learn(client, ACTS, { known: words.acts, words: rows.map(actOf) })
      return rows.map((fields) => `${lineOf(fields, words)}\n`).join('')
    },
    links: () => links,
    close: async () => {
      for (const { lane, day, position, total, hash } of heads)
        await client.query('UPDATE audit.chain_head SET day = $2, position = $3, total = $4, hash = $5 WHERE lane = $1', [lane, day, position, total, hash])
      ;[rows, links] = [[], '']
    },
  }
}
