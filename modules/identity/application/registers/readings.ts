// NĐ 13/2023 Đ9.1, Luật 91/2025: people know who looked them up in a register, at which office, when and what for.
import type { PersonId, UnitId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import type { Work } from '../../../../platform/work.ts'
import type { RegisterMatter } from '../../domain/registers/matter.ts'
import { PURPOSES, type LookUpPurpose } from '../../domain/registers/purposes.ts'
import type { RegisterName } from '../../domain/registers/register.ts'
import { selectPerson } from '../../store/person-store.ts'
import { listLookUpsAbout, listLookUpsOf, type LoggedLookUp } from '../../store/register-store.ts'
import { nameUnits } from '../name-ids.ts'
import { currentRegisters, subjectHashesOf } from './current-registers.ts'

export type RegisterReading = {
  readonly id: string
  readonly at: Instant
  readonly register: RegisterName
  readonly purpose: { readonly vi: string; readonly en: string }
  readonly legalBasis: string
  readonly about: LoggedLookUp['about']
  readonly by: 'staff' | 'citizen' | 'system'
  readonly officialName?: string
  readonly unitName?: string
  /** Absent: cut off before the register answered. */
  readonly outcome?: LoggedLookUp['outcome']
}

const readingOf = (row: LoggedLookUp, names: ReadonlyMap<string, string>): RegisterReading => {
  const { words } = PURPOSES[row.purpose as LookUpPurpose] ?? { words: { vi: row.purpose, en: row.purpose } }
  const unitName = row.unitId === undefined ? undefined : names.get(row.unitId)
  return {
    id: row.id, at: row.askedAt, register: row.register, purpose: words, legalBasis: row.legalBasis, about: row.about, by: row.askedBy.kind as RegisterReading['by'],
    ...(row.askedBy.name === undefined ? {} : { officialName: row.askedBy.name }),
    ...(unitName === undefined ? {} : { unitName }),
    ...(row.fromKept ? { outcome: 'found' as const } : row.outcome === undefined ? {} : { outcome: row.outcome }),
  }
}

const read = async (work: Work, rows: readonly LoggedLookUp[]): Promise<readonly RegisterReading[]> => {
  const names = await nameUnits(work, rows.flatMap(({ unitId }) => (unitId ? [unitId as UnitId] : [])))
  return rows.map((row) => readingOf(row, names))
}

/** Every look-up of this person or enterprise, newest first; `before` is the last id seen. */
export const readingsOf = async (work: Work, personId: PersonId, page: { readonly before?: string | undefined; readonly limit?: number } = {}): Promise<readonly RegisterReading[]> => {
  const registers = currentRegisters()
  const person = await selectPerson(work.tx, personId)
  if (!registers || !person) return []
  const [register, number] = person.kind === 'individual' ? (['population', person.personalIdNumber] as const) : (['business', person.registrationNumber] as const)
  if (number === undefined) return []
  return read(work, await listLookUpsOf(work.tx, subjectHashesOf(registers, register, number), { before: page.before, limit: page.limit ?? 20 }))
}

/** Every look-up for one draft or dossier, newest first. */
export const readingsAbout = async (work: Work, about: Pick<RegisterMatter, 'kind' | 'id'>): Promise<readonly RegisterReading[]> => read(work, await listLookUpsAbout(work.tx, about))
