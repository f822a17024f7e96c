import type { Client } from '../../../platform/web/client.ts'
import type { SentForm } from '../../../platform/web/form.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { reuseInDraft, takeReuseBack } from '../contract-reuse.ts'

/** The buttons that use a paper again send `component|option`; the ones that do not after all, the component. */
export const reuseAsked = async (api: Client, draftId: string, sent: SentForm): Promise<Problem | undefined> => {
  const back = sent.text('reuse-back')
  if (back !== undefined) {
    const answer = await api(takeReuseBack, { params: { draftId, key: back } })
    return answer.ok ? undefined : answer.problem
  }
  const [key, option] = sent.text('reuse')?.split('|') ?? []
  if (!key || !option) return undefined
  const answer = await api(reuseInDraft, { params: { draftId, key }, body: { option }, idempotencyKey: `${sent.idempotencyKey}-${key}` })
  return answer.ok ? undefined : answer.problem
}
