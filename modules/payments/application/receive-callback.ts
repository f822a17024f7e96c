// Đặc tả Nền tảng thanh toán 1.0.6, bản tin xác nhận: a message is what its hash proves; everything else is kept, believed by nobody, and asked about.
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { judgeForged } from '../domain/forged.ts'
import type { Callback, PaymentPlatform } from '../ports.ts'
import { setNextAsk } from '../store/attempt-store.ts'
import { countForged, keepMessage } from '../store/message-store.ts'
import { asPlatform } from './as-platform.ts'
import { hearMessage, type MessageVerdict } from './hear-message.ts'
import { keepAndTell } from './keep-differences.ts'

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

const HOUR_MS = 3_600_000

type Judged = { readonly verdict: Kept; readonly reference?: string | undefined; /** Absent: enough of the kind is written down. */ readonly kept?: unknown }

/** Somebody knows our reference and cannot prove what they say: we ask the platform ourselves, unless they send so many that this is what they want. */
const hearForged = async (work: Work, { reference, excerpt }: Extract<Callback, { kind: 'forged' }>): Promise<Judged> => {
  const { keep, tell } = judgeForged(await countForged(work.tx, instantFromMs(epochMs(work.now) - HOUR_MS)), work.now)
  if (tell.length > 0) await keepAndTell(asPlatform(work), tell)
  if (keep && reference) await setNextAsk(work.tx, reference, work.now)
  return { verdict: 'forged', reference, ...(keep ? { kept: excerpt } : {}) }
}

const verdictOn = async (work: Work, platform: PaymentPlatform, body: unknown): Promise<Judged> => {
  const read = platform.readCallback(body)
  if (read.kind === 'unreadable') return { verdict: 'unreadable', kept: read.excerpt }
  if (read.kind === 'forged') return hearForged(work, read)
  const { reference, outcome, amount, transactionNo } = read
  return { verdict: await hearMessage(work, { reference, outcome, amount, evidence: 'callback', ...(transactionNo ? { transactionNo } : {}) }), reference, kept: body }
}

/** Answers the platform in its own words; never an error for what is wrong with its message. */
export const receiveCallback = async (work: Work, platform: PaymentPlatform, body: unknown): Promise<Readonly<Record<string, unknown>>> => {
  const { verdict, reference, kept } = await verdictOn(work, platform, body)
  if (kept !== undefined) await keepMessage(work.tx, { via: 'callback', reference, verdict, body: kept, at: work.now })
  const [accepted, words] = REPLIES[verdict]
  return platform.replyTo(body, { accepted, words, at: work.now })
}
