import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { instantFromMs } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { freeze } from './answer-record.ts'
import { applicantOf } from './applicant.ts'
import { APPLICANT_FORM } from './applicant-form.ts'
import { compiledOf } from './compile-form.ts'
import { evaluate } from './evaluate.ts'
import type { FormAnswers } from './form-definition.ts'

const context = { today: '2025-03-12' as PlainDate, areaNames: new Map([['18859', 'Phường Thử, Thành phố Mẫu, Tỉnh Thử']]) }
const compiled = compiledOf(APPLICANT_FORM)
const judge = (answers: FormAnswers) => evaluate(compiled, answers, context)

const forMyself: FormAnswers = {
  applicantKind: 'individual',
  'submitter.fullName': '  Nguyễn   Thị Thử ',
  'submitter.personalIdNumber': '044 190 000 001',
  'submitter.bornOn': '3/2/1990',
  area: '18859',
  street: 'Số 1, đường Mẫu',
  phone: '0900000001',
  contentRequested: 'Xin cấp giấy phép\r\n\r\nthử',
  resultBy: 'counter',
}
const forMyChild: FormAnswers = {
  ...forMyself,
  applicantKind: 'on-behalf',
  'applicant.fullName': 'Nguyễn Văn Con',
  'applicant.personalIdNumber': '044220000009',
  'applicant.bornOn': '2020-01-02',
  authorisation: 'Là mẹ',
}

describe('evaluate', () => {
  it('keeps tidied answers of a complete form', () => {
    const { answers, faults } = judge(forMyself)
    expect(faults).toEqual([])
    expect(answers).toEqual({ ...forMyself, 'submitter.fullName': 'Nguyễn Thị Thử', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-02-03', contentRequested: 'Xin cấp giấy phép\n\nthử' })
  })

  it('treats hidden as absent: what was typed before a choice changed is not kept and not judged', () => {
    const { answers, faults } = judge({ ...forMyChild, applicantKind: 'individual', 'applicant.personalIdNumber': 'nonsense' })
    expect(faults).toEqual([])
    expect(Object.keys(answers).some((id) => id.startsWith('applicant.') || id === 'authorisation')).toBe(false)
  })

  it.each<[string, FormAnswers, readonly string[]]>([
    ['nothing answered', {}, ['applicantKind', 'submitter.fullName', 'submitter.personalIdNumber', 'submitter.bornOn', 'area', 'street', 'phone', 'contentRequested', 'resultBy']],
    ['on behalf, nobody named', { ...forMyself, applicantKind: 'on-behalf' }, ['applicant.fullName', 'applicant.personalIdNumber', 'applicant.bornOn', 'authorisation']],
    ['an enterprise without a name', { ...forMyself, applicantKind: 'enterprise' }, ['enterpriseName']],
    ['from elsewhere, place not said', { ...forMyself, area: 'outside' }, ['outsideArea']],
    ['by post, no address', { ...forMyself, resultBy: 'post' }, ['resultAddress']],
    ['only blanks', { ...forMyself, phone: ' \u00a0 ' }, ['phone']],
    ['wrong, not missing', { ...forMyself, phone: '12' }, ['phone']],
  ])('%s: asks for exactly that', (_title, answers, expected) => {
    const { faults } = judge(answers)
    expect(faults.map(({ questionId }) => questionId)).toEqual(expected)
    for (const { text } of faults) expect([text.vi, text.en].every((sentence) => /[^?.]\.$/.test(sentence))).toBe(true)
  })

  it('names whose answer is missing when two persons are asked for', () => {
    const said = judge({ ...forMyself, applicantKind: 'on-behalf', 'submitter.fullName': '' }).faults.map(({ text }) => text.vi)
    expect(said).toContain('Người nộp: hãy nhập họ, chữ đệm và tên.')
    expect(said).toContain('Chủ hồ sơ (người được nộp thay): hãy nhập họ, chữ đệm và tên.')
  })

  it('bears anything typed anywhere, and its own answers judge the same again', () => {
    const ids = compiled.nodes.flatMap((node) => (node.kind === 'question' ? [node.key] : []))
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('on-behalf', 'enterprise', 'outside', 'post', '18859', '1990-02-03', '0900000001'))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids, '__proto__', 'constructor', 'khác'), typed), (answers) => {
        const first = judge(answers)
        const again = judge(first.answers)
        expect(again.answers).toEqual(first.answers)
        for (const id of Object.keys(first.answers)) expect(ids).toContain(id)
      }),
      { numRuns: 500 },
    )
  })
})

describe('freeze and applicantOf', () => {
  const at = instantFromMs(Date.parse('2025-03-12T03:30:00Z'))
  const record = (answers: FormAnswers) => freeze({ form: APPLICANT_FORM, evaluation: judge(answers), at })

  it('holds every question in the words it was asked, and survives JSON', () => {
    const frozen = record(forMyChild)
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen)
    const lines = frozen.pages.flatMap((page) => page.lines)
    expect(lines).toContainEqual({ questionId: 'area', question: { vi: 'Xã, phường, thị trấn nơi ở (trụ sở)', en: expect.any(String) }, answer: '18859', shown: expect.objectContaining({ vi: 'Phường Thử, Thành phố Mẫu, Tỉnh Thử' }) })
    expect(lines.map(({ questionId }) => questionId)).not.toContain('email')
  })

  it('tells whom the dossier is about and who came', () => {
    expect(applicantOf(record(forMyself))).toEqual({
      applicantKind: 'individual',
      submitter: { fullName: 'Nguyễn Thị Thử', personalIdNumber: '044190000001', bornOn: '1990-02-03' },
      applicantName: 'Nguyễn Thị Thử',
      applicantIdNumber: '044190000001',
      address: 'Số 1, đường Mẫu, Phường Thử, Thành phố Mẫu, Tỉnh Thử',
      areaCode: '18859',
      phone: '0900000001',
      contentRequested: 'Xin cấp giấy phép\n\nthử',
      resultBy: 'counter',
    })
    expect(applicantOf(record(forMyChild))).toMatchObject({ applicantName: 'Nguyễn Văn Con', applicantIdNumber: '044220000009', submitter: { fullName: 'Nguyễn Thị Thử' }, authorisation: 'Là mẹ' })
    const enterprise = applicantOf(record({ ...forMyself, applicantKind: 'enterprise', enterpriseName: 'Công ty Thử', area: 'outside', outsideArea: 'Hà Nội' }))
    expect(enterprise).toMatchObject({ applicantName: 'Công ty Thử', address: 'Số 1, đường Mẫu, Hà Nội' })
    expect(enterprise).not.toHaveProperty('applicantIdNumber')
    expect(enterprise).not.toHaveProperty('areaCode')
  })
})
