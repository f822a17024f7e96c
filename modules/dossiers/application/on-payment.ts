// Domain §2.4, national status 6: what the platform proves as paid the dossier knows in the same transaction; the clock runs again by itself.
import type { DossierId } from '../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { recordEvents } from './act-on-dossier.ts'
import { endHold } from './hold.ts'
import { tellApplicant } from './tell-applicant.ts'

type Paid = { readonly subjectId: DossierId; readonly purpose: 'levies' | 'obligation'; readonly purposeSerial: number; readonly amount: number; readonly method: 'platform' | 'bank-transfer' | 'cash' | 'post'; readonly receipt: string; readonly owed: number }
type Exempted = { readonly subjectId: DossierId; readonly purpose: 'levies' | 'obligation'; readonly amount: number; readonly reason: string; readonly whole: boolean }

/** As the dossier's own commands do: the dossier first, its money afterwards, so that nobody waits in a circle. */
export const onPaymentExpected = async (work: Work, event: DomainEvent): Promise<void> => {
  await lockJournal(work.tx, event['subjectId'] as DossierId)
}

const find = async (work: Work, dossierId: DossierId): Promise<Dossier | undefined> => fold(await lockJournal(work.tx, dossierId))

const levyPaid = (dossier: Dossier, { amount, method, receipt }: Paid): readonly DossierEvent[] => (dossier.levies ? [{ type: 'LevyPaid', amount, method, receipt }] : [])

const METHOD_WORDS = { platform: 'trực tuyến', 'bank-transfer': 'chuyển khoản', cash: 'tiền mặt', post: 'qua bưu điện' } as const

const obligationPaid = async (work: Work, dossier: Dossier, { purposeSerial, method, receipt, owed }: Paid): Promise<readonly DossierEvent[]> => {
  const open = dossier.obligations.find(({ serial, met, undone }) => serial === purposeSerial && !met && !undone)
  if (!open || owed > 0 || dossier.state !== 'financial-obligation') return []
  return [{ type: 'ObligationMet', serial: purposeSerial, proof: `Đã nộp ${METHOD_WORDS[method]}, biên nhận ${receipt}` }, ...(await endHold(work, dossier, work.now))]
}

/** Cash is written down by the act of the counter that took it. */
export const onPaymentReceived = async (told: Work, event: DomainEvent): Promise<void> => {
  // Whoever carried the news here, it is the platform's or the bank's.
  const work: Work = { ...told, actor: { kind: 'system', process: 'payment-platform' } }
  const paid = event as unknown as Paid
  const dossier = paid.method === 'cash' ? undefined : await find(work, paid.subjectId)
  if (!dossier) return
  const events = paid.purpose === 'levies' ? levyPaid(dossier, paid) : await obligationPaid(work, dossier, paid)
  const after = await recordEvents(work, dossier, { dossierId: dossier.id, events })
  if (after && events.some(({ type }) => type === 'ObligationMet')) await tellApplicant(work, after, { template: 'obligation-met', params: { amount: String(paid.amount) } })
}

/** Whole: each line says why it costs nothing. In part: the total is what is left. */
export const onPaymentExempted = async (work: Work, event: DomainEvent): Promise<void> => {
  const { subjectId, purpose, amount, reason, whole } = event as unknown as Exempted
  const dossier = purpose === 'levies' ? await find(work, subjectId) : undefined
  if (!dossier?.levies) return
  const { lines, total } = dossier.levies
  const exempt = whole ? lines.map((line) => (line.amount === undefined ? line : { ...line, exemption: line.exemption ?? reason })) : lines
  await recordEvents(work, dossier, { dossierId: subjectId, events: [{ type: 'LeviesDemanded', lines: exempt, total: Math.max(0, total - amount), exempted: { amount, reason } }] })
}
