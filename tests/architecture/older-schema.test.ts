import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import type { AccountId, OfficialId, SessionId } from '../../kernel/ids.ts'
import { verifyChain } from '../../modules/audit/index.ts'
import { APP_ROLE, openDatabase } from '../../platform/db/database.ts'
import { findFirstAnswer } from '../../platform/http/idempotency.ts'
import type { Work } from '../../platform/work.ts'
import { listMigrations, migrate } from '../../platform/db/migrate.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const NAMES = listMigrations(ROOT).map(({ name }) => name)

type Column = { readonly name: string; readonly type: string }
type Given = Readonly<Record<string, unknown>>

/** Any value of a type: what a row must have and the test does not care about. */
const anyOf = (type: string): unknown => {
  if (type.endsWith('[]')) return []
  if (type === 'uuid') return crypto.randomUUID()
  if (type === 'boolean') return false
  if (['integer', 'bigint', 'numeric', 'smallint'].includes(type)) return 1
  if (type === 'date' || type.startsWith('timestamp')) return '2026-11-20T02:00:00Z'
  return type === 'jsonb' ? '{}' : 'x'
}

/** Its references are checked anew on the way; the test of words fills it with people who are there. */
const REFERRING = 'identity.representation'

/** What was written under an earlier release comes through every later migration, in one hop. */
describe('a schema of an earlier release, with rows', { timeout: 180_000 }, () => {
  const database = `older_${process.pid}`
  const connection = { ...inject('postgres'), database }
  let client: pg.Client
  const asAdmin = async (statement: string): Promise<void> => {
    const admin = new pg.Client({ ...inject('postgres'), database: 'postgres' })
    await admin.connect()
    await admin.query(statement).finally(() => admin.end())
  }
  beforeEach(async () => {
    await asAdmin(`CREATE DATABASE ${database}`)
    client = new pg.Client(connection)
  })
  afterEach(async () => {
    await client.end()
    await asAdmin(`DROP DATABASE ${database} WITH (FORCE)`)
  })

  const bringTo = async (cut: string): Promise<void> => {
    await migrate(connection, ROOT, new Set(NAMES.filter((name) => name < cut)))
    await client.connect()
    // Rows of one table at a time: what they refer to is not what is asked here.
    await client.query('SET session_replication_role = replica')
  }
  /** The rest of the hop, with keys and triggers as always. */
  const bringUp = async (): Promise<void> => {
    const ran = await migrate(connection, ROOT)
    expect(ran.length).toBeGreaterThan(0)
    expect(await migrate(connection, ROOT)).toEqual([])
  }
  const put = async (table: string, given: Given = {}): Promise<void> => {
    const { rows } = await client.query<Column>(`SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attnotnull AND NOT atthasdef AND attidentity = ''`, [table])
    const row: Record<string, unknown> = { ...Object.fromEntries(rows.map(({ name, type }) => [name, anyOf(type)])), ...given }
    const names = Object.keys(row)
    await client.query(`INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((_name, at) => `$${at + 1}`).join(', ')})`, Object.values(row))
  }
  const ask = async (statement: string): Promise<readonly unknown[]> => (await client.query(statement)).rows

  it('says of each dossier, step, paper and representation what the later release asks of them', async () => {
    await bringTo('20261126')
    const [working, asked, withdrawn, unit] = Array.from({ length: 4 }, () => crypto.randomUUID())
    const [accepted, due] = ['2026-11-20T02:00:00.000Z', '2026-11-27T10:00:00.000Z']
    const dossier = { national_status: 4, channel: 'in-person', receiving_unit_id: unit, code: 'H46.1', accepted_at: accepted, due_at: due }
    const event = (id: string | undefined, version: number, type: string, at: string, words: Given): Promise<void> => put('dossiers.dossier_event', { dossier_id: id, version, type, at, event: JSON.stringify({ type, ...words }) })
    await put('dossiers.dossier', { ...dossier, dossier_id: working, holder_step: 'process', applicant_name: 'Nguyễn Thị Thuỷ' })
    await event(working, 1, 'DossierSubmitted', accepted, { applicant: { idNumber: '044190000001', phone: '0900 000 001' } })
    await event(working, 2, 'DossierHandedOver', accepted, { holder: { step: 'process', stage: 'appraise' } })
    await put('dossiers.dossier', { ...dossier, dossier_id: asked, holder_step: 'approve' })
    await event(asked, 1, 'DossierSubmitted', accepted, { applicant: { idNumber: '044190000002' } })
    await event(asked, 2, 'WithdrawalAsked', '2026-11-21T03:00:00.000Z', {})
    await put('dossiers.dossier', { ...dossier, dossier_id: withdrawn, state: 'withdrawn', ended_at: due })
    await put('dossiers.dossier_component', { dossier_id: withdrawn, originals: 2 })
    await put('workflow.running', { subject_id: working })
    for (const serial of [1, 2]) await put('workflow.work_item', { subject_id: working, serial, step: `step-${serial}` })
    await put('official_documents.issued_document', { dossier_id: working, file_sha256: 'a'.repeat(64), content_sha256: 'b'.repeat(64), issued_at: accepted })
    const [person, enterprise] = [crypto.randomUUID(), crypto.randomUUID()]
    for (const id of [person, enterprise]) await put('identity.person', { id, kind: id === person ? 'individual' : 'enterprise' })
    await put('identity.representation', { person_id: person, enterprise_id: enterprise, provider: 'vneid', verified_at: accepted })

    await bringUp()
    const kept = await ask('SELECT dossier_id AS id, index_due_at AS index, applicant_id_number AS number, applicant_phone AS phone, holder_stage AS stage, rests, withdrawal_asked_at AS asked, originals_desk_id AS desk FROM dossiers.dossier')
    const plain = { index: new Date(due), rests: false, asked: null, desk: null, phone: null }
    expect(kept).toHaveLength(3)
    expect(kept).toEqual(expect.arrayContaining([
      { ...plain, id: working, number: '044190000001', phone: '0900000001', stage: 'appraise' },
      { ...plain, id: asked, number: '044190000002', stage: 'approve', asked: new Date('2026-11-21T03:00:00.000Z') },
      { ...plain, id: withdrawn, number: null, stage: null, desk: unit },
    ]))
    expect(await ask('SELECT last_serial AS last, arrived, timers_held AS held FROM workflow.running')).toEqual([{ last: 2, arrived: [], held: false }])
    expect(await ask('SELECT step, stage FROM workflow.work_item ORDER BY serial')).toEqual([{ step: 'step-1', stage: 'step-1' }, { step: 'step-2', stage: 'step-2' }])
    expect(await ask('SELECT subject_id AS subject, file_sha256 AS sha256, printed_at AS at FROM official_documents.issued_print')).toEqual([{ subject: working, sha256: 'a'.repeat(64), at: new Date(accepted) }])
    expect(await ask('SELECT kind, provider, recorded_at AS at FROM identity.representation')).toEqual([{ kind: 'legal-representative', provider: 'vneid', at: new Date(accepted) }])
  })

  it('answers a command repeated across the hop as it was answered first', async () => {
    await bringTo('20261201T1070')
    const command = { key: 'kept-across-the-hop', operation: 'claimDossier', requestHash: 'a'.repeat(64) }
    const answer = { version: 3, words: 'Đã nhận' }
    await put('platform.idempotency', { actor_key: 'staff:clerk', key: command.key, operation: command.operation, request_hash: command.requestHash, status: 200, answer: JSON.stringify(answer) })
    await bringUp()
    const opened = openDatabase({ connection, role: APP_ROLE })
    const actor = { kind: 'staff', accountId: 'clerk' as AccountId, officialId: 'o' as OfficialId, sessionId: 's' as SessionId, fullName: 'Người Thử', roles: [] } as const
    const asks = (asked: typeof command, accountId = actor.accountId) => findFirstAnswer({ tx: opened.tx, actor: { ...actor, accountId } } as unknown as Work, asked)
    expect(await asks(command)).toEqual({ status: 200, answer })
    expect(await asks({ ...command, requestHash: 'b'.repeat(64) })).toBe('reused')
    expect(await asks({ ...command, operation: 'sendBackDossier' })).toBe('reused')
    expect(await asks(command, 'other' as AccountId)).toBeUndefined()
    await opened.close()
  })

  it('keeps the trail word for word, and its chain holds', async () => {
    await bringTo('20261201T1071')
    await client.query('SET session_replication_role = origin')
    const [dossier, unit, person] = Array.from({ length: 3 }, () => crypto.randomUUID())
    const officer = { actor_kind: 'staff', actor_id: 'a', official_id: crypto.randomUUID(), actor_name: 'Hồ "Thử", (một)', actor_unit_id: unit, address: '127.0.0.1' }
    const entries: readonly Given[] = [
      { ...officer, event: 'dossier-opened', thing: 'dossier', thing_id: dossier, dossier_id: dossier, unit_id: unit, request_id: crypto.randomUUID() },
      { ...officer, event: 'personal-data-viewed', thing: 'dossier', thing_id: dossier, dossier_id: dossier, person_ids: [person], purpose: 'xử lý' },
      { ...officer, event: 'file-viewed', thing: 'stored-file', thing_id: 'x', dossier_id: dossier, unit_id: crypto.randomUUID(), facts: '{"số": 1}' },
      { ...officer, event: 'dossier-opened', dossier_id: dossier },
      { actor_kind: 'anonymous', event: 'looked-up', request_id: '' },
      { actor_kind: 'system', actor_id: 'clock', event: 'looked-up', thing: '', thing_id: '' },
    ]
    for (const entry of entries) await put('audit.audit_entry', entry)
    const whole = 'SELECT id, at, request_id, event, actor_kind, actor_id, official_id, actor_name, actor_unit_id, thing, thing_id, unit_id, dossier_id, person_ids, purpose, address, facts FROM audit.audit_entry ORDER BY id'
    const before = await ask(whole)
    await bringUp()
    expect(before).toHaveLength(entries.length)
    expect((await ask(whole)).map((row) => ({ ...(row as Given), person_ids: (row as Given)['person_ids'] ?? [] }))).toEqual(before)
    expect(await ask('SELECT count(*)::int AS senders FROM audit.sender')).toEqual([{ senders: 3 }])
    await put('audit.audit_entry', { ...entries[0], id: crypto.randomUUID(), at: new Date() })
    const opened = openDatabase({ connection, role: APP_ROLE })
    expect(await verifyChain({ tx: opened.tx } as Work)).toEqual({ checked: entries.length + 1, faults: [] })
    await opened.close()
  })

  it.each(['20261126', '20261128T12'])('of %s loses no row of any table', async (cut) => {
    await bringTo(cut)
    const tables = (await client.query<{ readonly name: string }>(`SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'platform') AND n.nspname NOT LIKE 'pg\\_%'`)).rows.map(({ name }) => name)
    const filled: string[] = []
    // Where a rule of the table wants more than any value, it stays empty.
    for (const table of tables.filter((name) => name !== REFERRING)) if (await put(table).then(() => true, () => false)) filled.push(table)
    expect(filled.length).toBeGreaterThan(tables.length / 2)
    await bringUp()
    const lost: string[] = []
    for (const table of filled) {
      const [row] = await ask(`SELECT to_regclass('${table}') IS NOT NULL AS there`) as readonly { readonly there: boolean }[]
      if (row?.there === true && (await ask(`SELECT FROM ${table} LIMIT 1`)).length === 0) lost.push(table)
    }
    expect(lost).toEqual([])
  })
})
