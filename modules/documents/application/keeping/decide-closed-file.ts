import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import { closeAlarms } from '../../store/alarm-store.ts'
import { decideContent, findClosed } from '../../store/content-scan-store.ts'
import { actorKey } from '../actor-key.ts'

/** `confirm`: it stays closed, and nobody needs to look again. `release`: opened on this person's word. `scan-again`: the scanner is asked anew. */
export type ClosedFileDecision = { readonly sha256: string; readonly choice: 'confirm' | 'release' | 'scan-again'; readonly reason: string }

export const decideClosedFile = async (work: Work, { sha256, choice, reason }: ClosedFileDecision): Promise<Outcome<{ readonly choice: string }, { readonly kind: 'content-not-closed' }>> => {
  if ((await findClosed(work.tx, sha256)) === undefined) return refuse({ kind: 'content-not-closed' })
  if (choice !== 'confirm') await decideContent(work.tx, sha256, { state: choice === 'release' ? 'released' : 'waiting', by: actorKey(work), reason, at: work.now })
  await closeAlarms(work.tx, { kinds: ['file-quarantined', 'file-unscanned'], things: [sha256], at: work.now })
  return ok({ choice })
}
