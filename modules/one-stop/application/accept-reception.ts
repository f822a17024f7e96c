// NĐ 61/2018 article 17: one press receives: code, promised date, slip, papers on their way; or nothing happens and every field says why.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { recordConsent, type ConsentRefusal } from '../../identity/index.ts'
import { fileAtCounter, listSameFilings, type Dossier, type DraftRefusal, type FilingRefusal } from '../../dossiers/index.ts'
import { channelOf, receptionFactsOf, receptionFaults } from '../domain/reception-fields.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { lockNote } from '../store/reception-note-store.ts'
import { sayDay } from './say-day.ts'
import { officialOf } from './own-desks.ts'
import { publishedFor } from './procedure-of.ts'
import { findApplicant, loadReception } from './show-reception.ts'
import { takeCash } from './take-cash.ts'

export type AcceptReception = { readonly draftId: string; readonly publicUrl: string }

type Refused = FilingRefusal | DraftRefusal | CounterRefusal | ConsentRefusal

/** Luật 91/2025/QH15 article 9: the consent stands as evidence of its own, in the same act as the filing. */
const keepConsent = async (work: Work, dossier: Dossier, evidenceFileId: string | undefined): Promise<Outcome<Dossier, ConsentRefusal>> => {
  const { reception, submitter, receivingUnitId } = dossier
  if (!reception?.consent || !submitter.personId) return ok(dossier)
  const kept = await recordConsent(work, {
    personId: submitter.personId,
    purpose: 'assisted-filing',
    about: `dossier:${dossier.id}`,
    how: reception.consent.how,
    unitId: receivingUnitId,
    note: reception.consent.givenBy,
    ...(evidenceFileId ? { evidenceFileId } : {}),
  })
  return kept.ok ? ok(dossier) : kept
}

export const acceptReception = async (work: Work, { draftId, publicUrl }: AcceptReception): Promise<Outcome<Dossier, Refused>> => {
  await lockNote(work.tx, { ownerId: officialOf(work).officialId, draftId }, work.now)
  const loaded = await loadReception(work, draftId)
  if (!loaded.ok) return loaded
  const { draft, fields, procedure } = loaded.value
  if (draft.filedAs) return refuse({ kind: 'draft-already-filed', dossierId: draft.filedAs })
  const published = publishedFor(work, procedure, { channel: channelOf(fields), answers: draft.form?.answers })
  const faults = receptionFaults(fields, plainDateAt(work.now), published.levies)
  if (faults.length > 0) return refuse({ kind: 'reception-incomplete', count: faults.length, errors: faults.map(({ field, vi }) => ({ field, reason: vi })) })
  const applicant = fields['sameFilingSeen'] === 'yes' ? undefined : await findApplicant(work, draft.answers)
  const [same] = applicant ? (await listSameFilings(work, { personId: applicant.id, procedureCode: procedure.code })).filter(({ holder }) => holder !== undefined) : []
  if (same) return refuse({ kind: 'same-filing-open', reference: same.code ?? same.dossierId, filedOn: sayDay(same.submittedAt) })
  const { channel, waived, reception } = receptionFactsOf(fields, published)
  const filed = await fileAtCounter(work, { draftId, channel, waived, publicUrl, reception, anotherReason: fields['anotherReason'] })
  if (!filed.ok) return filed
  const paid = await takeCash(work, filed.value, fields)
  return paid.ok ? keepConsent(work, paid.value, fields['consent.fileId']) : paid
}
