// NĐ 13/2023/NĐ-CP article 9.1: people know who read their data, at which office, when and what for.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listViewsOf, type PersonalDataView } from '../../audit/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { gatherReadings, type Reading } from '../domain/gather-readings.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { listUnitNames } from './names.ts'
import { readDossier } from './show-dossier.ts'

const MOST = 100
const READING: Readonly<Record<string, Reading['what']>> = { 'personal-data-viewed': 'dossier', 'dossier-opened': 'dossier', 'file-viewed': 'file' }

/** Whose data it is to the one who asks; who acts for somebody sees what was read of that person. */
const subjectOf = ({ actor }: Work, { applicant, submitter }: Dossier): string | undefined => {
  if (actor.kind !== 'citizen') return undefined
  return submitter.personId === actor.personId ? submitter.personId : applicant.personId
}

const readingOf = ({ event, at, actor, purpose }: PersonalDataView, names: ReadonlyMap<string, string>): readonly Reading[] => {
  const what = READING[event]
  if (!what) return []
  const unitName = actor.unitId === undefined ? undefined : names.get(actor.unitId)
  return [{ what, at, ...(actor.name ? { officialName: actor.name } : {}), ...(unitName ? { unitName } : {}), ...(purpose ? { purpose } : {}) }]
}

export const listReaders = async (work: Work, reference: string): Promise<Outcome<{ readonly items: readonly (Reading & { readonly times: number })[] }, DossierRefusal>> => {
  const read = await readDossier(work, reference)
  if (!read.ok) return read
  const { dossier } = read.value
  const personId = subjectOf(work, dossier)
  const entries = personId ? await listViewsOf(work, personId, { dossierId: dossier.id, limit: MOST }) : []
  const names = await listUnitNames(work, entries.flatMap(({ actor }) => (actor.unitId ? [actor.unitId as UnitId] : [])))
  return ok({ items: gatherReadings(entries.flatMap((entry) => readingOf(entry, names))) })
}
