// Luật Giao dịch điện tử 20/2023/QH15 article 12: whoever is shown a result can tell that it is ours and whole, without asking us.
import { createECDH, createHash, createPrivateKey, hkdfSync, sign, type KeyObject } from 'node:crypto'
import type { UnitId } from '../../../../kernel/ids.ts'
import { newestOf, type KeyRing } from '../../../../platform/keys/key-ring.ts'
import type { Work } from '../../../../platform/work.ts'
import type { PaperRecord } from '../../domain/vault/paper-record.ts'
import { statementText, type StatementFacts } from '../../domain/vault/statement.ts'
import { keepStatementKey } from '../../store/vault/statement-key-store.ts'

export type StatementSecret = { readonly secret: KeyRing; readonly isDemo: boolean }
type UnitKey = { readonly kid: string; readonly publicKey: string; readonly privateKey: KeyObject }

let current: StatementSecret | undefined
const keys = new Map<string, UnitKey>()

/** Kept outside the database; a statement made before the key was changed is checked by the public key of its time. What is signed in the demonstration is signed by keys of its own. */
export const useStatementSecret = (secret: StatementSecret): void => {
  current = secret
  keys.clear()
}

export const isDemoAllowed = (): boolean => current?.isDemo === true

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)

/** One key a unit, the same on every server that knows the secret (FIPS 186-5 A.2.1: more bits than the order, then reduced). */
const makeKey = ({ secret, isDemo }: StatementSecret, unitId: UnitId): UnitKey => {
  const wide = new Uint8Array(hkdfSync('sha256', newestOf(secret), '', `paper statement ${isDemo ? 'demo' : 'real'} ${unitId}`, 40))
  const scalar = Buffer.from(((toNumber(wide) % (ORDER - 1n)) + 1n).toString(16).padStart(64, '0'), 'hex')
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(scalar)
  const point = curve.getPublicKey()
  const text = (part: Buffer): string => part.toString('base64url')
  const privateKey = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x: text(point.subarray(1, 33)), y: text(point.subarray(33)), d: text(scalar) }, format: 'jwk' })
  return { kid: createHash('sha256').update(point).digest('base64url').slice(0, 8), publicKey: point.toString('base64url'), privateKey }
}

const keyOf = (secret: StatementSecret, unitId: UnitId): UnitKey => {
  const known = keys.get(unitId)
  if (known) return known
  const made = makeKey(secret, unitId)
  keys.set(unitId, made)
  return made
}

const factsOf = (record: PaperRecord, kid: string): StatementFacts => {
  const { id, name, number = '', issuedOn = '', validUntil = '', sha256 } = record
  return { kid, recordId: id, name, number, issuedOn, validUntil, sha256 }
}

/** A published result of one of our units with its statement, made anew whenever what it says changes. */
export const stated = (record: PaperRecord): PaperRecord => {
  const { statement: _old, ...rest } = record
  const unitId = record.issuerUnitId
  if (!current || unitId === undefined || record.state !== 'published' || record.kind !== 'result') return rest
  const { kid, privateKey } = keyOf(current, unitId)
  const text = statementText(factsOf(record, kid))
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return { ...rest, statement: `${Buffer.from(text).toString('base64url')}.${signature.toString('base64url')}` }
}

/** Whoever checks needs the key: it stands in the public list from its first statement on. */
export const keepKeyOf = async (work: Work, { statement, issuerUnitId }: PaperRecord): Promise<void> => {
  if (!current || statement === undefined || issuerUnitId === undefined) return
  const { kid, publicKey } = keyOf(current, issuerUnitId)
  await keepStatementKey(work.tx, { kid, unitId: issuerUnitId, publicKey, isDemo: current.isDemo, since: work.now })
}
