import { createHash } from 'node:crypto'
import type { Work } from '../../../platform/work.ts'
import { addressKey, failedAgain, secondsToWait } from '../domain/back-off.ts'
import { forgetTries, keepTries, lockTries, selectTries, type TriesKey } from '../store/sign-in-store.ts'

const hashOf = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest()

/** Who tries: the name typed, where from, and the browser's own mark if this account knows it. */
export type Trier = { readonly signInName: string; readonly address: string; readonly knownDevice?: Buffer }

/** A known browser is counted by itself alone; any other by account at address, and by address. */
const keysOf = (trier: Trier): readonly [TriesKey, ...TriesKey[]] =>
  trier.knownDevice === undefined
    ? [
        { counted: 'account-at-address', hash: hashOf(trier.signInName, addressKey(trier.address)) },
        { counted: 'address', hash: hashOf(addressKey(trier.address)) },
      ]
    : [{ counted: 'known-device', hash: hashOf(trier.signInName, trier.knownDevice.toString('hex')) }]

/** Seconds this trier must wait; 0 when the try may be looked at. One try at a time: it holds the turn until the transaction ends. */
export const waitFor = async (work: Work, trier: Trier): Promise<number> => {
  const keys = keysOf(trier)
  if (!(await lockTries(work.tx, keys[0]))) return 1
  const waits: number[] = []
  for (const key of keys) waits.push(secondsToWait(key.counted, await selectTries(work.tx, key), work.now))
  return Math.max(...waits)
}

export const countFailure = async (work: Work, trier: Trier): Promise<void> => {
  for (const key of keysOf(trier)) {
    const before = await selectTries(work.tx, key, 'and-lock')
    await keepTries(work.tx, key, { tries: failedAgain(key.counted, before, work.now), isFirst: before === undefined })
  }
}

/** After a complete sign-in. What the address as a whole has failed stays: an own account buys no fresh guesses at others. */
export const forgetFailures = async (work: Work, trier: Trier): Promise<void> => {
  for (const key of keysOf(trier)) if (key.counted !== 'address') await forgetTries(work.tx, key)
}
