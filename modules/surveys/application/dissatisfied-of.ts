// QĐ 766/QĐ-TTg 5.4: how content those were who rated, of ratings that were shown; a unit whose ratings were never shown is absent.
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { addTallies } from '../domain/rating.ts'
import { listReleased } from '../store/results.view.ts'
import { monthOf } from './invite.ts'

export type DissatisfiedAsked = { readonly ownerIds: readonly string[]; readonly fromOn: PlainDate; readonly toOn: PlainDate; /** As it was known at a past moment. */ readonly knownAt?: Instant }

/** Not satisfied, satisfied, very satisfied: how many said each of the whole. */
export type Contentment = readonly [none: number, one: number, two: number]

export const contentmentOf = async (work: Work, { fromOn, ...asked }: DissatisfiedAsked): Promise<ReadonlyMap<string, Contentment>> => {
  const rows = await listReleased(work.tx, { ...asked, fromOn: monthOf(fromOn) })
  return new Map([...Map.groupBy(rows, (row) => row.owner_id)].map(([owner, own]): readonly [string, Contentment] => [owner, addTallies(own.map(({ tallies }) => tallies)).overall ?? [0, 0, 0]]))
}

export const dissatisfiedOf = async (work: Work, asked: DissatisfiedAsked): Promise<ReadonlyMap<string, number>> =>
  new Map([...(await contentmentOf(work, asked))].map(([owner, [none]]) => [owner, none]))
