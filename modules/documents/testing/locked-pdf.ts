import { createCipheriv, createHash } from 'node:crypto'

export type Locked = { readonly revision: 2 | 3 | 4 | 6; readonly userPassword: string; readonly permissions: number }

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const FILE_ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex')
const OWNER_PASSWORD = 'chu so huu'
const KEY_BYTES = { 2: 5, 3: 16, 4: 16, 6: 32 } as const

const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)
const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

const rc4 = (key: Buffer, input: Buffer): Buffer => {
  const state = Array.from({ length: 256 }, (_, each) => each)
  const exchange = (one: number, other: number): void => void ([state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0])
  for (let i = 0, j = 0; i < 256; i += 1) exchange(i, (j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) % 256))
  let [a, b] = [0, 0]
  return Buffer.from([...input].map((byte) => {
    a = (a + 1) % 256
    b = (b + (state[a] ?? 0)) % 256
    exchange(a, b)
    return byte ^ (state[((state[a] ?? 0) + (state[b] ?? 0)) % 256] ?? 0)
  }))
}

const again = (times: number, start: Buffer, step: (before: Buffer, round: number) => Buffer): Buffer => Array.from({ length: times }, (_, round) => round).reduce(step, start)
const mixedWith = (key: Buffer, round: number): Buffer => Buffer.from(key.map((byte) => byte ^ round))

/** ISO 32000-1 §7.6.3, algorithms 2 to 5. */
const oldEntries = ({ revision, userPassword, permissions }: Locked): string => {
  const size = KEY_BYTES[revision]
  const ownerKey = again(revision >= 3 ? 50 : 0, md5(padded(OWNER_PASSWORD)), (key) => md5(key)).subarray(0, size)
  const owner = again(revision >= 3 ? 20 : 1, padded(userPassword), (text, round) => rc4(mixedWith(ownerKey, round), text))
  const bits = Buffer.alloc(4)
  bits.writeInt32LE(permissions)
  const key = again(revision >= 3 ? 50 : 0, md5(padded(userPassword), owner, bits, FILE_ID).subarray(0, size), (before) => md5(before).subarray(0, size)).subarray(0, size)
  const user = revision === 2 ? rc4(key, PADDING) : Buffer.concat([again(20, md5(PADDING, FILE_ID), (text, round) => rc4(mixedWith(key, round), text)), Buffer.alloc(16)])
  const version = { 2: '/V 1', 3: '/V 2/Length 128', 4: '/V 4/Length 128/CF<</StdCF<</CFM/AESV2/AuthEvent/DocOpen/Length 16>>>>/StmF/StdCF/StrF/StdCF', 6: '' }[revision]
  return `${version}/O<${owner.toString('hex')}>/U<${user.toString('hex')}>`
}

/** ISO 32000-2, algorithm 2.B. */
const hash2B = (password: Buffer, salt: Buffer, user: Buffer): Buffer => {
  let key = createHash('sha256').update(Buffer.concat([password, salt, user])).digest()
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => Buffer.concat([password, key, user])))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const mixed = Buffer.concat([cipher.update(block), cipher.final()])
    const rest = [...mixed.subarray(0, 16)].reduce((value, byte) => (value * 256 + byte) % 3, 0)
    key = createHash(rest === 0 ? 'sha256' : rest === 1 ? 'sha384' : 'sha512').update(mixed).digest()
    last = mixed.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}

const NONE = Buffer.alloc(0)
const aes256 = (mode: 'cbc' | 'ecb', key: Buffer, text: Buffer): Buffer => {
  const cipher = createCipheriv(`aes-256-${mode}`, key, mode === 'cbc' ? Buffer.alloc(16) : null).setAutoPadding(false)
  return Buffer.concat([cipher.update(text), cipher.final()])
}

/** ISO 32000-2, algorithms 8 to 10. */
const newEntries = ({ userPassword, permissions }: Locked): string => {
  const [fileKey, user, owner] = [Buffer.alloc(32, 7), Buffer.from(userPassword), Buffer.from(OWNER_PASSWORD)]
  const salts = { userProof: Buffer.from('12345678'), userKey: Buffer.from('abcdefgh'), ownerProof: Buffer.from('87654321'), ownerKey: Buffer.from('hgfedcba') }
  const u = Buffer.concat([hash2B(user, salts.userProof, NONE), salts.userProof, salts.userKey])
  const o = Buffer.concat([hash2B(owner, salts.ownerProof, u), salts.ownerProof, salts.ownerKey])
  const perms = Buffer.from('00000000ffffffff5461646200000000', 'hex')
  perms.writeInt32LE(permissions, 0)
  const entries = { O: o, U: u, UE: aes256('cbc', hash2B(user, salts.userKey, NONE), fileKey), OE: aes256('cbc', hash2B(owner, salts.ownerKey, u), fileKey), Perms: aes256('ecb', fileKey, perms) }
  return `/V 5/Length 256/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>/StmF/StdCF/StrF/StdCF${Object.entries(entries).map(([name, value]) => `/${name}<${value.toString('hex')}>`).join('')}`
}

/** One empty page behind the standard handler; `userPassword` empty: locked against changes only. */
export const lockedPdf = (locked: Locked): Buffer => {
  const entries = locked.revision === 6 ? newEntries(locked) : oldEntries(locked)
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>', `<</Filter/Standard/R ${locked.revision}/P ${locked.permissions}${entries}>>`]
  let text = '%PDF-1.7\n'
  const starts = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const id = FILE_ID.toString('hex')
  const table = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(`${text}xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${starts.length + 1}/Root 1 0 R/Encrypt 4 0 R/ID[<${id}><${id}>]>>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1')
}
