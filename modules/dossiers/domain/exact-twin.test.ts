// Own, beside NĐ 61/2018 article 17.1: what makes two declarations the same, and which words let another pass.
import { describe, expect, it } from 'vitest'
import type { DossierId } from '../../../kernel/ids.ts'
import { decideAnother, declaredMatterOf, type DeclaredAnswers, type HashedPaper } from './exact-twin.ts'

const PAGE = 'applicant-v1'
type Given = { readonly asked?: string; readonly page?: object; readonly form?: Readonly<Record<string, string>>; readonly formRef?: string; readonly caseKey?: string; readonly hash?: string }

const matter = ({ asked = 'Cấp bản sao', page = {}, form = { school: 'Trường Thử', lost: 'no' }, formRef = 'thu-v1', caseKey, hash }: Given) => {
  const lines = hash === undefined ? [] : [{ questionId: 'proof', file: { sha256: hash } }]
  const records: readonly DeclaredAnswers[] = [
    { formRef: PAGE, answers: { contentRequested: asked, phone: '0900000001', ...page }, pages: [] },
    { formRef, answers: form, pages: [{ lines }] },
  ]
  return declaredMatterOf({ records, applicantPage: PAGE, caseKey })
}
const FORM = { school: 'Trường Thử', lost: 'no' }

describe('the matter declared', () => {
  it.each<[string, Given]>([
    ['nothing', {}],
    ['the telephone of the applicant page', { page: { phone: '0900000009', email: 'thu@example.vn', street: 'Số 9' } }],
    ['contact answers and the day of signing in the form', { form: { ...FORM, ownerPhone: '0900000008', contactEmail: 'a@example.vn', signedOn: '2025-03-12' } }],
    ['spaces and empty answers', { form: { lost: 'no', school: '  Trường   Thử ', where: '' } }],
    ['the version of the form', { formRef: 'thu-v2' }],
  ])('is the same when what differs is %s', (_, given) => {
    expect(matter(given)).toEqual(matter({}))
  })

  it.each<[string, Given]>([
    ['an answer', { form: { ...FORM, lost: 'yes' } }],
    ['one answer more', { form: { ...FORM, where: 'Chợ' } }],
    ['what is asked for', { asked: 'Cấp hai bản sao' }],
    ['the case', { caseKey: '2' }],
    ['the form', { formRef: 'khac-v1' }],
  ])('is another when %s differs', (_, given) => {
    expect(matter(given)).not.toEqual(matter({}))
  })

  it('knows a file by its bytes, not by its name or number', () => {
    const [one, again, other] = [['a 1.pdf', 'h1'], ['b 2.pdf', 'h1'], ['a 1.pdf', 'h2']].map(([proof = '', hash = '']) => matter({ form: { ...FORM, proof }, hash }))
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
  })

  it('is not known when the form came on paper', () => {
    expect(declaredMatterOf({ records: [{ formRef: PAGE, answers: { contentRequested: 'Cấp bản sao' }, pages: [] }], applicantPage: PAGE })).toBeUndefined()
  })

  describe('where the procedure has no form', () => {
    const filed = ({ asked = 'Cấp bản sao', papers = [{ key: '1.1', hashes: ['a', 'b'] }, { key: '1.2', hashes: ['c'] }] }: { readonly asked?: string; readonly papers?: readonly HashedPaper[] }) =>
      declaredMatterOf({ records: [{ formRef: PAGE, answers: { contentRequested: asked }, pages: [] }], applicantPage: PAGE, papers })

    it.each<[string, boolean, Parameters<typeof filed>[0]]>([
      ['the same files in another order, one sent twice', true, { papers: [{ key: '1.2', hashes: ['c', 'c'] }, { key: '1.1', hashes: ['b', 'a'] }, { key: '1.3', hashes: [] }] }],
      ['another file', false, { papers: [{ key: '1.1', hashes: ['a', 'x'] }, { key: '1.2', hashes: ['c'] }] }],
      ['one file less', false, { papers: [{ key: '1.1', hashes: ['a', 'b'] }] }],
      ['something else asked for', false, { asked: 'Cấp hai bản sao' }],
    ])('%s: the same %s', (...[, same, given]) => {
      expect(JSON.stringify(filed(given)) === JSON.stringify(filed({}))).toBe(same)
    })

    it('is not known without a file', () => {
      expect(filed({ papers: [{ key: '1.1', hashes: [] }] })).toBeUndefined()
    })
  })
})

describe('another of the same', () => {
  const twinId = '0199d000-0000-7000-8000-0000000000aa' as DossierId
  const twin = { twinId, named: ' H46.01-250211-0001', filedAt: '09:00 11/02/2025', readable: true }

  it.each([
    ['no word', undefined, 'exact-twin-open'],
    ['blanks', '   ', 'exact-twin-open'],
    ['nine letters', 'Cần thêm nữ', 'another-reason-short'],
    ['figures and dots', '1234567890...', 'another-reason-short'],
    ['ten letters', 'Cần thêm nữa', 'ok'],
  ])('with %s', (_, reason, kind) => {
    const decided = decideAnother(twin, reason)
    expect(decided.ok ? 'ok' : decided.refusal.kind).toBe(kind)
  })

  it('keeps the reason with the dossier it repeats, and names that one to its readers alone', () => {
    expect(decideAnother(twin, ' Cần thêm một bản ')).toEqual({ ok: true, value: { twinId, reason: 'Cần thêm một bản' } })
    expect(decideAnother(twin)).toMatchObject({ refusal: { dossierId: twinId } })
    expect(decideAnother({ ...twin, readable: false })).not.toHaveProperty('refusal.dossierId')
  })
})
