import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { instantOn, parsePlainDate } from '../../../kernel/plain-date.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { sql, type RawBuilder } from 'kysely'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { outboxProof } from '../../../platform/outbox/outbox-proof.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Dossier } from '../domain/dossier.ts'
import { findContradictions } from '../store/journal-faults.view.ts'
import { listSuspects } from '../store/suspects.view.ts'
import { acceptDossier } from './accept-dossier.ts'
import { approveDossier } from './approve-dossier.ts'
import { getPerson } from '../../identity/index.ts'
import { attachDraftFile, saveDraftAnswers } from './change-draft.ts'
import { attachResult } from './attach-result.ts'
import { claimDossier } from './claim-dossier.ts'
import { codeProof, journalProof } from './dossier-proofs.ts'
import { rebuildDossiers } from './rebuild-dossiers.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { openDraft } from './open-draft.ts'
import { refuseDossier } from './refuse-dossier.ts'
import { requestApproval } from './request-approval.ts'
import { returnResult } from './return-result.ts'
import { sendBackDossier } from './send-back-dossier.ts'
import { openDossier, showMyDossier } from './show-dossier.ts'
import { submitDossier } from './submit-dossier.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

const publicUrl = 'https://motcua.example.vn'
const PDF = onePagePdf('Giấy tờ thử nghiệm')

const at = (day: string, minute: number): Instant => {
  const on = parsePlainDate(day)
  if (!on) throw new Error(day)
  return instantOn(on, minute)
}

/** Wednesday 12/03/2025, 09:00 in Viet Nam. */
const MORNING = at('2025-03-12', 9 * 60)

const answers = {
  applicantKind: 'individual',
  'submitter.fullName': 'Trần Thị Mẫu',
  'submitter.personalIdNumber': '044190000001',
  'submitter.bornOn': '1990-05-01',
  area: 'outside',
  street: 'Số 1 đường Thử Nghiệm',
  outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu',
  phone: '0900000001',
  contentRequested: 'Cấp bản sao trích lục',
  resultBy: 'counter',
}

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
})
afterAll(() => world.close())

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const kindOf = (outcome: Asked<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)

const draftOf = async (actor: Actor, now: Instant): Promise<string> => {
  const { db, desk, committee } = world
  const draft = value(await db.work({ actor, now }, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
  const place = { receivingUnitId: desk.id, resolvingUnitId: committee.id }
  value(await db.work({ actor, now }, (work) => saveDraftAnswers(work, draft.id, { place, answers: { 'applicant-v1': answers }, counts: { '1.2': { originals: 0, copies: 1 } } })))
  value(await db.work({ actor, now }, (work) => attachDraftFile(work, { draftId: draft.id, key: '1.1', bytes: onePagePdf(`To khai ${draft.id}`), fileName: 'to-khai.pdf' })))
  return draft.id
}

const submitted = async (now = MORNING): Promise<Dossier> => {
  const draftId = await draftOf(world.citizen, now)
  return value(await world.db.work({ actor: world.citizen, now }, (work) => submitDossier(work, { draftId })))
}

const accepted = async (now = MORNING): Promise<Dossier> => {
  const { id, version } = await submitted(now)
  return value(await world.db.work({ actor: world.clerk, now }, (work) => acceptDossier(work, { dossierId: id, version, waived: [], publicUrl })))
}

const as = <T>(actor: Actor, run: Parameters<typeof world.db.work<T>>[1]): Promise<T> => world.db.work({ actor, now: MORNING }, run)

/** Keeps an actor's account and role in the database too, as the regulation of the demo does. */
const employ = (actor: Actor): Promise<void> =>
  world.db.work({}, async ({ tx }) => {
    if (actor.kind !== 'staff') throw new Error('only staff are employed')
    const { accountId, officialId, fullName, roles: [held] } = actor
    await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
      VALUES (${accountId}, ${officialId}, ${held?.unitId}, ${fullName}, ${officialId}, 'none', ${MORNING}, false, ${MORNING})`.execute(tx)
    await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId<string>()}, ${officialId}, ${held?.role}, ${held?.unitId}, ${MORNING})`.execute(tx)
  })

describe('a dossier through its life', () => {
  it('is filed, accepted, examined, sent back, approved, and its result returned', async () => {
    const dossier = await accepted()
    expect(dossier).toMatchObject({ state: 'examining', channel: 'online', assisted: false, acceptance: { ruleSet: 'A', handover: 'at-once' } })
    expect(dossier.code).toMatch(new RegExp(`^${world.desk.code.replaceAll('.', '[.]')}-250312-\\d{4}$`))
    // Two working days of eight hours from 09:00 Wednesday (NĐ 61/2018 art. 17.3).
    expect(dossier.dueAt?.slice(0, 10)).toBe('2025-03-14')
    expect(dossier.acceptance?.slip?.fileId).toBeDefined()
    await employ(world.officer)
    const of = { dossierId: dossier.id }
    value(await as(world.officer, (work) => claimDossier(work, of)))
    expect(kindOf(await as(world.otherOfficer, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))).toBe('claimed-by-other')
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện' })))
    const back = value(await as(world.head, (work) => sendBackDossier(work, { ...of, reason: 'Ghi rõ căn cứ' })))
    // Back in the hands of whoever proposed it, for nobody else to take.
    expect(back).toMatchObject({ state: 'examining', holder: { step: 'examine', assigneeName: world.officer.kind === 'staff' ? world.officer.fullName : '' } })
    expect(kindOf(await as(world.otherOfficer, (work) => claimDossier(work, of)))).toBe('claimed-by-other')
    const seen = value(await as(world.officer, (work) => openDossier(work, { reference: dossier.id, purpose: 'work' })))
    expect(seen).toMatchObject({ sentBack: { reason: 'Ghi rõ căn cứ' }, abilities: expect.arrayContaining(['request-approval']) })
    expect(value(await as(world.citizen, (work) => showMyDossier(work, dossier.id)))).not.toHaveProperty('sentBack')
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện theo khoản 1' })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    expect(kindOf(await as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'A' })))).toBe('result-missing')
    value(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Bản sao trích lục', bytes: PDF, fileName: 'ket-qua.pdf' })))
    const returned = value(await as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu' })))
    expect(returned).toMatchObject({ state: 'returned' })
    expect(returned).not.toHaveProperty('holder')
  })

  it('is free to take when whoever proposed it holds the role no more', async () => {
    const of = { dossierId: (await accepted()).id }
    value(await as(world.otherOfficer, (work) => claimDossier(work, of)))
    value(await as(world.otherOfficer, (work) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện' })))
    const back = value(await as(world.head, (work) => sendBackDossier(work, { ...of, reason: 'Ghi rõ căn cứ' })))
    expect(back.holder).not.toHaveProperty('assigneeId')
    expect(kindOf(await as(world.officer, (work) => claimDossier(work, of)))).toBe('ok')
  })

  it('is refused with a reason, and then no longer accepted', async () => {
    const { id: dossierId } = await submitted()
    const words = 'Hồ sơ thuộc thẩm quyền của huyện'
    expect(kindOf(await as(world.clerk, (work) => refuseDossier(work, { dossierId, reasonCode: 'not-competent', words: '' })))).toBe('reason-missing')
    const refused = value(await as(world.clerk, (work) => refuseDossier(work, { dossierId, reasonCode: 'not-competent', words })))
    expect(refused).toMatchObject({ state: 'refused', accounting: { reasonCode: 'not-competent', slip: { number: expect.any(String) } } })
    expect(kindOf(await as(world.clerk, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl })))).toBe('wrong-state')
  })

  it('is withdrawn by its applicant while nothing is decided', async () => {
    const { id: dossierId } = await accepted()
    expect(value(await as(world.citizen, (work) => withdrawDossier(work, { dossierId, reason: 'Không cần nữa' }))).state).toBe('withdrawn')
    expect(kindOf(await as(world.officer, (work) => claimDossier(work, { dossierId })))).toBe('wrong-state')
  })

  it('is taken at the counter in one step, code and slip included', async () => {
    const draftId = await draftOf(world.clerk, MORNING)
    const filed = value(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl })))
    expect(filed).toMatchObject({ state: 'examining', assisted: false, channel: 'in-person', applicant: { fullName: 'Trần Thị Mẫu' } })
    expect(filed.dueAt?.slice(0, 10)).toBe('2025-03-17')
  })

  it('is never accepted with a component missing that nobody explained', async () => {
    const { db, desk, committee, citizen } = world
    const draft = value(await as(citizen, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
    const change = { place: { receivingUnitId: desk.id, resolvingUnitId: committee.id }, answers: { 'applicant-v1': answers } }
    value(await as(citizen, (work) => saveDraftAnswers(work, draft.id, change)))
    expect(kindOf(await as(citizen, (work) => submitDossier(work, { draftId: draft.id })))).toBe('empty-dossier')
    for (const key of ['9.9', '__proto__'])
      expect(kindOf(await as(citizen, (work) => attachDraftFile(work, { draftId: draft.id, key, bytes: PDF, fileName: 'a.pdf' })))).toBe('component-unknown')
    value(await as(citizen, (work) => attachDraftFile(work, { draftId: draft.id, key: '1.1', bytes: PDF, fileName: 'a.pdf' })))
    const { id: dossierId } = value(await as(citizen, (work) => submitDossier(work, { draftId: draft.id })))
    expect(kindOf(await as(world.clerk, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl })))).toBe('components-missing')
    const waived = [{ key: '1.2', reason: 'Đã có trong cơ sở dữ liệu hộ tịch' }]
    expect(kindOf(await db.work({ actor: world.clerk, now: MORNING }, (work) => acceptDossier(work, { dossierId, waived, publicUrl })))).toBe('ok')
  })
})

describe('permissions', () => {
  it('files a citizen’s dossier under the number proved at sign-in, whatever was typed', async () => {
    const { citizen, db, desk, committee } = world
    if (citizen.kind !== 'citizen') throw new Error('the citizen is no citizen')
    const known = await as(citizen, (work) => getPerson(work, citizen.personId))
    if (known.kind !== 'individual' || !known.personalIdNumber) throw new Error('the citizen has no number')
    const typed = { ...answers, 'submitter.fullName': 'Người Khác', 'submitter.personalIdNumber': '044190000009' }
    const draft = value(await as(citizen, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
    const place = { receivingUnitId: desk.id, resolvingUnitId: committee.id }
    value(await as(citizen, (work) => saveDraftAnswers(work, draft.id, { place, answers: { 'applicant-v1': typed }, counts: { '1.1': { originals: 1, copies: 0 } } })))
    const filed = value(await db.work({ actor: citizen, now: MORNING }, (work) => submitDossier(work, { draftId: draft.id })))
    expect(filed.applicant).toMatchObject({ fullName: known.name, idNumber: known.personalIdNumber })
    expect(filed.submitter).toMatchObject({ fullName: known.name, idNumber: known.personalIdNumber })
  })

  it('lets nobody but those of its units see or touch it', async () => {
    const { id: dossierId } = await submitted()
    const accept = (actor: Actor) => as(actor, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl }))
    expect(kindOf(await accept(world.clerkElsewhere))).toBe('dossier-not-found')
    expect(kindOf(await accept(world.stranger))).toBe('dossier-not-found')
    expect(kindOf(await accept(world.officer))).toBe('not-permitted-here')
    expect(kindOf(await accept(world.citizen))).toBe('not-permitted-here')
    expect(kindOf(await as(world.stranger, (work) => withdrawDossier(work, { dossierId, reason: '' })))).toBe('dossier-not-found')
    expect(kindOf(await accept(world.clerk))).toBe('ok')
  })

  it('keeps drafts to their owner', async () => {
    const draftId = await draftOf(world.citizen, MORNING)
    expect(kindOf(await as(world.stranger, (work) => submitDossier(work, { draftId })))).toBe('draft-not-found')
  })
})

describe('commands at the same time', () => {
  it('gives sixteen dossiers accepted at once sixteen codes without gap or double', async () => {
    const day = at('2025-03-20', 9 * 60)
    const filed: Dossier[] = []
    for (let index = 0; index < 16; index += 1) filed.push(await submitted(day))
    const codes = await Promise.all(
      filed.map(async ({ id }) => value(await world.db.work({ actor: world.clerk, now: day }, (work) => acceptDossier(work, { dossierId: id, waived: [], publicUrl }))).code),
    )
    const serials = codes.map((code) => Number(code?.slice(-4))).sort((a, b) => a - b)
    expect(serials).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
  })

  it('gives a number back when the acceptance fails after taking it', async () => {
    const day = at('2025-03-21', 9 * 60)
    const [one, two] = [await submitted(day), await submitted(day)]
    const failing = world.db.work({ actor: world.clerk, now: day }, async (work) => {
      value(await acceptDossier(work, { dossierId: one.id, waived: [], publicUrl }))
      throw new Error('the connection broke')
    })
    await expect(failing).rejects.toThrow('the connection broke')
    const { code } = value(await world.db.work({ actor: world.clerk, now: day }, (work) => acceptDossier(work, { dossierId: two.id, waived: [], publicUrl })))
    expect(code).toMatch(/-250321-0001$/)
  })

  it('accepts once when clicked twice, and says who was faster', async () => {
    const { id: dossierId, version } = await submitted()
    const twice = await Promise.all([1, 2].map(() => as(world.clerk, (work) => acceptDossier(work, { dossierId, version, waived: [], publicUrl }))))
    expect(twice.map(kindOf).sort()).toEqual(['changed-meanwhile', 'ok'])
    expect(twice.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { who: 'Phan Thị Tiếp', when: '09:00 12/03/2025' } })
  })

  it('files one dossier from one draft, however often it is sent', async () => {
    const draftId = await draftOf(world.citizen, MORNING)
    const sent = await Promise.all([1, 2, 3].map(() => as(world.citizen, (work) => submitDossier(work, { draftId }))))
    expect(sent.map(kindOf).sort()).toEqual(['draft-already-filed', 'draft-already-filed', 'ok'])
  })
})

describe('proofs', () => {
  it('find nothing wrong with everything done above', async () => {
    for (const proof of [journalProof, codeProof, outboxProof]) {
      const found = await world.db.work({}, proof.find)
      expect(found.faults).toEqual([])
      expect(found.checked).toBeGreaterThan(20)
    }
  })

  it('find a row that was changed behind the journal\'s back', async () => {
    const { id } = await accepted()
    const spoil = (state: string): Promise<unknown> =>
      world.db.work({}, ({ tx }) => tx.updateTable('dossiers.dossier').set({ state }).where('dossier_id', '=', id as DossierId).execute())
    await spoil('returned')
    const found = await world.db.work({}, journalProof.find)
    expect(found.faults).toEqual([`${id}: row is not what the journal says`])
  })

  it.each(['dossier', 'dossier_component', 'due_date_change', 'issued_result'])('find each column of %s that is another', async (name) => {
    const owner = openDatabase({ connection: world.db.connection, max: 1 })
    const table = sql.table(`dossiers.${name}`)
    const ANOTHER: Readonly<Record<string, (column: RawBuilder<unknown>) => RawBuilder<unknown>>> = {
      uuid: () => sql`gen_random_uuid()`, integer: (column) => sql`${column} + 100`, boolean: (column) => sql`NOT ${column}`, text: (column) => sql`coalesce(${column} || ' ', '')`,
      'timestamp with time zone': (column) => sql`coalesce(${column} + interval '1 millisecond', now())`, jsonb: () => sql`'[{"x":1}]'`,
    }
    const undone = new Error('undone')
    const spoiled: string[] = []
    const columns = await sql<{ column_name: string; data_type: string }>`SELECT column_name, data_type FROM information_schema.columns
      WHERE table_schema = 'dossiers' AND table_name = ${name} AND is_generated = 'NEVER' AND column_name <> 'dossier_id'`.execute(owner.tx)
    const checks = await sql<{ conname: string }>`SELECT conname FROM pg_constraint WHERE conrelid = ${`dossiers.${name}`}::regclass AND contype = 'c'`.execute(owner.tx)
    for (const { column_name: column, data_type: type } of columns.rows)
      await owner.transaction(async (tx) => {
        for (const { conname } of checks.rows) await sql`ALTER TABLE ${table} DROP CONSTRAINT ${sql.ref(conname)}`.execute(tx)
        const [row] = (await sql<{ dossier_id: DossierId }>`UPDATE ${table} SET ${sql.ref(column)} = ${ANOTHER[type]?.(sql.ref(column))} WHERE ctid = (SELECT min(ctid) FROM ${table}) RETURNING dossier_id`.execute(tx)).rows
        if (!row) throw new Error(`no row of ${name}`)
        if ((await findContradictions(tx, [row.dossier_id])).length > 0) spoiled.push(column)
        throw undone
      }).catch((error: unknown) => {
        if (error !== undone) throw error
      })
    expect(columns.rows.length).toBeGreaterThan(4)
    expect(spoiled).toEqual(columns.rows.map(({ column_name }) => column_name))
    await owner.close()
  })

  it('read journals of earlier releases, and words that hold a mark of their own', async () => {
    const { id } = await accepted()
    const owner = openDatabase({ connection: world.db.connection, max: 1 })
    const faultsAfter = async (change: RawBuilder<unknown>): Promise<readonly (readonly string[])[]> => {
      let found: readonly (readonly string[])[] = []
      await owner.transaction(async (tx) => {
        await change.execute(tx)
        found = [await findContradictions(tx, [id]), await listSuspects(tx, [id])]
        throw new Error('undone')
      }).catch(() => undefined)
      return found
    }
    const old = sql`UPDATE dossiers.dossier_event SET author = jsonb_build_object('kind', author_kind, 'name', author_name), author_kind = NULL, author_id = NULL, author_name = NULL, event = event || jsonb_build_object('type', type) WHERE dossier_id = ${id}`
    expect(await faultsAfter(old)).toEqual([[], []])
    expect(await faultsAfter(sql`${old} AND version = 1`), 'some of them').toEqual([[], [id]])
    expect(await faultsAfter(sql`UPDATE dossiers.dossier_event SET author_name = E'A\\x01B' WHERE dossier_id = ${id} AND version = 1`)).toEqual([[], [id]])
    expect(await faultsAfter(sql`SELECT set_config('TimeZone', 'Asia/Ho_Chi_Minh', true)`), 'another zone').toEqual([[], [id]])
    expect(await faultsAfter(sql`DELETE FROM dossiers.dossier_event WHERE dossier_id = ${id} AND version = 2`)).toEqual([[`${id}: journal of ${id} jumps to version 3`], [id]])
    await owner.close()
  })

  it('and a rebuild writes such rows anew from the journal, as the owner of the tables', async () => {
    const { id } = await accepted()
    const owner = openDatabase({ connection: world.db.connection, max: 1 })
    const rebuild = (dry: boolean) => rebuildDossiers({ connection: world.db.connection, dry })
    await owner.transaction(async (tx) => {
      await sql`DELETE FROM dossiers.due_date_change WHERE dossier_id = ${id}`.execute(tx)
      await sql`UPDATE dossiers.dossier SET due_at = NULL WHERE dossier_id = ${id}`.execute(tx)
    })
    const own = ['row', 'dueDateChange'].map((part) => `${id}: ${part} is not what the journal says`)
    expect((await rebuild(true)).faults).toEqual(expect.arrayContaining(own))
    expect((await rebuild(false)).faults).toEqual(expect.arrayContaining(own))
    expect((await rebuild(false)).faults).toEqual([])
    expect((await world.db.work({}, journalProof.find)).faults).toEqual([])
    await owner.close()
  })

  it('and one from nothing but the journals leaves every row as it stood', async () => {
    const owner = openDatabase({ connection: world.db.connection, max: 1 })
    const rowsOf = (table: string): Promise<readonly string[]> =>
      owner.transaction(async (tx) => (await sql<{ row: string }>`SELECT to_jsonb(own)::text AS row FROM ${sql.table(table)} AS own ORDER BY 1`.execute(tx)).rows.map(({ row }) => row))
    const TABLES = ['dossier', 'dossier_component', 'due_date_change', 'issued_result', 'pause', 'asked_unit'].map((name) => `dossiers.${name}`)
    const before = await Promise.all(TABLES.map(rowsOf))
    // A branch taken back is known to its row alone.
    await owner.transaction(async (tx) => {
      for (const table of TABLES) await sql`DELETE FROM ${sql.table(table)} ${table.endsWith('asked_unit') ? sql`WHERE kind = 'opinion' OR NOT undone` : sql``}`.execute(tx)
    })
    const { checked, faults, left } = await rebuildDossiers({ connection: world.db.connection, dry: false })
    expect([checked, left]).toEqual([before[0]?.length, []])
    expect(faults.filter((fault) => fault.includes(': row '))).toHaveLength(checked)
    expect(await Promise.all(TABLES.map(rowsOf))).toEqual(before)
    await owner.close()
  })

  it.each(['dossiers.dossier_event', 'dossiers.due_date_change', 'dossiers.issued_code', 'dossiers.dossier_component'])('cannot rewrite %s', async (table) => {
    await expect(world.db.work({}, ({ tx }) => sql`DELETE FROM ${sql.table(table)}`.execute(tx))).rejects.toThrow(/permission denied/)
    await expect(world.db.work({}, ({ tx }) => sql`UPDATE ${sql.table(table)} SET ${sql.ref(table.endsWith('code') ? 'bearer_id' : 'dossier_id')} = gen_random_uuid()`.execute(tx))).rejects.toThrow(/permission denied/)
  })
})
