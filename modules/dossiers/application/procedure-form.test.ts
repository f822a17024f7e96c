// Luật Giao dịch điện tử 20/2023/QH15 Đ10, 12; NĐ 45/2020 Đ4, 11: the procedure's form as filed, kept in the words it was asked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { openDossierWorld, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { storeFile } from '../../documents/index.ts'
import type { AnswerRecord } from '../../forms/index.ts'
import { publishForm } from '../../forms/testing.ts'
import { importSheets } from '../../procedures/index.ts'
import { listAnswers } from '../store/dossier-store.ts'
import { acceptDossier } from './accept-dossier.ts'
import { keepDraft, saveDraftAnswers } from './change-draft.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { openComponentFile } from './open-dossier-file.ts'
import { openDraft } from './open-draft.ts'
import { openDossier } from './show-dossier.ts'
import { showDraft } from './show-draft.ts'
import { submitDossier } from './submit-dossier.ts'

const CODE = '9.000009'
/** The same with a declaration that is filled in online. */
const ONLINE = '9.000010'
const [SECTION] = WORLD_SHEET.cases
const FILLED_ONLINE = [{ ...SECTION, components: SECTION?.components.map((component) => ({ ...component, electronicForm: component.key === '1.1' })) }]
const REF = 'thu-v1'
const NONE = { originals: 0, copies: 0 }
const words = (text: string) => ({ vi: text, en: `${text} (en)` })
const FORM = {
  ref: REF,
  title: words('Tờ khai thử'),
  pages: [
    {
      id: 'one',
      title: words('Nội dung'),
      fields: [
        { kind: 'text', id: 'school', label: words('Tên trường'), required: true, source: { from: 'earlier-dossier' } },
        { kind: 'choice', id: 'lost', label: words('Bản chính bị mất'), required: true, options: [{ value: 'yes', label: words('Có') }, { value: 'no', label: words('Không') }] },
        { kind: 'text', id: 'where', label: words('Mất ở đâu'), required: true, showIf: { answer: 'lost', is: 'yes' } },
        { kind: 'date', id: 'since', label: words('Mất từ ngày'), partial: true, showIf: { answer: 'lost', is: 'yes' } },
        { kind: 'file', id: 'proof', label: words('Giấy xác nhận') },
      ],
    },
  ],
}

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
  await world.db.work({}, async (work) => {
    const published = await publishForm(work, { definition: FORM, validFrom: '2025-01-01' as PlainDate, source: 'thử' })
    if (!published.ok) throw new Error(JSON.stringify(published.refusal))
    await importSheets(work, [{ ...WORLD_SHEET, code: CODE, formCode: 'thu' }, { ...WORLD_SHEET, code: ONLINE, formCode: 'thu', cases: FILLED_ONLINE }] as never, { source: 'own', options: { publish: true } })
  })
})
afterAll(() => world.close())

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: object }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const as = <T>(actor: Actor, run: Parameters<typeof world.db.work<T>>[1]): Promise<T> => world.db.work({ actor }, run)
const APPLICANT = { area: 'outside', street: 'Số 1 đường Thử', outsideArea: 'Xã Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao', resultBy: 'counter', 'submitter.bornOn': '1990-05-01' }

/** A draft with everything but the procedure's form filled in. */
const begin = async (actor: Actor, answers: Record<string, string>, procedureCode = CODE): Promise<string> => {
  const draft = value(await as(actor, (work) => openDraft(work, { procedureCode, startAnew: true })))
  const place = { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }
  value(await as(actor, (work) => saveDraftAnswers(work, draft.id, { place, answers: { 'applicant-v1': APPLICANT, [REF]: answers }, counts: { '1.1': { originals: 1, copies: 0 }, '1.2': { originals: 0, copies: 1 } } })))
  return draft.id
}
const file = (actor: Actor, draftId: string) => as(actor, (work) => submitDossier(work, { draftId }))
const recordOf = async (dossierId: string): Promise<AnswerRecord> => {
  const kept = await world.db.work({}, ({ tx }) => listAnswers(tx, dossierId as never))
  return kept.map(({ record }) => record as AnswerRecord).find(({ formRef }) => formRef === REF) as AnswerRecord
}
const linesOf = (record: AnswerRecord) => record.pages.flatMap(({ lines }) => lines)
const formOf = async (actor: Actor, draftId: string) => value(await as(actor, (work) => showDraft(work, draftId))).form
const personOf = (actor: Actor): string => ('personId' in actor ? actor.personId : '')
const store = async (actor: Actor) => value(await as(actor, (work) => storeFile(work, { bytes: onePagePdf(`Giấy xác nhận của ${personOf(actor)}`), fileName: 'xac nhan.pdf', owner: { kind: 'person', personId: personOf(actor) as never } })))

describe('filing with the form of the procedure', () => {
  it('is refused while something is missing, with the question', async () => {
    const draftId = await begin(world.stranger, { lost: 'yes' })
    expect(await file(world.stranger, draftId)).toMatchObject({ ok: false, refusal: { kind: 'answers-incomplete', count: 2, errors: [{ field: 'school' }, { field: 'where' }] } })
  })

  it('keeps the answers in the words they were asked, without what its condition hides', async () => {
    const draftId = await begin(world.stranger, { school: 'Trường Thử', lost: 'no', where: 'Chợ', since: '5/2001', unknown: 'x' })
    const record = await recordOf(value(await file(world.stranger, draftId)).id)
    expect(record.answers).toEqual({ school: 'Trường Thử', lost: 'no' })
    expect(linesOf(record).map(({ question, shown }) => [question, shown.vi])).toEqual([[words('Tên trường'), 'Trường Thử'], [words('Bản chính bị mất'), 'Không']])
  })

  it('shows and changes a draft for its owner alone', async () => {
    const draftId = await begin(world.citizen, { school: 'Trường Riêng' })
    for (const other of [world.stranger, world.clerk, world.officer]) {
      expect(await as(other, (work) => showDraft(work, draftId))).toMatchObject({ ok: false, refusal: { kind: 'draft-not-found' } })
      expect(await as(other, (work) => keepDraft(work, draftId, { answers: { [REF]: { school: 'Khác' } } }))).toMatchObject({ ok: false, refusal: { kind: 'draft-not-found' } })
    }
    expect((await formOf(world.citizen, draftId))?.answers).toEqual({ school: 'Trường Riêng' })
  })
})

describe('an answer of an earlier dossier', () => {
  it('is offered with its source, and the source is frozen with it once taken', async () => {
    const first = value(await file(world.citizen, await begin(world.citizen, { school: 'Trường Mẫu', lost: 'yes', where: 'Chợ', since: '5/2001' })))
    const draftId = await begin(world.citizen, { lost: 'no' })
    const form = await formOf(world.citizen, draftId)
    expect(form?.answers).toEqual({ lost: 'no' })
    expect(form?.offers).toMatchObject([{ field: 'school', answer: 'Trường Mẫu', source: first.code ?? '' }])
    value(await as(world.citizen, (work) => saveDraftAnswers(work, draftId, { answers: { [REF]: { school: 'Trường Mẫu' } } })))
    expect((await formOf(world.citizen, draftId))?.offers).toEqual([])
    const record = await recordOf(value(await file(world.citizen, draftId)).id)
    expect(linesOf(record).map(({ questionId, source }) => [questionId, source])).toEqual([['school', { from: 'earlier-dossier', ...(first.code ? { code: first.code } : {}) }], ['lost', undefined]])
  })

  it('is offered to nobody else', async () => {
    const offers = (await formOf(world.clerk, await begin(world.clerk, { lost: 'no' })))?.offers
    expect(offers).toEqual([])
    const own = (await formOf(world.stranger, await begin(world.stranger, { lost: 'no' })))?.offers.map(({ answer }) => answer)
    expect(own).toEqual(['Trường Thử'])
  })
})

// TT 01/2018 Đ10: at the counter the form may be filled in for the person, or come signed on paper.
describe('at the counter', () => {
  const receive = (draftId: string) => as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl: 'http://localhost' }))
  const someone = { applicantKind: 'individual', 'submitter.fullName': 'Lý Thị Quầy', 'submitter.personalIdNumber': '044191000901' }
  const beginFor = async (answers: Record<string, string>): Promise<string> => {
    const draftId = await begin(world.clerk, answers)
    value(await as(world.clerk, (work) => saveDraftAnswers(work, draftId, { answers: { 'applicant-v1': someone } })))
    return draftId
  }

  it('the form left empty was handed in on paper', async () => {
    const filed = value(await receive(await beginFor({ school: '', lost: '' })))
    expect(await recordOf(filed.id)).toBeUndefined()
  })

  it('the form filled in for the person must be whole, and is frozen; received in person it is no assisted filing', async () => {
    expect(await receive(await beginFor({ school: 'Trường Thử' }))).toMatchObject({ ok: false, refusal: { kind: 'answers-incomplete', errors: [{ field: 'lost' }] } })
    const filed = value(await receive(await beginFor({ school: 'Trường Thử', lost: 'no' })))
    expect(filed.assisted).toBe(false)
    expect((await recordOf(filed.id)).answers).toEqual({ school: 'Trường Thử', lost: 'no' })
  })
})

describe('a file that answers a question', () => {
  it('is frozen with its hash and read through the dossier', async () => {
    const own = await store(world.citizen)
    const draftId = await begin(world.citizen, { school: 'Trường Kèm Giấy', lost: 'no', proof: `${own.id} ten khac.pdf` })
    const filed = value(await file(world.citizen, draftId))
    const line = linesOf(await recordOf(filed.id)).find(({ questionId }) => questionId === 'proof')
    expect(line).toMatchObject({ answer: `${own.id} ${own.sha256} xac nhan.pdf`, file: { fileId: own.id, sha256: own.sha256, name: 'xac nhan.pdf' } })
    expect(line?.shown.vi).toContain(own.sha256.slice(0, 16))
    expect(await as(world.citizen, (work) => openComponentFile(work, filed.id, own.id))).toMatchObject({ ok: true, value: { sha256: own.sha256 } })
    expect(await as(world.stranger, (work) => openComponentFile(work, filed.id, own.id))).toMatchObject({ ok: false })
  })

  it.each(['another person’s', 'nobody’s'])('counts as not answered when it is %s', async (whose) => {
    const fileId = whose === 'nobody’s' ? '0199d000-0000-7000-8000-00000000ffff' : (await store(world.stranger)).id
    const draftId = await begin(world.citizen, { school: `Trường Kèm Giấy ${whose}`, lost: 'no', proof: `${fileId} ${'0'.repeat(64)} la.pdf` })
    expect((await formOf(world.citizen, draftId))?.answers['proof']).toBe('')
    const filed = value(await file(world.citizen, draftId))
    expect(Object.keys((await recordOf(filed.id)).answers).toSorted()).toEqual(['lost', 'school'])
    expect(await as(world.citizen, (work) => openComponentFile(work, filed.id, fileId))).toMatchObject({ ok: false })
  })
})

// NĐ 45/2020 Đ4.
describe('a declaration filled in online', () => {
  it('is not asked for once more as a file: the desk takes it in, and still wants the other papers', async () => {
    const filedWith = async (school: string, counts: Record<string, { originals: number; copies: number }>) => {
      const draftId = await begin(world.citizen, { school, lost: 'no' }, ONLINE)
      value(await as(world.citizen, (work) => saveDraftAnswers(work, draftId, { counts: { '1.1': NONE, '1.2': NONE, ...counts } })))
      return file(world.citizen, draftId)
    }
    const accept = (dossierId: DossierId) => as(world.clerk, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl: 'http://localhost' }))
    expect(await filedWith('Trường Không', {})).toMatchObject({ ok: false, refusal: { kind: 'empty-dossier' } })
    const whole = value(await filedWith('Trường Đủ', { '1.2': { originals: 0, copies: 1 } }))
    expect(value(await as(world.clerk, (work) => openDossier(work, { reference: whole.id, purpose: 'examine' }))).missing).toEqual([])
    expect(value(await accept(whole.id)).code).toBeTruthy()
    const lacking = value(await filedWith('Trường Thiếu', { '1.1': { originals: 1, copies: 0 } }))
    expect(await accept(lacking.id)).toMatchObject({ ok: false, refusal: { kind: 'components-missing', names: 'Giấy tờ chứng minh quan hệ' } })
  })
})
