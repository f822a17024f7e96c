import { sql } from 'kysely'
import type { DossierId, PersonId, StoredFileId } from '../../kernel/ids.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import { recordPaper, sharePaper } from '../../modules/documents/index.ts'
import { demandPayment, receiveCash, type DemandFacts } from '../../modules/payments/index.ts'
import { orderPickup, planDelivery, releaseDelivery, type OrderWish } from '../../modules/post/index.ts'
import { newId } from '../../platform/db/new-id.ts'
import { valueOf } from '../support/counter-world.ts'
import { TEST_NOW } from '../support/database.ts'
import { PROCEDURE } from '../support/dossier-world.ts'
import type { AccessWorld } from './access-world.ts'
import type { Known } from './sample-request.ts'

/** Nothing else of these worlds says so, so that wherever it is read it was told. */
const TOLD = {
  levy: 8_765_400,
  paperNumber: '77/GT-THU',
  asked: 'Sửa ngày sinh ghi sai của tôi',
  breach: 'Mất máy trạm ở phòng số 3',
  lowScore: 'Phải chờ hai buổi mà không ai hỏi',
  hold: 'Đang có đơn khiếu nại của bà Mẫu',
  account: '0011009998887',
} as const

export const FURTHER_MARKERS: readonly string[] = Object.values(TOLD).map(String)

type Ask = <T>(who: string, url: string, json?: object) => Promise<T>
export type Home = { readonly access: AccessWorld; readonly post: Ask; readonly get: <T>(who: string, url: string) => Promise<T>; readonly dossierId: string; readonly code: string; readonly fileId: string; readonly personId: string }
export type Further = { readonly known: Known; /** Where a name means another thing. */ readonly ofPath: Readonly<Record<string, Known>> }

const personOf = ({ personId }: Home): PersonId => personId as PersonId

/** One levy that is owed, and an obligation paid in cash with money to give back. */
const putCharges = async (home: Home): Promise<Known> => {
  const { access: { world }, dossierId, code } = home
  const facts = (purpose: DemandFacts['purpose'], amount: number): DemandFacts => ({
    subjectId: dossierId, purpose, purposeSerial: 1, unit: { id: world.desk.id, name: world.desk.name, parentName: 'Ủy ban nhân dân', kind: 'desk', place: 'Đồng Hới' }, label: code,
    procedure: { code: PROCEDURE, name: 'Thủ tục thử' }, ruleSet: 'A', payer: { name: 'Trần Thị Mẫu' }, personIds: [personOf(home)], lines: [{ kind: 'state-charge', name: 'Lệ phí', amount }],
  })
  const owed = await world.db.work({ actor: world.clerk }, (work) => demandPayment(work, facts('levies', TOLD.levy)))
  const paid = valueOf(await world.db.work({ actor: world.clerk }, (work) => receiveCash(work, facts('obligation', 4000), 4000)))
  if (owed?.serial !== 1 || paid.serial !== 2) throw new Error('another charge was there before')
  await home.post('treasurer', `/api/treasury/demands/${dossierId}/2/refund`, { amount: 1000, reason: 'Thu thừa' })
  return { documentId: paid.receipts[0]?.receipt?.documentId }
}

/** Papers the postman is to fetch, and a result that is on its way. */
const putParcels = async (home: Home): Promise<Known> => {
  const { access: { world }, dossierId, code } = home
  const wish: OrderWish = {
    subjectId: dossierId, unitId: world.desk.id, label: code, procedureName: 'Thủ tục thử', ruleSet: 'A', personIds: [personOf(home)], contents: ['Bản sao trích lục'], payAtDoor: false,
    person: { name: 'Trần Thị Mẫu', phone: '0900000001', address: { street: 'Số 1, đường Thử Nghiệm', areaCode: '18853' } },
  }
  valueOf(await world.db.work({}, (work) => orderPickup(work, wish)))
  valueOf(await world.db.work({}, (work) => planDelivery(work, wish)))
  await world.db.work({}, (work) => releaseDelivery(work, { subjectId: dossierId, contents: wish.contents, collect: 0 }))
  const { handoverId } = await home.post<{ handoverId: string }>('one-stop-officer', '/api/desk/parcels/handovers', { kind: 'out', postman: 'Bưu tá', parcels: [{ subjectId: dossierId, serial: 2, number: 'EB100000001VN' }] })
  return { handoverId }
}

/** A paper of the vault, opened to the office for a while. */
const putPaper = async (home: Home): Promise<Known> => {
  const { access: { world }, dossierId, fileId } = home
  const kept = await world.db.work({ actor: world.officer }, (work) => recordPaper(work, {
    kind: 'result', holderId: personOf(home), fileId: fileId as StoredFileId, name: 'Giấy tờ thử', number: TOLD.paperNumber, issuer: 'UBND phường', issuedOn: '2024-05-02' as PlainDate, sources: { name: 'typed' }, state: 'published', origin: 'scan',
  }))
  const { id: recordId } = valueOf(kept)
  const { id: shareId } = valueOf(await world.db.work({ actor: world.citizen, now: TEST_NOW }, (work) => sharePaper(work, { recordId, days: 10, dossierId: dossierId as DossierId, label: 'H46' })))
  return { recordId, shareId }
}

const putLowScore = async ({ access: { world } }: Home): Promise<Known> => {
  const caseId = newId<string>()
  await world.db.work({}, ({ tx }) => sql`INSERT INTO surveys.low_case (id, unit_id, month, scores, words, opened_at) VALUES (${caseId}, ${world.committee.id}, '2025-03-01', '{"overall": 1}'::jsonb, ${TOLD.lowScore}, ${TEST_NOW})`.execute(tx))
  return { caseId }
}

const BREACH = { noticedAt: '2025-03-12T01:00:00Z', happened: TOLD.breach, dataKinds: 'Họ tên', consequences: 'Chưa rõ', measures: 'Đã khoá' }
const ABOLISHED = { code: PROCEDURE, change: 'abolished', retiredOn: '2025-12-31' }
const BASIS = { number: '05/2025/QĐ-UBND', title: 'Quyết định thử', promulgatedOn: '2025-03-01', effectiveOn: '2025-03-20', isShortened: false }
const ACCOUNT = { bankBin: '970436', bankName: 'Ngân hàng thử', number: TOLD.account, holder: 'UBND', basis: 'QĐ thử', validFrom: '2025-03-12' }

/** What the other parts of the product keep about the same dossier, person and unit. */
export const putFurtherThings = async (home: Home): Promise<Further> => {
  const { access: { world }, post, get, code } = home
  const { documentId } = await putCharges(home)
  const [parcels, paper, low] = [await putParcels(home), await putPaper(home), await putLowScore(home)]
  const { requestId } = await post<{ requestId: string }>('citizen', '/api/personal-data/requests', { kind: 'correct', words: TOLD.asked })
  const { breachId } = await post<{ breachId: string }>('administrator', '/api/personal-data/breaches', BREACH)
  const { holdId } = await post<{ holdId: string }>('head-of-unit', '/api/retention/holds', { matter: code, reason: TOLD.hold })
  const { id: accountId } = await post<{ id: string }>('treasurer', '/api/treasury/accounts', { ...ACCOUNT, unitCode: world.committee.code })
  const { id: announcementId } = await post<{ id: string }>('control-officer', '/api/announcements', { unitId: world.committee.id, title: 'Quyết định công bố thử', basis: BASIS, lines: [ABOLISHED] })
  const { edition } = await get<{ edition: string }>('one-stop-officer', '/api/procedures/board?level=commune')
  const { id: postingId } = await post<{ id: string }>('one-stop-officer', '/api/procedures/postings', { unitId: world.desk.id, place: 'Sảnh', form: 'board', level: 'commune', edition, confirmation: 'Đã dán' })
  const { places: [own] } = await get<{ places: readonly { edition: string }[] }>('one-stop-officer', '/api/desk/feedback-sheets')
  const { id: sheetId } = await post<{ id: string }>('one-stop-officer', '/api/desk/feedback-sheets', { unitId: world.desk.id, place: 'Sảnh', edition: own?.edition, confirmation: 'Đã dán' })
  const request = { requestId }
  const breach = { breachId }
  return {
    known: { ...parcels, ...paper, ...low, breachId, holdId, announcementId, postingId },
    ofPath: {
      '/api/desk/feedback-sheets/:postingId/removal': { postingId: sheetId },
      '/api/personal-data/requests/:requestId/answer': request,
      '/api/personal-data/breaches/:breachId/facts': breach,
      '/api/personal-data/breaches/:breachId/notice': { ...breach, number: '12/BC' },
      '/api/personal-data/breaches/:breachId/notice.pdf': breach,
      '/api/personal-data/breaches/:breachId/close': breach,
      '/api/payments/:subjectId/receipts/:documentId': { documentId },
      '/api/treasury/demands/:subjectId/:serial/refunds/:refund': { serial: 2 },
      '/api/treasury/accounts/:accountId/end': { accountId },
      '/api/retention/holds/:holdId/end': { holdId },
      '/api/desk/surveys/cases/:caseId/close': low,
    },
  }
}
