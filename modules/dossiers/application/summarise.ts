import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialNames, listUnitNames } from './names.ts'
import type { PauseKind } from '../domain/dossier-parts.ts'
import type { Channel, DossierState } from '../domain/dossier.ts'
import { STATE_NAMES } from '../domain/national-status.ts'
import { punctualityOf } from '../domain/punctuality.ts'
import { urgencyOf } from '../domain/urgency.ts'
import type { DossierRow } from '../store/dossier-rows.ts'

const isMine = ({ actor }: Work, row: DossierRow): boolean => actor.kind === 'staff' && row.holder_assignee_id === actor.officialId

const isCovered = ({ actor }: Work, row: DossierRow): boolean => actor.kind === 'staff' && actor.roles.some(({ onBehalfOf }) => onBehalfOf !== undefined && onBehalfOf === row.holder_assignee_id)

type Names = { readonly units: ReadonlyMap<string, string>; readonly officials: ReadonlyMap<string, string> }

const holderOf = (work: Work, row: DossierRow, names: Names) => {
  if (row.holder_step === null || row.holder_unit_id === null) return {}
  const officialName = row.holder_assignee_id === null ? undefined : names.officials.get(row.holder_assignee_id)
  return {
    holder: {
      step: row.holder_step,
      ...(row.holder_stage === null ? {} : { stage: row.holder_stage }),
      ...(row.holder_role === null ? {} : { role: row.holder_role }),
      unit: { id: row.holder_unit_id, name: names.units.get(row.holder_unit_id) ?? '' },
      mine: isMine(work, row),
      ...(isCovered(work, row) ? { covered: true } : {}),
      ...(row.holder_since === null ? {} : { since: row.holder_since as Instant }),
      ...(row.holder_assignee_id === null || work.actor.kind !== 'staff' ? {} : { officialId: row.holder_assignee_id }),
      ...(officialName === undefined ? {} : { officialName }),
    },
  }
}

const summaryOf = (work: Work, row: DossierRow, names: Names) => {
  // What ended without a result ended then (index 2.1: end of states 3, 7, 8).
  const finishedOn = row.finished_at ?? row.ended_at
  const dates = {
    ...(row.due_at === null ? {} : { dueAt: row.due_at as Instant }),
    ...(finishedOn === null ? {} : { finishedAt: finishedOn as Instant }),
  }
  const { finishedAt: _, ...shown } = dates as { dueAt?: Instant; finishedAt?: Instant }
  const paused = row.pause_kind !== null
  const state = row.state as DossierState
  return {
    dossierId: row.dossier_id as DossierId,
    version: row.version,
    ...(row.code === null ? {} : { code: row.code }),
    state: row.state,
    stateName: STATE_NAMES[state],
    nationalStatus: row.national_status,
    procedure: { code: row.procedure_code, name: row.procedure_name },
    applicantName: row.applicant_name,
    channel: row.channel as Channel,
    assisted: row.assisted,
    submittedAt: row.submitted_at as Instant,
    ...(row.accepted_at === null ? {} : { acceptedAt: row.accepted_at as Instant }),
    ...shown,
    ...(row.holder_due_at === null ? {} : { stepDueAt: row.holder_due_at as Instant }),
    punctuality: punctualityOf({ ...dates, paused }, work.now),
    urgency: urgencyOf({ ...dates, paused, ended: row.ended_at !== null, ...(row.holder_due_at === null ? {} : { stepDueAt: row.holder_due_at as Instant }) }, work.now),
    ...(row.pause_kind === null ? {} : { paused: { kind: row.pause_kind as PauseKind, since: row.paused_since as Instant } }),
    ...holderOf(work, row, names),
  }
}

export type DossierSummary = ReturnType<typeof summaryOf>

/** Rows as lists show them, with the names of units and officials of today. */
export const summarise = async (work: Work, rows: readonly DossierRow[]): Promise<readonly DossierSummary[]> => {
  const unitIds = rows.flatMap((row) => (row.holder_unit_id === null ? [] : [row.holder_unit_id as UnitId]))
  const officialIds = rows.flatMap((row) => (row.holder_assignee_id === null ? [] : [row.holder_assignee_id]))
  const [units, officials] = await Promise.all([listUnitNames(work, unitIds), listOfficialNames(work, officialIds)])
  const names = { units, officials }
  return rows.map((row) => summaryOf(work, row, names))
}
