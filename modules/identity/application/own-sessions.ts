import type { Actor } from '../../../kernel/actor.ts'
import type { SessionId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { isAlive } from '../domain/session-life.ts'
import { endSession, endSessionsOf, selectOpenSessions, type Holder } from '../store/session-store.ts'

export type SignedInActor = Extract<Actor, { kind: 'citizen' | 'staff' }>
export type OwnSession = {
  readonly id: SessionId
  readonly current: boolean
  readonly address: string
  readonly userAgent: string
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
}

const holderOf = (actor: SignedInActor): Holder => (actor.kind === 'staff' ? { accountId: actor.accountId } : { personId: actor.personId })

/** Where this person is signed in now, newest first. */
export const listOwnSessions = async (work: Work, actor: SignedInActor): Promise<readonly OwnSession[]> => {
  const rows = await selectOpenSessions(work.tx, holderOf(actor), work.now)
  return rows
    .filter((row) => isAlive({ kind: row.kind, lastSeenAt: row.last_seen_at, endsAt: row.ends_at }, work.now))
    .map((row) => ({
      id: row.id as SessionId,
      current: row.id === actor.sessionId,
      address: row.address,
      userAgent: row.user_agent,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
    }))
}

/** Ends one of one's own sessions, or all but this one. */
export const endOwnSession = async (
  work: Work,
  actor: SignedInActor,
  sessionId: SessionId,
): Promise<Outcome<{ ended: number }, { readonly kind: 'session-unknown' }>> => {
  const own = await selectOpenSessions(work.tx, holderOf(actor), work.now)
  if (!own.some((row) => row.id === sessionId)) return refuse({ kind: 'session-unknown' })
  await endSession(work.tx, sessionId, { at: work.now, reason: 'ended-by-holder' })
  return ok({ ended: 1 })
}

export const endOtherSessions = async (work: Work, actor: SignedInActor): Promise<{ ended: number }> => ({
  ended: await endSessionsOf(work.tx, holderOf(actor), { at: work.now, reason: 'ended-by-holder', except: actor.sessionId }),
})

/** Ends this session here; the identity provider asks who it is at every sign-in, so nothing is left open there for us. */
export const signOut = (work: Work, actor: SignedInActor): Promise<void> =>
  endSession(work.tx, actor.sessionId, { at: work.now, reason: 'signed-out' })
