// QĐ 45/2016/QĐ-TTg Điều 13, 18: one decision names many procedures; a later one takes its place, nothing is overwritten.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { checkDays, type PostDecision, type PostDecisionRefusal } from '../domain/post-decision.ts'
import { renewRevision } from '../store/import-store.ts'
import { findPostDecision, insertPostDecisions, listDecided, listKnownCodes } from '../store/post-decision-store.ts'
import { actorName } from './import-rows.ts'

export type DecidePost = Omit<PostDecision, 'code'> & { readonly codes: readonly string[] }

export const decidePost = async (work: Work, { codes, ...decision }: DecidePost): Promise<Outcome<number, PostDecisionRefusal>> => {
  const days = checkDays(decision)
  if (!days.ok) return days
  const named = [...new Set(codes)]
  const known = await listKnownCodes(work.tx, named)
  const unknown = named.filter((code) => !known.has(code))
  if (unknown.length > 0) return refuse({ kind: 'post-decision-unknown', codes: unknown.join(', ') })
  await insertPostDecisions(work.tx, named.map((code) => ({ ...decision, code })), { at: work.now, by: actorName(work.actor) })
  await renewRevision(work.tx)
  return ok(named.length)
}

export type DecidedPage = { readonly items: Awaited<ReturnType<typeof listDecided>>; readonly next?: string }

/** By code; `next` is the last code of a page that is full. */
export const listPostDecisions = async (work: Work, { after, limit = 100 }: { readonly after?: string; readonly limit?: number }): Promise<DecidedPage> => {
  const found = await listDecided(work.tx, { on: plainDateAt(work.now), ...(after ? { after } : {}), limit: limit + 1 })
  const last = found[limit - 1]?.code
  // A code's lines stay together: the page ends before a code that goes on.
  const items = found.length > limit && found[limit]?.code === last ? found.filter(({ code }) => code !== last) : found.slice(0, limit)
  const next = items.at(-1)?.code
  return { items, ...(found.length > limit && next ? { next } : {}) }
}

export const postDecisionOn = (work: Work, code: string, on: PlainDate = plainDateAt(work.now)): Promise<PostDecision | undefined> => findPostDecision(work.tx, code, on)
