// NĐ 61/2018 article 17.4: the counter sees what is left to do while the person waits, and who is waited for.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listDossiersByIds, markRead, readDossier, returningUnitOf, type Dossier, type DossierRefusal } from '../../dossiers/index.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { getVersion } from '../../procedures/index.ts'
import { PAGE_LEVIES } from '../domain/parameters.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { sittingOf } from './sitting-of.ts'

const viewOf = async (work: Work, dossier: Dossier) => {
  const { id, version, code, state, submitter, applicant, procedure, components, contentRequested, proposal, acceptance, resolvingUnitId } = dossier
  const [summary] = await listDossiersByIds(work, [id])
  const { results } = await getVersion(work, procedure.versionId)
  const heads = await listOfficialsWithRole(work, 'head-of-unit', resolvingUnitId)
  return {
    dossierId: id,
    deskId: returningUnitOf(dossier),
    version,
    code: code ?? '',
    state,
    stateName: summary?.stateName ?? { vi: '', en: '' },
    next: sittingOf(work, dossier),
    procedureName: procedure.name,
    isOfCopies: PAGE_LEVIES.some(({ procedures }) => procedures.includes(procedure.code)),
    applicantName: applicant.fullName,
    submitterName: submitter.fullName,
    ...(contentRequested ? { contentRequested } : {}),
    ...(proposal ? { proposal } : {}),
    resultName: results[0]?.name ?? procedure.name,
    components: components.map(({ name, originals, copies, files }) => ({ name, originals, copies, files: files.length })),
    ...(summary?.holder ? { waitsAt: [summary.holder.unit.name, summary.holder.officialName].filter(Boolean).join(' · ') } : {}),
    heads: [...new Set(heads.map(({ fullName }) => fullName))],
    slip: acceptance?.slip !== undefined,
  }
}

export type SittingView = Awaited<ReturnType<typeof viewOf>>

export const showSitting = async (work: Work, reference: string): Promise<Outcome<SittingView, DossierRefusal | CounterRefusal>> => {
  const read = await readDossier(work, reference)
  if (!read.ok) return read
  const { dossier } = read.value
  if (!dossier.acceptance?.immediate) return refuse({ kind: 'not-immediate' })
  await markRead(work, dossier)
  return ok(await viewOf(work, dossier))
}
