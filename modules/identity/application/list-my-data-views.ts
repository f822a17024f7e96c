import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { listViewsOf } from '../../audit/index.ts'
import { nameUnits } from './name-ids.ts'

export type MyDataView = {
  readonly id: string
  readonly at: Instant
  readonly event: string
  readonly purpose: string
  /** The office; who in it is the office's matter and stands in the trail. */
  readonly unitName?: string
  readonly by: 'staff' | 'citizen' | 'system' | 'anonymous'
  readonly dossierId?: string
}

/** "Who read my data": office, purpose, dossier, newest first (NĐ 13/2023 Đ9.1-2; Luật 91/2025). */
export const listMyDataViews = async (
  work: Work,
  personId: PersonId,
  page: { readonly after?: string | undefined; readonly limit?: number | undefined },
): Promise<{ items: readonly MyDataView[]; next?: string }> => {
  const limit = page.limit ?? 20
  const found = await listViewsOf(work, personId, { before: page.after, limit: limit + 1 })
  const entries = found.slice(0, limit)
  const names = await nameUnits(work, entries.flatMap((entry) => entry.actor.unitId ?? []))
  const items = entries.map((entry) => {
    const unitName = entry.actor.unitId === undefined ? undefined : names.get(entry.actor.unitId)
    return {
      id: entry.id,
      at: entry.at,
      event: entry.event,
      purpose: entry.purpose ?? '',
      by: entry.actor.kind,
      ...(unitName === undefined ? {} : { unitName }),
      ...(entry.dossierId === undefined ? {} : { dossierId: entry.dossierId }),
    }
  })
  const last = items.at(-1)
  return found.length > limit && last !== undefined ? { items, next: last.id } : { items }
}
