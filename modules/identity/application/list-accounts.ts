import type { UnitId } from '../../../kernel/ids.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import type { Account } from '../domain/account.ts'
import { selectAccounts } from '../store/account-store.ts'
import { unitsReached } from './units-reached.ts'

export type AccountQuestion = { readonly unitId?: UnitId | undefined; readonly q?: string | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }

/** In order of sign-in name, of the administrator's own units and those below. */
export const listAccounts = async (work: Work, question: AccountQuestion): Promise<{ items: readonly Account[]; next?: string }> => {
  const limit = question.limit ?? 50
  const search = question.q === undefined || question.q.trim() === '' ? undefined : fold(question.q)
  const found = await selectAccounts(work.tx, { among: await unitsReached(work, 'list', 'account'), unitId: question.unitId, search, after: question.after, limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return found.length > limit && last !== undefined ? { items, next: last.signInName } : { items }
}
