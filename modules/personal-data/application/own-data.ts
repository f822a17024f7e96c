// NĐ 13/2023 article 9.3, 9.5, Luật 91/2025 article 4: everything kept about a person, given to them at once as one file.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { copiesAskedBy } from '../../certification/index.ts'
import { filesOfPerson, recordsOfHolder } from '../../documents/index.ts'
import { draftsTyped, listMyDossiers, showMyDossier, type DossierSummary } from '../../dossiers/index.ts'
import { feedbackOfPerson } from '../../feedback/index.ts'
import { getPerson, keptOfPerson, listMyDataViews, readingsOf } from '../../identity/index.ts'
import { toldToPerson } from '../../notifications/index.ts'
import { guidanceOfPerson } from '../../one-stop/index.ts'
import { paymentsOf } from '../../payments/index.ts'
import { showOrders } from '../../post/index.ts'
import { listOwnDataRequests } from './data-requests.ts'

const PAGE = 100

/** Told in the file itself, so that nobody takes it for more than it is. */
const NOT_IN_IT = [
  'Phiếu đánh giá: được lưu tách khỏi người đánh giá, không truy được của ai (NĐ 61/2018 Đ27.3).',
  'Nội dung của giấy tờ, tệp đã gửi: mở trong kho giấy tờ và trong từng hồ sơ; ở đây chỉ có tên, mã băm và thời điểm.',
  'Kết quả giấy cũ chưa số hoá xong: chưa gắn với ai cho đến khi vào kho giấy tờ.',
  'Dấu vết kỹ thuật được xoá trong ngày hoặc trong tuần (phiên đăng nhập dở, mã xác nhận, câu trả lời đầu của một lệnh) và số đếm không còn tên ai.',
]

const allPages = async <T, C>(ask: (after: C | undefined) => Promise<{ readonly items: readonly T[]; readonly next?: C }>): Promise<readonly T[]> => {
  const all: T[] = []
  let after: C | undefined
  do {
    const page = await ask(after)
    all.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return all
}

const dossierOf = async (work: Work, known: DossierSummary) => {
  const { orders } = await showOrders(work, known.dossierId)
  const shown = await showMyDossier(work, known.dossierId)
  if (!shown.ok) return { summary: known, parcels: orders }
  const { summary, answers, components, timeline } = shown.value
  return { summary, answers, components, timeline, parcels: orders }
}

/** One after another: a long life must not take every connection. */
const livesOf = async (work: Work) => {
  const known = await allPages<DossierSummary, string>((after) => listMyDossiers(work, { limit: PAGE, ...(after === undefined ? {} : { after }) }))
  const dossiers: object[] = []
  for (const each of known) dossiers.push(await dossierOf(work, each))
  return { dossiers, payments: await paymentsOf(work, known.map(({ dossierId }) => dossierId)) }
}

/** Whoever asks is the person: each module says what it keeps. */
export const ownData = async (work: Work, personId: PersonId): Promise<object> => ({
  madeAt: work.now,
  notInThisFile: NOT_IN_IT,
  person: await getPerson(work, personId),
  identity: await keptOfPerson(work, personId),
  ...(await livesOf(work)),
  drafts: await draftsTyped(work),
  papers: await recordsOfHolder(work, personId, ['draft', 'checked', 'signed', 'published', 'withdrawn']),
  ...(await filesOfPerson(work, personId)),
  certifiedCopies: await copiesAskedBy(work, personId),
  guidance: await guidanceOfPerson(work, personId),
  feedback: await feedbackOfPerson(work, personId),
  told: await toldToPerson(work, personId),
  whoReadIt: await allPages((after: string | undefined) => listMyDataViews(work, personId, { after, limit: PAGE })),
  whoAskedRegisters: await readingsOf(work, personId, { before: undefined, limit: 1000 }),
  requests: await listOwnDataRequests(work),
})
