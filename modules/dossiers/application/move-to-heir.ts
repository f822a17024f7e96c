// NĐ 61/2018 article 4: a person divides the open dossiers of a divided unit; each move is checked, shown before, told and on record.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole, type Role } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { staleRefusal } from '../domain/check-version.ts'
import type { Dossier } from '../domain/dossier.ts'
import { fold } from '../domain/evolve.ts'
import { decideMoveToHeir, partsAt, type PartAtUnit } from '../domain/move-to-heir.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { onItsOwn } from './one-of-many.ts'
import { findSplit, mayMoveFrom, type SplitUnit } from './split-units.ts'
import { succeedAt } from './succeed-at.ts'
import { tellApplicant } from './tell-applicant.ts'

type Way = { readonly fromUnitId: UnitId; readonly toUnitId: UnitId }
type Item = { readonly dossierId: DossierId; readonly version?: number }

const openSplit = async (work: Work, { fromUnitId }: Way): Promise<Outcome<SplitUnit, DossierRefusal>> => {
  const split = await findSplit(work, fromUnitId)
  return split && (await mayMoveFrom(work, split)) ? ok(split) : refuse({ kind: 'split-unit-not-found' })
}

/** Whoever leads the unit that has it now, and the applicant where the unit they deal with is another. */
const tellMoved = async (work: Work, dossier: Dossier, { split, to }: { readonly split: SplitUnit; readonly to: UnitId }): Promise<void> => {
  const heir = split.heirs.find(({ id }) => id === to)?.name ?? ''
  const params = { code: dossier.code ?? '', procedure: dossier.procedure.name }
  for (const { officialId } of await listOfficialsWithRole(work, 'head-of-unit', to)) await notify(work, { officialId, template: 'work-assigned', params, about: { kind: 'dossier', id: dossier.id } })
  await tellApplicant(work, dossier, { template: 'dossier-handed-over', params: { to: heir } })
}

type Moving = { readonly split: SplitUnit; readonly to: UnitId; readonly words: string }

const moveOne = async (work: Work, { dossierId, version }: Item, { split, to, words }: Moving): Promise<Outcome<Dossier, DossierRefusal>> => {
  const dossier = fold(await lockJournal(work.tx, dossierId))
  if (!dossier) return refuse({ kind: 'dossier-not-found' })
  const parts = partsAt(dossier, split.unit.id)
  if (parts.length === 0) return refuse({ kind: 'not-at-unit' })
  const stale = version === undefined ? undefined : staleRefusal(dossier, version)
  if (stale) return refuse(stale)
  const decided = decideMoveToHeir(dossier, { from: split.unit.id, to, heirs: split.heirs.map(({ id }) => id), words })
  if (!decided.ok) return decided
  const moved = await succeedAt(work, dossier, { from: split.unit.id, to, events: decided.value })
  if (parts.some((part) => part !== 'asked')) await tellMoved(work, moved, { split, to })
  return ok(moved)
}

export type Moved = { readonly dossierId: DossierId; readonly outcome: Outcome<Dossier, DossierRefusal> }

/** Each on its own, in order of id; answered in the order asked. */
export const moveToHeir = async (work: Work, command: Way & { readonly items: readonly Item[]; readonly words: string }): Promise<Outcome<readonly Moved[], DossierRefusal>> => {
  const split = await openSplit(work, command)
  if (!split.ok) return split
  const moving: Moving = { split: split.value, to: command.toUnitId, words: command.words }
  const outcomes = new Map<DossierId, Outcome<Dossier, DossierRefusal>>()
  for (const item of command.items.toSorted((one, other) => (one.dossierId < other.dossierId ? -1 : 1))) outcomes.set(item.dossierId, await onItsOwn(work, () => moveOne(work, item, moving)))
  return ok(command.items.flatMap(({ dossierId }) => {
    const outcome = outcomes.get(dossierId)
    return outcome ? [{ dossierId, outcome }] : []
  }))
}

export type Previewed = { readonly dossierId: DossierId; readonly parts: readonly PartAtUnit[]; /** Who has it in hand and will not any more. */ readonly losesHands?: string; readonly refusal?: DossierRefusal }

/** Roles that the dossiers chosen need at the heir, and nobody there has. */
const missingRoles = async (work: Work, dossiers: readonly Dossier[], { fromUnitId, toUnitId }: Way): Promise<readonly string[]> => {
  const needed = new Set(dossiers.flatMap(({ holder }) => (holder?.unitId === fromUnitId ? [holder.role] : [])))
  const missing: string[] = []
  for (const role of needed) if ((await listOfficialsWithRole(work, role as Role, toUnitId)).length === 0) missing.push(role)
  return missing
}

const ANY_WORDS = 'xem trước việc chuyển'

/** What would move, and what stands against it; nothing is written. */
export const previewMoveToHeir = async (work: Work, command: Way & { readonly dossierIds: readonly DossierId[] }): Promise<Outcome<{ readonly items: readonly Previewed[]; readonly missingRoles: readonly string[] }, DossierRefusal>> => {
  const split = await openSplit(work, command)
  if (!split.ok) return split
  const { fromUnitId: from, toUnitId: to } = command
  const heirs = split.value.heirs.map(({ id }) => id)
  const items: Previewed[] = []
  const going: Dossier[] = []
  // In order of id, as every act on several takes its locks.
  for (const dossierId of command.dossierIds.toSorted()) {
    const dossier = fold(await lockJournal(work.tx, dossierId))
    const parts = dossier ? partsAt(dossier, from) : []
    if (!dossier || parts.length === 0) {
      items.push({ dossierId, parts: [], refusal: { kind: 'not-at-unit' } })
      continue
    }
    const decided = decideMoveToHeir(dossier, { from, to, heirs, words: ANY_WORDS })
    const hands = dossier.holder?.unitId === from ? dossier.holder.assigneeName : undefined
    items.push({ dossierId, parts, ...(hands ? { losesHands: hands } : {}), ...(decided.ok ? {} : { refusal: decided.refusal }) })
    if (decided.ok) going.push(dossier)
  }
  return ok({ items, missingRoles: await missingRoles(work, going, command) })
}
