import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IdentityPorts } from '../../modules/identity/ports.ts'
import { openVneidProvider, readPrivateKey, type VneidSettings } from '../../modules/integrations/vneid.ts'
import type { Config } from '../../platform/config/config.ts'
import { OperatorFault } from '../../platform/operator-fault.ts'
import { evidenceFiles } from './evidence.ts'
import { registerPorts } from './registers.ts'
import type { Simulated } from './simulated.ts'

const KEY_BYTES = 32

/** Sealing key of this installation, made at first use; machines that share a database share this file. */
export const readSecretKey = (home: string): Uint8Array => {
  const file = join(home, 'secret.key')
  try {
    mkdirSync(home, { recursive: true })
    writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  }
  const key = readFileSync(file)
  if (key.length !== KEY_BYTES) throw new Error(`${file} is damaged: it must hold ${KEY_BYTES} bytes; restore it from the backup`)
  return key
}

/** Where the simulator is found by browsers and by us: the host people already use, a port of its own. */
export const simulatorAddress = (config: Config): string => {
  const url = new URL(config.publicUrl)
  return `http://${url.hostname}:${config.simulatorPort}`
}

const keyFault = (file: string): OperatorFault =>
  new OperatorFault({
    kind: 'wrong-setting',
    vi: `Không đọc được khóa riêng VNeID ở ${file}: cần một khóa RSA từ 2048 bit, dạng PEM (PKCS#1 hoặc PKCS#8), không đặt mật khẩu.`,
    en: `Cannot read the private key for VNeID in ${file}: an RSA key of at least 2048 bits in PEM (PKCS#1 or PKCS#8), without a password, is needed.`,
  })

/** With the simulator a key is made at first use; for the real provider the operator puts in place the one VNeID knows. */
const vneidKey = ({ vneidAnswers: { kind, keyFile }, vneid, home }: Config): KeyObject | undefined => {
  if (kind === 'plain') return undefined
  if (vneid === undefined && !existsSync(keyFile)) {
    mkdirSync(home, { recursive: true })
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  const key = existsSync(keyFile) ? readPrivateKey(readFileSync(keyFile, 'utf8')) : undefined
  if (key === undefined) throw keyFault(keyFile)
  return key
}

export const vneidSettings = (config: Config): VneidSettings | undefined => {
  const privateKey = vneidKey(config)
  const ours = { redirectUri: `${config.publicUrl}/dang-nhap/vneid/tra-loi`, ...(privateKey === undefined ? {} : { privateKey }) }
  if (config.vneid) return { ...config.vneid, ...ours }
  return config.demo ? { issuer: simulatorAddress(config), clientId: 'motcua', plainHttp: true, ...ours } : undefined
}

/** Where a confirmation is given: the page that asks for it posts there by way of us. */
export const providerOrigins = (config: Config): readonly string[] => {
  const settings = vneidSettings(config)
  return settings === undefined ? [] : [new URL(settings.issuer).origin]
}

export const identityPorts = (config: Config, simulated: Simulated): IdentityPorts => {
  const settings = vneidSettings(config)
  return {
    evidence: evidenceFiles,
    secretKey: readSecretKey(config.home),
    demo: config.demo,
    issuerName: 'Một Cửa',
    registers: registerPorts(config, simulated),
    ...(settings === undefined ? {} : { electronicIdentity: openVneidProvider(settings) }),
  }
}
