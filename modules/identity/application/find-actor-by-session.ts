import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { OfficialId } from '../../../kernel/ids.ts'
import { epochMs } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { isAlive, SEEN_AGAIN_AFTER_MS } from '../domain/session-life.ts'
import { selectSessionHolder, updateSeen, type SessionHolder } from '../store/session-store.ts'
import { hashToken } from './tokens.ts'

const actorOf = (holder: SessionHolder): Actor => {
  if (holder.kind === 'citizen') {
    if (holder.person_id === null || holder.person_name === null || holder.assurance_level === null) return ANONYMOUS
    return {
      kind: 'citizen',
      personId: holder.person_id,
      sessionId: holder.id,
      fullName: holder.person_name,
      assuranceLevel: holder.assurance_level,
    }
  }
  if (holder.account_id === null || holder.official_id === null || holder.full_name === null || holder.disabled_at !== null) return ANONYMOUS
  return {
    kind: 'staff',
    accountId: holder.account_id,
    officialId: holder.official_id as OfficialId,
    sessionId: holder.id,
    fullName: holder.full_name,
    roles: holder.roles,
  }
}

/**
 * Who holds this session token; nobody when it is unknown, over, idle too long, or its account was disabled. Sessions of demo
 * accounts outlive no demonstration: `demo` false turns them away. What a page asks `inBackground` keeps none alive.
 */
export const findActorBySession = async (work: Pick<Work, 'tx' | 'now'>, token: string, { demo = true, inBackground = false }: { readonly demo?: boolean; readonly inBackground?: boolean } = {}): Promise<Actor> => {
  const holder = await selectSessionHolder(work.tx, hashToken(token), plainDateAt(work.now))
  if (holder === undefined || (holder.is_demo === true && !demo)) return ANONYMOUS
  const { kind, last_seen_at: lastSeenAt, ends_at: endsAt, ended_at: endedAt } = holder
  if (!isAlive({ kind, lastSeenAt, endsAt, ...(endedAt === null ? {} : { endedAt }) }, work.now)) return ANONYMOUS
  const actor = actorOf(holder)
  if (actor.kind !== 'anonymous' && !inBackground && epochMs(work.now) - epochMs(lastSeenAt) > SEEN_AGAIN_AFTER_MS) await updateSeen(work.tx, holder.id, work.now)
  return actor
}
