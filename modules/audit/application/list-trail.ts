import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import type { AuditEntry } from '../domain/audit-entry.ts'
import { listEntries, type TrailFilter } from '../store/audit-store.ts'
import { listDays } from '../store/chain-store.ts'

export type TrailQuestion = Omit<TrailFilter, 'from' | 'to'> & {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly after?: string | undefined
  readonly limit?: number | undefined
}
export type Trail = { readonly items: readonly AuditEntry[]; readonly next?: string }

const momentOf = (text: string | undefined): Instant | undefined => (text === undefined ? undefined : parseInstant(text))

export const listTrail = async (work: Work, question: TrailQuestion): Promise<Trail> => {
  const { after, limit = 50, from, to, ...rest } = question
  const filter: TrailFilter = { ...rest, from: momentOf(from), to: momentOf(to) }
  const found = await listEntries(work.tx, filter, { before: after, limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return found.length > limit && last !== undefined ? { items, next: last.id } : { items }
}

export type AuditDay = { readonly day: string; readonly entries: number; readonly digest: string }

export const listChainedDays = (work: Work, limit = 31): Promise<readonly AuditDay[]> => listDays(work.tx, limit)
