import { describe, expect, it } from 'vitest'
import { askedByRow, formAnswersOfRow, rowPersonOf, rowQuestionsIn, type AskedQuestion, type BatchFormFacts } from './batch-form.ts'

const words = (vi: string) => ({ vi, en: vi })
const question = (id: string, of?: AskedQuestion['of']): AskedQuestion => ({ id, label: words(id), required: true, options: [], ...(of ? { of } : {}) })
const REQUESTER = { id: 'requester', label: words('Người yêu cầu') }
const SUBJECT = { id: 'subject', label: words('Người được cấp') }

/** As the form for copies of civil status extracts: who asks, and of whom. */
const EXTRACT: BatchFormFacts = {
  questions: [question('requester.fullName', REQUESTER), question('requester.identityPaper', REQUESTER), question('subject.fullName', SUBJECT), question('subject.bornOn', SUBJECT), question('subject.sex', SUBJECT), question('copyCount')],
  register: [{ id: 'requester.fullName', fact: 'fullName' }],
}
/** A form that asks of one person only. */
const ONE: BatchFormFacts = { questions: [question('person.fullName', { id: 'person', label: words('Người đề nghị') }), question('grade')], register: [{ id: 'person.fullName', fact: 'fullName' }] }
const COMMON = { formBy: 'typed', 'submitter.fullName': 'Phạm Văn Trường', 'form.copyCount': '2', 'form.subject.sex': 'male' }
const ROW = { fullName: 'Học Sinh Mẫu', personalIdNumber: '044212000001', answers: { 'subject.sex': 'female' } }

describe('the form of each row of a list (NĐ 45/2020 article 4)', () => {
  it('is about the person of the row, not about who brings the list', () => {
    expect(rowPersonOf({}, EXTRACT)).toBe('subject')
    expect(rowPersonOf({ rowPerson: 'requester' }, EXTRACT)).toBe('requester')
    expect(rowPersonOf({ rowPerson: 'nobody' }, EXTRACT)).toBe('subject')
    expect(rowPersonOf({}, ONE)).toBe('person')
    expect(rowPersonOf({}, { questions: [question('grade')], register: [] })).toBeUndefined()
  })

  it('asks a row nothing its own columns say', () => {
    expect(rowQuestionsIn({}, EXTRACT).map(({ id }) => id)).toEqual(['requester.identityPaper', 'subject.sex', 'copyCount'])
    const asked = askedByRow({ ...COMMON, rowQuestions: 'subject.sex,requester.identityPaper,subject.fullName,no.such' }, EXTRACT)
    expect(asked.map(({ label }) => label.vi)).toEqual(['requester.identityPaper (Người yêu cầu)', 'subject.sex'])
    expect(askedByRow({ rowQuestions: 'subject.sex' }, EXTRACT)).toEqual([])
  })

  it('takes the row before what all share, and what all share before what is known', () => {
    expect(formAnswersOfRow(COMMON, ROW, EXTRACT)).toEqual({ 'requester.fullName': 'Phạm Văn Trường', copyCount: '2', 'subject.fullName': 'Học Sinh Mẫu', 'subject.sex': 'female' })
    expect(formAnswersOfRow({ ...COMMON, 'form.requester.fullName': 'Trường Mẫu' }, ROW, EXTRACT)).toMatchObject({ 'requester.fullName': 'Trường Mẫu' })
    expect(formAnswersOfRow(COMMON, ROW, ONE)).toMatchObject({ 'person.fullName': 'Học Sinh Mẫu' })
  })

  it('is not filled in here when it came on paper', () => expect(formAnswersOfRow({ ...COMMON, formBy: 'paper' }, ROW, EXTRACT)).toEqual({}))
})
