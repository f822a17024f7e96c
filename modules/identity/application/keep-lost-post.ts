// NĐ 45/2020 Đ11: what somebody fills in is not lost, also when the session ends before it is sent.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { epochMs } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import type { KeyRing } from '../../../platform/keys/key-ring.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { safeReturnPath } from '../domain/return-path.ts'
import { minutesFrom } from '../domain/session-life.ts'
import { insertLostPost, selectLostPost } from '../store/lost-post-store.ts'
import { selectSessionHolder } from '../store/session-store.ts'
import type { Browser } from './open-session.ts'
import { open, seal } from './secret-box.ts'
import { hashToken, newToken } from './tokens.ts'

/** Field and text, in the order they were sent. */
export type LostFields = readonly (readonly [string, string])[]
export type LostPostRefusal = { readonly kind: 'no-ended-session' } | { readonly kind: 'lost-post-gone' }

const KEPT_MINUTES = 60
/** A session that ended longer ago tells nobody apart any more. */
const ENDED_WITHIN_MS = 24 * 3_600_000
const MOST_PER_PERSON = 5

/** Whose session this browser held until it ran out by itself; who signed out on purpose left nothing to come back to. */
const ownerOf = async (work: Work, token: string | undefined): Promise<PersonId | undefined> => {
  const holder = token === undefined ? undefined : await selectSessionHolder(work.tx, hashToken(token), plainDateAt(work.now))
  if (holder?.kind !== 'citizen' || holder.ended_at !== null) return undefined
  return epochMs(work.now) - epochMs(holder.last_seen_at) < ENDED_WITHIN_MS ? (holder.person_id ?? undefined) : undefined
}

type KeepLostPost = { readonly path: string; readonly fields: LostFields; readonly browser: Browser; readonly secretKey: KeyRing }

/** Keeps a posted page for the person whose session had ended; the key opens it for that person and that page alone. */
export const keepLostPost = async (work: Work, { path, fields, browser, secretKey }: KeepLostPost): Promise<Outcome<{ readonly key: string }, LostPostRefusal>> => {
  const personId = await ownerOf(work, browser.sessionToken)
  if (personId === undefined || safeReturnPath(path, '') !== path) return refuse({ kind: 'no-ended-session' })
  const key = newToken()
  const sealed = seal(secretKey, JSON.stringify(fields), personId)
  const post = { key_hash: hashToken(key), person_id: personId, path, sealed_fields: sealed, kept_at: work.now, ends_at: minutesFrom(work.now, KEPT_MINUTES) }
  await insertLostPost(work.tx, post, MOST_PER_PERSON)
  await recordAudit(work, { event: 'lost-post-kept', thing: 'person', thingId: personId, address: browser.address, facts: { path, fields: fields.length } })
  return ok({ key })
}

type FindLostPost = { readonly personId: PersonId; readonly key: string; readonly path: string; readonly secretKey: KeyRing }

/** Read again as often as the page is opened within the hour, so that a reload costs nothing. */
export const findLostPost = async (work: Work, { personId, key, path, secretKey }: FindLostPost): Promise<Outcome<LostFields, LostPostRefusal>> => {
  const post = await selectLostPost(work.tx, { keyHash: hashToken(key), personId, path, now: work.now })
  return post === undefined ? refuse({ kind: 'lost-post-gone' }) : ok(JSON.parse(open(secretKey, post.sealed_fields, personId)) as LostFields)
}
