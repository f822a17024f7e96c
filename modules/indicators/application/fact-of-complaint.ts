// QĐ 766/QĐ-TTg 5.4: a dossier complained of counts once, on the day the first complaint came, for the unit that resolves it and those above.
import { v5 } from 'uuid'
import { parseInstant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { readDossier } from '../../dossiers/index.ts'
import { complaintsAbout } from '../../feedback/index.ts'
import { listAncestors } from '../../organisation/index.ts'
import { COUNTS } from '../domain/counts.ts'
import { NO_PROCEDURE } from '../domain/feedback-cells.ts'
import type { Fact } from '../store/fact-store.ts'

/** The dossier has a fact of its own; what is said about it is another subject. */
const COMPLAINTS = '6f0b6f3e-54a6-5f64-9f0e-5e0c3c1a7d54'
export const complaintSubject = (dossierId: string): string => v5(dossierId, COMPLAINTS)

export const factOfComplaint = async (work: Work, dossierId: string): Promise<Fact | undefined> => {
  const read = await readDossier({ ...work, actor: { kind: 'system', process: 'indicators' } }, dossierId)
  const { version, since } = await complaintsAbout(work, dossierId)
  if (!read.ok || version === 0) return undefined
  const unitId = read.value.dossier.resolvingUnitId
  const above = await listAncestors(work, unitId)
  const receivedAt = since === undefined ? undefined : parseInstant(since)
  const on = plainDateAt(receivedAt ?? work.now)
  return {
    subjectId: complaintSubject(dossierId),
    version,
    kind: 'feedback',
    unitId,
    ownerIds: [unitId, ...above.map(({ id }) => id)],
    procedureCode: NO_PROCEDURE,
    receivedOn: on,
    cells: receivedAt === undefined ? [] : [{ count: COUNTS.complainedOf, on, sum: 1 }],
  }
}
