import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { parsePlainDate, type PlainDate } from '../../kernel/plain-date.ts'
import { seatNewOfficial } from '../../modules/organisation/index.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Contract } from '../../platform/web/contract.ts'
import { valueOf } from '../support/counter-world.ts'
import { TEST_NOW } from '../support/database.ts'
import { PROCEDURE } from '../support/dossier-world.ts'
import { APPLICANT_ANSWERS } from '../support/invented-applicant.ts'
import { onePagePdf } from '../support/one-page-pdf.ts'
import { fullDraft } from '../support/own-graphs.ts'
import type { AccessWorld } from './access-world.ts'
import { FURTHER_MARKERS, putFurtherThings } from './further-things.ts'
import type { Known, Sampled } from './sample-request.ts'

const PDF = Buffer.from(onePagePdf('Giấy tờ thử nghiệm'))
/** A plan whose one deliverable every commune does. */
const PLAN = { number: '01/KH-UBND', title: 'Kế hoạch thử năm 2025', year: 2025, issuedOn: '2025-02-11', text: 'STT\tNhiệm vụ\tKết quả\tĐơn vị\tThời hạn\nI\tMục\t\t\t\n1\tViệc\tMột kết quả\tUBND cấp xã\tNăm 2025' }
const SIGN_IN = 'ghe.thu'
const ABSENCE = 'Nghỉ chăm con ốm'
const PERSONAL = ['Trần Thị Mẫu', '044190000001', '0900000001', 'Phạm Thị Ủy', SIGN_IN, ABSENCE]

const ANNOUNCED = { basis: { number: '05/2025/QĐ-UBND', title: 'Quyết định thử', promulgatedOn: '2025-03-01', effectiveOn: '2025-03-20', isShortened: false }, lines: [{ code: PROCEDURE, change: 'abolished', retiredOn: '2025-12-31' }] }

/** Fields of one name that mean something else in one place. */
const OF_PATH: Readonly<Record<string, Known>> = {
  '/api/desk/old-results': { number: '12/2016' },
  '/api/desk/old-results/:oldResultId/enter': { number: '11/2016', issuedOn: '2016-05-02' },
  '/api/desk/old-results/:oldResultId/check': { number: '11/2016', issuedOn: '2016-05-02' },
  '/api/forms/:formRef/check': { answers: {} },
  '/api/procedures/:code/service-level': { answers: { paperOriginalNeeded: false, presenceRequired: false, onSiteVerificationWithApplicant: false, payableOnline: true, resultElectronicOrPosted: true, identityLevelEnough: true } },
  '/api/notices/preference': { on: [] },
  '/api/my/dossiers/:dossierId/pickup': { from: { name: 'Trần Thị Mẫu', phone: '0900000001', street: 'Số 1', areaCode: '18853' } },
  '/api/desk/parcels/labels': { parcels: `${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}.1` },
  '/api/retention/lists/:listId': { listId: '0195a000-0000-7000-8000-0000000000b1' },
  '/api/retention/lists/:listId/decide': { listId: '0195a000-0000-7000-8000-0000000000b1' },
  '/api/replacement-rules/:ruleCode/end': { ruleCode: 'driving-licence', until: undefined },
  '/api/replacement-rules': { validUntil: undefined },
  '/api/operation/files/:sha256/decide': { sha256: 'a'.repeat(64) },
  '/api/treasury/accounts': { unitCode: undefined, bankBin: '970436', number: '0011001234567' },
  '/api/payments/references/:reference': { reference: 'MC00000000000000' },
  '/api/indicators/components/:component/dossiers': { component: '2.1' },
  '/api/indicators/components/:component/procedures': { component: '1.3' },
  '/api/indicators/components/:component/feedback': { component: '5.2' },
  '/api/indicators/components/:component/copies': { component: '4.6' },
  '/api/quality/snapshots/:month': { month: '2025-01' },
  '/api/quality/snapshots/:month/content': { month: '2025-01' },
  '/api/quality/snapshots/:month/seal': { month: '2025-01' },
  '/api/indicators/reminders/:reminderId/file': { reminderId: '0195a000-0000-7000-8000-0000000000b4' },
  '/api/plans/:planId/letters/:letterId/file': { letterId: '0195a000-0000-7000-8000-0000000000b5' },
  '/api/units/:unitId/posts': { position: 'officer' },
  '/api/announcements': ANNOUNCED,
  '/api/announcements/:announcementId/change': ANNOUNCED,
  '/api/announcements/:announcementId/announce': { number: '1/QĐ-UBND', signedOn: '2025-03-12' },
  '/api/surveys/:token': { token: 'A'.repeat(22) },
  '/api/surveys/:token/rating': { token: 'A'.repeat(22) },
  '/api/identity/lost-posts': { key: 'x'.repeat(40) },
  '/api/workflow/graphs/:code/publish': { number: 'QĐ 1' },
  '/api/desk/certifications': { fileId: newId<string>(), requesterName: 'Lê Thị Thử', dossier: undefined },
  '/api/dossiers/:dossierId/request-supplement': { items: [{ kind: 'other', wrong: 'Thiếu một giấy tờ' }] },
}

let lastKey = 0
type Sending = Sampled & { readonly method: Contract['method'] }

const CONTENT = { bytes: 'application/octet-stream', stream: 'application/offset+octet-stream' } as const

export const send = (app: FastifyInstance, who: string, { method, url, json, type }: Sending) =>
  app.inject({
    method,
    url,
    headers: {
      ...(who === '' ? {} : { cookie: `motcua=${who.replace(' ', '_')}` }),
      ...(method === 'GET' ? {} : { 'idempotency-key': `access-key-${(lastKey += 1)}` }),
      ...(type ? { 'content-type': CONTENT[type], 'x-file-name': 'giay-to.pdf', 'upload-offset': '0' } : {}),
    },
    ...(type ? { payload: PDF } : json ? { payload: json } : {}),
  })

export type Things = {
  readonly dossierId: string
  readonly draftId: string
  readonly bundleId: string
  /** Words that only those at home may read: names, numbers and ids of what lies there. */
  readonly markers: readonly string[]
  readonly knownFor: (contract: Contract) => Known
}

const sessionAt = async ({ world }: AccessWorld): Promise<string> => {
  const sessionId = newId<string>()
  // The staff of this world have the password of the account made here.
  await world.db.work({}, ({ tx }) => sql`UPDATE identity.account SET password_hash = (SELECT password_hash FROM identity.account WHERE sign_in_name = ${SIGN_IN}) WHERE password_hash = 'x'`.execute(tx))
  const personId = world.citizen.kind === 'citizen' ? world.citizen.personId : ''
  await world.db.work({}, ({ tx }) => sql`INSERT INTO identity.session (id, token_hash, kind, person_id, assurance_level, address, user_agent, created_at, last_seen_at, ends_at)
    VALUES (${sessionId}, ${sessionId}::bytea, 'citizen', ${personId}, 2, '127.0.0.1', 'thu', ${TEST_NOW}, ${TEST_NOW}, '2025-03-13T05:00:00Z')`.execute(tx))
  return sessionId
}

/** Puts one of everything where the home unit works, by the routes themselves. */
export const putThingsInPlace = async (access: AccessWorld): Promise<Things> => {
  const { world, keeping } = access
  const must = async <T>(who: string, method: Contract['method'], url: string, rest: Omit<Sampled, 'url'> = {}): Promise<T> => {
    const answer = await send(keeping, who, { method, url, ...(method === 'GET' || rest.type ? {} : { json: {} }), ...rest })
    if (answer.statusCode !== 200) throw new Error(`${method} ${url} as ${who}: ${answer.body}`)
    return answer.json() as T
  }
  const post = <T>(who: string, url: string, json: object = {}): Promise<T> => must<T>(who, 'POST', url, { json })
  const place = { receivingUnitId: world.desk.id, resolvingUnitId: world.committee.id }
  const counts = { '1.2': { originals: 0, copies: 1 } }
  const drafted = async (): Promise<string> => {
    const { draftId } = await post<{ draftId: string }>('citizen', '/api/filing-drafts', { procedureCode: PROCEDURE, startAnew: true })
    await must('citizen', 'PATCH', `/api/filing-drafts/${draftId}`, { json: { place, answers: APPLICANT_ANSWERS, counts } })
    await must('citizen', 'POST', `/api/filing-drafts/${draftId}/components/1.1/files`, { type: 'bytes' })
    return draftId
  }
  type View = { readonly summary: { readonly version: number; readonly code: string }; readonly components: readonly { readonly files: readonly { readonly fileId: string }[] }[] }
  const { dossierId } = await post<{ dossierId: string }>('citizen', '/api/dossiers', { draftId: await drafted() })
  const shown = () => must<View>('case-officer', 'GET', `/api/desk/dossiers/${dossierId}`)
  const submitted = await must<View>('citizen', 'GET', `/api/my/dossiers/${dossierId}`)
  await post('one-stop-officer', `/api/dossiers/${dossierId}/accept`, { version: submitted.summary.version })
  await post('case-officer', `/api/dossiers/${dossierId}/claim`, { version: (await shown()).summary.version })
  const view = await shown()
  const papers = await must<{ readonly items: readonly { readonly documentId: string }[] }>('one-stop-officer', 'GET', `/api/dossiers/${dossierId}/papers`)
  const fileId = view.components.flatMap(({ files }) => files)[0]?.fileId
  const documentId = papers.items[0]?.documentId
  const draftId = await drafted()
  const { draftId: receptionId } = await post<{ draftId: string }>('one-stop-officer', '/api/desk/receptions', { procedureCode: PROCEDURE, newcomer: { fullName: 'Trần Thị Mẫu', personalIdNumber: '044190000001', phone: '0900000001' } })
  const { guidanceId } = await post<{ guidanceId: string }>('one-stop-officer', `/api/desk/receptions/${receptionId}/guidance`, { note: 'Mang theo bản chính của Trần Thị Mẫu' })
  const { batchId } = await post<{ batchId: string }>('one-stop-officer', '/api/desk/batches', { procedureCode: PROCEDURE })
  const counterDraft = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: TEST_NOW })
  const onPaper = await post<{ dossierId: string }>('one-stop-officer', '/api/desk/dossiers', { draftId: counterDraft, channel: 'in-person' })
  const { bundleId } = await post<{ bundleId: string }>('one-stop-officer', '/api/desk/handovers', { fromUnitId: world.desk.id, toUnitId: world.committee.id, dossierIds: [onPaper.dossierId] })
  const { id: uploadId } = await post<{ id: string }>('citizen', '/api/uploads', { fileName: 'to-khai.pdf', sizeBytes: PDF.length, purpose: 'filing' })
  const seated = async (fullName: string) => valueOf(await world.db.work({ now: TEST_NOW }, (work) => seatNewOfficial(work, { unitId: world.committee.id, fullName, title: 'Công chức', fromOn: parsePlainDate('2025-01-01') as PlainDate, basis: 'QĐ thử' })))
  const [official, deputy] = [await seated('Nguyễn Văn Ghế'), await seated('Lê Thị Thay')]
  const { account: { id: accountId } } = await post<{ account: { id: string } }>('administrator', '/api/identity/accounts', { officialId: official.id, unitId: world.committee.id, signInName: SIGN_IN })
  const { id: grantId } = await post<{ id: string }>('administrator', '/api/identity/role-grants', { officialId: official.id, role: 'case-officer', unitId: world.committee.id })
  const { postId } = await post<{ postId: string }>('administrator', `/api/units/${world.committee.id}/posts`, { position: 'officer', title: 'Công chức', fromOn: '2025-01-01' })
  const { fileId: evidenceId } = await must<{ fileId: string }>('citizen', 'POST', '/api/identity/evidence', { type: 'bytes' })
  const { id: representationId } = await post<{ id: string }>('citizen', '/api/identity/me/representations', { evidenceFileId: evidenceId, kind: 'authorised', principal: { kind: 'individual', name: 'Phạm Thị Ủy', personalIdNumber: '044190000009' } })
  await post('administrator', '/api/identity/accounts', { officialId: deputy.id, unitId: world.committee.id, signInName: 'thay.thu' })
  const { id: delegationId } = await post<{ id: string }>('head-of-unit', '/api/identity/delegations', {
    fromOfficialId: official.id, toOfficialId: deputy.id, role: 'case-officer', unitId: world.committee.id, fromOn: '2025-03-12', untilOn: '2025-03-20', reason: ABSENCE,
  })
  const { id: scanId } = await must<{ id: string }>('one-stop-officer', 'POST', `/api/files?unitId=${world.desk.id}`, { type: 'bytes' })
  const { requestId } = await post<{ requestId: string }>('one-stop-officer', '/api/desk/certifications', { unitId: world.desk.id, requesterName: 'Trần Thị Mẫu', name: 'Bằng tốt nghiệp', pages: 1, copies: 1, isCompared: true, fileId: scanId })
  await post('case-officer', '/api/desk/old-results', { unitId: world.committee.id, procedureCode: PROCEDURE, number: '11/2016', holderName: 'Trần Thị Mẫu', holderIdNumber: '044190000001' })
  const { items: oldResults } = await must<{ items: readonly { readonly oldResultId: string }[] }>('case-officer', 'GET', '/api/desk/old-results')
  const oldResultId = oldResults[0]?.oldResultId ?? ''
  await post('case-officer', '/api/desk/old-results', { unitId: world.committee.id, procedureCode: PROCEDURE, number: '13/2016', holderName: 'Trần Thị Mẫu', holderIdNumber: '044190000001' })
  const { items: shelved } = await must<{ items: readonly { readonly oldResultId: string; readonly listedNumber: string }[] }>('case-officer', 'GET', '/api/desk/old-results')
  const { oldBatchId } = await post<{ oldBatchId: string }>('case-officer', '/api/desk/old-results/batches', { oldResultIds: shelved.flatMap((each) => (each.listedNumber === '13/2016' ? [each.oldResultId] : [])) })
  const { planId } = await post<{ planId: string }>('control-officer', '/api/plans', PLAN)
  const { wallKey } = await must<{ wallKey: string }>('control-officer', 'GET', `/api/plans/${planId}/wall-key`)
  const planEvidence = await post<{ evidenceId: string }>('head-of-unit', `/api/plans/${planId}/units/${world.committee.id}/evidence`, { serial: 1, kind: 'document', title: 'Báo cáo' })
  const { feedbackCode } = await post<{ feedbackCode: string }>('citizen', '/api/feedback', { text: 'Hồ sơ trễ hẹn ở quầy', name: 'Trần Thị Mẫu', address: 'Phường Đồng Hới', phone: '0900000001', unitCode: world.desk.code })
  await must('citizen', 'POST', `/api/feedback/items/${feedbackCode}/files`, { type: 'bytes' })
  const { items: sentIn } = await must<{ items: readonly { itemId: string }[] }>('control-officer', 'GET', '/api/desk/feedback')
  const feedbackId = sentIn[0]?.itemId ?? ''
  const { files: [photo] } = await must<{ files: readonly { fileId: string }[] }>('control-officer', 'GET', `/api/desk/feedback/${feedbackId}`)
  const { items: graphs } = await must<{ items: readonly { code: string }[] }>('control-officer', 'GET', '/api/workflow/graphs')
  const { benchId } = await post<{ benchId: string }>('one-stop-officer', `/api/filing-drafts/${receptionId}/bench`)
  const personId = world.citizen.kind === 'citizen' ? world.citizen.personId : ''
  const further = await putFurtherThings({ access, post, get: (who, url) => must(who, 'GET', url), dossierId, code: view.summary.code, fileId: fileId ?? '', personId })
  const { summary: { version } } = await shown()
  const known: Known = {
    dossierId, draftId, fileId, documentId, requestId, ticket: 'a'.repeat(48), guidanceId, batchId, bundleId, uploadId, accountId, grantId, delegationId, postId, representationId, personId, reference: dossierId,
    benchId, pageId: newId<string>(), link: 'a'.repeat(48), phoneKey: 'b'.repeat(48), by: 90, papers: [], leftOut: [], accepted: [],
    sessionId: await sessionAt(access), key: '1.1', item: 1, serial: 1, version, runId: newId<string>(), procedureCode: PROCEDURE, number: 1,
    unitId: world.desk.id, parentId: world.committee.id, officialId: official.id, fromOfficialId: official.id, toOfficialId: deputy.id, decidedById: official.id, resultFileId: fileId,
    unitCode: world.desk.code, formRef: 'applicant-v1', year: 2025, on: '2025-03-12', queue: 'officer', act: 'undo', documents: documentId, documentIds: [documentId], dossierIds: [dossierId], fileIds: [fileId],
    fromUnitId: world.desk.id, toUnitId: world.committee.id, recipientId: personId, id: newId<string>(), subjectId: dossierId, position: 1, refund: 1, contentHash: 'a'.repeat(64), group: 'Hộ tịch',
    items: [{ dossierId, version }], dossiers: [{ dossierId, version }], answers: [{ dossierId: onPaper.dossierId, outcome: 'received' }], option: 'upload:khong-co', path: '/ho-so', upTo: newId<string>(), search: '?state=x', dueAt: '2025-03-14T02:00:00Z', tookPlaceAt: '2025-03-12T02:00:00Z',
      chosen: [{ requestId, serial: 1 }],
      oldResultId, oldBatchId, oldResultIds: [oldResultId], planId, wallKey, evidenceId: planEvidence.evidenceId, feedbackId, feedbackCode: 'PA000000000000', ...further.known,
  }
  const ofCode: Readonly<Record<string, unknown>> = { '/api/dossiers/lookup': view.summary.code, '/api/units/': world.desk.code, '/api/areas/': world.desk.areaCode, '/api/procedures/': PROCEDURE, '/api/workflow/': graphs[0]?.code }
  const knownFor = ({ path }: Contract): Known => {
    const code = Object.entries(ofCode).find(([start]) => path.startsWith(start))?.[1]
    return { ...known, ...(code === undefined ? {} : { code }), ...(path.startsWith('/api/desk/receptions/') || path === '/api/filing-drafts/:draftId/bench' ? { draftId: receptionId } : {}), ...(path.startsWith('/api/plans/') ? { unitId: world.committee.id } : {}), ...OF_PATH[path], ...further.ofPath[path], ...(path.startsWith('/api/desk/feedback/') ? { fileId: photo?.fileId } : {}) }
  }
  return { dossierId, draftId, bundleId, markers: [...PERSONAL, ...FURTHER_MARKERS, dossierId, draftId, view.summary.code], knownFor }
}
