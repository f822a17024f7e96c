import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Config } from '../../../platform/config/config.ts'
import { replaceKeyFile } from '../../../platform/keys/key-file.ts'
import { publicKeyId } from './key-standing.ts'

export type RotatedVneid = { readonly id: string; /** What the provider is given. */ readonly publicKey: string }

/** A new key before those there are: all of them open what the provider seals, and evidence kept since the first. */
export const rotateVneid = ({ vneidAnswers: { keyFile } }: Config): RotatedVneid => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const earlier = existsSync(keyFile) ? readFileSync(keyFile, 'utf8') : ''
  mkdirSync(dirname(keyFile), { recursive: true })
  replaceKeyFile(keyFile, `${privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}${earlier}`)
  return { id: publicKeyId(privateKey), publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString() }
}
