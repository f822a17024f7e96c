// Đặc tả Nền tảng thanh toán 1.0.6, bản tin xác nhận: a message is what its hash proves; everything else is kept, believed by nobody, and asked about.
import type { Work } from '../../../platform/work.ts'
import type { PaymentPlatform } from '../ports.ts'
import { setNextAsk } from '../store/attempt-store.ts'
import { keepMessage } from '../store/message-store.ts'
import { hearMessage, type MessageVerdict } from './hear-message.ts'

type Kept = MessageVerdict | 'forged' | 'unreadable'

/** One sentence to whoever runs the platform; `true`: they need not send it again. */
const REPLIES: Readonly<Record<Kept, readonly [boolean, string]>> = {
  counted: [true, 'Da ghi nhan thanh toan'],
  repeated: [true, 'Giao dich da duoc ghi nhan truoc do'],
  failed: [true, 'Da ghi nhan giao dich khong thanh cong'],
  'still-pending': [true, 'Da ghi nhan'],
  'contradicts-paid': [true, 'Giao dich da duoc ghi nhan thanh cong truoc do'],
  'amount-differs': [false, 'So tien khac so tien da yeu cau, chuyen doi soat'],
  'unknown-reference': [false, 'Khong co ma tham chieu nay'],
  forged: [false, 'Sai ma xac thuc'],
  unreadable: [false, 'Khong doc duoc ban tin'],
}

const verdictOn = async (work: Work, platform: PaymentPlatform, body: unknown): Promise<{ readonly verdict: Kept; readonly reference?: string | undefined; readonly kept: unknown }> => {
  const read = platform.readCallback(body)
  if (read.kind === 'unreadable') return { verdict: 'unreadable', kept: read.excerpt }
  if (read.kind === 'forged') {
    // Somebody knows our reference and cannot prove what they say: we ask the platform ourselves.
    if (read.reference) await setNextAsk(work.tx, read.reference, work.now)
    return { verdict: 'forged', reference: read.reference, kept: read.excerpt }
  }
  const { reference, outcome, amount, transactionNo } = read
  return { verdict: await hearMessage(work, { reference, outcome, amount, evidence: 'callback', ...(transactionNo ? { transactionNo } : {}) }), reference, kept: body }
}

/** Answers the platform in its own words; never an error for what is wrong with its message. */
export const receiveCallback = async (work: Work, platform: PaymentPlatform, body: unknown): Promise<Readonly<Record<string, unknown>>> => {
  const { verdict, reference, kept } = await verdictOn(work, platform, body)
  await keepMessage(work.tx, { via: 'callback', reference, verdict, body: kept, at: work.now })
  const [accepted, words] = REPLIES[verdict]
  return platform.replyTo(body, { accepted, words, at: work.now })
}
