import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isKeyRing, KEY_BYTES, type KeyRing } from './key-ring.ts'

const sync = (path: string): void => {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Whole or not at all, also when the power goes: written beside, then renamed. */
export const replaceKeyFile = (file: string, bytes: Uint8Array | string): void => {
  const beside = `${file}.new`
  rmSync(beside, { force: true })
  writeFileSync(beside, bytes, { mode: 0o600, flag: 'wx' })
  sync(beside)
  renameSync(beside, file)
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
