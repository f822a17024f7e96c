// NĐ 61/2018 article 19.9: the apology is signed at the latest one day before the date runs out; what needs one is known before.
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { APOLOGY_DAYS_BEFORE } from '../domain/apologise.ts'
import { listNotApologised } from '../store/apologies.view.ts'
import { workingDaysBefore } from './moments-before.ts'
import { summarise } from './summarise.ts'

const DAY_MS = 86_400_000
const AHEAD_DAYS = 3
const MOST = 100

const urgencyOf = (latestAt: Instant, now: Instant): 'today' | 'later' | 'too-late' => {
  if (latestAt < now) return 'too-late'
  return plainDateAt(latestAt) === plainDateAt(now) ? 'today' : 'later'
}

/** A limit of a day or less leaves no day before it: such a dossier is owed an apology only once it is late. */
const isNotYetOwed = ({ acceptedAt, latestAt, dueAt, now }: { readonly acceptedAt: string | null; readonly latestAt: Instant; readonly dueAt: string; readonly now: Instant }): boolean =>
  acceptedAt !== null && latestAt <= acceptedAt && now <= dueAt

/** Promised within some days and not finished, or finished late, with no apology for that date; the last moment for a new date beside each. */
export const listApologiesDue = async (work: Work, withinDays = AHEAD_DAYS) => {
  const { actor, now } = work
  if (actor.kind !== 'staff') return []
  const unitIds = [...new Set(actor.roles.map(({ unitId }) => unitId))].filter((unitId) => can(actor, 'extend', 'dossier', unitId))
  const rows = await listNotApologised(work.tx, { unitIds, until: instantFromMs(epochMs(now) + withinDays * DAY_MS), limit: MOST })
  const summaries = await summarise(work, rows)
  const items = []
  for (const [index, summary] of summaries.entries()) {
    const { dossierId, code, procedure, applicantName, dueAt, holder } = summary
    const unitId = rows[index]?.resolving_unit_id as UnitId
    if (!dueAt) continue
    const latestAt = await workingDaysBefore(work, { unitId, at: dueAt, days: APOLOGY_DAYS_BEFORE })
    if (isNotYetOwed({ acceptedAt: rows[index]?.accepted_at ?? null, latestAt, dueAt, now })) continue
    items.push({
      dossierId, procedureName: procedure.name, applicantName, dueAt, latestAt, urgency: urgencyOf(latestAt, now),
      ...(code ? { code } : {}),
      ...(holder ? { step: holder.step } : {}),
      ...(holder?.officialName ? { holderName: holder.officialName } : {}),
    })
  }
  return items
}
