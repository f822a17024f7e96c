// TT 01/2023/TT-VPCP Điều 8: a digitised paper stands beside the paper it was made from, and in its holder's vault.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierId, StoredFileId } from '../../../kernel/ids.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import { publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { recordsOfHolder, storeFile, type DigitisedPapers } from '../../documents/index.ts'
import { documentsModule } from '../../documents/module.ts'
import { decideDigitise } from '../domain/digitise.ts'
import { undigitised } from '../domain/undigitised.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { listClaims } from './list-claims.ts'
import { listInbox } from './list-inbox.ts'
import { openBenchForDossier, openBenchForDraft } from './open-bench.ts'
import { readDossier } from './show-dossier.ts'
import { showDraft } from './show-draft.ts'
import { takeDigitisedPapers } from './take-digitised-papers.ts'

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
  await prepareJobQueue(world.db.connection)
})
afterAll(() => world.close())

const act = <T>(actor: DossierWorld['clerk'], run: (work: never) => Promise<T>): Promise<T> => world.db.work({ actor, now: TEST_NOW }, run as never)

/** A copy as the bench makes one: the file, and what it says. */
const copyMade = async (line: string): Promise<StoredFileId> => {
  const file = await act(world.clerk, async (work) => valueOf(await storeFile(work, { bytes: onePagePdf(line), fileName: `${line}.pdf`, owner: { kind: 'unit', unitId: world.desk.id } })))
  const fields = { number: { value: '27/2025/GCS', by: 'reader', confidence: 95 }, issuer: { value: 'Trạm Y tế xã Thử', by: 'person' }, issuedOn: { value: '2025-03-03', by: 'reader', confidence: 90 }, title: { value: 'GIẤY', by: 'reader', confidence: 90 }, holderName: { value: 'Trần Thị Mẫu', by: 'reader', confidence: 88 } }
  await world.db.work({}, ({ tx }) => sql`INSERT INTO documents.digital_copy (file_id, bench_id, pages, fields, made_by, made_at) VALUES (${file.id}, ${file.id}, ${JSON.stringify([{ fileId: file.id, page: 1 }])}, ${JSON.stringify(fields)}, 'test', ${TEST_NOW})`.execute(tx))
  return file.id
}
const papersFor = (subject: DigitisedPapers['subject'], slotKey: string, fileId: StoredFileId): DigitisedPapers => ({
  benchId: subject.id, unitId: world.desk.id, subject,
  papers: [{ slotKey, slotName: 'Giấy tờ chứng minh quan hệ', fileId, fileName: 'Giấy tờ chứng minh quan hệ.pdf', sha256: '', pages: 1, fields: {} }],
})
const holderId = () => (world.citizen.kind === 'citizen' ? world.citizen.personId : ('' as never))

describe('digitising', () => {
  it('opens one bench for a reception, puts papers into its draft, and with acceptance into the vault with what was read', async () => {
    const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: TEST_NOW })
    const { benchId } = await act(world.clerk, async (work) => valueOf(await openBenchForDraft(work, draftId)))
    expect(await act(world.clerk, async (work) => valueOf(await openBenchForDraft(work, draftId)))).toEqual({ benchId })
    expect(await act(world.clerkElsewhere, (work) => openBenchForDraft(work, draftId))).toMatchObject({ ok: false, refusal: { kind: 'draft-not-found' } })

    const { rows: [bench] } = await world.db.work({}, ({ tx }) => sql<{ people: object }>`SELECT people FROM documents.bench WHERE id = ${benchId}`.execute(tx))
    expect(bench?.people, 'whose paper it may be').toEqual([{ name: 'Trần Thị Mẫu', by: 'declared' }])
    const fileId = await copyMade('Giay chung minh')
    valueOf(await act(world.clerk, (work) => takeDigitisedPapers(work, papersFor({ kind: 'filing-draft', id: draftId }, '1.2', fileId))))
    const shown = await act(world.clerk, async (work) => valueOf(await showDraft(work, draftId)))
    expect(shown.components.find(({ key }) => key === '1.2')?.files).toEqual([{ fileId, name: 'Giay chung minh.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }])

    const { id } = valueOf(await act(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl } as never)))
    const records = await world.db.work({}, (work) => recordsOfHolder(work, holderId()))
    expect(records.find((record) => record.fileId === fileId)).toMatchObject({
      origin: 'scan', number: '27/2025/GCS', issuer: 'Trạm Y tế xã Thử', issuedOn: '2025-03-03', holderName: 'Trần Thị Mẫu', originalFileId: fileId, sources: { number: 'ocr', issuer: 'typed', issuedOn: 'ocr', holderName: 'ocr' },
    })
    const { papers } = valueOf(await act(world.officer, (work) => listClaims(work, id)))
    expect(papers.find((paper) => paper.fileId === fileId), 'whoever examines sees of each value who or what said it').toEqual({
      fileId, origin: 'scan', sourceLabel: records.find((record) => record.fileId === fileId)?.sourceLabel,
      values: [{ field: 'number', value: '27/2025/GCS', source: 'ocr' }, { field: 'issuer', value: 'Trạm Y tế xã Thử', source: 'typed' }, { field: 'issuedOn', value: '2025-03-03', source: 'ocr' }, { field: 'holderName', value: 'Trần Thị Mẫu', source: 'ocr' }],
    })
    // Signed as a true copy since: the vault keeps the signed file, the dossier names the one before it.
    const signedFileId = await copyMade('Giay chung minh da ky')
    await world.db.work({}, async (work) => {
      await sql`INSERT INTO official_documents.signed_file (subject_id, file_id, serial, signed_file_id, sha256, certificate_id, role, signer_name, is_stamped, is_demo, signed_at)
        VALUES (${id}, ${fileId}, 1, ${signedFileId}, ${'0'.repeat(64)}, ${id}, 'signer', 'Lê Văn Thử', false, true, ${TEST_NOW})`.execute(work.tx)
      for (const { on } of documentsModule().subscriptions ?? []) await on(work, { type: 'official-documents.file-signed', fileId, signedFileId, signerName: 'Lê Văn Thử', role: 'signer' })
    })
    const { papers: afterSigning } = valueOf(await act(world.officer, (work) => listClaims(work, id)))
    expect(afterSigning.find((paper) => paper.fileId === fileId)).toMatchObject({ origin: 'scan', values: expect.arrayContaining([{ field: 'signer', value: 'Lê Văn Thử', source: 'signature' }]) })
    expect(await act(world.clerkElsewhere, (work) => listClaims(work, id))).toMatchObject({ ok: false, refusal: { kind: 'dossier-not-found' } })
  })

  it('puts a copy beside the paper of a dossier, once it was received; what ended takes none', async () => {
    const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: TEST_NOW })
    const late = await copyMade('Da nhan truoc khi so hoa')
    const { id } = valueOf(await act(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl, anotherReason: 'Hồ sơ khác' } as never)))
    expect((await act(world.otherOfficer, (work) => openBenchForDossier(work, id))).ok).toBe(true)
    expect(await act(world.head, (work) => openBenchForDossier(work, id))).toMatchObject({ ok: false, refusal: { kind: 'not-permitted-here' } })

    // The reception was accepted while its papers were on the bench.
    valueOf(await act(world.clerk, (work) => takeDigitisedPapers(work, papersFor({ kind: 'filing-draft', id: draftId }, '1.2', late))))
    const { dossier } = valueOf(await act(world.clerk, (work) => readDossier(work, id)))
    expect(dossier.components.at(-1)).toMatchObject({ key: '1.2', originals: 0, copies: 0, digitised: true, files: [{ fileId: late }] })
    expect(dossier.lastChange.type).not.toBe('ComponentsDigitised')

    const gone = await act(world.clerk, (work) => takeDigitisedPapers(work, papersFor({ kind: 'dossier', id: '00000000-0000-7000-8000-000000000000' as DossierId }, '1', late)))
    expect(gone).toMatchObject({ ok: false, refusal: { kind: 'bench-subject-gone' } })
    const standing = { kind: 'staff', officialId: 'x' as never, may: () => true } as const
    expect(decideDigitise({ ...dossier, state: 'returned' }, standing, [])).toMatchObject({ ok: false, refusal: { kind: 'wrong-state' } })
  })

  it('says of what was received which papers have no copy yet, to the desk and to who examines, until each has one', async () => {
    const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: TEST_NOW })
    const { id } = valueOf(await act(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl, anotherReason: 'Hồ sơ khác' } as never)))
    const standing = async () => {
      const { dossier } = valueOf(await act(world.clerk, (work) => readDossier(work, id)))
      const lists = await Promise.all([act(world.clerk, (work) => listInbox(work, 'counter', { show: 'undigitised' })), act(world.officer, (work) => listInbox(work, 'officer', { show: 'undigitised' }))])
      return { papers: undigitised(dossier.components).map(({ key }) => key), listed: lists.map(({ items }) => items.some(({ dossierId }) => dossierId === id)) }
    }
    const digitise = async (serial: string) => valueOf(await act(world.clerk, async (work) => takeDigitisedPapers(work, papersFor({ kind: 'dossier', id }, serial, await copyMade(`Giay so ${serial}`)))))
    expect(await standing()).toEqual({ papers: ['1.1', '1.2'], listed: [true, true] })
    expect((await act(world.clerkElsewhere, (work) => listInbox(work, 'counter', { show: 'undigitised' }))).items).toEqual([])
    await digitise('1')
    expect(await standing()).toEqual({ papers: ['1.2'], listed: [true, true] })
    await digitise('2')
    expect(await standing()).toEqual({ papers: [], listed: [false, false] })
  })
})
