import { createCipheriv, createHash } from 'node:crypto'

/** ISO 32000-2 §7.6.4: what the standard handler needs to try a password. */
export type Lock = {
  readonly revision: number
  readonly keyBytes: number
  readonly permissions: number
  readonly owner: Buffer
  readonly user: Buffer
  readonly fileId: Buffer
  readonly encryptsMetadata: boolean
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const md5 = (...parts: readonly Buffer[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest()

const rc4 = (key: Buffer, input: Buffer): Buffer => {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number): number => box[index & 255] ?? 0
  const swap = (a: number, b: number): void => {
    ;[box[a & 255], box[b & 255]] = [at(b), at(a)]
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(input.map((byte) => {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    return byte ^ at(at(i) + at(j))
  }))
}

/** Algorithms 2, 4 and 5 with the empty password. */
const opensEmptyOld = ({ revision, keyBytes, permissions, owner, user, fileId, encryptsMetadata }: Lock): boolean => {
  const bits = Buffer.alloc(4)
  bits.writeInt32LE(permissions | 0)
  const metadata = revision >= 4 && !encryptsMetadata ? Buffer.from('ffffffff', 'hex') : Buffer.alloc(0)
  let key = md5(PADDING, owner.subarray(0, 32), bits, fileId, metadata).subarray(0, keyBytes)
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = md5(key).subarray(0, keyBytes)
  if (revision === 2) return rc4(key, PADDING).equals(user.subarray(0, 32))
  let proof = rc4(key, md5(PADDING, fileId))
  for (let round = 1; round < 20; round += 1) proof = rc4(Buffer.from(key.map((byte) => byte ^ round)), proof)
  return proof.subarray(0, 16).equals(user.subarray(0, 16))
}

/** Algorithm 2.B (revision 6) with the empty password; revision 5 is its first line alone. */
const hashNew = (revision: number, salt: Buffer): Buffer => {
  let key = createHash('sha256').update(salt).digest()
  if (revision < 6) return key
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => key))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const mixed = Buffer.concat([cipher.update(block), cipher.final()])
    const kind = (['sha256', 'sha384', 'sha512'] as const)[mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3] ?? 'sha256'
    key = createHash(kind).update(mixed).digest()
    last = mixed.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}

/** True when the file opens for anybody, and is locked against changes only. */
export const opensWithoutPassword = (lock: Lock): boolean =>
  lock.revision >= 5 ? hashNew(lock.revision, lock.user.subarray(32, 40)).equals(lock.user.subarray(0, 32)) : opensEmptyOld(lock)

const ACTS = [
  [4, 'in', 'printing'],
  [8, 'sửa', 'changing'],
  [16, 'sao chép nội dung', 'copying'],
  [32, 'ghi chú và ký', 'noting and signing'],
  [1024, 'ghép trang', 'putting pages together'],
] as const

/** Table 22: bits that are not set forbid. In both languages. */
export const forbiddenBy = (permissions: number): { readonly forbids: string; readonly forbidsEn: string } => {
  const forbidden = ACTS.filter(([bit]) => (permissions & bit) === 0)
  const list = (index: 1 | 2, otherwise: string): string => forbidden.map((act) => act[index]).join(', ') || otherwise
  return { forbids: list(1, 'một số thao tác'), forbidsEn: list(2, 'some acts') }
}

const bytesOf = (written: string | undefined): Buffer => {
  if (written === undefined) return Buffer.alloc(0)
  if (written.startsWith('<')) return Buffer.from(written.replace(/[<>\s]/g, ''), 'hex')
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const text = written.slice(1, -1).replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, other: string | undefined) =>
    octal !== undefined ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : /[\r\n]/.test(other ?? '') ? '' : (escapes[other ?? ''] ?? other ?? ''))
  return Buffer.from(text, 'latin1')
}

const STRING = '(<[0-9a-fA-F\\s]*>|\\((?:\\\\[\\s\\S]|[^\\\\()])*\\))'

/** Undefined where another handler (certificates, rights management) holds the key: nobody here opens that. */
export const readLock = (dictionary: string, trailer: string): Lock | undefined => {
  if (!/\/Filter\s*\/Standard\b/.test(dictionary)) return undefined
  const number = (name: string, otherwise: number): number => Number(new RegExp(`/${name}\\s+(-?\\d+)`).exec(dictionary)?.[1] ?? otherwise)
  const string = (name: string): Buffer => bytesOf(new RegExp(`/${name}\\s*${STRING}`).exec(dictionary)?.[1])
  const revision = number('R', 2)
  return {
    revision,
    keyBytes: revision === 2 ? 5 : revision === 4 ? 16 : Math.min(16, Math.max(5, number('Length', 40) / 8)),
    permissions: number('P', -1),
    owner: string('O'),
    user: string('U'),
    fileId: bytesOf(new RegExp(`/ID\\s*\\[\\s*${STRING}`).exec(trailer)?.[1]),
    encryptsMetadata: !/\/EncryptMetadata\s+false/.test(dictionary),
  }
}
