import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IdentityPorts } from '../../modules/identity/ports.ts'
import { openVneidProvider, readPrivateKeys, type VneidSettings } from '../../modules/integrations/vneid.ts'
import type { Config } from '../../platform/config/config.ts'
import { readKeyRing } from '../../platform/keys/key-file.ts'
import type { KeyRing } from '../../platform/keys/key-ring.ts'
import { OperatorFault } from '../../platform/operator-fault.ts'
import { evidenceFiles } from './evidence.ts'
import { registerPorts } from './registers.ts'
import type { Simulated } from './simulated.ts'

export const secretKeyFile = (home: string): string => join(home, 'secret.key')

/** Sealing keys of this installation. */
export const readSecretKey = (home: string): KeyRing => readKeyRing(secretKeyFile(home))

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
const vneidKeys = ({ vneidAnswers: { kind, keyFile }, vneid, home }: Config): readonly KeyObject[] | undefined => {
  if (kind === 'plain') return undefined
  if (vneid === undefined && !existsSync(keyFile)) {
    mkdirSync(home, { recursive: true })
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  const keys = existsSync(keyFile) ? readPrivateKeys(readFileSync(keyFile, 'utf8')) : undefined
  if (keys === undefined) throw keyFault(keyFile)
  return keys
}

export const vneidSettings = (config: Config): VneidSettings | undefined => {
  const privateKeys = vneidKeys(config)
  const ours = { redirectUri: `${config.publicUrl}/dang-nhap/vneid/tra-loi`, ...(privateKeys === undefined ? {} : { privateKeys }) }
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
    temporaryPasswordDays: config.temporaryPasswordDays,
    issuerName: 'Một Cửa',
    registers: registerPorts(config, simulated),
    ...(settings === undefined ? {} : { electronicIdentity: openVneidProvider(settings) }),
  }
}
