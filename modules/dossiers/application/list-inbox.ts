import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { readPageKey } from '../../../kernel/page-key.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { listInbox as selectInbox, type Deadline, type InboxRow, type Narrowed } from '../store/dossier-lists.view.ts'
import { markSummaries, type MarkedSummary } from './mark-summaries.ts'
import { summarise } from './summarise.ts'

export type Queue = 'counter' | 'officer' | 'head' | 'return'

/** The stages of the steps a queue shows, and which role waits before it. */
const QUEUES: Readonly<Record<Queue, { readonly stages: readonly string[]; readonly role: string; readonly ownOnly: boolean }>> = {
  counter: { stages: ['receive'], role: 'one-stop-officer', ownOnly: false },
  officer: { stages: ['examine', 'verify', 'coordinate'], role: 'case-officer', ownOnly: true },
  head: { stages: ['approve'], role: 'head-of-unit', ownOnly: false },
  return: { stages: ['return'], role: 'one-stop-officer', ownOnly: false },
}

export type Page<T> = { readonly items: readonly T[]; readonly next?: string }
export type PageAsked = { readonly after?: string; readonly limit?: number }

/** Where a page by deadline ended, as the next one is asked for. */
export const deadlineAfter = (after: string | undefined): { readonly after?: Deadline } => {
  const key = readPageKey(after)
  return key ? { after: { deadline: key.at, dossierId: key.id, rests: key.rest[0] === 'rests' } } : {}
}

export const deadlinePage = async (work: Work, rows: readonly InboxRow[], limit: number): Promise<Page<MarkedSummary>> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: await markSummaries(work, await summarise(work, shown)), ...(rows.length > limit && last ? { next: `${last.deadline}|${last.dossier_id}${last.rests ? '|rests' : ''}` } : {}) }
}

/** `team`: everything at that step, whoever holds it, for those who give out the work. `undigitised`: paper of it has no copy yet; at the counter of all it received, for who receives digitises first (TT 01/2023/TT-VPCP Điều 8). */
export type Show = 'mine' | 'free' | 'covered' | 'paused' | 'overdue' | 'soon' | 'team' | 'undigitised'

const DAY_MS = 86_400_000
/** Own: what is due today, tomorrow or the day after is soon. */
const SOON_DAYS = 3

const coveredBy = (actor: StaffActor): readonly OfficialId[] => actor.roles.flatMap(({ onBehalfOf }) => (onBehalfOf ? [onBehalfOf] : []))

const narrowedBy = (show: Show | undefined, actor: StaffActor, now: Instant): { readonly narrowed?: Narrowed } => {
  switch (show) {
    case 'mine':
      return { narrowed: { by: 'held-by', officialIds: [actor.officialId] } }
    case 'covered':
      return { narrowed: { by: 'held-by', officialIds: coveredBy(actor) } }
    case 'free':
    case 'paused':
    case 'undigitised':
      return { narrowed: { by: show } }
    case 'overdue':
      return { narrowed: { by: 'due', until: now } }
    case 'soon':
      return { narrowed: { by: 'due', from: now, until: instantFromMs(epochMs(now) + SOON_DAYS * DAY_MS) } }
    default:
      return {}
  }
}

type StaffActor = Extract<Work['actor'], { kind: 'staff' }>

const unitsFor = (actor: StaffActor, queue: Queue, team: boolean): readonly UnitId[] =>
  actor.roles.filter((held) => (team ? can(actor, 'assign', 'dossier', held.unitId) : held.role === QUEUES[queue].role)).map(({ unitId }) => unitId)

/** The work waiting at the units where the actor plays the queue's role; claimed work of others is left out, save that of absent colleagues one covers. */
export const listInbox = async (work: Work, queue: Queue, { after, limit = 50, show }: PageAsked & { readonly show?: Show }): Promise<Page<MarkedSummary>> => {
  const { actor } = work
  if (actor.kind !== 'staff') return { items: [] }
  const { stages, ownOnly } = QUEUES[queue]
  const team = show === 'team'
  const unitIds = [...new Set(unitsFor(actor, queue, team))]
  if (unitIds.length === 0) return { items: [] }
  const rows = await selectInbox(work.tx, {
    unitIds,
    stages,
    received: queue === 'counter' && show === 'undigitised',
    limit: limit + 1,
    ...(ownOnly && !team ? { officialIds: [actor.officialId, ...coveredBy(actor)] } : {}),
    ...narrowedBy(show, actor, work.now),
    ...deadlineAfter(after),
  })
  return deadlinePage(work, rows, limit)
}
