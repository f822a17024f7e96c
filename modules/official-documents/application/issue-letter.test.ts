import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import { useFileStore } from '../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Work } from '../../../platform/work.ts'
import type { FormSet } from '../domain/paper-facts.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { listSignatures } from '../store/signature-store.ts'
import * as facts from '../testing/facts.ts'
import { hasPdftotext, wordsOf } from '../../../tests/support/read-print.ts'
import { issueHandoverList } from './issue-handover-list.ts'
import { issueApology, issueDiscontinuationNotice, issueRefusalNotice, issueReturnReceipt, issueSupplementRequest, issueSuspensionNotice } from './issue-letter.ts'
import { openPaper } from './open-paper.ts'
import { printControlSlip } from './print-control-slip.ts'
import { numberingProof } from './prove-numbering.ts'
import { papersProof } from './prove-papers.ts'

let database: TestDatabase
let folder: string
const unitId = newId<UnitId>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'letters-'))
  useFileStore(openLocalFileStore(folder))
  database = await openTestDatabase()
})
afterAll(async () => {
  await database.close()
  await stopPrinting()
  rmSync(folder, { recursive: true, force: true })
})

const act = <T>(run: (work: Work) => Promise<T>): Promise<T> => database.work({ now: facts.NOW, actor: facts.asOfficial(unitId) }, run)
const read = (document: IssuedDocument) =>
  act(async (work) => {
    const opened = await openPaper(work, { ...document, purpose: 'test' })
    if (!opened.ok) throw new Error(opened.refusal.kind)
    return opened.value
  })

type Case = { readonly name: string; readonly number: RegExp; readonly issue: (work: Work, ruleSet: FormSet) => Promise<IssuedDocument>; readonly says: readonly string[] }

const CASES: readonly Case[] = [
  {
    name: 'Mẫu số 02, phiếu yêu cầu bổ sung',
    number: /^\d{2}\/PBS$/,
    issue: (work, ruleSet) => issueSupplementRequest(work, facts.supplementRequest(ruleSet, unitId)),
    says: ['PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'Hồ sơ của: NGUYỄN THỊ THỬ', 'Số điện thoại: 0900000001', 'Thư điện tử: thu@example.vn', 'Địa chỉ: Thôn Mẫu, xã Thử Nghiệm', 'Nội dung yêu cầu giải quyết: Xin cấp giấy phép lần đầu', 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau', '1. Bản sao có chứng thực', 'Lý do: Giấy chứng nhận đã nộp', 'Trần Văn Mẫu, số điện thoại 0232 000 0002', 'NGƯỜI HƯỚNG DẪN'],
  },
  {
    name: 'Mẫu số 03, phiếu từ chối',
    number: /^\d{2}\/PTC$/,
    issue: (work, ruleSet) => issueRefusalNotice(work, facts.refusalNotice(ruleSet, unitId)),
    says: ['PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ', 'Số định danh: 044190000001', 'Số điện thoại: 0900000001', 'Không thuộc thẩm quyền giải quyết của xã', 'NGƯỜI NỘP HỒ SƠ', 'NGƯỜI TIẾP NHẬN HỒ SƠ'],
  },
  {
    name: 'Mẫu số 04, phiếu xin lỗi',
    number: /^\d{2}\/PXL$/,
    issue: (work, ruleSet) => issueApology(work, facts.apology(ruleSet, unitId)),
    says: ['Kính gửi: NGUYỄN THỊ THỬ', 'ngày 12 tháng 3 năm 2025', 'mã hồ sơ: H46.99.01-250312-0007', '10 giờ 30 phút, ngày 17 tháng 3 năm 2025', 'Lý do: Cơ quan phối hợp chưa có văn bản trả lời', 'xin lỗi Ông/Bà', '16 giờ 00 phút, ngày 20 tháng 3 năm 2025', 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ'],
  },
  {
    name: 'Mẫu số 05 (2025), thông báo dừng giải quyết',
    number: /^\d{2}\/TBD$/,
    issue: (work, ruleSet) => issueDiscontinuationNotice(work, facts.discontinuationNotice(ruleSet, unitId)),
    says: ['THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'Đang thẩm định, chưa có quyết định giải quyết', 'thông báo dừng giải quyết hồ sơ nêu trên'],
  },
  {
    name: 'thông báo tạm dừng giải quyết (mẫu của hệ thống)',
    number: /^\d{2}\/TBTD$/,
    issue: (work, ruleSet) => issueSuspensionNotice(work, facts.suspensionNotice(ruleSet, unitId)),
    says: ['THÔNG BÁO TẠM DỪNG GIẢI QUYẾT HỒ SƠ', 'Chờ kết quả giám định', 'Thời gian tạm dừng không tính vào thời hạn giải quyết', '10 giờ 30 phút, ngày 17 tháng 3 năm 2025', 'Công chức Bộ phận Một cửa', 'Mẫu của hệ thống'],
  },
  {
    name: 'biên nhận trả kết quả (Đ20)',
    number: /^\d{2}\/BNKQ$/,
    issue: (work, ruleSet) => issueReturnReceipt(work, facts.returnReceipt(ruleSet, unitId)),
    says: ['BIÊN NHẬN TRẢ KẾT QUẢ', '12/GP-UBND', 'Bản giấy và', 'Giấy chứng nhận quyền sử dụng đất'],
  },
  {
    name: 'danh sách bàn giao (Đ18)',
    number: /^\d{2}\/DSBG$/,
    issue: (work, ruleSet) => issueHandoverList(work, facts.handoverList(ruleSet, unitId)),
    says: ['DANH SÁCH BÀN GIAO HỒ SƠ', 'Bên giao', 'Phòng Thử Nghiệm (Lê Thị Ví Dụ)', 'H46.99.01-250312-0003'],
  },
]

describe.each(CASES)('$name', ({ number, issue, says }) => {
  it.each(['A', 'B'] as const)('is numbered and signed in the act, under rule set %s', async (ruleSet) => {
    const document = await act((work) => issue(work, ruleSet))
    expect(document.number).toMatch(number)
    const [signature, ...more] = await act((work) => listSignatures(work.tx, [document]))
    expect(more).toEqual([])
    const { file } = await read(document)
    expect(signature).toMatchObject({ officialId: facts.OFFICIAL, method: 'duty-account', covers: 'file', sha256: file.sha256, signedAt: facts.NOW })
  })

  it.skipIf(!hasPdftotext)('says what the form asks for, who confirmed it and when, and claims no digital signature', async () => {
    const words = await wordsOf((await read(await act((work) => issue(work, 'B')))).bytes)
    for (const expected of [...says, 'Đã xác nhận điện tử bằng tài khoản công vụ', 'Trần Văn Mẫu']) expect(words).toContain(expected)
    expect(words).not.toMatch(/ký số/i)
  })
})

describe('a letter', () => {
  it('is refused a signature in another’s name, and then nothing is issued', async () => {
    const request = facts.supplementRequest('A', unitId)
    const other = { ...request, signer: { ...request.signer, officialId: newId<OfficialId>() } }
    await expect(act((work) => issueSupplementRequest(work, other))).rejects.toThrow(/signed by whoever acts/)
    await expect(database.work({ now: facts.NOW }, (work) => issueSupplementRequest(work, request))).rejects.toThrow(/signed by whoever acts/)
  })

  it('names the form of 2018 or of 2025', async () => {
    const apology = await act((work) => issueApology(work, facts.apology('A', unitId)))
    expect(apology.edition).toBe(1)
    if (!hasPdftotext) return
    expect(await wordsOf((await read(apology)).bytes)).toContain('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ')
    const later = await act((work) => issueApology(work, facts.apology('C', unitId)))
    expect(await wordsOf((await read(later)).bytes)).toContain('Mẫu số 04, Thông tư 03/2025/TT-VPCP')
  })

  it('cannot have its signature, its print or its words changed by the application', async () => {
    const document = await act((work) => issueRefusalNotice(work, facts.refusalNotice('A', unitId)))
    for (const table of ['signature', 'issued_print', 'register_line', 'register_note'])
      for (const statement of [`UPDATE official_documents.${table} SET ${table.startsWith('register') ? 'dossier_id = dossier_id' : 'subject_id = subject_id'}`, `DELETE FROM official_documents.${table}`])
        await expect(database.pool.query(statement)).rejects.toThrow(/permission denied/)
    expect(document.serial).toBeGreaterThan(0)
  })
})

describe('the same kind of letter a second time', () => {
  it('is another letter with the next number where it tells of something new, and the same one when nothing is new', async () => {
    const first = facts.suspensionNotice('A', unitId)
    const again = { ...first, suspendedAt: facts.moment('2025-04-02T03:00:00Z') }
    const [one, same, two] = [await act((work) => issueSuspensionNotice(work, first)), await act((work) => issueSuspensionNotice(work, first)), await act((work) => issueSuspensionNotice(work, again))]
    expect(same).toEqual(one)
    expect([two.edition, two.serial]).toEqual([1, one.serial + 1])
    const sorry = facts.apology('A', unitId)
    const [dated, undated] = [await act((work) => issueApology(work, sorry)), await act((work) => issueApology(work, { ...sorry, reason: 'Vẫn chưa có văn bản trả lời.' }))]
    expect([undated.edition, undated.serial]).toEqual([1, dated.serial + 1])
  })
})

describe('the control slip', () => {
  it('carries the dossier’s code and no number, and is drawn anew when the journal went on', async () => {
    const slip = facts.controlSlip('A', unitId)
    const first = await act((work) => printControlSlip(work, slip))
    expect(first).toMatchObject({ serial: 0, number: slip.dossierCode, edition: 1 })
    expect(await act((work) => printControlSlip(work, slip))).toEqual(first)
    const second = await act((work) => printControlSlip(work, { ...slip, rows: [...slip.rows, ...slip.rows] }))
    expect(second.edition).toBe(2)
    if (!hasPdftotext) return
    const words = await wordsOf((await read(second)).bytes)
    for (const expected of ['PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', 'Cơ quan (bộ phận) giải quyết hồ sơ: Phòng Thử Nghiệm', '1. Giao: Bộ phận Một', '2. Nhận: Phòng Thử', 'Trước hạn', 'Người nhận', 'Đang trình ký']) expect(words).toContain(expected)
  })
})

describe('the proofs', () => {
  const find = async () => [...(await act((work) => papersProof.find(work))).faults, ...(await act((work) => numberingProof.find(work))).faults]

  it('hold for all that was issued here, and name a signature that is gone or of something else', async () => {
    const document = await act((work) => issueApology(work, facts.apology('B', unitId)))
    expect(await find()).toEqual([])
    const owner = new pg.Client(database.connection)
    await owner.connect()
    await owner.query(`UPDATE official_documents.signature SET sha256 = repeat('0', 64) WHERE document_id = $1`, [document.documentId])
    expect(await find()).toEqual([expect.stringContaining('a signature is not of what was issued')])
    await owner.query('DELETE FROM official_documents.signature WHERE document_id = $1', [document.documentId])
    expect(await find()).toEqual([expect.stringContaining('nobody signed it')])
    await owner.query('DELETE FROM official_documents.issued_print WHERE document_id = $1', [document.documentId])
    expect(await find()).toEqual(expect.arrayContaining([expect.stringContaining('neither printed nor waiting')]))
    await owner.end()
  })
})
