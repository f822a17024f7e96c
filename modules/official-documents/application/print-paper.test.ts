import { afterAll, describe, expect, it } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import { stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import type { AppointmentSlip } from '../domain/appointment-slip.ts'
import { wordControlSlip } from '../domain/control-slip-print.ts'
import type { Issue } from '../domain/letter-words.ts'
import type { FormSet } from '../domain/paper-facts.ts'
import type { Printable } from '../domain/printable.ts'
import type { RegisterNote } from '../domain/register.ts'
import { wordRegister } from '../domain/register-print.ts'
import { wordSlip } from '../domain/slip-print.ts'
import { wordApology } from '../domain/word-apology.ts'
import { wordDiscontinuationNotice } from '../domain/word-discontinuation-notice.ts'
import { wordHandoverList } from '../domain/word-handover-list.ts'
import { wordRefusalNotice } from '../domain/word-refusal-notice.ts'
import { wordReturnReceipt } from '../domain/word-return-receipt.ts'
import { wordSuspensionNotice } from '../domain/word-suspension-notice.ts'
import { wordSupplementRequest } from '../domain/word-supplement-request.ts'
import { wordWithdrawalDecision } from '../domain/word-withdrawal-decision.ts'
import * as facts from '../testing/facts.ts'
import { hasPdftotext, pagesOf, wordsOf } from '../../../tests/support/read-print.ts'
import { printPaper } from './print-paper.ts'

afterAll(stopPrinting)

const UNIT = '00000000-0000-7000-8000-000000000002' as UnitId
const ISSUE: Issue = { number: '07/BPTNTKQ', serial: 7, edition: 1, issuedAt: facts.NOW, confirmation: '' }
const SIGNED: Issue = { ...ISSUE, confirmation: 'Đã xác nhận điện tử bằng tài khoản công vụ lúc 10 giờ 32 phút, ngày 12 tháng 3 năm 2025' }

const slip = facts.appointmentSlip('B', UNIT)
const printSlip = (one: AppointmentSlip, issue = ISSUE): Promise<Uint8Array> => printPaper({ template: 'appointment-slip', fileName: 'x.pdf', print: wordSlip(one, issue) })
const letter = (print: Extract<Printable, { template: 'letter' }>['print']): Printable => ({ template: 'letter', fileName: 'x.pdf', print })

/** Every form under every rule set. */
const papersOf = (ruleSet: FormSet): Readonly<Record<string, Printable>> => ({
  'appointment slip': { template: 'appointment-slip', fileName: 'x.pdf', print: wordSlip(facts.appointmentSlip(ruleSet, UNIT), SIGNED) },
  'supplement request': letter(wordSupplementRequest(facts.supplementRequest(ruleSet, UNIT), SIGNED)),
  'refusal notice': letter(wordRefusalNotice(facts.refusalNotice(ruleSet, UNIT), SIGNED)),
  apology: letter(wordApology(facts.apology(ruleSet, UNIT), SIGNED)),
  'discontinuation notice': letter(wordDiscontinuationNotice(facts.discontinuationNotice(ruleSet, UNIT), SIGNED)),
  'suspension notice': letter(wordSuspensionNotice(facts.suspensionNotice(ruleSet, UNIT), SIGNED)),
  'withdrawal decision': letter(wordWithdrawalDecision(facts.withdrawalDecision(ruleSet, UNIT), SIGNED)),
  'return receipt': letter(wordReturnReceipt(facts.returnReceipt(ruleSet, UNIT), SIGNED)),
  'hand-over list': letter(wordHandoverList(facts.handoverList(ruleSet, UNIT), SIGNED)),
  'control slip': { template: 'control-slip', fileName: 'x.pdf', print: wordControlSlip(facts.controlSlip(ruleSet, UNIT), ISSUE) },
})

const ALL = (['A', 'B', 'C'] as const).flatMap((ruleSet) => Object.entries(papersOf(ruleSet)).map(([name, printable]) => ({ name, ruleSet, printable })))

describe('every form', () => {
  it.each(ALL)('passes the checks of PDF/UA-1: $name under rule set $ruleSet, on one sheet', async ({ printable }) => {
    const bytes = await printPaper(printable, { standard: 'ua-1' })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/pdfuaid:part>1</)
    // The slip has our explanation overleaf.
    expect(pagesOf(bytes)).toBe(printable.template === 'appointment-slip' ? 2 : 1)
  })
})

describe('the register book (Mẫu số 06 of 2018, 07 of 2025)', () => {
  const slipFacts = facts.appointmentSlip('A', UNIT)
  const notes: readonly RegisterNote[] = [
    { kind: 'due-date-changed', dueAt: facts.moment('2025-03-20T09:00:00Z'), words: 'Hẹn lại lần 1' },
    { kind: 'closed', how: 'returned', at: facts.NOW, receivedBy: 'NGUYỄN THỊ THỬ' },
  ]
  const reception = { ...slipFacts, unitId: UNIT, group: { code: 'HT', name: 'Hộ tịch' }, leadUnitName: 'Phòng Thử Nghiệm', resultBy: 'Tại quầy' }
  const lines = Array.from({ length: 60 }, (_, at) => ({ serial: at + 1, reception, notes: at % 2 === 0 ? notes : [] }))
  const book = { unit: slipFacts.unit, year: 2025, groupName: 'Hộ tịch', name: 'HT/2025', lines, printedAt: facts.NOW }
  const print = (ruleSet: FormSet, standard?: 'ua-1') => printPaper({ template: 'register-book', fileName: 'x.pdf', print: wordRegister({ ...book, ruleSet }) }, standard ? { standard } : {})

  it.each(['A', 'B'] as const)('passes the checks of PDF/UA-1 over several sheets, under rule set %s', async (ruleSet) => {
    expect(pagesOf(await print(ruleSet, 'ua-1'))).toBeGreaterThan(2)
  })
  it.skipIf(!hasPdftotext)('says every column, the last promised date, the pages, and where the seal goes', async () => {
    const words = await wordsOf(await print('A'))
    for (const expected of ['SỔ THEO DÕI HỒ SƠ', 'Hộ tịch', 'HT/2025', 'Mã hồ sơ', 'Tên thủ tục hành chính', 'Nhận và trả kết quả', 'Ghi chú', '16:00', 'Phần sổ này có 60 hồ sơ, từ số thứ tự 1 đến số thứ tự 60', 'NGƯỜI ĐỨNG ĐẦU BỘ PHẬN MỘT CỬA', 'Mẫu số 06, Thông tư 01/2018/TT-VPCP', 'Trang 1/']) expect(words).toContain(expected)
  })
  it('prints a part in which nobody filed', async () => expect(pagesOf(await printPaper({ template: 'register-book', fileName: 'x.pdf', print: wordRegister({ ...book, ruleSet: 'C', lines: [] }) }))).toBe(1))
})

describe('whatever people type', () => {
  it.each([
    ['an emoji', 'Nguyễn 😀 Thử'],
    ['letters and tones apart', 'Nguyễn Thị Thử'.normalize('NFD')],
    ['Arabic and Hebrew', 'مرحبا שלום'],
    ['a direction override', 'số \u202e4321'],
    ['half of a pair and controls', 'a\ud800\u0007b'],
    ['300 characters', 'CÔNG TY TRÁCH NHIỆM HỮU HẠN '.repeat(11).slice(0, 300)],
    ['10,000 characters', 'Hồ sơ chưa đủ điều kiện. '.repeat(400)],
    ['a word of 10,000 letters', 'x'.repeat(10_000)],
    ['source of the template', '#panic("no") $x$ @y <z> \\'],
  ])('is printed as a whole PDF/A: %s', async (_, text) => {
    const request = facts.supplementRequest('B', UNIT)
    const print = wordSupplementRequest({ ...request, applicant: { ...request.applicant, name: text }, reason: text, items: [text] }, SIGNED)
    expect(Buffer.from(await printPaper(letter(print))).toString('latin1')).toContain('pdfaid:part>2<')
  })
})

describe('the appointment slip', () => {
  it('puts an ordinary slip on one sheet: the form in front, the reason overleaf', async () => {
    expect(pagesOf(await printSlip(slip))).toBe(2)
    expect(pagesOf(await printSlip({ ...slip, ruleSet: 'A', dueReason: [] }))).toBe(1)
  })

  it('prints what the catalogue really holds: names of 7,632 characters, forty papers, no due date', async () => {
    const long = Array.from({ length: 40 }, (_, at) => ({ name: `Giấy tờ ${at} ${'dài '.repeat(1900)}`, form: 'copy' as const, quantity: 1 }))
    const { dueAt: _, ...undated } = slip
    const many: AppointmentSlip = { ...undated, components: long, timeLimit: { unit: 'other', text: 'Theo từng trường hợp' } }
    const print = wordSlip(many, ISSUE)
    expect(print.components.every(({ name }) => name.length <= 325 && name.endsWith('…'))).toBe(true)
    expect(pagesOf(await printSlip(many))).toBeGreaterThan(2)
  })

  it('gives the same bytes for the same words', async () => {
    const [first, second] = [await printSlip(slip), await printSlip(slip)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })
})
