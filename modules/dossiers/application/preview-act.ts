// NĐ 61/2018 article 19.4: whoever stops or starts a clock sees first what date comes of it. The act itself is carried out and taken back.
import { sql } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { describeTrace, type Trace } from '../../calendar/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { STATE_NAMES } from '../domain/national-status.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { acceptSupplement } from './accept-supplement.ts'
import { meetObligation } from './demand-obligation.ts'
import { listUnitNames } from './names.ts'
import { recalculateDueDate } from './recalculate-due-date.ts'
import { readDossier } from './show-dossier.ts'
import { resumeDossier } from './suspend-dossier.ts'
import { undoStep } from './undo-step.ts'

type Tried = (work: Work, dossierId: DossierId) => Promise<Outcome<Dossier, DossierRefusal>>

/** Stands for the words the official has not written yet; taken back with everything else. */
const UNWRITTEN = 'xem trước kết quả'

const ACTS = {
  'accept-supplement': (work, dossierId) => acceptSupplement(work, { dossierId }),
  resume: (work, dossierId) => resumeDossier(work, { dossierId }),
  'meet-obligation': (work, dossierId) => meetObligation(work, { dossierId, proof: UNWRITTEN }),
  recalculate: (work, dossierId) => recalculateDueDate(work, { dossierId, reason: UNWRITTEN }),
  undo: (work, dossierId) => undoStep(work, { dossierId, reason: UNWRITTEN }),
} as const satisfies Readonly<Record<string, Tried>>

export type PreviewedAct = keyof typeof ACTS

const takenBack = async (work: Work, run: () => Promise<Outcome<Dossier, DossierRefusal>>): Promise<Outcome<Dossier, DossierRefusal>> => {
  await sql`SAVEPOINT previewed`.execute(work.tx)
  const outcome = await run()
  await sql`ROLLBACK TO SAVEPOINT previewed`.execute(work.tx)
  return outcome
}

/** Subscriptions are not told of what will not have happened. */
const untold = (work: Work): Work => ({ ...work, tell: async () => undefined })

const holderView = async (work: Work, { holder }: Dossier) => {
  if (!holder) return {}
  const names = await listUnitNames(work, [holder.unitId])
  return { holder: { unitName: names.get(holder.unitId) ?? '', ...(holder.assigneeName ? { officialName: holder.assigneeName } : {}) } }
}

export const previewAct = async (work: Work, dossierId: DossierId, act: PreviewedAct) => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const before = read.value.dossier
  const tried = await takenBack(work, () => ACTS[act](untold(work), dossierId))
  if (!tried.ok) return tried
  const after = tried.value
  const set = after.dueHistory.length > before.dueHistory.length ? after.dueHistory.at(-1) : undefined
  return ok({
    stateName: STATE_NAMES[after.state],
    ...(before.dueAt ? { from: before.dueAt } : {}),
    ...(after.dueAt ? { to: after.dueAt } : {}),
    vi: set ? describeTrace(set.trace as Trace, 'vi') : [],
    en: set ? describeTrace(set.trace as Trace, 'en') : [],
    ...(await holderView(work, after)),
  })
}
