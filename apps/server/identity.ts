import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IdentityPorts } from '../../modules/identity/ports.ts'
import { openVneidProvider, type VneidSettings } from '../../modules/integrations/vneid.ts'
import type { Config } from '../../platform/config/config.ts'

const KEY_BYTES = 32

/** Sealing key of this installation, made at first use; machines that share a database share this file. */
const readSecretKey = (home: string): Uint8Array => {
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

export const vneidSettings = (config: Config): VneidSettings | undefined => {
  const ours = { redirectUri: `${config.publicUrl}/dang-nhap/vneid/tra-loi` }
  if (config.vneid) return { ...config.vneid, ...ours }
  return config.demo ? { issuer: simulatorAddress(config), clientId: 'motcua', plainHttp: true, ...ours } : undefined
}

export const identityPorts = (config: Config): IdentityPorts => {
  const settings = vneidSettings(config)
  return {
    secretKey: readSecretKey(config.home),
    demo: config.demo,
    issuerName: 'Một Cửa',
    ...(settings === undefined ? {} : { electronicIdentity: openVneidProvider(settings) }),
  }
}
