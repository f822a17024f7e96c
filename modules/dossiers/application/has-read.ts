// NĐ 61/2018 article 19.2: the head decides on what the head has read; whatever others did since is read first.
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { RecordedEvent } from '../domain/event.ts'
import { findLastSeen, saveLastSeen } from '../store/last-seen-store.ts'

/** Opened by this official as it stands now, but for what they did themselves since. */
export const hasRead = async (work: Work, { id }: Pick<Dossier, 'id'>, journal: readonly RecordedEvent[]): Promise<boolean> => {
  if (work.actor.kind !== 'staff') return false
  const { officialId } = work.actor
  const seen = await findLastSeen(work.tx, { dossierId: id, officialId })
  return seen !== undefined && journal.every(({ version, by }) => version <= seen.version || by.officialId === officialId)
}

/** A screen beside the dossier's own page showed it. */
export const markRead = async (work: Work, { id, version }: Pick<Dossier, 'id' | 'version'>): Promise<void> => {
  if (work.actor.kind !== 'staff') return
  await saveLastSeen(work.tx, { dossierId: id, officialId: work.actor.officialId }, { version, seenAt: work.now })
}
