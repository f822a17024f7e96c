// NĐ 61/2018 articles 29, 31: many ratings of one unit from one device are a matter for control; which rating came from it stays unknown.
import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { addDays, plainDateAt } from '../../../kernel/plain-date.ts'
import { keysOf, newestOf, type KeyRing } from '../../../platform/keys/key-ring.ts'
import type { Work } from '../../../platform/work.ts'
import { findCounterAt, hasCounterNetworks } from '../../organisation/index.ts'
import { DEVICE_KEPT_DAYS, readMark, wordMark, type DeviceMark } from '../domain/device-mark.ts'
import type { RatingChannel } from '../domain/rating.ts'
import * as store from '../store/rated-device-store.ts'

const sealOf = (key: Uint8Array, words: string): Buffer => createHmac('sha256', key).update(`rated-device ${words}`).digest()

/** What the device is given; made by nobody else. */
const tokenOf = (secret: KeyRing, mark: DeviceMark): string => {
  const words = wordMark(mark)
  return `${words}.${sealOf(newestOf(secret), words).toString('base64url')}`
}

const readToken = (secret: KeyRing, token: string | undefined, now: Instant): DeviceMark | undefined => {
  const cut = token?.lastIndexOf('.') ?? -1
  if (token === undefined || cut < 0) return undefined
  const [words, seal] = [token.slice(0, cut), Buffer.from(token.slice(cut + 1), 'base64url')]
  const isRight = (right: Buffer): boolean => seal.length === right.length && timingSafeEqual(seal, right)
  return keysOf(secret).some((key) => isRight(sealOf(key, words))) ? readMark(words, now) : undefined
}

/** A device of the desk rates for many and is not counted: believed on a counter's network, everywhere while no place that receives for the unit named one. */
const isAtDesk = async (work: Work, { channel, address, unitId }: Pick<RatedFrom, 'channel' | 'address' | 'unitId'>): Promise<boolean> =>
  channel === 'kiosk' && ((await findCounterAt(work, address)) !== undefined || !(await hasCounterNetworks(work, unitId as UnitId)))

export type RatedFrom = { readonly token: string | undefined; readonly address: string; readonly channel: RatingChannel; readonly unitId: string }

/** Counts one more; answers the mark the device is to be given, once a day. */
export const noteDevice = async (work: Work, secret: KeyRing, { token, address, channel, unitId }: RatedFrom): Promise<string | undefined> => {
  if (await isAtDesk(work, { channel, address, unitId })) return undefined
  const known = readToken(secret, token, work.now)
  const mark = known ?? { id: randomBytes(16).toString('base64url'), madeAt: work.now }
  await store.countDevice(work.tx, { hash: createHash('sha256').update(mark.id).digest(), id: randomUUID(), unitId, firstOn: plainDateAt(mark.madeAt) })
  return known ? undefined : tokenOf(secret, mark)
}

/** Of the last week: each with how many ratings of one unit it gave in its day. */
export const listRatedDevices = (work: Work, { least }: { readonly least: number }): Promise<readonly store.RatedDevice[]> => store.listDevices(work.tx, least)

export const forgetDevices = (work: Work): Promise<void> => store.deleteDevices(work.tx, addDays(plainDateAt(work.now), -DEVICE_KEPT_DAYS))
