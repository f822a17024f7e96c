import { createPrivateKey, sign } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, PersonId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { stopImaging } from '../../../platform/imaging/imaging.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import type { HashSigner } from '../../../platform/signing/sign/hash-signer.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { derOf, openSigningTeam, signPdf } from '../../../tests/support/signing-team.ts'
import { digitisedValues, drawAsPdf, findFile, findReusable, recordPapers, recordsOfDossier, recordsOfHolder, storeFile } from '../../documents/index.ts'
import { documentsModule } from '../../documents/module.ts'
import { addCertificate, checkFile, describePapers, signAttached } from '../../official-documents/index.ts'
import { officialDocumentsModule } from '../../official-documents/module.ts'
import { dossiersModule } from '../module.ts'
import { acceptDossier } from './accept-dossier.ts'
import { approveDossier } from './approve-dossier.ts'
import { attachResult } from './attach-result.ts'
import { attachDraftFile, saveDraftAnswers } from './change-draft.ts'
import { checkResult } from './check-dossier-file.ts'
import { claimDossier } from './claim-dossier.ts'
import { openDraft } from './open-draft.ts'
import { requestApproval } from './request-approval.ts'
import { openResult } from './open-dossier-file.ts'
import { returnResult } from './return-result.ts'
import { signResults } from './sign-results.ts'
import { submitDossier } from './submit-dossier.ts'
import { undoStep } from './undo-step.ts'
import { withdrawResult } from './withdraw-result.ts'

const publicUrl = 'https://motcua.example.vn'
const PDF = onePagePdf('Giấy tờ thử nghiệm')
const answers = {
  applicantKind: 'individual', 'submitter.fullName': 'Trần Thị Mẫu', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-05-01', area: 'outside',
  street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao trích lục', resultBy: 'counter',
}

const MS = Date.parse(TEST_NOW)
const team = openSigningTeam()
const office = team.issue({ name: 'Văn thư UBND xã Mẫu', organisation: 'UBND xã Mẫu', from: MS - 86_400_000, to: MS + 86_400_000 })
const chief = team.issue({ name: 'Đinh Văn Chủ', from: MS - 86_400_000, to: MS + 86_400_000 })
const soft: HashSigner = { ask: async (_credential, asked) => ({ state: 'signed', signatures: asked.map(({ signedAttributes }) => sign('sha256', signedAttributes, createPrivateKey(chief.keyPem))) }), poll: async () => ({ state: 'expired' }) }
const signedByOffice = (bytes: Uint8Array): Uint8Array => signPdf(bytes, office, { at: TEST_NOW })
const OFFICE_PDF = signedByOffice(PDF)

let world: DossierWorld
let holderId: PersonId
beforeAll(async () => {
  world = await openDossierWorld()
  officialDocumentsModule({ desk: { signers: { soft }, trust: async () => team.trust } })
  await prepareJobQueue(world.db.connection)
  if (world.citizen.kind === 'citizen') holderId = world.citizen.personId
})
afterAll(async () => {
  stopImaging()
  await world.close()
})

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now: TEST_NOW }, run)

const accepted = async (): Promise<{ readonly dossierId: DossierId }> => {
  const { desk, committee, citizen, clerk } = world
  const draft = value(await as(citizen, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
  value(await as(citizen, (work) => saveDraftAnswers(work, draft.id, { place: { receivingUnitId: desk.id, resolvingUnitId: committee.id }, answers: { 'applicant-v1': answers } })))
  for (const key of ['1.1', '1.2', '1.2']) value(await as(citizen, (work) => attachDraftFile(work, { draftId: draft.id, key, bytes: onePagePdf(`Giay to ${draft.id}`), fileName: `giay-to-${key}.pdf` })))
  const { id: dossierId } = value(await as(citizen, (work) => submitDossier(work, { draftId: draft.id, anotherReason: 'Cần thêm một bản cho cơ quan khác' })))
  value(await as(clerk, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl })))
  return { dossierId }
}

const makeSignatures = async (keeper = soft): Promise<void> => {
  const job = officialDocumentsModule({ desk: { signers: { soft: keeper }, trust: async () => team.trust } }).jobs?.find(({ name }) => name === 'sign-waiting-files')
  const heard = [documentsModule(), dossiersModule({ publicUrl })].flatMap(({ subscriptions = [] }) => subscriptions.filter(({ to }) => to === 'official-documents.file-signed'))
  await job?.runInSteps?.((run) => world.db.work({ now: TEST_NOW }, (work) => {
    const hearing: Work = { ...work, tell: async (event) => { for (const { to, on } of heard) if (to === event.type) await on(hearing, event) } }
    return run(hearing)
  }), {})
}

describe('a dossier and the vault of its applicant (NĐ 45/2020 art. 15-16)', () => {
  it('brings what was handed in and accepted, without the declaration, and the result in the act that issues it', async () => {
    const of = await accepted()
    const handedIn = await as(world.citizen, (work) => recordsOfDossier(work, of.dossierId))
    expect(handedIn.map(({ kind, name, state }) => [kind, name, state])).toEqual([
      ['component', 'Giấy tờ chứng minh quan hệ', 'published'],
      ['component', 'Giấy tờ chứng minh quan hệ', 'published'],
    ])
    value(await as(world.officer, (work) => claimDossier(work, of)))
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện' })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    const issued = value(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Kết quả', number: '7/TL', bytes: OFFICE_PDF, fileName: 'ket-qua.pdf' })))
    const [result] = await as(world.citizen, (work) => recordsOfHolder(work, holderId))
    expect(result).toMatchObject({ kind: 'result', name: 'Bản sao trích lục', number: '7/TL', state: 'published', issuerUnitId: world.committee.id, issuedOn: plainDateAt(TEST_NOW), sourceLabel: issued.code, origin: 'dossier-result' })
    const offer = () => as(world.citizen, (work) => findReusable(work, { holderId, on: plainDateAt(TEST_NOW), components: [{ key: 'a', name: 'Bản sao trích lục' }, { key: 'b', name: 'Giấy tờ chứng minh quan hệ' }] }))
    expect((await offer()).map(({ key, options }) => [key, options.map((option) => ('papers' in option ? option.papers.length : 0))])).toEqual([['a', [1]], ['b', [2]]])
    // The newest signed continuation is what the vault holds.
    const signed = value(await as({ kind: 'system', process: 'test' }, (work) => storeFile(work, { bytes: onePagePdf('Đã ký'), fileName: 'ket-qua.pdf', owner: { kind: 'unit', unitId: world.committee.id } })))
    const [hears] = documentsModule().subscriptions ?? []
    await as({ kind: 'system', process: 'test' }, async (work) => hears?.on(work, { type: 'official-documents.file-signed', fileId: result?.fileId, signedFileId: signed.id, signerName: 'Đinh Văn Chủ', role: 'signer' }))
    expect((await as(world.citizen, (work) => recordsOfHolder(work, holderId)))[0]).toMatchObject({ fileId: signed.id, sha256: signed.sha256, originalFileId: result?.fileId, signer: 'Đinh Văn Chủ', sources: { signer: 'signature' }, version: 2 })
    // An undone result is withdrawn, whatever was signed since: offered nowhere.
    value(await as(world.officer, (work) => undoStep(work, { ...of, reason: 'Đính kèm nhầm tệp của hồ sơ khác' })))
    expect((await offer()).map(({ key }) => key)).toEqual(['b'])
    expect((await as(world.citizen, (work) => recordsOfDossier(work, of.dossierId))).find(({ kind }) => kind === 'result')?.state).toBe('withdrawn')
  })

  it('an office withdraws what it issued by a signed decision: vault, check by code and by bytes say so, the holder is told, and another may replace it', async () => {
    const of = await accepted()
    value(await as(world.officer, (work) => claimDossier(work, of)))
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện' })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    value(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Kết quả', number: '8/TL', bytes: OFFICE_PDF, fileName: 'ket-qua.pdf' })))
    value(await as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu' })))
    const withdraw = (actor: Actor, words: string) => as(actor, (work) => withdrawResult(work, { ...of, reasonCode: 'result-wrong', words, publicUrl }))
    expect(await withdraw(world.officer, 'Ghi sai ngày sinh so với sổ gốc')).toMatchObject({ ok: false, refusal: { kind: 'not-permitted-here' } })
    expect(await withdraw(world.head, 'sai')).toMatchObject({ ok: false, refusal: { kind: 'reason-missing' } })
    const withdrawn = value(await withdraw(world.head, 'Ghi sai ngày sinh so với sổ gốc'))
    expect(withdrawn).toMatchObject({ state: 'returned', results: [{ withdrawn: { accounting: { reasonCode: 'result-wrong', slip: { number: expect.stringContaining('/QĐTH') } } } }] })
    expect(await withdraw(world.head, 'Ghi sai ngày sinh so với sổ gốc')).toMatchObject({ ok: false, refusal: { kind: 'result-missing' } })
    expect((await as(world.head, (work) => describePapers(work, of.dossierId))).find(({ kind }) => kind === 'withdrawal-decision')).toMatchObject({ signatures: [{ name: 'Đinh Văn Chủ' }] })
    const results = () => as(world.citizen, async (work) => (await recordsOfDossier(work, of.dossierId)).filter(({ kind }) => kind === 'result').map(({ number, state }) => [number, state]))
    expect(await results()).toEqual([['8/TL', 'withdrawn']])
    const toldPortal = async () => (await as({ kind: 'system', process: 'test' }, (work) => sql<{ body: { readonly results: readonly object[] } }>`SELECT body FROM outbox.message WHERE subject_id = ${of.dossierId} ORDER BY position DESC LIMIT 1`.execute(work.tx))).rows[0]?.body.results
    expect(await toldPortal(), 'the national portal hears of it').toEqual([])
    expect(await as({ kind: 'system', process: 'test' }, (work) => checkFile(work, OFFICE_PDF))).toMatchObject({ withdrawnAt: TEST_NOW })
    const told = await as({ kind: 'system', process: 'test' }, (work) => sql<{ template: string }>`SELECT template FROM notifications.notice WHERE about_id = ${of.dossierId}`.execute(work.tx))
    expect(told.rows.map(({ template }) => template)).toContain('result-withdrawn')
    expect(await as(world.head, (work) => attachResult(work, { ...of, name: 'Kết quả', validUntil: '2024-12-31', bytes: PDF, fileName: 'cu.pdf' }))).toMatchObject({ ok: false, refusal: { kind: 'result-run-out' } })
    expect(await as(world.head, (work) => attachResult(work, { ...of, name: 'Kết quả', bytes: OFFICE_PDF, fileName: 'lai.pdf' })), 'the same bytes once more').toMatchObject({ ok: false, refusal: { kind: 'result-withdrawn-before' } })
    const replaced = value(await as(world.head, (work) => attachResult(work, { ...of, name: 'Kết quả', number: '9/TL', validUntil: '2026-01-31', scope: 'Trong tỉnh', bytes: signedByOffice(onePagePdf('Bản đúng')), fileName: 'ban-dung.pdf' })))
    expect(replaced.state).toBe('returned')
    expect(await results()).toEqual([['8/TL', 'withdrawn'], ['9/TL', 'published']])
    expect(await toldPortal()).toMatchObject([{ number: '9/TL', issuedAt: TEST_NOW, validUntil: '2026-01-31', scope: 'Trong tỉnh' }])
    expect((await as(world.citizen, (work) => recordsOfDossier(work, of.dossierId))).at(-1)).toMatchObject({ validUntil: '2026-01-31', scope: 'Trong tỉnh', sources: { validUntil: 'typed', scope: 'typed' } })
    expect(await as(world.head, (work) => attachResult(work, { ...of, name: 'Kết quả', bytes: PDF, fileName: 'nua.pdf' }))).toMatchObject({ ok: false, refusal: { kind: 'wrong-state' } })
  })

  it('what is attached unsigned stands in no vault until the head, who opened it, has signed it (NĐ 45/2020 art. 15)', async () => {
    const of = await accepted()
    value(await as(world.officer, (work) => claimDossier(work, of)))
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện' })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    const attached = value(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Kết quả', number: '10/TL', bytes: onePagePdf('Chưa ký'), fileName: 'chua-ky.pdf' })))
    expect(attached.results).toMatchObject([{ unsigned: true }])
    const stands = async () => (await as(world.citizen, (work) => recordsOfDossier(work, of.dossierId))).filter(({ kind }) => kind === 'result').map(({ state, signer }) => [state, signer])
    const signing = (actor: Actor) => as(actor, (work) => signResults(work, of))
    expect(await stands()).toEqual([['checked', undefined]])
    expect(await signing(world.officer)).toMatchObject({ ok: false, refusal: { kind: 'not-permitted-here' } })
    expect(await signing(world.head)).toMatchObject({ ok: false, refusal: { kind: 'result-not-opened', names: 'Kết quả' } })
    value(await as(world.officer, (work) => openResult(work, of.dossierId, 1)))
    expect(await signing(world.head), 'opened by somebody else').toMatchObject({ ok: false, refusal: { kind: 'result-not-opened' } })
    value(await as(world.head, (work) => checkResult(work, of.dossierId, 1)))
    expect(await signing(world.head), 'a check of its signatures is no reading').toMatchObject({ ok: false, refusal: { kind: 'result-not-opened' } })
    value(await as(world.head, (work) => openResult(work, of.dossierId, 1)))
    expect(await signing(world.head)).toMatchObject({ ok: false, refusal: { kind: 'no-certificate' } })
    const officialId = world.head.kind === 'staff' ? world.head.officialId : ('' as never)
    await world.db.work({ now: TEST_NOW }, (work) => addCertificate(work, { holder: { kind: 'official', id: officialId }, method: 'soft', credential: 'head', chain: [derOf(chief)] }))
    // Known to the product as the head there.
    await world.db.work({}, async ({ tx }) => {
      await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
        VALUES (${newId()}, ${officialId}, ${world.committee.id}, 'Đinh Văn Chủ', 'chu.thu', 'x', ${TEST_NOW}, false, ${TEST_NOW})`.execute(tx)
      await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${officialId}, 'head-of-unit', ${world.committee.id}, '2025-01-01T00:00:00Z')`.execute(tx)
    })
    const unsigned = await as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu' }))
    expect(unsigned, 'whoever could sign has not').toMatchObject({ ok: false, refusal: { kind: 'result-unsigned', names: 'Kết quả' } })
    const ready = async () => (await as(world.clerk, ({ tx }) => sql`SELECT FROM notifications.notice WHERE about_id = ${of.dossierId} AND template = 'result-ready'`.execute(tx))).rows.length
    const before = await ready()
    const signed = value(await signing(world.head))
    expect(signed).toMatchObject({ state: 'completed', lastChange: { type: 'ResultSigned' } })
    expect(await ready(), 'the applicant is called once the desk may give it').toBe(before + 1)
    expect(signed.results[0]?.unsigned).toBeUndefined()
    expect(await stands(), 'the signature is made after the act').toEqual([['checked', undefined]])
    const give = () => as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu' }))
    await makeSignatures({ ...soft, ask: async () => ({ state: 'refused' }) })
    expect(await give(), 'its signer said no').toMatchObject({ ok: false, refusal: { kind: 'result-signing-stopped', names: 'Kết quả' } })
    await as(world.head, ({ tx }) => sql`UPDATE official_documents.signing_order SET state = 'waiting', next_at = ${TEST_NOW} WHERE file_id = ${signed.results[0]?.fileId ?? ''}`.execute(tx))
    await makeSignatures()
    expect(await stands()).toEqual([['published', 'Đinh Văn Chủ']])
    expect(await signing(world.head)).toMatchObject({ ok: false, refusal: { kind: 'nothing-to-sign' } })
    const opened = value(await as(world.citizen, (work) => openResult(work, of.dossierId, 1)))
    const bytes = await buffer(await opened.open())
    expect(await as(world.head, (work) => checkFile(work, bytes))).toMatchObject({ verdict: 'valid', signatures: [{ name: 'Đinh Văn Chủ', verdict: 'valid' }] })
  })

  it('a hundred results are one question to whoever keeps the key, and stand in the vault after the same pass', { timeout: 60_000 }, async () => {
    const { dossierId } = await accepted()
    const issuedOn = plainDateAt(TEST_NOW)
    await as(world.head, async (work) => {
      const files = []
      for (let serial = 1; serial <= 100; serial += 1) {
        const { id } = value(await storeFile(work, { bytes: PDF, fileName: `ket-qua-${serial}.pdf`, owner: { kind: 'unit', unitId: world.committee.id } }))
        files.push({ fileId: id, title: `Kết quả ${serial}`, number: `${serial}/TLKS` })
      }
      value(await recordPapers(work, files.map(({ fileId, title, number }) => ({
        kind: 'result', holderId, name: title, number, issuer: 'UBND xã Mẫu', issuerUnitId: world.committee.id, issuedOn, validFrom: issuedOn, fileId, state: 'checked', origin: 'dossier-result', sourceDossierId: dossierId, sources: { name: 'issued', issuer: 'issued', issuedOn: 'issued', validFrom: 'issued', number: 'issued' },
      }))))
      expect(await signAttached(work, { subjectId: dossierId, unitId: world.committee.id, files })).toBe(true)
    })
    const asked: number[] = []
    await makeSignatures({
      ...soft,
      ask: (credential, documents) => {
        asked.push(documents.length)
        return soft.ask(credential, documents)
      },
    })
    expect(asked).toEqual([100])
    const results = (await as(world.citizen, (work) => recordsOfDossier(work, dossierId))).filter(({ kind }) => kind === 'result')
    expect(new Set(results.map(({ number, state, signer }) => `${number} ${state} ${signer}`))).toEqual(new Set(Array.from({ length: 100 }, (_, at) => `${at + 1}/TLKS published Đinh Văn Chủ`)))
    expect(new Set(results.map(({ sha256 }) => sha256)).size, 'each its own signed file').toBe(100)
  })

  it('a valid signature of a private person makes no result', async () => {
    const of = await accepted()
    value(await as(world.officer, (work) => claimDossier(work, of)))
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện' })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    const person = team.authority.issue({ name: 'Lê Thị Riêng', from: MS - 86_400_000, to: MS + 86_400_000 })
    expect(value(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Kết quả', bytes: signPdf(PDF, person, { at: TEST_NOW }), fileName: 'ca-nhan.pdf' }))).results).toMatchObject([{ unsigned: true }])
  })

  const approved = async (): Promise<{ readonly dossierId: DossierId }> => {
    const of = await accepted()
    value(await as(world.officer, (work) => claimDossier(work, of)))
    value(await as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện' })))
    value(await as(world.head, (work) => approveDossier(work, of)))
    return of
  }

  it('calls nobody for one result while the signature of another is made by nobody', async () => {
    const of = await approved()
    const attachAndSign = async (serial: number): Promise<void> => {
      const name = `Kết quả thứ ${serial}`
      value(await as(world.officer, (work) => attachResult(work, { ...of, name, number: `${serial + 20}/TL`, bytes: onePagePdf(name), fileName: `${serial}.pdf` })))
      value(await as(world.head, (work) => openResult(work, of.dossierId, serial)))
      value(await as(world.head, (work) => signResults(work, of)))
    }
    const ready = async () => (await as(world.clerk, ({ tx }) => sql`SELECT FROM notifications.notice WHERE about_id = ${of.dossierId} AND template = 'result-ready'`.execute(tx))).rows.length
    await attachAndSign(1)
    const before = await ready()
    expect(before).toBeGreaterThan(0)
    await makeSignatures({ ...soft, ask: async () => ({ state: 'refused' }) })
    await attachAndSign(2)
    expect(await ready(), 'the desk must still refuse').toBe(before)
    expect(await as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu' }))).toMatchObject({ ok: false, refusal: { kind: 'result-signing-stopped' } })
  })

  it('a picture becomes a PDF of two layers that can be signed, the picture beside it; what is neither is refused with the way out (NĐ 45/2020 art. 15)', { timeout: 60_000 }, async () => {
    const of = await approved()
    const picture = await sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="620" height="877"><rect width="620" height="877" fill="#fff"/><rect x="80" y="90" width="300" height="4"/></svg>')).png().toBuffer()
    const given = { bytes: picture, fileName: 'ket-qua.png' }
    expect(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Kết quả', ...given })), 'not drawn').toMatchObject({ ok: false, refusal: { kind: 'result-cannot-be-signed', file: 'ket-qua.png' } })
    expect(await as(world.officer, (work) => drawAsPdf(work, { bytes: Buffer.from('PK'), fileName: 'ket-qua.docx' }, 'Kết quả'))).toBeUndefined()
    expect(await as(world.officer, (work) => drawAsPdf(work, { bytes: Buffer.from('no picture'), fileName: 'hong.png' }, 'Kết quả'))).toBeUndefined()
    const drawn = await as(world.officer, (work) => drawAsPdf(work, given, 'Kết quả'))
    if (drawn === undefined) throw new Error('not drawn')
    const [result] = value(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Kết quả', ...given, drawn }))).results
    expect(result).toMatchObject({ unsigned: true })
    const { file, original } = await as(world.officer, async (work) => {
      const known = result && (await digitisedValues(work, [result.fileId])).get(result.fileId)
      return { file: result && (await findFile(work, result.fileId)), original: known?.originalFileId && (await findFile(work, known.originalFileId)) }
    })
    expect(file).toMatchObject({ mediaType: 'application/pdf', fileName: 'ket-qua.pdf' })
    expect(original).toMatchObject({ mediaType: 'image/png', sizeBytes: picture.byteLength })
    expect(Buffer.from(drawn).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>')
  })

  it('signatures that take long to check hold nobody up: being checked, then found, then in the vault (Luật 20/2023/QH15 art. 16)', { timeout: 30_000 }, async () => {
    const of = await approved()
    const desk = (trust: () => Promise<typeof team.trust>) => officialDocumentsModule({ desk: { signers: { soft }, trust } })
    desk(() => new Promise(() => undefined))
    const late = value(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Kết quả', number: '12/TL', bytes: signedByOffice(onePagePdf('Kiểm lâu')), fileName: 'lau.pdf' })))
    expect(late).toMatchObject({ state: 'completed', results: [{ unsigned: true }] })
    const check = async () => value(await as(world.head, (work) => checkResult(work, of.dossierId, 1)))
    expect(await check()).toMatchObject({ state: 'being-checked', signatures: [] })
    const stands = async () => (await as(world.citizen, (work) => recordsOfDossier(work, of.dossierId))).filter(({ kind }) => kind === 'result').map(({ state, signer }) => [state, signer])
    expect(await stands()).toEqual([['checked', undefined]])
    const job = desk(async () => team.trust).jobs?.find(({ name }) => name === 'check-files')
    const heard = dossiersModule({ publicUrl }).subscriptions?.filter(({ to }) => to === 'official-documents.file-checked') ?? []
    await job?.runInSteps?.((run) => world.db.work({ now: TEST_NOW }, (work) => {
      const hearing: Work = { ...work, tell: async (event) => { for (const { to, on } of heard) if (to === event.type) await on(hearing, event) } }
      return run(hearing)
    }), {})
    expect(await stands()).toEqual([['published', 'Văn thư UBND xã Mẫu']])
    expect(await check()).toMatchObject({ state: 'signed', verdict: 'valid' })
    expect((await as(world.head, (work) => signResults(work, of)))).toMatchObject({ ok: false, refusal: { kind: 'nothing-to-sign' } })
  })
})
