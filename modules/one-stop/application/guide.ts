// NĐ 61/2018 article 15: what somebody was told to bring is exact, complete, told once, and kept at the desk.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { conditionOf, type DraftRefusal } from '../../dossiers/index.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { findGuidance, insertGuidance, listGuidance, type Guidance } from '../store/guidance-store.ts'
import { officialOf, ownDeskIds } from './own-desks.ts'
import { findApplicant, loadReception } from './show-reception.ts'
import { listUnitsNamed } from './unit-names.ts'

export type Guide = { readonly draftId: string; readonly note?: string }

type Loaded = Extract<Awaited<ReturnType<typeof loadReception>>, { ok: true }>['value']

const lackingOf = ({ draft, fields }: Loaded): readonly string[] =>
  draft.components
    .filter(({ key, name, originals, copies, files }) => originals + copies + files.length === 0 && conditionOf(name) === undefined && !fields[`waive-${key}`]?.trim())
    .map(({ name, asked }) => [name, asked.originals > 0 ? `${asked.originals} bản chính` : '', asked.copies > 0 ? `${asked.copies} bản sao` : ''].filter(Boolean).join(', '))

/** Keeps what is lacking and what was said, for the print and for the next counter. */
export const guide = async (work: Work, { draftId, note = '' }: Guide): Promise<Outcome<Guidance, CounterRefusal | DraftRefusal>> => {
  const loaded = await loadReception(work, draftId)
  if (!loaded.ok) return loaded
  const { draft, procedure } = loaded.value
  const lacking = lackingOf(loaded.value)
  if (lacking.length === 0 && note.trim() === '') return refuse({ kind: 'guidance-empty' })
  const unitId = draft.place?.receivingUnitId ?? ownDeskIds(work)[0]
  if (!unitId || !ownDeskIds(work).includes(unitId)) return refuse({ kind: 'desk-not-yours' })
  const person = await findApplicant(work, draft.answers)
  const told: Guidance = {
    guidanceId: newId<string>(),
    unitId,
    ...(person ? { personId: person.id } : {}),
    personName: draft.answers['submitter.fullName'] ?? person?.name ?? '',
    procedureCode: procedure.code,
    procedureName: procedure.name,
    lacking,
    note: note.trim(),
    toldBy: officialOf(work).name,
    toldAt: work.now,
  }
  await insertGuidance(work.tx, told)
  return ok(told)
}

const viewOf = ({ personId: _person, unitId, ...told }: Guidance, names: ReadonlyMap<string, string>) => ({ ...told, unitName: names.get(unitId) ?? '' })

/** Counters of the province help each other: any of them may read what was told, the route records the view. */
export const showGuidance = async (work: Work, guidanceId: string) => {
  const told = await findGuidance(work.tx, guidanceId)
  if (!told) return refuse({ kind: 'guidance-not-found' } as const satisfies CounterRefusal)
  return ok(viewOf(told, await listUnitsNamed(work, [told.unitId])))
}

/** Told at the official's own desks, newest first. */
export const listOwnGuidance = async (work: Work) => {
  const told = await listGuidance(work.tx, { unitIds: ownDeskIds(work), limit: 50 })
  const names = await listUnitsNamed(work, told.map(({ unitId }) => unitId as UnitId))
  return told.map((each) => viewOf(each, names))
}
