// Own, beside NĐ 61/2018 article 17.1: the same declaration is not filed twice while the first is open, online and at the counter.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { publishForm } from '../../forms/testing.ts'
import { importSheets } from '../../procedures/index.ts'
import { attachDraftFile, saveDraftAnswers } from './change-draft.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { openDraft } from './open-draft.ts'
import { openDossier } from './show-dossier.ts'
import { showDraft } from './show-draft.ts'
import { submitDossier } from './submit-dossier.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

const CODE = '9.000019'
const REF = 'lap-v1'
const words = (text: string) => ({ vi: text, en: `${text} (en)` })
const FORM = { ref: REF, title: words('Tờ khai thử'), pages: [{ id: 'one', title: words('Nội dung'), fields: [{ kind: 'text', id: 'school', label: words('Tên trường'), required: true }, { kind: 'text', id: 'schoolPhone', label: words('Điện thoại'), format: 'phone' }] }] }
const PUBLIC_URL = 'http://localhost'
const REASON = 'Cần thêm một bản cho trường học'

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
  await world.db.work({}, async (work) => {
    const published = await publishForm(work, { definition: FORM, validFrom: '2025-01-01' as PlainDate, source: 'thử' })
    if (!published.ok) throw new Error(JSON.stringify(published.refusal))
    await importSheets(work, [{ ...WORLD_SHEET, code: CODE, formCode: 'lap' }] as never, { source: 'own', options: { publish: true } })
  })
})
afterAll(() => world.close())

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const kindOf = (outcome: Asked<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)
const as = <T>(actor: Actor, run: Parameters<typeof world.db.work<T>>[1]): Promise<T> => world.db.work({ actor }, run)

const draftOf = async (actor: Actor, school: string, more: Readonly<Record<string, string>> = {}): Promise<string> => {
  const { id } = value(await as(actor, (work) => openDraft(work, { procedureCode: CODE, startAnew: true })))
  const page = { area: 'outside', street: 'Số 1 đường Thử', outsideArea: 'Xã Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao', resultBy: 'counter', 'submitter.bornOn': '1990-05-01', ...more }
  const place = { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }
  const form = { school, ...(more['phone'] ? { schoolPhone: more['phone'] } : {}) }
  value(await as(actor, (work) => saveDraftAnswers(work, id, { place, answers: { 'applicant-v1': page, [REF]: form }, counts: { '1.1': { originals: 1, copies: 0 }, '1.2': { originals: 0, copies: 1 } } })))
  return id
}
const submit = (actor: Actor, draftId: string, anotherReason?: string) => as(actor, (work) => submitDossier(work, { draftId, ...(anotherReason ? { anotherReason } : {}) }))
const receive = (draftId: string, anotherReason?: string) => as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl: PUBLIC_URL, anotherReason }))
const person = (number: string, fullName: string) => ({ applicantKind: 'individual', 'submitter.fullName': fullName, 'submitter.personalIdNumber': number })

describe('online', () => {
  it('is refused with the earlier dossier, and filed with the reason the office reads', async () => {
    const { citizen, officer, clerk } = world
    const first = value(await submit(citizen, await draftOf(citizen, 'Trường Mẫu')))
    const draftId = await draftOf(citizen, 'Trường  Mẫu ', { phone: '0900000009' })
    expect(value(await as(citizen, (work) => showDraft(work, draftId))).similar).toMatchObject([{ dossierId: first.id }])
    expect(await submit(citizen, draftId)).toMatchObject({ ok: false, refusal: { kind: 'exact-twin-open', dossierId: first.id } })
    expect(await submit(citizen, draftId, 'Cần')).toMatchObject({ ok: false, refusal: { kind: 'another-reason-short', dossierId: first.id } })
    const second = value(await submit(citizen, draftId, REASON))
    expect(second.another).toEqual({ twinId: first.id, reason: REASON })
    for (const reader of [clerk, officer]) {
      const shown = value(await as(reader, (work) => openDossier(work, { reference: second.id, purpose: 'work' })))
      expect(shown).toMatchObject({ another: { twinId: first.id, reason: REASON } })
      expect(shown.timeline[0]).toMatchObject({ type: 'DossierSubmitted', note: REASON })
    }
  })

  it('goes through with another answer, for another person, and once the first has ended', async () => {
    const { citizen, stranger } = world
    const first = value(await submit(citizen, await draftOf(citizen, 'Trường Một')))
    expect(kindOf(await submit(citizen, await draftOf(citizen, 'Trường Hai')))).toBe('ok')
    expect(kindOf(await submit(stranger, await draftOf(stranger, 'Trường Một')))).toBe('ok')
    value(await as(citizen, (work) => withdrawDossier(work, { dossierId: first.id as DossierId, reason: 'Không cần nữa' })))
    expect(kindOf(await submit(citizen, await draftOf(citizen, 'Trường Một')))).toBe('ok')
  })

  it('is told before filing where the procedure has no form to compare', async () => {
    const { citizen } = world
    const ready = () => fullDraft(world, { actor: citizen, procedureCode: PROCEDURE, now: TEST_NOW })
    const first = value(await submit(citizen, await ready()))
    const draftId = await ready()
    expect(value(await as(citizen, (work) => showDraft(work, draftId))).similar).toMatchObject([{ dossierId: first.id }])
  })

  it('is refused where the procedure has no form, by what is asked for and the files given for it', async () => {
    const { citizen, stranger } = world
    const ready = async (words: string, actor: Actor = citizen): Promise<string> => {
      const draftId = await fullDraft(world, { actor, procedureCode: PROCEDURE, now: TEST_NOW })
      for (const [key, bytes] of [['1.1', onePagePdf(words)], ['1.2', onePagePdf('Giấy tờ chung')]] as const)
        value(await as(actor, (work) => attachDraftFile(work, { draftId, key, bytes, fileName: `${draftId}.pdf` })))
      return draftId
    }
    const first = value(await submit(citizen, await ready('Tờ khai một')))
    const draftId = await ready('Tờ khai một')
    expect(await submit(citizen, draftId)).toMatchObject({ ok: false, refusal: { kind: 'exact-twin-open', dossierId: first.id } })
    expect(kindOf(await submit(citizen, await ready('Tờ khai hai')))).toBe('ok')
    expect(kindOf(await submit(stranger, await ready('Tờ khai một', stranger)))).toBe('ok')
    expect(value(await submit(citizen, draftId, REASON)).another).toEqual({ twinId: first.id, reason: REASON })
    const atOnce = [await ready('Tờ khai ba'), await ready('Tờ khai ba')]
    expect((await Promise.all(atOnce.map((id) => submit(citizen, id)))).map(kindOf).toSorted()).toEqual(['exact-twin-open', 'ok'])
  })

  it('makes one dossier of two drafts sent at once', async () => {
    const drafts = [await draftOf(world.citizen, 'Trường Cùng Lúc'), await draftOf(world.citizen, 'Trường Cùng Lúc')]
    expect((await Promise.all(drafts.map((draftId) => submit(world.citizen, draftId)))).map(kindOf).toSorted()).toEqual(['exact-twin-open', 'ok'])
  })

  it('shows nobody a dossier they may not read, not even by the number of its applicant', async () => {
    const { citizen, stranger } = world
    if (citizen.kind !== 'citizen') throw new Error('not a citizen')
    value(await submit(citizen, await draftOf(citizen, 'Trường Kín')))
    const found = value(await as(citizen, async (work) => showDraft(work, await draftOf(citizen, 'Trường Kín'))))
    expect(found.similar?.length).toBeGreaterThan(0)
    const typed = { applicantKind: 'on-behalf', 'applicant.fullName': citizen.fullName, 'applicant.personalIdNumber': '044190000001' }
    expect(value(await as(stranger, async (work) => showDraft(work, await draftOf(stranger, 'Trường Kín', typed)))).similar ?? []).toEqual([])
  })
})

describe('at the counter', () => {
  it('is refused with the earlier code, and received with a reason', async () => {
    const someone = person('044191000951', 'Lý Thị Lặp')
    const first = value(await receive(await draftOf(world.clerk, 'Trường Quầy', someone)))
    const draftId = await draftOf(world.clerk, 'Trường Quầy', someone)
    expect(await receive(draftId)).toMatchObject({ ok: false, refusal: { kind: 'exact-twin-open', named: ` ${first.code}`, dossierId: first.id } })
    expect(value(await receive(draftId, REASON))).toMatchObject({ state: 'examining', another: { twinId: first.id } })
  })

  it('takes ten pupils of one school: the applicants differ', async () => {
    for (let pupil = 1; pupil <= 10; pupil += 1) {
      const onBehalf = { ...person('044191000952', 'Lý Thị Giáo'), applicantKind: 'on-behalf', authorisation: 'Giáo viên', 'applicant.fullName': `Học Sinh ${'ABCDEFGHIK'[pupil - 1] ?? ''}`, 'applicant.personalIdNumber': `0442100009${String(pupil).padStart(2, '0')}`, 'applicant.bornOn': '2010-05-01' }
      expect(kindOf(await receive(await draftOf(world.clerk, 'Trường Mười', onBehalf)))).toBe('ok')
    }
  })
})
