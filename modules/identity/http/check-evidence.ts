import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { EvidenceRefusal, IdentityPorts } from '../ports.ts'

/** Nobody points at somebody else's file as their paper. */
export const checkEvidence = async (work: Work, ports: IdentityPorts, fileId: string | undefined): Promise<Outcome<true, EvidenceRefusal>> =>
  fileId === undefined || (await ports.evidence.isOwn(work, fileId)) ? ok(true) : refuse({ kind: 'evidence-not-yours' })
