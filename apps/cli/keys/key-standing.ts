import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../kernel/instant.ts'
import { certificatesInFiles } from '../../../modules/official-documents/index.ts'
import { readPrivateKeys } from '../../../modules/integrations/vneid.ts'
import { findBackup, listBackups } from '../../../platform/backup/manifest.ts'
import { openKeys } from '../../../platform/backup/read-keys.ts'
import type { Config } from '../../../platform/config/config.ts'
import { keysOf, type KeyRing } from '../../../platform/keys/key-ring.ts'
import type { Composition } from '../../server/compose.ts'
import { readSecretKey } from '../../server/identity.ts'
import { fingerprintOf, listKnownKeys } from '../../server/prove-secret-key.ts'
import { knownPassphrases } from '../backup/ask-passphrase.ts'

export type SecretKeyStanding = { readonly id: string; readonly inForceFrom: Instant; readonly days: number; readonly newest: boolean; /** How many things of each name open with this key alone. */ readonly needed: Readonly<Record<string, number>> }
export type SecretStanding = { readonly keys: readonly SecretKeyStanding[]; /** What no key here opens, by name. */ readonly lost: Readonly<Record<string, number>> }
export type FileKeyStanding = { readonly id: string; readonly newest: boolean }
export type Standing = {
  readonly secret: SecretStanding
  readonly vneid: { readonly changedAt?: Instant; readonly keys: readonly FileKeyStanding[] }
  readonly backups: Readonly<Record<'current' | 'before' | 'another' | 'open' | 'damaged', number>>
  readonly certificates: readonly { readonly name: string; readonly file: string; readonly present: boolean; readonly validTo: Instant }[]
}

const DAY_MS = 86_400_000
const shortOf = (fingerprint: string): string => fingerprint.slice(0, 12)
const somethingOf = (counts: readonly (readonly [string, number])[]): Readonly<Record<string, number>> => Object.fromEntries(counts.filter(([, count]) => count > 0))

/** A key whose fingerprint the data does not know was in force before any it knows. */
const beginningsOf = (ring: KeyRing, known: Awaited<ReturnType<typeof listKnownKeys>>): readonly Instant[] => {
  const oldest = known.at(-1)
  return keysOf(ring).map((key) => (known.find(({ fingerprint }) => fingerprint === fingerprintOf(key)) ?? oldest)?.knownAt ?? ('1970-01-01T00:00:00Z' as Instant))
}

/** By trying: what is sealed says which key opens it. */
export const standingOfSecret = async ({ config, modules, work, now }: Pick<Composition, 'config' | 'modules' | 'work' | 'now'>): Promise<SecretStanding> => {
  const ring = readSecretKey(config.home)
  const known = await work(({ tx }) => listKnownKeys(tx))
  const beginnings = beginningsOf(ring, known)
  const uses = (await Promise.all(modules.map(({ sealed }) => work(async (inWork) => (await sealed?.uses?.(inWork, beginnings)) ?? [])))).flat()
  const keys = keysOf(ring).map((key, at) => {
    const inForceFrom = beginnings[at] ?? now()
    return { id: shortOf(fingerprintOf(key)), inForceFrom, days: Math.floor((Date.parse(now()) - Date.parse(inForceFrom)) / DAY_MS), newest: at === 0, needed: somethingOf(uses.map(({ name, needed }) => [name, needed[at] ?? 0])) }
  })
  return { keys, lost: somethingOf(uses.map(({ name, needed }) => [name, needed[keys.length] ?? 0])) }
}

/** SHA-256 of the public key as DER, as the provider can compute it too. */
export const publicKeyId = (key: KeyObject): string => shortOf(createHash('sha256').update(createPublicKey(key).export({ type: 'spki', format: 'der' })).digest('hex'))

const standingOfVneid = ({ vneidAnswers: { keyFile } }: Config): Standing['vneid'] => {
  if (!existsSync(keyFile)) return { keys: [] }
  const keys = readPrivateKeys(readFileSync(keyFile, 'utf8')) ?? []
  return { changedAt: statSync(keyFile).mtime.toISOString() as Instant, keys: keys.map((key, at) => ({ id: publicKeyId(key), newest: at === 0 })) }
}

const sealOf = async (config: Config, name: string): Promise<keyof Standing['backups']> => {
  const known = knownPassphrases(config)
  try {
    const { openedBy } = await openKeys(await findBackup(config.backupFolder, name), () => Promise.resolve(known))
    if (openedBy === undefined) return 'open'
    return known[openedBy] === config.backups.passphrase ? 'current' : 'before'
  } catch (cause) {
    return cause instanceof Error && 'kind' in cause && cause.kind === 'backup-passphrase' ? 'another' : 'damaged'
  }
}

export const standingOf = async (composition: Composition): Promise<Standing> => {
  const { config } = composition
  const backups = { current: 0, before: 0, another: 0, open: 0, damaged: 0 }
  for (const name of await listBackups(config.backupFolder)) backups[await sealOf(config, name)] += 1
  const certificates = (await composition.work(certificatesInFiles)).map(({ name, credential, validTo }) => {
    const file = join(config.signingFolder, 'keys', `${credential}.pem`)
    return { name, file, present: existsSync(file), validTo }
  })
  return { secret: await standingOfSecret(composition), vneid: standingOfVneid(config), backups, certificates }
}
