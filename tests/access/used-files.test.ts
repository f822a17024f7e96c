// Luật Lưu trữ 33/2024/QH15: what somebody uses is never destroyed; so every module that keeps ids of files says which.
import fc from 'fast-check'
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FILE_USERS, keepingOf } from '../../apps/server/keeping.ts'
import { ANONYMOUS } from '../../kernel/actor.ts'
import type { PersonId, StoredFileId } from '../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../kernel/instant.ts'
import { findFile, recordPaper, storeFile } from '../../modules/documents/index.ts'
import { documentsModule } from '../../modules/documents/module.ts'
import { can } from '../../modules/identity/index.ts'
import { readConfig } from '../../platform/config/config.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { createHttpServer } from '../../platform/http/server.ts'
import { SILENT } from '../../platform/log/log.ts'
import type { Work } from '../../platform/work.ts'
import { TEST_NOW } from '../support/database.ts'
import { onePagePdf } from '../support/one-page-pdf.ts'
import { openAccessWorld, type AccessWorld } from './access-world.ts'
import { putThingsInPlace } from './home-things.ts'

/** Columns that name a file and need it for nothing. */
const NO_USE: Readonly<Record<string, string>> = {
  'documents.destruction_item.file_id': 'the record of a list',
  'documents.upload.file_id': 'how it came',
  'documents.scan_page.file_id': 'drawn of it, and gone with it',
  'documents.digital_copy.file_id': 'how it was made; whoever uses the copy answers',
  'documents.paper_record_change.changes': 'the journal of a record, whose own columns are asked',
  'one_stop.reception_note.fields': 'a file of the draft, which is asked',
  'platform.idempotency.answer': 'what was answered once, for a week',
  'outbox.message.body': 'what was said outside',
  'audit.audit_entry.facts': 'what happened to it',
  'audit.audit_entry.other_thing_id': 'what happened to it',
  'audit.audit_entry.thing_id': 'what happened to it',
  'audit.entry.facts': 'what happened to it',
  'audit.entry.thing_id': 'what happened to it',
}

const answered = new Set(FILE_USERS.flatMap(({ columns }) => columns))

let access: AccessWorld
beforeAll(async () => {
  access = await openAccessWorld()
  await putThingsInPlace(access)
}, 240_000)
afterAll(() => access.close())

const inside = <T>(run: (work: Work) => Promise<T>): Promise<T> => access.world.db.work({ actor: access.world.officer }, run)

type Column = { readonly name: string; readonly type: string }
const columnsOf = async (tx: Transaction): Promise<readonly Column[]> =>
  (await sql<Column>`SELECT format('%s.%s.%s', table_schema, table_name, column_name) AS name, data_type AS type FROM information_schema.columns
    WHERE data_type IN ('uuid', 'jsonb', 'text', 'ARRAY') AND table_schema NOT IN ('pg_catalog', 'information_schema', 'public', 'graphile_worker')`.execute(tx)).rows

const UUIDS = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** Stored files that the rows of a column name. */
const filesNamedIn = async (tx: Transaction, column: string): Promise<readonly string[]> => {
  const [schema = '', table = '', name = ''] = column.split('.')
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT file.id::text FROM ${sql.table(`${schema}.${table}`)} AS one, regexp_matches(one.${sql.ref(name)}::text, ${UUIDS}, 'g') AS found
    JOIN documents.stored_file file ON file.id = (found[1])::uuid`.execute(tx)
  return rows.map(({ id }) => id)
}
const usedAmong = async (work: Work, fileIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const used = new Set<string>()
  for (const user of FILE_USERS) for (const id of await user.usedAmong(work, fileIds)) used.add(id)
  return used
}

describe('columns that hold the id of a file', () => {
  it('each is answered for by its module, or says why it needs none', async () => {
    const { named, referring } = await inside(async ({ tx }) => ({
      named: (await columnsOf(tx)).filter(({ name, type }) => type === 'uuid' && name.endsWith('file_id')).map(({ name }) => name),
      referring: (await sql<{ name: string }>`SELECT format('%s.%s', con.conrelid::regclass, att.attname) AS name FROM pg_constraint con JOIN pg_attribute att ON att.attrelid = con.conrelid AND att.attnum = ANY (con.conkey)
        WHERE con.contype = 'f' AND con.confrelid = 'documents.stored_file'::regclass`.execute(tx)).rows.map(({ name }) => name),
    }))
    expect(named.length).toBeGreaterThan(15)
    expect([...new Set([...named, ...referring])].filter((name) => !answered.has(name) && !(name in NO_USE))).toEqual([])
  })

  it('whatever names a file in a lived-in province is among them, and its file is said to be used', async () => {
    await inside(async (work) => {
      const forgotten: string[] = []
      let looked = 0
      for (const { name } of (await columnsOf(work.tx)).filter((column) => column.name !== 'documents.stored_file.id')) {
        const files = await filesNamedIn(work.tx, name)
        if (files.length === 0) continue
        looked += 1
        if (!answered.has(name)) {
          if (!(name in NO_USE)) forgotten.push(name)
          continue
        }
        const used = await usedAmong(work, files)
        const living = name === 'dossiers.filing_draft.content' || name === 'documents.digital_copy.pages' ? [] : files
        for (const id of living) if (!used.has(id)) forgotten.push(`${name}: ${id}`)
      }
      expect(looked).toBeGreaterThan(5)
      expect(forgotten).toEqual([])
    })
  }, 120_000)
})

/** Ways a file comes into use, one for each module's answer. */
const USES: Readonly<Record<string, (fileId: string) => RawBuilder<unknown>>> = {
  journal: (fileId) => sql`INSERT INTO dossiers.dossier_event (dossier_id, version, type, at, author, event, request_id) VALUES (${newId()}, 1, 'x', ${TEST_NOW}, '{}', ${JSON.stringify({ deep: { er: [{ fileId, name: 'x' }] } })}, 'x')`,
  answers: (fileId) => sql`INSERT INTO dossiers.dossier_answers (dossier_id, form_ref, record) VALUES (${newId()}, 'x-v1', ${JSON.stringify({ pages: [{ lines: [{ file: { fileId } }] }] })})`,
  supplement: (fileId) => sql`INSERT INTO dossiers.supplement_file (dossier_id, item, file_id, name, added_at) VALUES (${newId()}, 1, ${fileId}, 'x', ${TEST_NOW})`,
  draft: (fileId) => sql`INSERT INTO dossiers.filing_draft (owner_id, draft_id, owner_kind, procedure_code, content, version, created_at, changed_at) VALUES (${newId()}, ${newId()}, 'person', 'x', ${JSON.stringify({ answers: { a: `${fileId} giay.pdf` } })}, 1, ${TEST_NOW}, ${TEST_NOW})`,
  'supplement words': (fileId) => sql`INSERT INTO dossiers.supplement_draft (dossier_id, field, words, changed_at) VALUES (${newId()}, 'a', ${JSON.stringify({ fileId, name: 'x' })}, ${TEST_NOW})`,
  feedback: (fileId) => sql`INSERT INTO feedback.item_event (item_id, version, at, made_by, type, event) SELECT id, 1000 + count(event.*), ${TEST_NOW}, '{}', 'FileAdded', ${JSON.stringify({ type: 'FileAdded', fileId, name: 'x' })} FROM feedback.item LEFT JOIN feedback.item_event event ON item_id = id GROUP BY id LIMIT 1`,
  agreement: (fileId) => sql`INSERT INTO certification.copy_prolonging (request_id, serial, working_days, ground, agreement_file_id, made_at, made_by) VALUES (${newId()}, 1, 3, 'complex', ${fileId}, ${TEST_NOW}, 'x')`,
  withdrawal: (fileId) => sql`INSERT INTO official_documents.file_withdrawal (subject_id, id, file_id, withdrawn_at, withdrawn_by, reason) VALUES (${newId()}, ${newId()}, ${fileId}, ${TEST_NOW}, 'x', 'x')`,
}
const VAULT = 'vault'
const ORIGINAL = 'original'

describe('uploads that nothing uses', () => {
  const AFTER = instantFromMs(epochMs(TEST_NOW) + 92 * 86_400_000)
  let now = TEST_NOW
  let serial = 0
  const documents = documentsModule({ keeping: keepingOf(readConfig({ MOTCUA_HOME: '/nowhere' })) })
  const call = async (actor: typeof access.world.officer, path: string, payload: object) => {
    const app = await createHttpServer({ database: access.world.db, now: () => now, log: SILENT, findActor: async (_work, token) => (token === 'x' ? actor : ANONYMOUS), may: (who, { may, on }) => can(who, may, on), recordAudit: async () => undefined, tell: async () => undefined, publicUrl: 'http://localhost:8080' }, documents.routes ?? [])
    const answer = await app.inject({ method: 'POST', url: `/api/retention${path}`, headers: { cookie: 'motcua=x', 'idempotency-key': `unused-key-${(serial += 1)}` }, payload })
    await app.close()
    return answer.json<{ readonly listId: string; readonly items: number; readonly kind?: string }>()
  }
  const keepFile = async (words: string): Promise<StoredFileId> => {
    const stored = await access.world.db.work({ actor: access.world.officer }, (work) => storeFile(work, { bytes: onePagePdf(words), fileName: `${words}.pdf`, owner: { kind: 'unit', unitId: access.world.committee.id } }))
    if (!stored.ok) throw new Error(JSON.stringify(stored.refusal))
    return stored.value.id
  }
  const use = async (fileId: StoredFileId, way: string): Promise<void> => {
    if (way === ORIGINAL) return access.world.db.work({ actor: access.world.citizen }, async (work) => {
      const copy = await storeFile(work, { bytes: onePagePdf(`Bản số hóa ${(serial += 1)}`), fileName: 'ban-so-hoa.pdf', owner: { kind: 'person', personId: newId<PersonId>() } })
      if (!copy.ok) throw new Error(JSON.stringify(copy.refusal))
      await sql`INSERT INTO documents.digital_copy (file_id, pages, fields, made_by, made_at) VALUES (${copy.value.id}, ${JSON.stringify([{ fileId, page: 1 }])}, '{}', 'x', ${TEST_NOW})`.execute(work.tx)
    })
    if (way === VAULT) return access.world.db.work({}, async (work) => void (await recordPaper(work, { kind: 'result', name: 'Giấy', holderId: newId<PersonId>(), fileId, origin: 'scan', state: 'checked', sources: { name: 'typed' } })))
    await access.world.db.work({}, async ({ tx }) => void (await USES[way]?.(fileId).execute(tx)))
  }
  const isGone = async (fileId: StoredFileId): Promise<boolean> => (await access.world.db.work({}, (work) => findFile(work, fileId)))?.destroyedAt !== undefined

  it('are listed after their days, and destroyed once decided; whatever way a file is used, it stays, also where it came into use after the list was made', async () => {
    const way = fc.constantFrom(...Object.keys(USES), VAULT, ORIGINAL)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ before: fc.option(way), after: fc.option(way, { freq: 1 }) }), { minLength: 3, maxLength: 8 }), async (plan) => {
        now = TEST_NOW
        const files = await Promise.all(plan.map(() => keepFile(`Tệp ${(serial += 1)}`)))
        for (const [at, { before }] of plan.entries()) if (before && files[at]) await use(files[at], before)
        expect((await call(access.world.officer, '/lists', { unitId: access.world.committee.id })).kind).toMatch(/^nothing/)
        now = AFTER
        const { listId } = await call(access.world.officer, '/lists', { unitId: access.world.committee.id })
        for (const [at, { after }] of plan.entries()) if (after && files[at]) await use(files[at], after)
        if (listId) await call(access.world.head, `/lists/${listId}/decide`, { choice: 'destroy', decision: 'QĐ 1', spare: [] })
        const job = documents.jobs?.find(({ name }) => name === 'destroy-papers')
        await job?.runInSteps?.((run) => access.world.db.work({ now: AFTER }, run), {})
        const gone = await Promise.all(files.map(isGone))
        expect(gone).toEqual(plan.map(({ before, after }) => before === null && after === null))
      }),
      { numRuns: 12 },
    )
  }, 240_000)
})
