// NĐ 45/2020/NĐ-CP articles 15-16: what was attached unsigned is signed by the head and the agency; only then does it stand in the holder's vault.
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listOpenedBy } from '../../audit/index.ts'
import { findFiles } from '../../documents/index.ts'
import { signAttached, signsByCertificate } from '../../official-documents/index.ts'
import { whyNot } from '../domain/abilities.ts'
import { unsignedResultsOf, type Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideSignResults, type SignFacts } from '../domain/sign-results.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { mustBeSigned } from './must-be-signed.ts'
import { RESULT_READ } from './open-dossier-file.ts'
import { tellApplicant } from './tell-applicant.ts'

const factsOf = async (work: Work, fileIds: readonly StoredFileId[]): Promise<SignFacts> => {
  const { actor } = work
  const officialId = actor.kind === 'staff' ? actor.officialId : ''
  const pdf = (await findFiles(work, fileIds)).filter(({ mediaType }) => mediaType === 'application/pdf')
  return {
    pdf: new Set(pdf.map(({ id }) => id)),
    opened: await listOpenedBy(work, { thing: 'stored-file', thingIds: fileIds, officialId, purpose: RESULT_READ }),
    certified: await signsByCertificate(work, officialId),
  }
}

/** Orders the signatures; they are made right after the commit, and the vault is told by each (`on-file-signed.ts`). */
export const signResults = async (work: Work, command: OnDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  let wasHeld = false
  const signed = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const no = whyNot('sign-result', dossier, standing)
    if (no) return refuse(no)
    wasHeld = (await mustBeSigned(work, dossier)) !== undefined
    const results = unsignedResultsOf(dossier)
    const decided = decideSignResults(dossier, standing, await factsOf(work, results.map(({ fileId }) => fileId)))
    if (!decided.ok) return decided
    const files = results.map(({ fileId, name, number }) => ({ fileId, number, title: number ? `${name} (${number})` : name }))
    await signAttached(work, { subjectId: dossier.id, unitId: dossier.resolvingUnitId, files })
    return decided
  })
  // Another result may wait for a signature that nobody makes any more.
  if (signed.ok && wasHeld && signed.value.endedAt === undefined && !(await mustBeSigned(work, signed.value))) await tellApplicant(work, signed.value, { template: 'result-ready' })
  return signed
}
