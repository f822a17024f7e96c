// Whoever comes back from the platform's page brings no proof: we ask the platform ourselves, then say where it stands.
import { epochMs } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import type { AskAnswer, PaymentPorts } from '../ports.ts'
import { findByReference } from '../store/attempt-store.ts'
import { listDemandsOf } from '../store/demand-store.ts'
import { keepAnswer } from './ask-platform.ts'
import { mayRead } from './may-with-payment.ts'

export type Asked = { readonly reference: string; readonly subjectId: string; readonly label: string; readonly answer?: AskAnswer }

/** An old, unfinished payment is worth a question for so long. */
const WORTH_ASKING_MS = 7 * 86_400_000

export const askAboutReturn = async (work: Work, ports: PaymentPorts, reference: string): Promise<Outcome<Asked, PaymentRefusal>> => {
  const key = await findByReference(work.tx, reference)
  const demand = key && (await listDemandsOf(work.tx, [key.subjectId])).find(({ serial }) => serial === key.serial)
  if (!demand || !(await mayRead(work, demand))) return refuse({ kind: 'demand-not-found' })
  const attempt = demand.attempts.find((each) => each.reference === reference)
  const asked = { reference, subjectId: demand.subjectId, label: demand.facts.label }
  const isOpen = attempt && attempt.method === 'platform' && attempt.state !== 'paid' && epochMs(work.now) - epochMs(attempt.startedAt) < WORTH_ASKING_MS
  const platform = ports.platform()
  return ok(isOpen && platform ? { ...asked, answer: await platform.ask(reference, work.now) } : asked)
}

export const keepReturn = async (work: Work, { reference, answer }: Asked): Promise<void> => {
  if (answer) await keepAnswer(work, reference, { answer, asks: 0 })
}
