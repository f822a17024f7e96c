// NĐ 61/2018 article 18.2: the control slip goes with the dossier and is printed whenever it is asked for.
import type { Actor } from '../../../kernel/actor.ts'
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { OpenedFile, OpenFileRefusal } from '../../documents/index.ts'
import { openPaper, printControlSlip } from '../../official-documents/index.ts'
import { controlSlipRows, type SlipRow } from '../domain/control-slip-rows.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { RecordedEvent } from '../domain/event.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { sheetFactsOf } from './issue-letters.ts'
import { listUnitNames } from './names.ts'
import { readDossier } from './show-dossier.ts'

const unitsIn = (journal: readonly RecordedEvent[], { receivingUnitId, resolvingUnitId, opinions, branches }: Dossier) => [
  receivingUnitId,
  resolvingUnitId,
  ...[...opinions, ...branches].map(({ unitId }) => unitId),
  ...journal.flatMap(({ event }) => (event.type === 'DossierHandedOver' ? [event.holder.unitId] : [])),
]

/** What offices write to each other stays between them. */
const withoutNote = (row: SlipRow): SlipRow => {
  const { note: _, ...shown } = row
  return shown
}

const readableBy = ({ kind }: Actor, rows: readonly SlipRow[]): readonly SlipRow[] => (kind === 'citizen' ? rows.map(withoutNote) : rows)

export const openControlSlip = async (work: Work, dossierId: string, publicUrl: string): Promise<Outcome<OpenedFile, DossierRefusal | OpenFileRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { dossier, journal } = read.value
  const { code, acceptance, dueAt, branches, opinions, receivingUnitId, resolvingUnitId } = dossier
  if (!code || !acceptance) return refuse({ kind: 'file-not-found' })
  const names = await listUnitNames(work, unitsIn(journal, dossier))
  const nameOf = (unitId: Dossier['receivingUnitId']): string => names.get(unitId) ?? ''
  const facts = await sheetFactsOf(work, { dossier, unitId: receivingUnitId, publicUrl })
  const coordinating = [...branches, ...opinions.filter(({ undone }) => !undone)].map(({ unitId }) => nameOf(unitId))
  const issued = await printControlSlip(work, {
    ...facts,
    dossierCode: code,
    receivedAt: acceptance.at,
    resolvingUnitName: nameOf(resolvingUnitId),
    coordinatingUnitNames: [...new Set(coordinating)],
    rows: readableBy(work.actor, controlSlipRows(journal, dossier, nameOf)),
    ...(dueAt ? { dueAt } : {}),
  })
  return openPaper(work, { subjectId: dossier.id, documentId: issued.documentId, purpose: 'control-slip' })
}
