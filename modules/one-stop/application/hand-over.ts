// NĐ 61/2018 article 18: paper dossiers go from hand to hand with one list; the giver signs what is on it.
import { createHash } from 'node:crypto'
import type { DossierCode, DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { readDossier, ruleSetNow, type DossierRefusal } from '../../dossiers/index.ts'
import { can } from '../../identity/index.ts'
import { issueHandoverList, type HandoverBundleId } from '../../official-documents/index.ts'
import type { BundleSignature, Leg, ListedDossier } from '../domain/handover.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { insertBundle, takeBundleSerial, type Bundle } from '../store/bundle-store.ts'
import { bundleLegs, lockWaiting } from '../store/leg-store.ts'
import { officialOf } from './own-desks.ts'
import { paperUnitOf, signerOf } from './paper-unit.ts'
import { listUnitsNamed } from './unit-names.ts'

export type GivenBundle = Bundle

export type HandOver = { readonly fromUnitId: UnitId; readonly toUnitId: UnitId; readonly dossierIds: readonly DossierId[] }

export const hashOfList = (list: { readonly number: string; readonly from: UnitId; readonly to: UnitId; readonly listed: readonly ListedDossier[] }): string =>
  createHash('sha256').update(JSON.stringify([list.number, list.from, list.to, list.listed.map(({ code, originals, copies }) => [code, originals, copies])])).digest('hex')

export const signatureOf = (work: Work, contentSha256: string): BundleSignature => ({ ...officialOf(work), at: work.now, method: 'signed-in-session', contentSha256 })

const listedOf = async (work: Work, { dossierId }: Leg): Promise<Outcome<ListedDossier, DossierRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { code, procedure, applicant, components } = read.value.dossier
  const sum = (of: 'originals' | 'copies'): number => components.reduce((total, component) => total + component[of], 0)
  return ok({ dossierId, code: code ?? '', procedureName: procedure.name, applicantName: applicant.fullName, originals: sum('originals'), copies: sum('copies') })
}

/** Dossiers somebody else bundled meanwhile, or that go another way, are named; nothing of the list is made then. */
const changedAmong = (legs: readonly Leg[], { fromUnitId, toUnitId, dossierIds }: HandOver): readonly DossierId[] => {
  const fit = new Set(legs.filter((leg) => leg.fromUnitId === fromUnitId && leg.toUnitId === toUnitId).map(({ dossierId }) => dossierId))
  return dossierIds.filter((dossierId) => !fit.has(dossierId))
}

const codesOf = async (work: Work, dossierIds: readonly DossierId[]): Promise<string> => {
  const read = await Promise.all(dossierIds.map((dossierId) => readDossier(work, dossierId)))
  return read.map((each, index) => (each.ok ? (each.value.dossier.code ?? '') : (dossierIds[index] ?? ''))).join(', ')
}

/** The list as a paper with its number, signed by the giver; both desks print the same one. */
const printList = async (work: Work, { fromUnitId, toUnitId }: HandOver, made: { readonly bundleId: HandoverBundleId; readonly listed: readonly ListedDossier[] }): Promise<string> => {
  const names = await listUnitsNamed(work, [fromUnitId, toUnitId])
  const issued = await issueHandoverList(work, {
    bundleId: made.bundleId,
    ruleSet: (await ruleSetNow(work)).code,
    unit: await paperUnitOf(work, fromUnitId),
    from: { unitName: names.get(fromUnitId) ?? '', person: officialOf(work).name },
    to: { unitName: names.get(toUnitId) ?? '' },
    handedAt: work.now,
    lines: made.listed.map(({ code, ...line }) => ({ ...line, dossierCode: code as DossierCode })),
    signer: signerOf(work),
  })
  return issued.documentId
}

export const handOver = async (work: Work, command: HandOver): Promise<Outcome<Bundle, CounterRefusal | DossierRefusal>> => {
  const { fromUnitId, toUnitId, dossierIds } = command
  if (!can(work.actor, 'hand-over', 'dossier', fromUnitId)) return refuse({ kind: 'desk-not-yours' })
  if (dossierIds.length === 0) return refuse({ kind: 'bundle-empty' })
  const legs = await lockWaiting(work.tx, dossierIds)
  const changed = changedAmong(legs, command)
  if (changed.length > 0) return refuse({ kind: 'bundle-changed', codes: await codesOf(work, changed) })
  const listed: ListedDossier[] = []
  for (const leg of legs) {
    const line = await listedOf(work, leg)
    if (!line.ok) return line
    listed.push(line.value)
  }
  const sorted = listed.toSorted((a, b) => a.code.localeCompare(b.code))
  const year = Number(plainDateAt(work.now).slice(0, 4))
  const serial = await takeBundleSerial(work.tx, fromUnitId, year)
  const contentSha256 = hashOfList({ number: `${serial}/${year}`, from: fromUnitId, to: toUnitId, listed: sorted })
  const dueAt = legs.map((leg) => leg.dueAt).toSorted()[0] ?? (work.now as Instant)
  const bundleId = newId<HandoverBundleId>()
  const documentId = await printList(work, command, { bundleId, listed: sorted })
  const bundle: Bundle = { bundleId, fromUnitId, toUnitId, year, serial, listed: sorted, contentSha256, documentId, given: signatureOf(work, contentSha256), givenAt: work.now, dueAt }
  await insertBundle(work.tx, bundle)
  await bundleLegs(work.tx, legs, bundle.bundleId)
  return ok(bundle)
}
