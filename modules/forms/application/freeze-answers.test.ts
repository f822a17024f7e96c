import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { APPLICANT_FORM } from '../domain/applicant-form.ts'
import type { AreaLists, FormAnswers, FormDefinition, FormRef } from '../domain/form-definition.ts'
import { checkAnswers } from './check-answers.ts'
import { formToFill } from './form-to-fill.ts'
import { findForm } from './get-form.ts'
import { freezeAnswers } from './freeze-answers.ts'

let database: TestDatabase

/** A province of two tiers and three: one commune right under it, two under a district, one of another time. */
const AREAS = [
  ['99', 'province', 'Tỉnh Thử', null, '2000-01-01', null],
  ['990', 'district', 'Thành phố Mẫu', '99', '2000-01-01', null],
  ['99001', 'commune', 'Phường Đông', '990', '2000-01-01', null],
  ['99002', 'commune', 'Phường An', '990', '2000-01-01', null],
  ['99003', 'commune', 'Đặc khu Đảo', '99', '2000-01-01', null],
  ['99004', 'commune', 'Xã Cũ', '990', '2000-01-01', '2024-12-01'],
  ['99005', 'commune', 'Xã Hết', '990', '2000-01-01', '2025-07-01'],
  ['99006', 'commune', 'Xã Mới', '99', '2025-07-01', null],
] as const

beforeAll(async () => {
  database = await openTestDatabase()
  await database.work({}, async ({ tx }) => {
    for (const [code, level, name, parent, from, until] of AREAS)
      await sql`INSERT INTO organisation.area (code, level, name, parent_code, from_on, until_on, source) VALUES (${code}, ${level}, ${name}, ${parent}, ${from}, ${until}, 'test')`.execute(tx)
    const unitId = newId<string>()
    await sql`INSERT INTO organisation.unit (id, kind, level, one_stop, opened_on) VALUES (${unitId}, 'peoples-committee', 'province', false, '2000-01-01')`.execute(tx)
    await sql`INSERT INTO organisation.profile (name, title, tiers, province_area_code, root_unit_id, rule_sets, loaded_at)
      VALUES ('test', 'Tỉnh Thử', 3, '99', ${unitId}, '[]', now())`.execute(tx)
  })
})
afterAll(() => database.close())

const answers: FormAnswers = {
  applicantKind: 'individual',
  'submitter.fullName': 'Nguyễn Thị Thử',
  'submitter.personalIdNumber': '044190000001',
  'submitter.bornOn': '1990-02-03',
  area: '99001',
  street: 'Số 1',
  phone: '0900000001',
  contentRequested: 'Xin thử',
  resultBy: 'counter',
}

describe('formToFill', () => {
  it('offers the communes in force, by district and name', async () => {
    const form = await database.work({}, (work) => formToFill(work, APPLICANT_FORM))
    expect(form).toMatchObject({ today: '2025-03-12', definition: { ref: 'applicant-v1' }, oldAreas: [] })
    expect(form.areas).toEqual([
      { code: '99003', name: 'Đặc khu Đảo' },
      { code: '99002', name: 'Phường An', group: 'Thành phố Mẫu' },
      { code: '99001', name: 'Phường Đông', group: 'Thành phố Mẫu' },
      { code: '99005', name: 'Xã Hết', group: 'Thành phố Mẫu' },
    ])
  })

  // Nghị quyết 202/2025/QH15: papers from before 01/07/2025 name communes of the three-tier list.
  it.each<[AreaLists, readonly string[], readonly string[], readonly string[]]>([
    ['current', ['99006'], [], ['99006']],
    ['old', [], ['old:99005'], ['old:99005']],
    ['either', ['99006'], ['old:99005'], ['99006', 'old:99005']],
  ])('after 01/07/2025 an area of the list “%s” is offered and taken from that list only', async (...[lists, areas, oldAreas, taken]) => {
    const words = { vi: 'Nơi cấp', en: 'Issued where' }
    const asked: FormDefinition = { ref: 'thu-v1' as FormRef, title: words, pages: [{ id: 'one', title: words, fields: [{ kind: 'area', id: 'issuedIn', label: words, lists, required: true }] }] }
    const now = '2025-08-12T05:00:00Z' as Instant
    const offered = await database.work({ now }, (work) => formToFill(work, asked))
    const ours = (choices: readonly { readonly code: string }[]) => choices.map(({ code }) => code).filter((code) => /9900[56]$/.test(code))
    expect([ours(offered.areas), ours(offered.oldAreas)]).toEqual([areas, oldAreas])
    // A commune that ended before the last day of the old list is on neither.
    expect([...offered.areas, ...offered.oldAreas].filter(({ code }) => code.endsWith('99004'))).toEqual([])
    const accepted: string[] = []
    for (const place of ['99005', '99006', 'old:99005', 'old:99006', 'old:99004']) if ((await database.work({ now }, (work) => checkAnswers(work, asked, { issuedIn: place }))).ok) accepted.push(place)
    expect(accepted).toEqual(taken)
  })

  it('knows no other form', async () => {
    expect(await database.work({}, (work) => findForm(work, 'applicant-v999'))).toBeUndefined()
  })
})

describe('checkAnswers and freezeAnswers', () => {
  it('freezes the area with its whole name', async () => {
    const frozen = await database.work({}, (work) => freezeAnswers(work, APPLICANT_FORM, answers))
    const lines = frozen.ok ? frozen.value.pages.flatMap((page) => page.lines) : []
    expect(lines.find(({ questionId }) => questionId === 'area')?.shown.vi).toBe('Phường Đông, Thành phố Mẫu, Tỉnh Thử')
    expect(frozen.ok && frozen.value.frozenAt).toBe('2025-03-12T05:00:00.000Z')
  })

  it.each(['99004', '990', '99', '00000', "'; DROP TABLE x; --"])('does not take %s for a commune in force', async (area) => {
    const checked = await database.work({}, (work) => checkAnswers(work, APPLICANT_FORM, { ...answers, area }))
    expect(checked).toMatchObject({ ok: false, refusal: { kind: 'answers-incomplete', count: 1, errors: [{ field: 'area' }] } })
  })

  it('names every fault with its question', async () => {
    const refused = await database.work({}, (work) => freezeAnswers(work, APPLICANT_FORM, { ...answers, phone: '', 'submitter.bornOn': '31/2/1990' }))
    expect(refused).toMatchObject({ ok: false, refusal: { count: 2, errors: [{ field: 'submitter.bornOn' }, { field: 'phone', reason: 'Hãy nhập số điện thoại.' }] } })
  })
})
