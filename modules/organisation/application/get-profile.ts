import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { oncePerTransaction } from '../../../platform/db/once-per-transaction.ts'
import type { Work } from '../../../platform/work.ts'
import { worldDate, type Profile } from '../domain/profile.ts'
import { selectProfile } from '../store/profile-store.ts'

/** The province this installation serves. Throws before the first profile is loaded: nothing works without one. */
export const getProfile = async (work: Work): Promise<Profile> => {
  const profile = await oncePerTransaction(work.tx, 'profile', () => selectProfile(work.tx))
  if (profile === undefined) throw new Error('no profile is loaded: start once with PROFILE, or run the seed')
  return profile
}

/** The date asked for, or the profile's today. */
export const dateOr = async (work: Work, on: PlainDate | undefined): Promise<PlainDate> => {
  if (on !== undefined) return on
  const today = plainDateAt(work.now)
  const profile = await selectProfile(work.tx)
  return profile === undefined ? today : worldDate(profile, today)
}
