// NĐ 61/2018 article 20.2: what was handed in as originals goes back, against a signed receipt, also when nothing was decided.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { issueReturnReceipt } from '../../official-documents/index.ts'
import type { IssuedPaper } from '../domain/dossier-parts.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideGiveBackOriginals, originalLines, type GiveBackFacts } from '../domain/give-back-originals.ts'
import { returningUnitOf } from '../domain/reception.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { listOwingOriginals } from '../store/originals.view.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { letterFactsOf } from './issue-letters.ts'
import { summarise, type DossierSummary } from './summarise.ts'

export type GiveBackOriginals = OnDossier & GiveBackFacts & { readonly publicUrl: string }

/** A dossier stopped before it had a code leaves no number to sign for. */
const receiptOf = async (work: Work, dossier: Dossier, { method, receivedBy, receipt, publicUrl }: GiveBackOriginals): Promise<IssuedPaper | undefined> => {
  const { code } = dossier
  if (!code) return undefined
  const { documentId, number, fileId } = await issueReturnReceipt(work, {
    ...(await letterFactsOf(work, { dossier, unitId: returningUnitOf(dossier), publicUrl })),
    dossierCode: code,
    results: [],
    receivedBy: { name: receivedBy.trim(), ...(receipt.takerIdNumber ? { idNumber: receipt.takerIdNumber } : {}), ...(receipt.authorisation ? { authorisation: receipt.authorisation } : {}) },
    method,
    returnedAt: work.now,
    originalsBack: originalLines(dossier),
  })
  return { documentId, number, fileId }
}

export const giveBackOriginals = (work: Work, command: GiveBackOriginals): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideGiveBackOriginals(dossier, standing, command)
    if (!decided.ok) return decided
    const slip = await receiptOf(work, dossier, command)
    return ok(decided.value.map((event) => (event.type === 'OriginalsGivenBack' && slip ? { ...event, slip } : event)))
  })

const FEW = 200

/** At the actor's desks: dossiers that stopped and whose originals wait for their owner, those waiting longest first. */
export const listOriginalsToGiveBack = async (work: Work): Promise<readonly DossierSummary[]> => {
  const { actor } = work
  if (actor.kind !== 'staff') return []
  const unitIds: readonly UnitId[] = [...new Set(actor.roles.map(({ unitId }) => unitId))].filter((unitId) => can(actor, 'return-result', 'dossier', unitId))
  return unitIds.length === 0 ? [] : summarise(work, await listOwingOriginals(work.tx, unitIds, FEW))
}
