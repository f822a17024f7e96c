import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperatorFault } from '../operator-fault.ts'
import { isKeyRing, KEY_BYTES, type KeyRing } from './key-ring.ts'

const sync = (path: string): void => {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const notReplaced = (file: string, cause: unknown): OperatorFault =>
  new OperatorFault({
    kind: 'key-file-mounted',
    vi: `Không thay được ${file} vì chính tệp này được gắn riêng (mount) vào máy; khoá cũ còn nguyên. Hãy gắn cả thư mục chứa nó rồi chạy lại.`,
    en: `${file} cannot be replaced because this very file is mounted; the key is as it was. Mount the folder that holds it and run again.`,
    cause,
  })

/** Whole or not at all, also when the power goes: written beside, then renamed. It stays with whoever owned it: an operator may run the command as root. */
export const replaceKeyFile = (file: string, bytes: Uint8Array | string): void => {
  const beside = `${file}.new`
  rmSync(beside, { force: true })
  writeFileSync(beside, bytes, { mode: 0o600, flag: 'wx' })
  const owner = statSync(file, { throwIfNoEntry: false }) ?? statSync(dirname(file))
  if (process.getuid?.() === 0) chownSync(beside, owner.uid, owner.gid)
  sync(beside)
  try {
    renameSync(beside, file)
  } catch (cause) {
    rmSync(beside, { force: true })
    throw cause instanceof Error && 'code' in cause && cause.code === 'EBUSY' ? notReplaced(file, cause) : cause
  }
  sync(dirname(file))
}

/** Made at first use; machines that share a database share this file. */
export const readKeyRing = (file: string): KeyRing => {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  }
  const ring = readFileSync(file)
  if (!isKeyRing(ring)) throw new Error(`${file} is damaged: it must hold ${KEY_BYTES} bytes a key; restore it from the backup`)
  return ring
}

/** A new key before those there are, so that all of them go on opening what they sealed. */
export const addKey = (file: string): KeyRing => {
  replaceKeyFile(file, Buffer.concat([randomBytes(KEY_BYTES), readKeyRing(file)]))
  return readKeyRing(file)
}
