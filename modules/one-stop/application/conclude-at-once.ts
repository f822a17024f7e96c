// NĐ 61/2018 articles 17.4-17.5: received, decided and returned in one sitting by who was charged with it; the system is told all the same.
import type { DossierId } from '../../../kernel/ids.ts'
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { FileRefusal, OpenFileRefusal } from '../../documents/index.ts'
import { approveDossier, attachResult, claimDossier, isImmediate, readDossier, requestApproval, returnResult, type Dossier, type DossierRefusal } from '../../dossiers/index.ts'
import type { CounterRefusal } from '../domain/refusal.ts'

export type ConcludeAtOnce = {
  readonly dossierId: DossierId
  readonly name: string
  readonly number?: string
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly receivedBy: string
}

type Refused = DossierRefusal | FileRefusal | OpenFileRefusal | CounterRefusal

/** Each step asks its own rule and permission: nobody concludes alone what they may not examine, decide and hand out. */
export const concludeAtOnce = async (work: Work, command: ConcludeAtOnce): Promise<Outcome<Dossier, Refused>> => {
  const { dossierId, name, number, bytes, fileName, receivedBy } = command
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { acceptance } = read.value.dossier
  if (!acceptance || !isImmediate(acceptance.limit)) return refuse({ kind: 'not-immediate' })
  const steps: readonly (() => Promise<Outcome<Dossier, Refused>>)[] = [
    () => claimDossier(work, { dossierId }),
    () => requestApproval(work, { dossierId, proposal: 'Giải quyết ngay tại quầy' }),
    () => approveDossier(work, { dossierId }),
    () => attachResult(work, { dossierId, name, bytes, fileName, ...(number ? { number } : {}) }),
  ]
  for (const step of steps) {
    const done = await step()
    if (!done.ok) return done
  }
  return returnResult(work, { dossierId, method: 'in-person', receivedBy, receipt: { taker: 'submitter', identityCheck: 'identity-card' } })
}
