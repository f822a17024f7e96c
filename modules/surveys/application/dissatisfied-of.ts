// QĐ 766/QĐ-TTg 5.4: how many rated "not satisfied", of ratings that were shown; a unit whose ratings were never shown is absent.
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { addTallies } from '../domain/rating.ts'
import { listReleased } from '../store/results.view.ts'
import { monthOf } from './invite.ts'

export type DissatisfiedAsked = { readonly ownerIds: readonly string[]; readonly fromOn: PlainDate; readonly toOn: PlainDate; /** As it was known at a past moment. */ readonly knownAt?: Instant }

export const dissatisfiedOf = async (work: Work, { fromOn, ...asked }: DissatisfiedAsked): Promise<ReadonlyMap<string, number>> => {
  const rows = await listReleased(work.tx, { ...asked, fromOn: monthOf(fromOn) })
  return new Map([...Map.groupBy(rows, (row) => row.owner_id)].map(([owner, own]) => [owner, addTallies(own.map(({ tallies }) => tallies)).overall?.[0] ?? 0]))
}
