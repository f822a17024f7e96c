import type { AccountId, PersonId, SessionId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { sessionEndsAt } from '../domain/session-life.ts'
import { endSessionByToken, insertSession } from '../store/session-store.ts'
import { hashToken, newToken } from './tokens.ts'

/** The browser as the edge saw it. */
export type Browser = { readonly address: string; readonly userAgent: string; readonly sessionToken?: string; readonly deviceToken?: string }

type Who =
  | { readonly kind: 'staff'; readonly accountId: AccountId }
  | { readonly kind: 'citizen'; readonly personId: PersonId; readonly assuranceLevel: 1 | 2 }

export type OpenedSession = { readonly sessionId: SessionId; readonly token: string }

/** A new token at every sign-in, and the session held before ends: a token planted in a browser never becomes anyone's. */
export const openSession = async (work: Work, who: Who, browser: Browser): Promise<OpenedSession> => {
  if (browser.sessionToken !== undefined)
    await endSessionByToken(work.tx, hashToken(browser.sessionToken), { at: work.now, reason: 'signed-in-again' })
  const token = newToken()
  const sessionId = newId<SessionId>()
  await insertSession(work.tx, {
    ...who,
    id: sessionId,
    tokenHash: hashToken(token),
    address: browser.address,
    userAgent: browser.userAgent,
    at: work.now,
    endsAt: sessionEndsAt(who.kind, work.now),
  })
  return { sessionId, token }
}
