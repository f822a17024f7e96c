import { afterAll, describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import { answerPagesOf, type AnswerRecord } from '../domain/answer-record.ts'
import { compiledOf } from '../domain/compile-form.ts'
import { evaluate } from '../domain/evaluate.ts'
import type { FormAnswers } from '../domain/form-definition.ts'
import { layOutPrint } from '../domain/lay-out-print.ts'
import { printDefinition } from './print-form.ts'
import { readFormFiles } from './seed-forms.ts'

const form = readFormFiles().find(({ definition }) => definition.ref === 'civil-status-extract-copy-v1')?.definition
if (form === undefined) throw new Error('the form of civil status extracts is missing')

const context = { today: '2025-03-12' as PlainDate, areaNames: new Map([['18859', 'Phường Thử, Tỉnh Thử']]) }
const answers: FormAnswers = {
  'requester.fullName': 'Nguyễn Thị Thử',
  'requester.personalIdNumber': '044190000001',
  'requester.bornOn': '3/2/1990',
  'residence.area': '18859',
  'residence.street': 'Số 1, đường Mẫu',
  relation: 'child',
  event: 'birth',
  'subject.fullName': 'Trần Văn Mẫu',
  'subject.bornOn': '1961',
  'subject.sex': 'male',
  'subject.nationality': 'Việt Nam',
  registeredAt: 'Ủy ban nhân dân xã Thử',
  registeredOn: '5/1962',
  copyCount: '3',
  affirmed: 'yes',
}
const evaluation = evaluate(compiledOf(form), answers, context)
const record: Pick<AnswerRecord, 'pages'> = { pages: answerPagesOf(evaluation) }

describe('printing a form', () => {
  afterAll(stopPrinting)

  it('is complete, with a year of birth alone and a month of registration', () => {
    expect(evaluation.faults).toEqual([])
    expect(evaluation.answers).toMatchObject({ 'subject.bornOn': '1961', registeredOn: '1962-05', fee: '24000' })
  })

  it('puts every answer on its line, dots where nothing was said, nothing where nothing was asked', () => {
    const { blocks, signatures, to } = layOutPrint(form, record, { addressee: 'Ủy ban nhân dân xã Thử' })
    const parts = blocks.flatMap((block) => (block.kind === 'line' ? block.parts : []))
    expect(to).toBe('Ủy ban nhân dân xã Thử')
    expect(parts).toContainEqual({ label: 'Nơi cư trú', text: 'Số 1, đường Mẫu, Phường Thử, Tỉnh Thử' })
    expect(parts).toContainEqual({ label: 'Ngày sinh', text: '1961' })
    expect(parts).toContainEqual({ label: 'ngày', text: '05/1962' })
    // Optional and not answered: the paper keeps the line.
    expect(parts).toContainEqual({ label: 'Số, quyển số', text: '' })
    // Asked only of somebody else's representative: no line at all.
    expect(parts.map(({ label }) => label)).not.toContain('Văn bản uỷ quyền (số, ngày)')
    expect(parts.map(({ label }) => label)).not.toContain('Lệ phí dự kiến (8.000 đồng mỗi bản)')
    expect(signatures).toEqual([{ title: 'Người yêu cầu', note: 'Ký, ghi rõ họ, chữ đệm, tên', name: 'Nguyễn Thị Thử', confirmed: '', date: false, blank: false, lines: [] }])
  })

  it.each(readFormFiles().map(({ name, definition }) => [name, definition] as const))('%s prints empty as a tagged PDF', async (_name, definition) => {
    const bytes = await printDefinition(definition, { pages: [] })
    const text = new TextDecoder('latin1').decode(bytes)
    expect(text.startsWith('%PDF-1.')).toBe(true)
    expect(text).toContain('/MarkInfo')
  })

  it('prints the answered form with the confirmation in place of the signature', async () => {
    const bytes = await printDefinition(form, record, { placeAndDate: 'Thử, ngày 12 tháng 3 năm 2025', confirmations: [{ questionId: 'affirmed', words: 'Đã xác nhận bằng VNeID mức 2\nlúc 10:00 12/03/2025' }] })
    expect(bytes.length).toBeGreaterThan(10_000)
  })
})
