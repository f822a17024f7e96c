import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { keptWhileUnchanged } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import { worldDate, type Profile } from '../domain/profile.ts'
import { selectProfile } from '../store/profile-store.ts'

const findProfile = (work: Work): Promise<Profile | undefined> => keptWhileUnchanged(work.tx, { schema: 'organisation', key: 'profile' }, () => selectProfile(work.tx))

/** The province this installation serves. Throws before the first profile is loaded: nothing works without one. */
export const getProfile = async (work: Work): Promise<Profile> => {
  const profile = await findProfile(work)
  if (profile === undefined) throw new Error('no profile is loaded: start once with PROFILE, or run the seed')
  return profile
}

/** The date asked for, or the profile's today. */
export const dateOr = async (work: Work, on: PlainDate | undefined): Promise<PlainDate> => {
  if (on !== undefined) return on
  const today = plainDateAt(work.now)
  const profile = await findProfile(work)
  return profile === undefined ? today : worldDate(profile, today)
}
