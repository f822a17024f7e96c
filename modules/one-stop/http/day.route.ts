import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import type { DossierSummary } from '../../dossiers/index.ts'
import { showDay } from '../application/show-day.ts'
import * as contracts from '../contract-counter.ts'
import { counterRefusals } from './counter-refusal-words.ts'

const lineOf = ({ dossierId, code, procedure, applicantName, channel, stateName, submittedAt, dueAt, stepDueAt }: DossierSummary) => ({
  dossierId,
  ...(code ? { code } : {}),
  procedureName: procedure.name,
  applicantName,
  channel,
  stateName,
  submittedAt,
  ...(dueAt ? { dueAt } : {}),
  ...(stepDueAt ? { stepDueAt } : {}),
})

const listedOf = ({ count, items }: { readonly count: number; readonly items: readonly DossierSummary[] }) => ({ count, items: items.map(lineOf) })

export const showDayRoute = defineRoute({
  contract: contracts.showDay,
  permission: { may: 'accept', on: 'dossier' },
  audit: { event: 'desk-day-read' },
  refusals: counterRefusals,
  handle: async (work, { query }) => {
    const day = await showDay(work, query.unitId as UnitId | undefined)
    return day.ok ? ok({ ...day.value, awaiting: listedOf(day.value.awaiting), dueToday: listedOf(day.value.dueToday) }) : day
  },
})
