// Luật Phí và lệ phí 97/2015/QH13 Điều 12: what whoever pays has to know besides the status; sent with the facts, so that no citizen page carries the words.
import type { Instant } from '../../../kernel/instant.ts'
import { awaitedWays, owedOf, toRefundOf, type Demand } from './demand.ts'
import { sayAmount } from './say-amount.ts'

type Words = { readonly title: string; readonly text: string }
export type Told = { readonly vi: Words; readonly en: Words }

const AT_PLATFORM: Told = {
  vi: { title: 'Đang chờ xác nhận thanh toán', text: 'Nếu đã trả tiền, không cần trả lần nữa: hệ thống đang hỏi nền tảng thanh toán, thường ghi nhận trong vài phút. Nếu chưa trả, bấm nút thanh toán để mở trang thanh toán.' },
  en: { title: 'Waiting for the payment to be confirmed', text: 'If you have paid, do not pay again: we are asking the payment platform, and usually record it within minutes. If you have not, the payment button opens the page.' },
}

const BY_TRANSFER: Told = {
  vi: { title: 'Đã mở mã chuyển khoản', text: 'Nếu đã chuyển khoản, không cần chuyển lần nữa: khoản tiền được ghi nhận khi ngân hàng báo có. Nếu chưa, mở lại mã để chuyển.' },
  en: { title: 'The transfer code was opened', text: 'If you have sent the money, do not send it again: it is recorded when the bank reports it. If you have not, open the code again.' },
}

const FAILED: Told = {
  vi: { title: 'Lần thanh toán trước không thành công', text: 'Nền tảng báo chưa thu tiền. Có thể trả lại, chuyển khoản bằng mã QR hoặc nộp tại quầy.' },
  en: { title: 'The last payment did not succeed', text: 'The platform says that no money was taken. You may try again, transfer by the QR code, or pay at the counter.' },
}

const disputed = (said: string): Told => ({
  vi: { title: `Nền tảng báo đã trả ${said} đồng`, text: 'Số này khác số phải nộp nên chưa ghi nhận. Nếu đã trả tiền, đừng trả lần nữa: kế toán kiểm tra và báo lại.' },
  en: { title: `The platform says that ${said} đồng were paid`, text: 'That is not what is to be paid, so it is not recorded yet. If you have paid, do not pay again: the treasurer looks into it and tells you.' },
})

const toGiveBack = (amount: string): Told => ({
  vi: { title: `Sẽ hoàn lại ${amount} đồng`, text: 'Số tiền này nhiều hơn số phải nộp nên được giữ lại; kế toán hoàn và báo cho bạn, không cần làm gì thêm.' },
  en: { title: `${amount} đồng will be given back`, text: 'This is more than is to be paid and is kept safe; the treasurer gives it back and tells you. Nothing else is needed.' },
})

/** Beside a receipt that was taken back. */
export const sayReversed = ({ reason }: { readonly reason: string }): { readonly vi: string; readonly en: string } => ({ vi: `đã hủy: ${reason}`, en: `taken back: ${reason}` })

const hasFailed = ({ attempts }: Demand): boolean => attempts.at(-1)?.method === 'platform' && attempts.at(-1)?.state === 'failed'

/** What is still to be paid: in dispute, on its way, or refused by the platform. */
const ofOwed = (demand: Demand, now: Instant): readonly Told[] => {
  const said = demand.attempts.findLast(({ state }) => state === 'disputed')?.saidAmount
  const ways = awaitedWays(demand, now)
  return [...(said === undefined ? [] : [disputed(sayAmount(said))]), ...(ways.length > 0 ? [ways.includes('platform') ? AT_PLATFORM : BY_TRANSFER] : []), ...(hasFailed(demand) ? [FAILED] : [])]
}

export const tellOf = (demand: Demand, now: Instant): readonly Told[] => {
  const back = toRefundOf(demand)
  return [...(owedOf(demand) > 0 ? ofOwed(demand, now) : []), ...(back > 0 ? [toGiveBack(sayAmount(back))] : [])]
}
