// No scanner at hand: a telephone takes the pictures, let in by a code on the official's screen and by nothing else.
import { createHash, randomBytes } from 'node:crypto'
import { epochMs, instantFromMs, type Instant } from '../../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import { findBench } from '../../store/bench-store.ts'
import { endPhonesOf, findPhoneByKey, findPhoneByLink, insertPhone, takeLink, type BenchPhone } from '../../store/bench-phone-store.ts'
import type { FileRefusal } from '../../domain/inspect-file.ts'
import { storeFile } from '../store-file.ts'
import { keepScans, type ScanRefusal } from './add-scans.ts'
import { findOpenBench, type BenchDone, type BenchMissing } from './find-bench.ts'

/** Long enough to walk to the telephone, and to photograph a thick dossier. */
const LINK_MINUTES = 10
const PHONE_MINUTES = 30

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const newSecret = (): string => randomBytes(24).toString('hex')
const inMinutes = (now: Instant, minutes: number): Instant => instantFromMs(epochMs(now) + minutes * 60_000)

export type PhoneRefusal = { readonly kind: 'phone-link-over' }
export type LentPhone = { readonly link: string; readonly until: Instant }

/** A fresh code; those before it are worth nothing any more. */
export const lendPhone = async (work: Work, benchId: string): Promise<Outcome<LentPhone, BenchMissing | BenchDone>> => {
  const bench = await findOpenBench(work, benchId, { lock: true })
  if (!bench.ok) return bench
  if (work.actor.kind !== 'staff') return refuse({ kind: 'bench-not-found' })
  const link = newSecret()
  const until = inMinutes(work.now, LINK_MINUTES)
  await endPhonesOf(work.tx, benchId)
  await insertPhone(work.tx, { benchId, linkSha256: hashOf(link), officialId: work.actor.officialId, until })
  return ok({ link, until })
}

/** The first that takes it has it: a photograph of the screen is worth nothing afterwards. */
export const takePhoneLink = async (work: Work, link: string): Promise<Outcome<{ readonly phoneKey: string; readonly until: Instant }, PhoneRefusal>> => {
  const phone = await findPhoneByLink(work.tx, hashOf(link), work.now)
  if (phone === undefined || phone.isTaken) return refuse({ kind: 'phone-link-over' })
  const phoneKey = newSecret()
  const until = inMinutes(work.now, PHONE_MINUTES)
  await takeLink(work.tx, phone, { phoneSha256: hashOf(phoneKey), until, at: work.now })
  return ok({ phoneKey, until })
}

const findLent = async (work: Work, phoneKey: string): Promise<Outcome<BenchPhone, PhoneRefusal>> => {
  const phone = await findPhoneByKey(work.tx, hashOf(phoneKey), work.now)
  const bench = phone && (await findBench(work.tx, phone.benchId))
  return phone !== undefined && bench?.state === 'open' ? ok(phone) : refuse({ kind: 'phone-link-over' })
}

/** Whether this telephone may still send; it learns nothing of the bench. */
export const checkPhone = async (work: Work, phoneKey: string): Promise<Outcome<{ readonly until: Instant }, PhoneRefusal>> => {
  const phone = await findLent(work, phoneKey)
  return phone.ok ? ok({ until: phone.value.until }) : phone
}

export type PhonePicture = { readonly phoneKey: string; readonly bytes: Uint8Array; readonly fileName: string }

/** A picture becomes a page of the bench, kept for its unit like any other file. */
export const addPhonePicture = async (work: Work, { phoneKey, bytes, fileName }: PhonePicture): Promise<Outcome<{ readonly pages: number }, PhoneRefusal | FileRefusal | ScanRefusal>> => {
  const phone = await findLent(work, phoneKey)
  if (!phone.ok) return phone
  const bench = await findBench(work.tx, phone.value.benchId, { lock: true })
  if (bench === undefined) return refuse({ kind: 'phone-link-over' })
  const stored = await storeFile(work, { bytes, fileName, owner: { kind: 'unit', unitId: bench.unitId } })
  if (!stored.ok) return stored
  if (stored.value.mediaType !== 'image/jpeg' && stored.value.mediaType !== 'image/png') return refuse({ kind: 'scan-no-picture', fileName })
  return keepScans(work, { benchId: bench.id, scans: [{ file: stored.value, pages: 1 }], byPhone: true })
}
