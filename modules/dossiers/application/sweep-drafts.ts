// NĐ 13/2023/NĐ-CP Điều 3, Luật 91/2025/QH15: what was begun and never filed is kept no longer than somebody may still come back for it, and not forgotten without a word.
import type { OfficialId, PersonId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { overSince } from '../../documents/index.ts'
import { notify } from '../../notifications/index.ts'
import { findPublished } from '../../procedures/index.ts'
import { deleteDraft } from '../store/draft-store.ts'
import { listToldBefore, listUntold, markTold, type LeftDraft } from '../store/left-draft-store.ts'

/** Own: a month to come back from wherever one is. */
const TOLD_DAYS_BEFORE = 30
const DAY_MS = 86_400_000
const PAGE = 200

/** What happened to a draft nobody came back to. */
export type FilingDraftForgotten = { readonly type: 'FilingDraftForgotten'; readonly ownerId: string; readonly draftId: string }

const tell = async (work: Work, draft: LeftDraft): Promise<void> => {
  const { owner, draftId, procedureCode } = draft
  const procedure = await findPublished(work, procedureCode, plainDateAt(work.now))
  const untilAt = instantFromMs(epochMs(work.now) + TOLD_DAYS_BEFORE * DAY_MS)
  const to = owner.kind === 'person' ? { personId: owner.id as PersonId } : { officialId: owner.id as OfficialId }
  await notify(work, { ...to, template: 'draft-goes', params: { procedure: procedure?.name ?? procedureCode, untilAt }, about: { kind: 'filing-draft', id: draftId } })
  await markTold(work.tx, draft, work.now)
}

const forget = async (work: Work, { owner, draftId }: LeftDraft): Promise<void> => {
  await deleteDraft(work.tx, owner, draftId)
  const forgotten: FilingDraftForgotten = { type: 'FilingDraftForgotten', ownerId: owner.id, draftId }
  await work.tell(forgotten)
}

type Sweeping = { readonly list: (work: Work) => Promise<readonly LeftDraft[]>; readonly act: (work: Work, draft: LeftDraft) => Promise<void> }

/** Page by page, each in a transaction of its own: what was acted on is not listed again. */
const walk = async (step: Step, page: number, { list, act }: Sweeping): Promise<number> => {
  for (let count = 0; ; ) {
    const found = await step(async (work) => {
      const drafts = await list(work)
      for (const draft of drafts) await act(work, draft)
      return drafts.length
    })
    count += found
    if (found < page) return count
  }
}

/** How long is a period of data/retention/periods.json (`draft`, from the last change on); whoever comes back meanwhile keeps the draft. Files go by the list of what nobody uses. */
export const sweepDrafts = async (step: Step, limit = PAGE): Promise<{ readonly told: number; readonly forgotten: number }> => {
  const leftBefore = (now: Instant, daysOn: number): Instant | undefined => {
    const over = overSince('draft', plainDateAt(now))
    return over && instantOn(addDays(over, daysOn), 0)
  }
  const told = await walk(step, limit, {
    list: async ({ tx, now }) => {
      const before = leftBefore(now, TOLD_DAYS_BEFORE)
      return before === undefined ? [] : listUntold(tx, { leftBefore: before, limit })
    },
    act: tell,
  })
  const forgotten = await walk(step, limit, {
    list: async ({ tx, now }) => {
      const before = leftBefore(now, 0)
      return before === undefined ? [] : listToldBefore(tx, { leftBefore: before, toldBefore: instantFromMs(epochMs(now) - TOLD_DAYS_BEFORE * DAY_MS), limit })
    },
    act: forget,
  })
  return { told, forgotten }
}
