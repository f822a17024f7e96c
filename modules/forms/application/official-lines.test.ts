import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnswerLine } from '../domain/answer-record.ts'
import { compiledOf } from '../domain/compile-form.ts'
import type { FormDefinition } from '../domain/form-definition.ts'
import { layOutPrint } from '../domain/lay-out-print.ts'
import { lettersOf, officialLines } from '../testing/official-lines.ts'
import { FILLED } from '../testing/filled-forms.ts'
import { readFormFiles } from './seed-forms.ts'

const FOLDER = new URL('../../../../shared/data/forms/', import.meta.url)
const TEMPLATE = readFileSync(new URL('../templates/form.typ', import.meta.url), 'utf8')

type LeftOut = { readonly lines: RegExp; readonly because: string }
const NOTES: LeftOut = { lines: /^\(\d\)|^Ví dụ$|^- (Ủy ban|Bệnh viện)|^Chứng minh nhân dân số|^hộ chiếu, chứng minh|^nếu không có nơi đăng ký|^trường hợp không có nơi đăng ký|^Trạm y tế xã|^xã Đình Bảng|^Trường hợp sinh ra ngoài/u, because: 'a note on how to fill in: said as a hint where it is asked' }

/** The files of the declarations, and what of them is not on our print. */
const OFFICIAL: Readonly<Record<string, { readonly file: string; readonly leftOut: readonly LeftOut[] }>> = {
  'civil-status-extract-copy-v2': { file: '1.000797__TO-KHAI-CAP-BAN-SAO-TRICH-LUC-HO-TICH.docx', leftOut: [{ lines: /^\(ký và ghi rõ họ, chữ đệm, tên\)$/u, because: 'our line under the signature has the words of the other declarations of the circular' }] },
  'birth-registration-v1': { file: '1.001020__1-TK-dang-ky-khai-sinh.doc', leftOut: [NOTES] },
  'parent-child-recognition-v1': { file: '1.001121__TO-KHAI-DANG-KY-NHAN-CHA-ME-CON.docx', leftOut: [NOTES] },
  'marriage-registration-v1': { file: '2.000682__2-TK-dang-ky-ket-hon.doc', leftOut: [NOTES, { lines: /^!Default Paragraph Font/, because: 'a style of the file, not its text' }] },
  'secured-land-registration-v2': {
    file: '1.011441__Mau-so-01a-QSDT-TSGLVD.docx',
    leftOut: [
      { lines: /^\(viết chữ IN HOA\)$/u, because: 'the print sets these answers in capitals itself' },
      { lines: /^Chứng minh nhân dân\/Căn cước công dân/u, because: 'Luật Căn cước 2023: identity cards of nine digits ended on 31/12/2024; the option names today’s papers' },
      { lines: /^HƯỚNG DẪN CHUNG$|^[1-5]\. (Nội dung|Đối với|Gạch chéo|Thông tin)|^- |^Loại |^Tên của tòa nhà|^Số của căn hộ|^Kê khai trong trường hợp/u, because: 'how to fill in: said as hints where it is asked' },
    ],
  },
  'household-business-v3': {
    file: 'vaic__dang-ky-ho-kinh-doanh.doc',
    leftOut: [
      { lines: /^Trường hợp việc kết nối|^(Dân tộc|Quốc tịch|Nơi thường trú|Nơi ở hiện tại)$/u, because: 'declared only while the population database cannot be asked' },
      { lines: /^Chữ ký$/u, because: 'the owner alone confirms; members do not sign in our filing' },
      { lines: /^- Bản thân \(|^- Trụ sở thuộc|^- Hoàn toàn chịu trách nhiệm/u, because: 'the four undertakings stand in our own words, point by point' },
      { lines: /^[1-6] |^- (Các ngành|Đối với những|Trường hợp chủ hộ)/u, because: 'footnotes on how to fill in: said as hints where it is asked' },
    ],
  },
  'permanent-residence-v3': {
    file: 'vaic__dang-ky-thuong-tru.docx',
    leftOut: [
      { lines: /^ngày 17\/11\/2023 của Bộ trưởng/u, because: 'TT 53/2025 took the place of the circular of that day' },
      { lines: /^\(\d\)|^[abc]\) |^đăng ký (thường|tạm) trú$|^tách hộ$|^xác nhận thông tin về cư trú$|^khoản 1 Điều 25|^điểm a khoản 1 Điều 26|^Ghi chú$|^Trường hợp chủ sở hữu/u, because: 'notes on how to fill in and whose consent is needed: asked as questions and said as hints' },
    ],
  },
}

/** Nothing to compare with: a scan without text, two declarations the collection does not have, a version that was followed. */
const WITHOUT_TEXT = ['exit-entry-permit-v1', 'building-permit-v1', 'certified-copies-v1', 'permanent-residence-v2']

/** The print with every question answered, whatever its condition, and the words of its template. */
const printedLetters = (form: FormDefinition): string => {
  const words = { vi: '1', en: '1' }
  const lines = compiledOf(form).nodes.flatMap((node): readonly AnswerLine[] => {
    if (node.kind !== 'question' && node.kind !== 'computed') return []
    const inRow = node.within && { id: node.within.key, row: 0, label: words, rowLabel: words }
    return [{ questionId: node.key.replace('.*.', '.0.'), question: words, answer: '1', shown: words, ...(inRow ? { inRow } : {}) }]
  })
  const printed = layOutPrint(form, { pages: [{ id: 'all', title: words, lines }] })
  const found: string[] = []
  JSON.stringify(printed, (_, value: unknown) => {
    if (typeof value === 'string') found.push(lettersOf(value))
    return value
  })
  return [...found, lettersOf(TEMPLATE)].join('|')
}

const formOf = (ref: string): FormDefinition => {
  const found = readFormFiles().find(({ definition }) => definition.ref === ref)
  if (found === undefined) throw new Error(`data/forms has no ${ref}`)
  return found.definition
}

it('every form that is filled in is compared, or said to have no text to compare with', () => {
  expect([...Object.keys(OFFICIAL), ...WITHOUT_TEXT].sort()).toEqual(Object.keys(FILLED).sort())
})

// Nghị định 61/2018/NĐ-CP Điều 17: forms as issued.
describe.skipIf(!existsSync(FOLDER))('our print beside the official file (../shared/data/forms)', () => {
  it.each(Object.entries(OFFICIAL))('%s has every line of it, or a reason', (ref, { file, leftOut }) => {
    const printed = printedLetters(formOf(ref))
    const lines = officialLines(file, readFileSync(new URL(file, FOLDER)))
    expect(lines.length).toBeGreaterThan(20)
    const absent = lines.filter((line) => !printed.includes(lettersOf(line)))
    expect(absent.filter((line) => !leftOut.some((each) => each.lines.test(line)))).toEqual([])
    // A reason for nothing is taken out.
    expect(leftOut.filter((each) => !absent.some((line) => each.lines.test(line)))).toEqual([])
  })
})
