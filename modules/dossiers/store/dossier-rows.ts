import type { Selectable } from 'kysely'
import { openPauseOf, owesOriginals, type Dossier } from '../domain/dossier.ts'
import { returningUnitOf } from '../domain/reception.ts'
import { restsOf } from '../domain/pause.ts'
import { NATIONAL_STATUS } from '../domain/national-status.ts'
import type { DossierTables } from './tables.ts'

/** As written; what PostgreSQL derives from it is not in it. */
export type DossierRow = Omit<Selectable<DossierTables['dossiers.dossier']>, 'applicant_words'>
export type ComponentRow = Selectable<DossierTables['dossiers.dossier_component']>
export type DueDateChangeRow = Selectable<DossierTables['dossiers.due_date_change']>
export type ResultRow = Selectable<DossierTables['dossiers.issued_result']>
export type PauseRow = Selectable<DossierTables['dossiers.pause']>
export type AskedRow = Selectable<DossierTables['dossiers.asked_unit']>

const holderColumns = ({ holder }: Dossier): Pick<DossierRow, 'holder_step' | 'holder_stage' | 'holder_unit_id' | 'holder_role' | 'holder_assignee_id' | 'holder_since' | 'holder_due_at'> => ({
  holder_step: holder?.step ?? null,
  holder_stage: holder?.stage ?? holder?.step ?? null,
  holder_unit_id: holder?.unitId ?? null,
  holder_role: holder?.role ?? null,
  holder_assignee_id: holder?.assigneeId ?? null,
  holder_since: holder?.since ?? null,
  holder_due_at: holder?.dueAt ?? null,
})

const digitsOf = (phone: string | undefined): string | null => phone?.replaceAll(/\D/g, '') ?? null

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
  index_due_at: dossier.indexDueAt ?? null,
  pause_kind: openPauseOf(dossier)?.kind ?? null,
  paused_since: openPauseOf(dossier)?.from ?? null,
  rests: restsOf(dossier),
  applicant_id_number: dossier.applicant.idNumber ?? null,
  applicant_phone: digitsOf(dossier.applicant.phone),
  decided_at: dossier.decidedAt ?? null,
  finished_at: dossier.finishedAt ?? null,
  returned_at: dossier.returnedAt ?? null,
  ended_at: dossier.endedAt ?? null,
  originals_desk_id: owesOriginals(dossier) ? returningUnitOf(dossier) : null,
  withdrawal_asked_at: dossier.withdrawalAsked?.at ?? null,
  ...holderColumns(dossier),
})

/** Its files as data: PostgreSQL takes them as text. */
export const componentsOf = (dossier: Dossier) =>
  dossier.components.map(({ serial, key, name, originals, copies, files, revision = 1 }) => ({
    dossier_id: dossier.id,
    serial,
    component_key: key ?? null,
    name,
    originals,
    copies,
    files,
    revision,
  }))

export const componentRowsOf = (dossier: Dossier): readonly ComponentRow[] => componentsOf(dossier).map(({ files, ...rest }) => ({ ...rest, files: JSON.stringify(files) }))

/** Its trace as data: PostgreSQL takes it as text. */
export const dueDateChangesOf = (dossier: Dossier) =>
  dossier.dueHistory.map((change) => ({
    dossier_id: dossier.id,
    serial: change.serial,
    at: change.at,
    changed_by: change.by,
    why: change.why,
    from_at: change.from ?? null,
    to_at: change.to ?? null,
    trace: change.trace,
    words: change.words ?? null,
  }))

export const dueDateChangeRowsOf = (dossier: Dossier): readonly DueDateChangeRow[] => dueDateChangesOf(dossier).map(({ trace, ...rest }) => ({ ...rest, trace: JSON.stringify(trace) }))

export const resultRowsOf = (dossier: Dossier): readonly ResultRow[] =>
  dossier.results.map((issued) => ({
    dossier_id: dossier.id,
    serial: issued.serial,
    name: issued.name,
    number: issued.number ?? null,
    file_id: issued.fileId,
    issued_at: issued.issuedAt,
    undone: issued.undone ?? false,
    unsigned: issued.unsigned ?? false,
  }))

export const pauseRowsOf = (dossier: Dossier): readonly PauseRow[] =>
  dossier.pauses.map((pause) => ({
    dossier_id: dossier.id,
    serial: pause.serial,
    kind: pause.kind,
    mode: pause.mode,
    basis: pause.basis,
    reason: pause.reason,
    from_at: pause.from,
    until_at: pause.until ?? null,
    undone: pause.undone ?? false,
  }))

/** Of what has ended nothing is asked any more. */
export const askedRowsOf = (dossier: Dossier): readonly AskedRow[] => [
  ...dossier.opinions.map((opinion) => ({
    dossier_id: dossier.id,
    kind: 'opinion',
    serial: opinion.serial,
    unit_id: opinion.unitId,
    content: opinion.content,
    asked_at: opinion.askedAt,
    due_at: opinion.dueAt ?? null,
    answered_at: opinion.answer?.at ?? dossier.endedAt ?? null,
    undone: opinion.undone ?? false,
  })),
  ...dossier.branches.map((branch) => ({
    dossier_id: dossier.id,
    kind: 'branch',
    serial: branch.serial,
    unit_id: branch.unitId,
    content: branch.name?.vi ?? branch.step,
    asked_at: branch.since,
    due_at: branch.dueAt ?? null,
    answered_at: branch.done?.at ?? dossier.endedAt ?? null,
    undone: false,
  })),
]
