import type { Selectable } from 'kysely'
import type { Dossier } from '../domain/dossier.ts'
import { NATIONAL_STATUS } from '../domain/national-status.ts'
import type { DossierTables } from './tables.ts'

export type DossierRow = Selectable<DossierTables['dossiers.dossier']>
export type ComponentRow = Selectable<DossierTables['dossiers.dossier_component']>
export type DueDateChangeRow = Selectable<DossierTables['dossiers.due_date_change']>
export type ResultRow = Selectable<DossierTables['dossiers.issued_result']>

const holderColumns = ({ holder }: Dossier): Pick<DossierRow, 'holder_step' | 'holder_unit_id' | 'holder_role' | 'holder_assignee_id' | 'holder_since' | 'holder_due_at'> => ({
  holder_step: holder?.step ?? null,
  holder_unit_id: holder?.unitId ?? null,
  holder_role: holder?.role ?? null,
  holder_assignee_id: holder?.assigneeId ?? null,
  holder_since: holder?.since ?? null,
  holder_due_at: holder?.dueAt ?? null,
})

/** The current row as the journal's fold demands it; `verify` compares exactly this with what stands in the table. */
export const rowOf = (dossier: Dossier): DossierRow => ({
  dossier_id: dossier.id,
  version: dossier.version,
  state: dossier.state,
  national_status: NATIONAL_STATUS[dossier.state],
  code: dossier.code ?? null,
  procedure_code: dossier.procedure.code,
  procedure_version_id: dossier.procedure.versionId,
  procedure_name: dossier.procedure.name,
  channel: dossier.channel,
  assisted: dossier.assisted,
  receiving_unit_id: dossier.receivingUnitId,
  resolving_unit_id: dossier.resolvingUnitId,
  applicant_kind: dossier.applicant.kind,
  applicant_name: dossier.applicant.fullName,
  applicant_person_id: dossier.applicant.personId ?? null,
  submitter_person_id: dossier.submitter.personId ?? null,
  rule_set: dossier.acceptance?.ruleSet ?? null,
  submitted_at: dossier.submittedAt,
  accepted_at: dossier.acceptance?.at ?? null,
  due_at: dossier.dueAt ?? null,
  decided_at: dossier.decidedAt ?? null,
  finished_at: dossier.finishedAt ?? null,
  returned_at: dossier.returnedAt ?? null,
  ended_at: dossier.endedAt ?? null,
  ...holderColumns(dossier),
})

export const componentRowsOf = (dossier: Dossier): readonly ComponentRow[] =>
  dossier.components.map(({ serial, key, name, originals, copies, files }) => ({
    dossier_id: dossier.id,
    serial,
    component_key: key ?? null,
    name,
    originals,
    copies,
    files: JSON.stringify(files),
  }))

export const dueDateChangeRowsOf = (dossier: Dossier): readonly DueDateChangeRow[] =>
  dossier.dueHistory.map((change) => ({
    dossier_id: dossier.id,
    serial: change.serial,
    at: change.at,
    changed_by: change.by,
    why: change.why,
    from_at: change.from ?? null,
    to_at: change.to ?? null,
    trace: JSON.stringify(change.trace),
  }))

export const resultRowsOf = (dossier: Dossier): readonly ResultRow[] =>
  dossier.results.map((issued) => ({
    dossier_id: dossier.id,
    serial: issued.serial,
    name: issued.name,
    number: issued.number ?? null,
    file_id: issued.fileId,
    issued_at: issued.issuedAt,
  }))
