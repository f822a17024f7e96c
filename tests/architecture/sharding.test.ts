import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GROWING } from '../access/growing-tables.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const FOLDER = join(import.meta.dirname, '../../deploy/sharded')

/** What grows and is copied to every node all the same: not of one dossier, and why. */
const COPIED: Readonly<Record<string, readonly string[]>> = {
  'people and their rights, asked about with dossiers of every shard': [
    'identity.consent', 'identity.consent_withdrawal', 'identity.electronic_identity', 'identity.person', 'identity.representation', 'identity.restriction', 'identity.session', 'notifications.preference',
    'identity.confirmation', 'identity.confirmation_use', 'identity.known_device', 'identity.register_look_up', 'identity.register_reply',
  ],
  'of a person over all their dossiers': ['documents.paper_record', 'documents.paper_record_change', 'notifications.notice', 'notifications.message', 'one_stop.guidance'],
  'the trail of everybody, chained by day': ['audit.chain_link', 'audit.entry', 'audit.sender'],
  'a file is its owner’s before it is a dossier’s, and the same bytes serve many': ['documents.content_removal', 'documents.content_scan', 'documents.digital_copy', 'documents.scan_page', 'documents.stored_file'],
  'before there is a dossier, and swept': [
    'documents.bench', 'documents.bench_page', 'documents.bench_phone', 'documents.upload', 'documents.upload_part', 'dossiers.filing_draft', 'one_stop.reception_note', 'identity.citizen_sign_in', 'identity.consent_code',
    'identity.kept_register_answer', 'identity.lost_post', 'identity.provider_answer', 'identity.sign_in_challenge', 'identity.sign_in_tries', 'platform.idempotency', 'surveys.rated_device',
  ],
  'finds the dossier of a code': ['dossiers.code_counter', 'dossiers.issued_code'],
  'a list, a batch or a round over many dossiers': ['documents.destruction_item', 'indicators.reminder', 'one_stop.batch', 'one_stop.batch_row', 'one_stop.bundle', 'post.collected_line', 'post.handover'],
  'sums of units': ['indicators.breach_sample', 'indicators.counter', 'surveys.release'],
  'told by the outside, whosever it is': ['payments.difference', 'payments.message_event', 'post.message_event', 'post.money_difference'],
  'without its dossier on purpose (NĐ 61/2018 article 27.3)': ['surveys.low_case', 'surveys.rating'],
  'a matter of its own, far fewer than dossiers': [
    'certification.certified_copy', 'certification.copy_prolonging', 'certification.copy_request', 'feedback.item', 'feedback.item_event', 'old_results.batch', 'old_results.old_result', 'old_results.old_result_event',
    'personal_data.breach', 'personal_data.breach_event', 'personal_data.data_request', 'personal_data.data_request_event', 'personal_data.duty_reminder', 'plans.evidence', 'plans.letter', 'plans.told',
  ],
}

type Fault = { readonly fault: string }

/** Rules of Citus 12 for tables distributed by one column, asked of the live schema. */
describe('the schema on Citus', () => {
  let database: TestDatabase
  let client: pg.Client
  beforeAll(async () => {
    database = await openTestDatabase()
    client = new pg.Client(database.connection)
    await client.connect()
    await client.query(readFileSync(join(FOLDER, 'widen.sql'), 'utf8'))
    await client.query(`CREATE TEMP TABLE placed AS ${readFileSync(join(FOLDER, 'tables.sql'), 'utf8')}`)
  })
  afterAll(async () => {
    await client.end()
    await database.close()
  })
  const faults = async (): Promise<readonly string[]> => (await client.query<Fault>(readFileSync(join(FOLDER, 'check.sql'), 'utf8'))).rows.map(({ fault }) => fault)

  it('distributes what hangs on a dossier and copies the rest', async () => {
    const { rows } = await client.query<{ name: string; by_column: string | null }>('SELECT name, by_column FROM placed')
    const placed = new Map(rows.map(({ name, by_column }) => [name, by_column]))
    expect(['dossiers.dossier', 'dossiers.dossier_event', 'workflow.work_item', 'outbox.message', 'organisation.unit'].map((name) => placed.get(name))).toEqual(['dossier_id', 'dossier_id', 'subject_id', 'subject_id', null])
    expect(GROWING.filter((name) => placed.get(name) === null).toSorted()).toEqual(Object.values(COPIED).flat().toSorted())
  })

  it('lays a subject’s rows with the dossier it is: both columns are of one type', async () => {
    const { rows } = await client.query<{ type: string }>('SELECT DISTINCT atttypid::regtype::text AS type FROM placed JOIN pg_attribute ON attrelid = name::regclass AND attname = by_column')
    expect(rows).toEqual([{ type: 'uuid' }])
  })

  it('has no key and no reference that Citus refuses', async () => {
    expect(await faults()).toEqual([])
  })

  it.each([
    ['a unique index without dossier_id', 'CREATE TABLE dossiers.wrong (dossier_id uuid, code text, PRIMARY KEY (dossier_id)); CREATE UNIQUE INDEX wrong_code ON dossiers.wrong (code)', 'dossiers.wrong_code'],
    ['a unique index without subject_id', 'CREATE TABLE dossiers.wrong (subject_id uuid, code text, PRIMARY KEY (subject_id)); CREATE UNIQUE INDEX wrong_code ON dossiers.wrong (code)', 'dossiers.wrong_code'],
    ['a reference that leaves the shard', 'CREATE TABLE dossiers.wrong (dossier_id uuid, other uuid REFERENCES dossiers.dossier (dossier_id), PRIMARY KEY (dossier_id))', 'wrong_other_fkey'],
    ['a copied table that refers to a distributed one', 'CREATE TABLE dossiers.wrong (id uuid PRIMARY KEY, dossier uuid REFERENCES dossiers.dossier (dossier_id))', 'wrong_dossier_fkey'],
  ])('finds %s', async (_what, ddl, name) => {
    const before = await faults()
    await client.query('BEGIN')
    await client.query(ddl)
    await client.query(`INSERT INTO placed SELECT * FROM (${readFileSync(join(FOLDER, 'tables.sql'), 'utf8')}) AS now WHERE name = 'dossiers.wrong'`)
    const after = await faults()
    await client.query('ROLLBACK')
    expect(after.filter((fault) => !before.includes(fault))).toEqual([expect.stringContaining(name)])
  })
})
