import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ description: 'ISO 8601, UTC' })
const Amount = Type.Integer({ minimum: 0, description: 'đồng' })
const Words = Type.String({ minLength: 1, maxLength: 1000 })
/** An empty one is told by the rule that asks for it, in its own sentence. */
const Asked = Type.String({ maxLength: 1000 })
const Reference = Type.String({ pattern: '^MC[0-9A-Z]{14}$' })
const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const DemandParams = Type.Object({ subjectId: Uuid, serial: Type.Integer({ minimum: 1 }) })

/** By which somebody need not pay, or pays less, with the article that says so and what shows it. */
export const ExemptionGroundView = Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String(), source: Type.String(), shownBy: Type.Object({ vi: Type.String(), en: Type.String() }) })

export const DEMAND_STATES = ['open', 'part-paid', 'paid', 'exempt', 'cancelled', 'settled-elsewhere', 'refund-owed', 'refunded'] as const
const State = Type.Enum([...DEMAND_STATES])
const Purpose = Type.Enum(['levies', 'obligation'])
const Method = Type.Enum(['platform', 'bank-transfer', 'cash', 'post'])

const Told = Type.Object({ title: Type.String(), text: Type.String() })

export const DemandView = Type.Object({
  serial: Type.Integer(),
  purpose: Purpose,
  /** ONE word for where it stands. */
  state: State,
  lines: list(Type.Object({ kind: Type.String(), name: Type.String(), amount: Amount, exemption: Type.Optional(Type.String()), stated: Type.Optional(Amount), reason: Type.Optional(Type.String()) })),
  amount: Amount,
  exempted: Amount,
  received: Amount,
  refunded: Amount,
  toRefund: Amount,
  owed: Amount,
  demandedAt: Instant,
  payBy: Type.Optional(Instant),
  /** Somebody went to the platform's page and we have not heard of the money yet. */
  waiting: Type.Boolean(),
  /** What whoever pays has to know besides. */
  told: list(Type.Object({ vi: Told, en: Told })),
  receipts: list(Type.Object({ documentId: Uuid, number: Type.String(), at: Instant, amount: Amount, method: Method, reversed: Type.Optional(Type.Object({ vi: Type.String(), en: Type.String() }, { description: 'Đã hủy: tiền không về' })) })),
  exemptions: list(Type.Object({ amount: Amount, reason: Type.String(), at: Instant, by: Type.String() })),
  refunds: list(Type.Object({ serial: Type.Integer(), amount: Amount, reason: Type.String(), orderedAt: Instant, done: Type.Optional(Type.Object({ at: Instant, evidence: Type.String() })) })),
})

export const showPayments = defineContract({
  id: 'showPayments',
  summary: 'What is to be paid for a dossier, what came and what goes back',
  method: 'GET',
  path: '/api/payments/:subjectId',
  params: Type.Object({ subjectId: Uuid }),
  answer: Type.Object({ demands: list(DemandView), payOnline: Type.Boolean(), transfer: Type.Boolean() }),
})

export const startPayment = defineContract({
  id: 'startPayment',
  summary: 'Open the page of the national payment platform for what is owed; nothing is paid by this',
  method: 'POST',
  path: '/api/payments/:subjectId/demands/:serial/pay',
  params: DemandParams,
  answer: Type.Object({ url: Type.String(), reference: Type.String() }),
})

export const checkPayment = defineContract({
  id: 'checkPayment',
  summary: 'Ask the platform how a payment stands; the way back from its page proves nothing',
  // A browser that comes back from another site may only read; asking counts what is true, and nothing twice.
  method: 'GET',
  path: '/api/payments/references/:reference',
  params: Type.Object({ reference: Reference }),
  answer: Type.Object({ subjectId: Uuid, label: Type.String() }),
})

export const showTransfer = defineContract({
  id: 'showTransfer',
  summary: 'Account, words and VietQR code to transfer what is owed from any bank',
  method: 'POST',
  path: '/api/payments/:subjectId/demands/:serial/transfer',
  params: DemandParams,
  answer: Type.Object({
    account: Type.Object({ bankBin: Type.String(), bankName: Type.String(), number: Type.String(), holder: Type.String() }),
    amount: Amount,
    words: Type.String(),
    code: Type.String({ description: 'EMVCo text of the QR code' }),
    picture: Type.String({ description: 'Ảnh PNG của mã, dạng địa chỉ data:' }),
    heard: Type.Boolean({ description: 'The bank tells us by itself; else the treasurer records it' }),
  }),
})

export const openReceipt = defineContract({
  id: 'openReceipt',
  summary: 'A receipt as PDF',
  method: 'GET',
  path: '/api/payments/:subjectId/receipts/:documentId',
  params: Type.Object({ subjectId: Uuid, documentId: Uuid }),
  answer: 'bytes',
})

export const openBill = defineContract({
  id: 'openBill',
  summary: "The platform's own receipt of a payment as PDF",
  method: 'GET',
  path: '/api/payments/:subjectId/demands/:serial/bill',
  params: DemandParams,
  query: Type.Object({ documentId: Type.Optional(Type.String({ format: 'uuid', description: 'Our receipt of that payment; without it the last one' })) }),
  answer: 'bytes',
})

/** Words of the platform, read by its adapter alone. */
const Message = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown())

export const receivePlatformMessage = defineContract({
  id: 'receivePlatformMessage',
  summary: 'The payment platform tells of a payment; believed by its hash, answered in its own words',
  method: 'POST',
  path: '/api/payments/platform/callback',
  body: Message,
  answer: Message,
})

export const lookUpPayable = defineContract({
  id: 'lookUpPayable',
  summary: 'The national portal asks what is payable for a dossier code',
  method: 'POST',
  path: '/api/payments/platform/look-up',
  body: Message,
  answer: Message,
})

const Page = { limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })), unitId: Type.Optional(Uuid) }

const Uuid36 = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** Where the page before ended. */
const Next = { next: Type.Optional(Type.String()) }

const DemandLine = Type.Object({
  subjectId: Uuid,
  serial: Type.Integer(),
  label: Type.String(),
  procedureName: Type.String(),
  payerName: Type.String(),
  purpose: Purpose,
  state: State,
  amount: Amount,
  received: Amount,
  owed: Amount,
  /** What need not be paid, and why. */
  reductions: list(Type.Object({ amount: Amount, reason: Type.String() })),
  demandedAt: Instant,
})

export const listDemands = defineContract({
  id: 'listDemands',
  summary: 'Demands of the units one is in charge of, newest first',
  method: 'GET',
  path: '/api/treasury/demands',
  query: Type.Object({ ...Page, state: Type.Optional(State), q: Type.Optional(Type.String({ maxLength: 100, description: 'Mã hồ sơ hoặc mã tham chiếu' })), after: Type.Optional(Type.String({ pattern: `^${Uuid36}_\\d{1,4}$` })) }),
  answer: Type.Object({ items: list(DemandLine), ...Next }),
})

export const showDemand = defineContract({
  id: 'showDemand',
  summary: 'One demand with its journal',
  method: 'GET',
  path: '/api/treasury/demands/:subjectId/:serial',
  params: DemandParams,
  answer: Type.Object({
    label: Type.String(),
    procedureName: Type.String(),
    payerName: Type.String(),
    unitName: Type.String(),
    demand: DemandView,
    attempts: list(Type.Object({ reference: Type.String(), method: Method, amount: Amount, state: Type.String(), startedAt: Instant, cause: Type.Optional(Type.String()), transactionNo: Type.Optional(Type.String()) })),
    journal: list(Type.Object({ at: Instant, by: Type.String(), type: Type.String(), amount: Type.Optional(Amount), words: Type.Optional(Type.String()) })),
    may: Type.Object({ exempt: Type.Boolean(), refund: Type.Boolean(), reverse: Type.Boolean(), recordTransfer: Type.Boolean({ description: 'Không nối sao kê: kế toán tự ghi khoản chuyển' }) }),
    grounds: list(ExemptionGroundView),
  }),
})

const ReceiptLine = Type.Object({ subjectId: Uuid, demandSerial: Type.Integer(), documentId: Uuid, number: Type.String(), label: Type.String(), payerName: Type.String(), method: Method, amount: Amount, reference: Type.Optional(Type.String()), account: Type.Optional(Type.String()), receivedAt: Instant, reversed: Type.Optional(Type.Object({ at: Instant, by: Type.String(), reason: Type.String() })) })

export const listReceipts = defineContract({
  id: 'listReceipts',
  summary: 'Money received, newest first',
  method: 'GET',
  path: '/api/treasury/receipts',
  query: Type.Object({ ...Page, after: Type.Optional(Type.String({ pattern: `^${Uuid36}_\\d{1,4}_\\d{1,4}$` })) }),
  answer: Type.Object({ items: list(ReceiptLine), ...Next }),
})

const RefundLine = Type.Object({ subjectId: Uuid, demandSerial: Type.Integer(), serial: Type.Integer(), label: Type.String(), payerName: Type.String(), amount: Amount, reason: Type.String(), orderedAt: Instant, doneAt: Type.Optional(Instant), evidence: Type.Optional(Type.String()), came: list(Type.Object({ method: Method, amount: Amount, transactionNo: Type.Optional(Type.String()) })) })

export const listRefunds = defineContract({
  id: 'listRefunds',
  summary: 'Refunds ordered and done, open ones first',
  method: 'GET',
  path: '/api/treasury/refunds',
  query: Type.Object({ ...Page, after: Type.Optional(Type.String({ pattern: `^${Uuid36}_\\d{1,4}_\\d{1,4}$` })) }),
  answer: Type.Object({ items: list(RefundLine), ...Next }),
})

export const DIFFERENCE_KINDS = ['paid-not-counted', 'counted-not-paid', 'amount-differs', 'unknown-reference', 'not-in-statement', 'statement-amount-differs', 'other-account', 'statement-unknown', 'money-not-owed', 'never-answered', 'answer-not-kept', 'platform-not-heard', 'statement-not-heard', 'forged-messages'] as const

const DifferenceLine = Type.Object({
  id: Uuid,
  kind: Type.Enum([...DIFFERENCE_KINDS]),
  reference: Type.String(),
  repair: Type.Enum(['ask-again', 'count-amount', 'assign', 'order-refund', 'explain']),
  /** Code of a dossier in the words of the bank. */
  label: Type.Optional(Type.String()),
  subjectId: Type.Optional(Uuid),
  demandSerial: Type.Optional(Type.Integer()),
  ours: Type.Optional(Amount),
  platform: Type.Optional(Amount),
  statement: Type.Optional(Amount),
  detail: Type.Optional(Type.String()),
  foundAt: Instant,
  repairedAt: Type.Optional(Instant),
  repaired: Type.Optional(Type.String()),
})
const RunLine = Type.Object({ day: Type.String(), at: Instant, checked: Type.Integer(), settled: Type.Integer(), differences: Type.Integer(), platformHeard: Type.Boolean(), statementHeard: Type.Boolean() })

export const listDifferences = defineContract({
  id: 'listDifferences',
  summary: 'Where journal, platform and bank do not agree, and the last nightly runs',
  method: 'GET',
  path: '/api/treasury/differences',
  query: Type.Object({ ...Page, repaired: Type.Optional(Type.Boolean()), after: Type.Optional(Uuid) }),
  answer: Type.Object({ items: list(DifferenceLine), ...Next, runs: list(RunLine) }),
})

export const exemptDemand = defineContract({
  id: 'exemptDemand',
  summary: 'Exempt a demand as a whole, or reduce it by an amount, with the reason',
  method: 'POST',
  path: '/api/treasury/demands/:subjectId/:serial/exempt',
  params: DemandParams,
  body: Type.Object({ amount: Type.Optional(Amount), ground: Type.Optional(Type.String({ maxLength: 60, description: 'Mã căn cứ miễn, giảm; không chọn thì phải ghi lý do' })), reason: Type.Optional(Type.String({ maxLength: 1000 })) }),
  answer: Type.Object({ state: State }),
})

export const recordTransfer = defineContract({
  id: 'recordTransfer',
  summary: 'Record a transfer seen in the collecting account, where no statement of the bank is connected',
  method: 'POST',
  path: '/api/treasury/demands/:subjectId/:serial/transfers',
  params: DemandParams,
  body: Type.Object({ amount: Amount, transactionNo: Type.String({ maxLength: 100, description: 'Số giao dịch của ngân hàng' }) }),
  answer: Type.Object({ state: State }),
})

export const reverseReceipt = defineContract({
  id: 'reverseReceipt',
  summary: 'Take back a receipt whose money never came; its number stays, with who did it and why',
  method: 'POST',
  path: '/api/treasury/demands/:subjectId/:serial/receipts/:documentId/reverse',
  params: Type.Object({ subjectId: Uuid, serial: Type.Integer({ minimum: 1 }), documentId: Uuid }),
  body: Type.Object({ reason: Asked }),
  answer: Type.Object({ state: State }),
})

export const orderRefund = defineContract({
  id: 'orderRefund',
  summary: 'Order money to be given back: what was paid too much, or an amount with its reason',
  method: 'POST',
  path: '/api/treasury/demands/:subjectId/:serial/refund',
  params: DemandParams,
  body: Type.Object({ amount: Type.Optional(Amount), reason: Asked }),
  answer: Type.Object({ state: State }),
})

export const confirmRefund = defineContract({
  id: 'confirmRefund',
  summary: 'Record that a refund was made, with its evidence',
  method: 'POST',
  path: '/api/treasury/demands/:subjectId/:serial/refunds/:refund',
  params: Type.Object({ subjectId: Uuid, serial: Type.Integer({ minimum: 1 }), refund: Type.Integer({ minimum: 1 }) }),
  body: Type.Object({ evidence: Asked }),
  answer: Type.Object({ state: State }),
})

export const repairDifference = defineContract({
  id: 'repairDifference',
  summary: 'Put a difference right: ask the platform again, count what it says, count a transfer for a dossier, order the refund, or explain in words',
  method: 'POST',
  path: '/api/treasury/differences/:id/repair',
  params: Type.Object({ id: Uuid }),
  body: Type.Object({ words: Type.Optional(Words), label: Type.Optional(Type.String({ maxLength: 100, description: 'Mã hồ sơ mà khoản tiền thuộc về' })) }),
  answer: Type.Object({ repair: Type.String() }),
})

export const reconcileNow = defineContract({
  id: 'reconcileNow',
  summary: 'Hold the three books against each other now instead of tonight',
  method: 'POST',
  path: '/api/treasury/reconcile',
  answer: Type.Object({}),
})
