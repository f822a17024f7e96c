// Domain §2.4, national status 6: what the platform proves as paid the dossier knows in the same transaction; the clock runs again by itself.
import type { DossierId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { PaymentExempted, PaymentReceived, PaymentReversed } from '../../payments/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { recordEvents } from './act-on-dossier.ts'
import { endHold } from './hold.ts'
import { tellApplicant } from './tell-applicant.ts'

/** Whose money or parcel it is. */
export type OfSubject = { readonly type: string; readonly subjectId: string }

/** As the dossier's own commands do: the dossier first, its money afterwards, so that nobody waits in a circle. */
export const onPaymentExpected = async (work: Work, { subjectId }: OfSubject): Promise<void> => {
  await lockJournal(work.tx, subjectId as DossierId)
}

const find = async (work: Work, subjectId: string): Promise<Dossier | undefined> => fold(await lockJournal(work.tx, subjectId as DossierId))

const levyPaid = (dossier: Dossier, { amount, method, receipt }: PaymentReceived): readonly DossierEvent[] => (dossier.levies ? [{ type: 'LevyPaid', amount, method, receipt }] : [])

const METHOD_WORDS = { platform: 'trực tuyến', 'bank-transfer': 'chuyển khoản', cash: 'tiền mặt', post: 'qua bưu điện' } as const

const obligationPaid = async (work: Work, dossier: Dossier, { purposeSerial, method, receipt, owed }: PaymentReceived): Promise<readonly DossierEvent[]> => {
  const open = dossier.obligations.find(({ serial, met, undone }) => serial === purposeSerial && !met && !undone)
  if (!open || owed > 0 || dossier.state !== 'financial-obligation') return []
  return [{ type: 'ObligationMet', serial: purposeSerial, proof: `Đã nộp ${METHOD_WORDS[method]}, biên nhận ${receipt}` }, ...(await endHold(work, dossier, work.now))]
}

/** Cash is written down by the act of the counter that took it. */
export const onPaymentReceived = async (told: Work, paid: PaymentReceived): Promise<void> => {
  // Whoever carried the news here, it is the platform's or the bank's.
  const work: Work = { ...told, actor: { kind: 'system', process: 'payment-platform' } }
  const dossier = paid.method === 'cash' ? undefined : await find(work, paid.subjectId)
  if (!dossier) return
  const events = paid.purpose === 'levies' ? levyPaid(dossier, paid) : await obligationPaid(work, dossier, paid)
  const after = await recordEvents(work, dossier, { dossierId: dossier.id, events })
  if (after && events.some(({ type }) => type === 'ObligationMet')) await tellApplicant(work, after, { template: 'obligation-met', params: { amount: String(paid.amount) } })
}

/** What was counted by it is owed again; an obligation that was met by it stays met until somebody looks. */
export const onPaymentReversed = async (work: Work, { subjectId, purpose, receipt, amount, reason }: PaymentReversed): Promise<void> => {
  const dossier = purpose === 'levies' ? await find(work, subjectId) : undefined
  if (dossier?.levies?.paid.some((each) => each.receipt === receipt)) await recordEvents(work, dossier, { dossierId: dossier.id, events: [{ type: 'LevyReversed', receipt, amount, reason }] })
}

/** Whole: each line says why it costs nothing. In part: the total is what is left. */
export const onPaymentExempted = async (work: Work, { subjectId, purpose, amount, reason, whole }: PaymentExempted): Promise<void> => {
  const dossier = purpose === 'levies' ? await find(work, subjectId) : undefined
  if (!dossier?.levies) return
  const { lines, total } = dossier.levies
  const exempt = whole ? lines.map((line) => (line.amount === undefined ? line : { ...line, exemption: line.exemption ?? reason })) : lines
  await recordEvents(work, dossier, { dossierId: dossier.id, events: [{ type: 'LeviesDemanded', lines: exempt, total: Math.max(0, total - amount), exempted: { amount, reason } }] })
}
