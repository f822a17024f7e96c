import { createPrivateKey, sign } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, StoredFileId } from '../../../kernel/ids.ts'
import { instantOn, parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import type { HashSigner } from '../../../platform/signing/sign/hash-signer.ts'
import { NOBODY_TRUSTED } from '../../../platform/signing/trust/trust-list.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { hasPdftotext, wordsOf } from '../../../tests/support/read-print.ts'
import { derOf, openSigningTeam } from '../../../tests/support/signing-team.ts'
import { recordsOfDossier } from '../../documents/index.ts'
import { documentsModule } from '../../documents/module.ts'
import { addCertificate, describePapers, isSigningDone, openPaper, signedVersionOf } from '../../official-documents/index.ts'
import { officialDocumentsModule } from '../../official-documents/module.ts'
import { dossiersModule } from '../module.ts'
import { acceptDossier } from './accept-dossier.ts'
import { approveDossier } from './approve-dossier.ts'
import { attachDraftFile, saveDraftAnswers } from './change-draft.ts'
import { claimDossier } from './claim-dossier.ts'
import { journalProof } from './dossier-proofs.ts'
import { keepResultDraft, previewResultDraft, showResultDraft } from './draft-result.ts'
import { approveDossiers } from './approve-dossiers.ts'
import { issueResult } from './issue-result.ts'
import { openDraft } from './open-draft.ts'
import { openResult } from './open-dossier-file.ts'
import { requestApproval } from './request-approval.ts'
import { sendBackDossier } from './send-back-dossier.ts'
import { showMyDossier } from './show-dossier.ts'
import { submitDossier } from './submit-dossier.ts'
import { undoStep } from './undo-step.ts'

const publicUrl = 'https://motcua.example.vn'
const MORNING = instantOn(parsePlainDate('2025-03-12') as PlainDate, 9 * 60)
const answers = {
  applicantKind: 'individual', 'submitter.fullName': 'Trần Thị Mẫu', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-05-01', area: 'outside',
  street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao trích lục', resultBy: 'electronic',
}

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
})
afterAll(() => world.close())

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const kindOf = (outcome: Asked<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)
const as = <T>(actor: Actor, run: Parameters<typeof world.db.work<T>>[1]): Promise<T> => world.db.work({ actor, now: MORNING }, run)

const claimed = async (): Promise<{ readonly dossierId: DossierId }> => {
  const { desk, committee, citizen, clerk, officer } = world
  const draft = value(await as(citizen, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
  const place = { receivingUnitId: desk.id, resolvingUnitId: committee.id }
  value(await as(citizen, (work) => saveDraftAnswers(work, draft.id, { place, answers: { 'applicant-v1': answers }, counts: { '1.2': { originals: 0, copies: 1 } } })))
  value(await as(citizen, (work) => attachDraftFile(work, { draftId: draft.id, key: '1.1', bytes: onePagePdf(`To khai ${draft.id}`), fileName: 'to-khai.pdf' })))
  const { id: dossierId } = value(await as(citizen, (work) => submitDossier(work, { draftId: draft.id })))
  value(await as(clerk, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl })))
  value(await as(officer, (work) => claimDossier(work, { dossierId })))
  return { dossierId }
}

const TEXT = { title: 'Xác nhận thử nghiệm', body: 'Đoạn thứ nhất.\nĐoạn thứ hai, của Trần Thị Mẫu./.' }
const proposal = { proposal: 'Đủ điều kiện' }

describe('the result drafted from a template (NĐ 61/2018 art. 19.2, NĐ 45/2020 art. 15)', () => {
  it('begins with what the dossier knows, goes up with the proposal, is issued under a number and downloaded', async () => {
    const of = await claimed()
    const begun = value(await as(world.officer, (work) => showResultDraft(work, of.dossierId)))
    expect(begun).toMatchObject({ kept: false, mayChange: true, body: expect.stringContaining('Ông/Bà (tổ chức): Trần Thị Mẫu.') })
    expect(begun.body).toContain('Số định danh: 044190000001.')
    value(await as(world.officer, (work) => keepResultDraft(work, { ...of, ...TEXT })))
    value(await as(world.officer, (work) => requestApproval(work, { ...of, ...proposal })))
    // With the head it rests: read, not changed.
    expect(kindOf(await as(world.officer, (work) => keepResultDraft(work, { ...of, ...TEXT })))).toBe('wrong-state')
    expect(value(await as(world.head, (work) => showResultDraft(work, of.dossierId)))).toMatchObject({ ...TEXT, kept: true, mayChange: false })
    expect(kindOf(await as(world.head, (work) => issueResult(work, { ...of, publicUrl })))).toBe('wrong-state')
    value(await as(world.head, (work) => approveDossier(work, of)))
    const issued = value(await as(world.head, (work) => issueResult(work, { ...of, publicUrl })))
    expect(issued.results).toMatchObject([{ serial: 1, name: TEXT.title, number: expect.stringMatching(/^\d{2,}\/KQ$/) }])
    expect(kindOf(await as(world.head, (work) => issueResult(work, { ...of, publicUrl })))).toBe('result-issued-before')
    const papers = await as(world.head, (work) => describePapers(work, of.dossierId))
    const paper = papers.find(({ kind }) => kind === 'decided-result')
    expect(paper).toMatchObject({ number: issued.results[0]?.number, signatures: [{ name: world.head.kind === 'staff' ? world.head.fullName : '' }] })
    expect(value(await as(world.citizen, (work) => showMyDossier(work, of.dossierId))).results).toMatchObject([{ name: TEXT.title, sha256: expect.any(String) }])
    expect(kindOf(await as(world.citizen, (work) => openResult(work, of.dossierId, 1)))).toBe('ok')
    expect(kindOf(await as(world.stranger, (work) => openResult(work, of.dossierId, 1)))).toBe('dossier-not-found')
    expect((await world.db.work({}, journalProof.find)).faults).toEqual([])
  })

  it('is issued with the approval of many, each for itself; without a draft it is only approved', async () => {
    const [drafted, plain] = [await claimed(), await claimed()]
    value(await as(world.officer, (work) => keepResultDraft(work, { ...drafted, ...TEXT })))
    const items: { dossierId: DossierId; version: number }[] = []
    for (const of of [drafted, plain]) items.push({ ...of, version: value(await as(world.officer, (work) => requestApproval(work, { ...of, ...proposal }))).version })
    const outcomes = await as(world.head, (work) => approveDossiers(work, { items, publicUrl, issue: true }))
    expect(outcomes.map(({ outcome }) => value(outcome).results.length)).toEqual([1, 0])
  })

  it.runIf(hasPdftotext)('prints the draft as a draft, without number or name, and the issued one with both', async () => {
    const of = await claimed()
    value(await as(world.officer, (work) => keepResultDraft(work, { ...of, ...TEXT })))
    const draft = await wordsOf(value(await as(world.officer, (work) => previewResultDraft(work, of.dossierId))))
    for (const part of ['(Dự thảo, chưa có số và chữ ký)', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '……/KQ', 'XÁC NHẬN THỬ NGHIỆM', 'Đoạn thứ nhất.', 'THỦ TRƯỞNG CƠ QUAN', 'Nơi nhận:']) expect(draft).toContain(part)
    value(await as(world.officer, (work) => requestApproval(work, { ...of, ...proposal })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    const issued = value(await as(world.head, (work) => issueResult(work, { ...of, publicUrl })))
    const paper = (await as(world.head, (work) => describePapers(work, of.dossierId))).find(({ kind }) => kind === 'decided-result')
    if (!paper || world.head.kind !== 'staff') throw new Error('nothing issued')
    const sheet = await wordsOf(value(await as(world.head, (work) => openPaper(work, { subjectId: of.dossierId, documentId: paper.documentId, purpose: 'test' }))).bytes)
    expect(sheet).not.toContain('Dự thảo')
    for (const part of [`Số: ${issued.results[0]?.number}`, 'Đoạn thứ hai, của Trần Thị Mẫu./.', world.head.fullName, `${issued.code}`]) expect(sheet).toContain(part)
  })

  it('is changed again once sent back, and what is approved is what was kept last', async () => {
    const of = await claimed()
    value(await as(world.officer, (work) => keepResultDraft(work, { ...of, ...TEXT })))
    value(await as(world.officer, (work) => requestApproval(work, { ...of, ...proposal })))
    value(await as(world.head, (work) => sendBackDossier(work, { ...of, reason: 'Sửa tên văn bản' })))
    value(await as(world.officer, (work) => claimDossier(work, of)))
    value(await as(world.officer, (work) => keepResultDraft(work, { ...of, ...TEXT, title: 'Xác nhận đã sửa' })))
    value(await as(world.officer, (work) => requestApproval(work, { ...of, ...proposal })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    const issued = value(await as(world.head, (work) => issueResult(work, { ...of, publicUrl })))
    expect(issued.results).toMatchObject([{ name: 'Xác nhận đã sửa' }])
    // Undone and issued again: the same paper under the same number.
    value(await as(world.head, (work) => undoStep(work, { ...of, reason: 'Ban hành nhầm lúc' })))
    const again = value(await as(world.head, (work) => issueResult(work, { ...of, publicUrl })))
    const calls = await as(world.head, ({ tx }) => sql`SELECT FROM notifications.notice WHERE about_id = ${of.dossierId} AND template = 'result-ready'`.execute(tx))
    expect(calls.rows.length, 'who heard that it was taken back hears that it is there again').toBe(2)
    expect(again.results.at(-1)).toMatchObject({ number: issued.results[0]?.number, fileId: issued.results[0]?.fileId })
  })

  it('is drafted by whoever has the dossier in hand, with title and content, and issued only when there is a draft', async () => {
    const of = await claimed()
    expect(kindOf(await as(world.otherOfficer, (work) => keepResultDraft(work, { ...of, ...TEXT })))).toBe('claimed-by-other')
    expect(kindOf(await as(world.clerk, (work) => keepResultDraft(work, { ...of, ...TEXT })))).toBe('not-permitted-here')
    expect(kindOf(await as(world.citizen, (work) => showResultDraft(work, of.dossierId)))).toBe('not-permitted-here')
    expect(kindOf(await as(world.citizen, (work) => previewResultDraft(work, of.dossierId)))).toBe('not-permitted-here')
    expect(kindOf(await as(world.officer, (work) => keepResultDraft(work, { ...of, title: ' ', body: 'x' })))).toBe('result-draft-empty')
    value(await as(world.officer, (work) => requestApproval(work, { ...of, ...proposal })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    expect(kindOf(await as(world.officer, (work) => issueResult(work, { ...of, publicUrl })))).toBe('not-permitted-here')
    expect(kindOf(await as(world.head, (work) => issueResult(work, { ...of, publicUrl })))).toBe('result-draft-missing')
  })
})

// NĐ 30/2020 art. 18: a result that was undone while its signature waited must not come to life afterwards.
it('an undone result is signed by nobody; issued once more it is', async () => {
  const officialId = world.head.kind === 'staff' ? world.head.officialId : ('' as never)
  const issued = openSigningTeam().issue({ name: 'Đinh Văn Chủ', key: 'ec', from: Date.parse(MORNING) - 86_400_000, to: Date.parse(MORNING) + 86_400_000 })
  const soft: HashSigner = { ask: async (_credential, asked) => ({ state: 'signed', signatures: asked.map(({ signedAttributes }) => sign('sha256', signedAttributes, createPrivateKey(issued.keyPem))) }), poll: async () => ({ state: 'expired' }) }
  const signJob = officialDocumentsModule({ desk: { signers: { soft }, trust: async () => NOBODY_TRUSTED } }).jobs?.find(({ name }) => name === 'sign-waiting-files')
  const heard = [documentsModule(), dossiersModule({ publicUrl })].flatMap(({ subscriptions = [] }) => subscriptions.filter(({ to }) => to === 'official-documents.file-signed'))
  const pass = async (): Promise<void> =>
    signJob?.runInSteps?.((run) =>
      world.db.work({ now: MORNING }, (work) => {
        const hearing: Work = { ...work, tell: async (event) => { for (const { to, on } of heard) if (to === event.type) await on(hearing, event) } }
        return run(hearing)
      }),
      {},
    )
  await prepareJobQueue(world.db.connection)
  await world.db.work({ now: MORNING }, (work) => addCertificate(work, { holder: { kind: 'official', id: officialId }, method: 'soft', credential: 'head', chain: [derOf(issued)] }))
  const of = await claimed()
  expect(kindOf(await as(world.officer, (work) => keepResultDraft(work, { ...of, ...TEXT, validUntil: '2025-03-11' })))).toBe('result-run-out')
  value(await as(world.officer, (work) => keepResultDraft(work, { ...of, ...TEXT, validUntil: '2026-03-11', scope: 'Trong tỉnh' })))
  value(await as(world.officer, (work) => requestApproval(work, { ...of, ...proposal })))
  value(await as(world.head, (work) => approveDossier(work, of)))
  const fileIdOf = async () => value(await as(world.head, (work) => issueResult(work, { ...of, publicUrl }))).results.find(({ undone }) => !undone)?.fileId as StoredFileId
  const fileId = await fileIdOf()
  const inVault = async () => (await as(world.head, (work) => recordsOfDossier(work, of.dossierId))).filter(({ kind }) => kind === 'result').map(({ state }) => state)
  expect(await inVault()).toEqual(['checked'])
  expect((await as(world.head, (work) => recordsOfDossier(work, of.dossierId))).find(({ kind }) => kind === 'result'), 'as it was drafted and approved').toMatchObject({ validUntil: '2026-03-11', scope: 'Trong tỉnh', sources: { validUntil: 'typed' } })
  value(await as(world.head, (work) => undoStep(work, { ...of, reason: 'Ban hành nhầm hồ sơ khác' })))
  await pass()
  expect(await as(world.head, (work) => signedVersionOf(work, fileId))).toBe(fileId)
  expect(await fileIdOf(), 'the same words under the same number are the same file').toBe(fileId)
  await pass()
  expect(await as(world.head, (work) => isSigningDone(work, fileId))).toBe(true)
  expect(await inVault(), 'offered once it is signed, not before').toEqual(['withdrawn', 'published'])
})
