import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierCode, DossierId, UnitId } from '../../../kernel/ids.ts'
import { instantFromMs } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import { useFileStore } from '../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Vnd } from '../../../kernel/vnd.ts'
import type { AppointmentSlip } from '../domain/appointment-slip.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { hasPdftotext, wordsOf } from '../../../tests/support/read-print.ts'
import { issueAppointmentSlip } from './issue-appointment-slip.ts'
import { openPaper } from './open-paper.ts'
import { listIssuedDocuments } from './list-issued-documents.ts'
import { numberingProof } from './prove-numbering.ts'
import { papersProof } from './prove-papers.ts'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slips-'))
  useFileStore(openLocalFileStore(folder))
  database = await openTestDatabase()
})

afterAll(async () => {
  await database.close()
  await stopPrinting()
  rmSync(folder, { recursive: true, force: true })
})

const at = (text: string) => instantFromMs(Date.parse(text))

const slipAt = (unitId: UnitId, changes: Partial<AppointmentSlip> = {}): AppointmentSlip => ({
  dossierId: newId<DossierId>(),
  dossierCode: 'H46.99.01-250312-0007' as DossierCode,
  ruleSet: 'A',
  unit: { id: unitId, name: 'Trung tâm Phục vụ hành chính công tỉnh', parentName: 'Văn phòng Ủy ban nhân dân tỉnh', kind: 'centre', place: 'Đồng Hới' },
  procedure: { code: '9.999999', name: 'Cấp giấy phép thử nghiệm' },
  applicant: { name: 'NGUYỄN THỊ THỬ', idNumber: '044190000001', address: 'Thôn Mẫu, xã Thử', phone: '0900000001', email: 'thu@example.vn' },
  contentRequested: 'Xin cấp giấy phép #thử $nghiệm$ *đậm* _nghiêng_ \\ @label <b>',
  components: [
    { name: 'Đơn đề nghị', form: 'original', quantity: 1 },
    { name: 'Giấy tờ kèm theo', form: 'copy', quantity: 2 },
  ],
  sets: 1,
  timeLimit: { unit: 'working-day', quantity: 3 },
  receivedAt: at('2025-03-12T03:30:00Z'),
  dueAt: at('2025-03-17T03:30:00Z'),
  dueReason: ['Nhận hồ sơ lúc 10:30 thứ Tư 12/03/2025', '15-16/03 nghỉ cuối tuần'],
  resultAt: 'Trung tâm Phục vụ hành chính công tỉnh',
  receivedBy: { name: 'Trần Văn Mẫu' },
  lookUpUrl: 'https://motcua.example.vn/tra-cuu?ma=H46.99.01-250312-0007',
  ...changes,
})

const issue = (slip: AppointmentSlip) => database.work({ now: at('2025-03-12T03:32:00Z') }, (work) => issueAppointmentSlip(work, slip))

const readIssued = ({ subjectId, documentId }: IssuedDocument) =>
  database.work({}, async (work) => {
    const opened = await openPaper(work, { subjectId, documentId, purpose: 'test' })
    if (!opened.ok) throw new Error(opened.refusal.kind)
    return opened.value
  })

describe('issueAppointmentSlip', () => {
  it('numbers each unit from 01, keeps the file with its hash, and marks it as PDF/A-2a with tags', async () => {
    const unitId = newId<UnitId>()
    const first = await issue(slipAt(unitId))
    const second = await issue(slipAt(unitId))
    expect([first.number, second.number]).toEqual(['01/TTPVHCC', '02/TTPVHCC'])
    const { file, bytes } = await readIssued(first)
    expect(file).toMatchObject({ id: first.fileId, mediaType: 'application/pdf', owner: { kind: 'unit', unitId } })
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).toContain('pdfaid:part>2<')
    expect(text).toMatch(/pdfaid:conformance>A</)
    expect(text).toContain('/StructTreeRoot')
    expect(text).not.toContain('/Encrypt')
  })

  it('names slips of a one-stop desk n/BPTNTKQ, by unit, year and kind', async () => {
    const unitId = newId<UnitId>()
    const desk = { ...slipAt(unitId).unit, kind: 'desk' as const }
    expect((await issue(slipAt(unitId, { unit: desk }))).number).toBe('01/BPTNTKQ')
    const nextYear = await database.work({ now: at('2025-12-31T17:00:00Z') }, (work) => issueAppointmentSlip(work, slipAt(unitId, { unit: desk })))
    expect([nextYear.year, nextYear.number]).toEqual([2026, '01/BPTNTKQ'])
  })

  it('gives every number once, without a gap, to many at the same time, and gives back the number of a paper that failed', async () => {
    const unitId = newId<UnitId>()
    const failed = database.work({}, async (work) => {
      await issueAppointmentSlip(work, slipAt(unitId))
      throw new Error('the dossier was refused after all')
    })
    await expect(failed).rejects.toThrow('refused after all')
    const issued = await Promise.all(Array.from({ length: 12 }, () => issue(slipAt(unitId))))
    expect(issued.map(({ serial }) => serial).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    const proof = await database.work({}, (work) => numberingProof.find(work))
    expect(proof.checked).toBeGreaterThan(0)
    expect(proof.faults).toEqual([])
  })

  it('answers the same paper for the same words, and another edition under the same number for others', async () => {
    const slip = slipAt(newId<UnitId>())
    const first = await issue(slip)
    expect(await issue(slip)).toEqual(first)
    const second = await issue({ ...slip, applicant: { ...slip.applicant, phone: '0900000009' } })
    expect([second.number, second.edition]).toEqual([first.number, 2])
    expect((await readIssued(second)).file.sha256).not.toBe((await readIssued(first)).file.sha256)
    const all = await database.work({}, (work) => listIssuedDocuments(work, slip.dossierId))
    expect(all).toEqual([first, second])
  })

  it('cannot be changed or taken away by the application', async () => {
    const document = await issue(slipAt(newId<UnitId>()))
    for (const statement of ['UPDATE official_documents.issued_document SET number = number', 'DELETE FROM official_documents.issued_document'])
      await expect(database.pool.query(`${statement} WHERE subject_id = $1`, [document.subjectId])).rejects.toThrow(/permission denied/)
  })

  it('finds a book that skipped a number', async () => {
    const unitId = newId<UnitId>()
    await issue(slipAt(unitId))
    await database.pool.query('UPDATE official_documents.numbering_book SET last_serial = 3 WHERE unit_id = $1', [unitId])
    const { faults } = await database.work({}, (work) => numberingProof.find(work))
    expect(faults.filter((fault) => fault.includes(unitId))).toHaveLength(1)
    await database.pool.query('UPDATE official_documents.numbering_book SET last_serial = 1 WHERE unit_id = $1', [unitId])
  })

  it('proves every paper, and finds words that were touched behind its back', async () => {
    const document = await issue(slipAt(newId<UnitId>()))
    const { documentId } = document
    await readIssued(document)
    const find = () => database.work({}, (work) => papersProof.find(work))
    const before = await find()
    expect(before.faults).toEqual([])
    expect(before.checked).toBeGreaterThan(0)
    const owner = new pg.Client(database.connection)
    await owner.connect()
    await owner.query(`UPDATE official_documents.issued_document SET content = jsonb_set(content, '{sets}', '9') WHERE id = $1`, [documentId])
    expect((await find()).faults).toEqual([expect.stringContaining('frozen words')])
    await owner.query(`UPDATE official_documents.issued_document SET content = jsonb_set(content, '{sets}', '1') WHERE id = $1`, [documentId])
    await owner.query(`UPDATE official_documents.issued_print SET file_sha256 = repeat('0', 64) WHERE document_id = $1`, [documentId])
    expect((await find()).faults).toEqual([expect.stringContaining('not the one that was issued')])
    await owner.end()
  })

  describe.skipIf(!hasPdftotext)('in print (needs pdftotext)', () => {
    it('says what Mẫu số 01 of TT 01/2018 asks for, people’s text as they typed it, and our reason overleaf', async () => {
      const document = await issue(slipAt(newId<UnitId>()))
      const words = await wordsOf((await readIssued(document)).bytes)
      for (const expected of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
        'Số: 01/TTPVHCC',
        'Mã hồ sơ: H46.99.01-250312-0007',
        'Đồng Hới, ngày 12 tháng 3 năm 2025',
        'Xin cấp giấy phép #thử $nghiệm$ *đậm* _nghiêng_ \\ @label <b>',
        'Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc',
        'Thời gian nhận hồ sơ: 10 giờ 30 phút, ngày 12 tháng 3 năm 2025',
        '10 giờ 30 phút, ngày 17 tháng 3 năm 2025',
        'Số lượng hồ sơ: 01 (bộ)',
        'NGƯỜI TIẾP NHẬN HỒ SƠ',
        '15-16/03 nghỉ cuối tuần',
        'Mẫu số 01, Thông tư 01/2018/TT-VPCP',
      ])
        expect(words).toContain(expected)
      expect(words).not.toContain('044190000001')
    })

    it.each([
      { case: 'form in front and reason overleaf', changes: {}, pages: 2 },
      { case: 'no reason to give', changes: { dueReason: [] }, pages: 1 },
      { case: 'a form that runs on, the reason below its end', changes: { components: Array.from({ length: 110 }, (_, serial) => ({ name: `Giấy tờ thứ ${serial}`, form: 'copy' as const, quantity: 1 })) }, pages: 4 },
    ])('numbers its pages: $case', async ({ changes, pages }) => {
      const words = await wordsOf((await readIssued(await issue(slipAt(newId<UnitId>(), changes)))).bytes)
      expect(words.match(/Trang \d+\/\d+/g)).toEqual(Array.from({ length: pages }, (_, at) => `Trang ${at + 1}/${pages}`))
    })

    it('adds id number, authorised person, levies and a table in the form of 2025', async () => {
      const slip = slipAt(newId<UnitId>(), {
        ruleSet: 'C',
        levies: [{ name: 'Lệ phí', amount: 50_000 as Vnd }],
        representative: { name: 'LÊ VĂN THAY', idNumber: '044085000002', authorisation: 'Giấy uỷ quyền ngày 10/3/2025' },
      })
      const words = await wordsOf((await readIssued(await issue(slip))).bytes)
      for (const expected of ['Số định danh: 044190000001', 'Người được uỷ quyền: LÊ VĂN THAY', 'Giấy uỷ quyền ngày 10/3/2025', 'Tên giấy tờ', 'Phí, lệ phí phải nộp: Lệ phí: 50.000 đồng (bằng chữ: Năm mươi nghìn đồng)', 'Mẫu số 01, Thông tư 03/2025/TT-VPCP'])
        expect(words).toContain(expected)
    })
  })
})
