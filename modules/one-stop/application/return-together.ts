// NĐ 61/2018 article 20: results go out against a receipt; those of one person together, all of them or none.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listReadyResults, readDossier, returnResult, returningUnitOf, STATE_NAMES, wasRefused, type Dossier, type DossierRefusal, type ReturnResult } from '../../dossiers/index.ts'
import { issueReturnReceipt, type IssuedDocument } from '../../official-documents/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { MOST_RETURNED_TOGETHER, RESULT_WAITS_LONG_DAYS } from '../domain/parameters.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { ownDeskIds } from './own-desks.ts'
import { paperUnitOf, signerOf } from './paper-unit.ts'

type Handed = Omit<ReturnResult, 'dossierId' | 'version'>

/** The results that stand, or the notice of a refusal after examination. */
const handedOf = (dossier: Dossier): readonly { readonly name: string; readonly number?: string }[] => {
  const { accounting, results } = dossier
  if (wasRefused(dossier)) return [{ name: 'Thông báo từ chối giải quyết hồ sơ', ...(accounting?.slip ? { number: accounting.slip.number } : {}) }]
  return results.map(({ name, number }) => ({ name, ...(number ? { number } : {}) }))
}

/** One receipt a dossier: who took what, how they were known, which originals went back. */
export const issueReceipt = async (work: Work, dossier: Dossier, { method, receivedBy, receipt }: Handed): Promise<IssuedDocument | undefined> => {
  const { code, acceptance, applicant } = dossier
  if (!code || !acceptance) return undefined
  return issueReturnReceipt(work, {
    dossierId: dossier.id,
    dossierCode: code,
    ruleSet: acceptance.ruleSet,
    unit: await paperUnitOf(work, returningUnitOf(dossier)),
    procedure: { code: dossier.procedure.code, name: dossier.procedure.name },
    applicant: { name: applicant.fullName, ...(applicant.idNumber ? { idNumber: applicant.idNumber } : {}), ...(applicant.address ? { address: applicant.address } : {}) },
    contentRequested: dossier.contentRequested ?? dossier.procedure.name,
    signer: signerOf(work),
    results: handedOf(dossier).map((each) => ({ ...each, form: method === 'online' ? 'electronic' : 'both' })),
    receivedBy: { name: receivedBy, ...(receipt?.takerIdNumber ? { idNumber: receipt.takerIdNumber } : {}), ...(receipt?.authorisation ? { authorisation: receipt.authorisation } : {}) },
    method,
    returnedAt: work.now,
    originalsBack: receipt?.originalsGivenBack?.split('\n').filter((line) => line.trim() !== '') ?? [],
  })
}

export type ReturnTogether = Omit<ReturnResult, 'dossierId' | 'version'> & { readonly dossiers: readonly { readonly dossierId: DossierId; readonly version: number }[] }

export type Returned = { readonly dossier: Dossier; /** The paper the taker signs. */ readonly receiptId?: string }

export const returnTogether = async (work: Work, { dossiers, ...facts }: ReturnTogether): Promise<Outcome<readonly Returned[], DossierRefusal | CounterRefusal>> => {
  if (dossiers.length === 0 || dossiers.length > MOST_RETURNED_TOGETHER) return refuse({ kind: 'nothing-to-return' })
  const returned: Returned[] = []
  // In one order, so that two counters that hand out the same ones follow one another.
  for (const { dossierId, version } of dossiers.toSorted((a, b) => (a.dossierId < b.dossierId ? -1 : 1))) {
    const one = await returnResult(work, { dossierId, version, ...facts })
    if (!one.ok) return one
    const receipt = await issueReceipt(work, one.value, facts)
    returned.push({ dossier: one.value, ...(receipt ? { receiptId: receipt.documentId } : {}) })
  }
  return ok(returned)
}

/** More than one person hardly has at once. */
const MOST_ASKED = 10
const METHODS = { electronic: 'online', post: 'postal', counter: 'in-person' } as const

/** The way all of them were asked to be given, when it is one. */
const wishOf = async (work: Work, ids: readonly string[]) => {
  const wishes = new Set<ReturnResult['method'] | undefined>()
  for (const id of ids) {
    const read = await readDossier(work, id)
    wishes.add(read.ok && read.value.dossier.resultBy ? METHODS[read.value.dossier.resultBy] : undefined)
  }
  return wishes.size === 1 ? [...wishes][0] : undefined
}

/** Where a dossier stands that is not here to be handed out, for whoever may read it. */
const standsOf = async (work: Work, reference: string) => {
  const read = await readDossier(work, reference)
  if (!read.ok) return {}
  const { id, code, state, holder } = read.value.dossier
  const unit = holder && (await findUnit(work, holder.unitId))
  const heldBy = [holder?.assigneeName, unit?.name].filter(Boolean).join(', ')
  return { stands: { dossierId: id, code: code ?? '', stateName: { ...STATE_NAMES[state] }, ...(heldBy === '' ? {} : { heldBy }) } }
}

/** Results that lie ready at the official's desks, those waiting longest first; of one name or code when it is typed. */
export const listReturns = async (work: Work, asked: { readonly q?: string }) => {
  const longSince = instantOn(addDays(plainDateAt(work.now), -RESULT_WAITS_LONG_DAYS), 0)
  const unitIds: readonly UnitId[] = ownDeskIds(work)
  const items = await listReadyResults(work, { unitIds, ...(asked.q ? { q: asked.q } : {}) })
  const stands = asked.q && items.length === 0 ? await standsOf(work, asked.q) : {}
  const wished = asked.q && items.length <= MOST_ASKED ? await wishOf(work, items.map(({ dossierId }) => dossierId)) : undefined
  return { items: items.map((item) => ({ ...item, waitsLong: item.finishedAt < longSince, early: item.dueAt !== undefined && work.now < item.dueAt })), longDays: RESULT_WAITS_LONG_DAYS, ...stands, ...(wished ? { wished } : {}) }
}
