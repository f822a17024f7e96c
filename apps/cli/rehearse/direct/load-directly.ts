import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { recountFromZero } from '../../../../modules/indicators/index.ts'
import { openDatabase } from '../../../../platform/db/database.ts'
import { inventPerson, openDraws, type Draws } from './draws.ts'
import { putIndexesBack, setIndexesAside, tidyTables, WORTH_IT } from './indexes-aside.ts'
import { drawSheet, withLetters, type Sheet } from './letters.ts'
import { LOADED_AT, readModels, readTargets, type Model, type Place, type Target } from './models.ts'
import type { FileStore } from '../../../../platform/storage/file-store.ts'
import { openPlaces } from './places.ts'
import { openSerials, type Serials, type Taken } from './serials.ts'
import { WEEKS, write, type Words } from './template.ts'
import { ENTRY_COLUMNS, openTrail, type Trail, type TrailWords } from './write-trail.ts'

/** So many dossiers are written at once and stand together. */
const BATCH = 2000
/** How many dossiers one person has on average. */
const EACH = 4
const WEEK_MS = 7 * 86_400_000
/** One in so many is of the desk the model is of, where the people of the demo work. */
const BUSY = 50

export type DirectLoad = { readonly dossiers: number; readonly units: number; readonly seed: number; /** Of the home that is loaded. */ readonly files: FileStore; readonly report: (line: string) => void }
export type Loaded = { readonly dossiers: number; readonly events: number; readonly entries: number; readonly units: number; readonly people: number; readonly seconds: number }

type Loading = DirectLoad & {
  readonly client: pg.Client
  readonly models: readonly Model[]
  readonly places: readonly Place[]
  readonly targets: readonly Target[]
  readonly serials: Serials
  readonly draws: Draws
  readonly firstPerson: number
  readonly trailWords: TrailWords
  readonly sheet: Sheet
}

const copyIn = (client: pg.Client, target: Target, text: string): Promise<void> =>
  text === '' ? Promise.resolve() : pipeline(Readable.from([text]), client.query(copyFrom(`COPY ${target.name} (${target.columns.join(', ')}) FROM STDIN`)))

const ENTRY: Target = { name: 'audit.entry', columns: ENTRY_COLUMNS }
const ISSUED: Target = { name: 'dossiers.issued_code', columns: ['unit_code', 'received_on', 'serial', 'bearer_id'] }
const LINK: Target = { name: 'audit.chain_link', columns: ['lane', 'day', 'position', 'entry_id', 'hash'] }
const PERSON: Target = { name: 'identity.person', columns: ['id', 'kind', 'name', 'personal_id_number', 'birth_on', 'gender', 'phone', 'created_at', 'updated_at'] }

const writePeople = async ({ client, draws, firstPerson, dossiers }: Loading): Promise<number> => {
  const many = Math.ceil(dossiers / EACH)
  for (let from = 0; from < many; from += BATCH * EACH) {
    let lines = ''
    for (let at = from; at < Math.min(many, from + BATCH * EACH); at += 1) {
      const { id, name, number, phone, bornOn, sex } = inventPerson(draws, firstPerson + at)
      lines += [id, 'individual', name, number, bornOn, sex, phone, LOADED_AT, LOADED_AT].join('\t') + '\n'
    }
    await copyIn(client, PERSON, lines)
  }
  return many
}

const writeCode = (unitCode: string, receivedOn: string, serial: number): string => `${unitCode}-${receivedOn.slice(2).replaceAll('-', '')}-${String(serial).padStart(4, '0')}`
const NO_WORDS = {} as Words
/** So many in a hundred lives turn aside: a supplement, a refusal, an apology, an end before its time. */
const TURNED = 15

/** As often turned aside as believed, where there are lives of both sorts. */
const pickModel = ({ models, draws }: Loading, week: number): Model => {
  const fit = week > 2 ? models.filter(({ mayLieBack }) => mayLieBack) : models
  const wanted = draws.below(100) < TURNED
  const such = fit.filter(({ turned }) => turned === wanted)
  return draws.pick(such.length > 0 ? such : fit)
}

type Planned = { readonly model: Model; readonly words: Words; readonly week: number; readonly bornAt: number; readonly issued: string }

const planOne = (loading: Loading, at: number): Planned => {
  const { places, draws, serials, dossiers, firstPerson, sheet } = loading
  const week = WEEKS - 1 - Math.floor((at * WEEKS) / dossiers)
  const model = pickModel(loading, week)
  const place = at % BUSY === 0 ? model.own : draws.pick(places)
  const person = inventPerson(draws, firstPerson + draws.below(Math.ceil(dossiers / EACH)))
  const bornAt = model.began - week * WEEK_MS
  const id = draws.id(bornAt)
  const received = write(model.received, NO_WORDS, week)
  const serial = serials.code(place.code, received)
  const year = received.slice(0, 4)
  const words: Words = {
    id,
    code: writeCode(place.code, received, serial),
    name: person.name,
    person: person.id,
    idNumber: person.number,
    phone: person.phone,
    desk: place.desk,
    committee: place.committee,
    committeeName: place.committeeName,
    chain: place.chain,
    ...place.team,
    serial: serials.registered(place.desk, year, model.groupCode),
    year,
    ...sheet.words,
  }
  return { model, week, bornAt, issued: [place.code, received, serial, id].join('\t') + '\n', words: withLetters(model.letters, words, { draws, serials, bornAt, week }) }
}

/** Dossiers not yet written, with the numbers they took: the counters are those of this batch, though the next is already drawn. */
type Batch = {
  readonly lines: ReadonlyMap<Target, string>
  readonly issued: string
  readonly trail: readonly (readonly [id: string, line: string])[]
  readonly taken: Taken
  readonly events: number
}

/** PostgreSQL is fed in between: a longer piece would let it wait. */
const SLICE = 20

const drawBatch = async (loading: Loading, from: number): Promise<Batch> => {
  const { targets, draws, dossiers, serials } = loading
  const lines = new Map<Target, string>(targets.map((target) => [target, '']))
  const trail: (readonly [string, string])[] = []
  let [events, issued] = [0, '']
  for (let at = from; at < Math.min(dossiers, from + BATCH); at += 1) {
    if (at % SLICE === 0) await nextTurn()
    const { model, words, week, bornAt, issued: code } = planOne(loading, at)
    issued += code
    for (const { target, template } of model.rows) lines.set(target, (lines.get(target) ?? '') + write(template, words, week))
    for (const line of write(model.trail, words, week).split('\n')) if (line !== '') trail.push([draws.id(bornAt), line])
    events += model.events
  }
  return { lines, issued, trail, taken: serials.take(), events }
}

const writeBatch = async ({ client, serials, trailWords }: Loading, batch: Batch): Promise<void> => {
  await client.query('BEGIN')
  // Chained here as the trigger would: one link at a time costs more than the entry itself.
  await client.query('ALTER TABLE audit.entry DISABLE TRIGGER entry_link')
  const trail: Trail = await openTrail(client, trailWords)
  for (const [target, text] of batch.lines) await copyIn(client, target, text)
  await copyIn(client, ISSUED, batch.issued)
  for (const [at, [id, line]] of batch.trail.entries()) {
    if (at % (SLICE * SLICE) === 0) await nextTurn()
    trail.add(id, line)
  }
  await copyIn(client, ENTRY, await trail.entries())
  await copyIn(client, LINK, trail.links())
  await trail.close()
  await serials.save(client, batch.taken)
  await client.query('ALTER TABLE audit.entry ENABLE TRIGGER entry_link')
  await client.query('COMMIT')
}

/** While PostgreSQL writes a batch, the next is drawn. */
const writeAll = async (loading: Loading, begun: number): Promise<Pick<Loaded, 'people' | 'events' | 'entries'>> => {
  const { dossiers, report } = loading
  const people = await writePeople(loading)
  let [events, entries] = [0, 0]
  let drawn: Batch | undefined = await drawBatch(loading, 0)
  for (let from = BATCH; drawn; from += BATCH) {
    const batch: Batch = drawn
    const next = from < dossiers ? drawBatch(loading, from) : undefined
    // A fault while drawing is told once the batch before stands.
    next?.catch(() => undefined)
    await writeBatch(loading, batch)
    drawn = await next
    events += batch.events
    entries += batch.trail.length
    if ((from / BATCH) % 10 === 0) report(`${from} …, ${Math.round((from * 1000) / (performance.now() - begun))}/s`)
  }
  return { people, events, entries }
}

/** The facts are written past the journal of what is to be folded: what stands counts, however the load ended. */
const recount = async (connection: pg.ClientConfig): Promise<void> => {
  const database = openDatabase({ connection, max: 1 })
  await database.transaction((tx) => recountFromZero({ tx })).finally(() => database.close())
}

/**
 * A year of dossiers straight into the tables, like those of the demo that were worked by hand: each with its own id, code, applicant, place
 * and days, as its journal, rows, steps, facts, line of the register, letters and trail would stand. The same seed writes the same province.
 */
export const loadDirectly = async (connection: pg.ClientConfig, asked: DirectLoad): Promise<Loaded> => {
  const begun = performance.now()
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(`SET TIME ZONE 'UTC'`)
    const sheet = drawSheet()
    await asked.files.put(sheet.bytes)
    const places = await openPlaces(client, asked)
    const targets = await readTargets(client)
    const { rows } = await client.query<{ people: number; units: number }>(`SELECT (SELECT count(*)::int FROM identity.person) AS people, (SELECT count(*)::int FROM organisation.unit WHERE closed_on IS NULL) AS units`)
    const firstPerson = rows[0]?.people ?? 0
    const draws = openDraws(asked.seed, firstPerson)
    const loading: Loading = { ...asked, client, places, targets, draws, models: await readModels(client, targets), serials: await openSerials(client), firstPerson, sheet, trailWords: { senders: new Map(), acts: new Map() } }
    if (loading.models.length === 0) throw new Error('there is no dossier to write others like it')
    await putIndexesBack(client, connection)
    if (asked.dossiers >= WORTH_IT) await setIndexesAside(client, [...targets, ENTRY, ISSUED, LINK, PERSON].map(({ name }) => name))
    const written = await writeAll(loading, begun).finally(async () => {
      // What a batch left unfinished is taken back first; after a good end this does nothing.
      await client.query('ROLLBACK')
      await putIndexesBack(client, connection)
    })
    await tidyTables(connection, [...targets, ENTRY, ISSUED, LINK, PERSON].map(({ name }) => name))
    await client.query('ANALYZE')
    return { dossiers: asked.dossiers, ...written, units: rows[0]?.units ?? 0, seconds: (performance.now() - begun) / 1000 }
  } finally {
    await client.end()
    await recount(connection)
  }
}
