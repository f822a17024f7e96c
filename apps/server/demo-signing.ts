import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addCertificate, beginCertifying, certificateOf } from '../../modules/official-documents/index.ts'
import { findUnit, listSeededOfficials } from '../../modules/organisation/index.ts'
import type { Config } from '../../platform/config/config.ts'
import { readPem } from '../../platform/signing/cms/certificate.ts'
import type { Work } from '../../platform/work.ts'
import { createAuthority, openAuthority, type Authority, type Issued } from '../../simulators/signing/authority.ts'
import type { Composition } from './compose.ts'

const YEAR_MS = 365 * 86_400_000

const keyFile = ({ signingFolder }: Config, name: string): string => join(signingFolder, 'keys', `${name}.pem`)

/** What stands already stays: several servers may start at once. */
const keep = (config: Config, name: string, { certificatePem, keyPem }: Issued): void => {
  try {
    writeFileSync(keyFile(config, name), `${keyPem}${certificatePem}`, { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  }
}

const readIssued = (file: string): Issued => {
  const pem = readFileSync(file, 'utf8')
  const at = pem.indexOf('-----BEGIN CERTIFICATE')
  return { keyPem: pem.slice(0, at), certificatePem: pem.slice(at) }
}

const period = (): { readonly from: number; readonly to: number } => ({ from: Date.now() - YEAR_MS, to: Date.now() + 5 * YEAR_MS })

/** The authority of the demonstration, made at the first start; its root says in its name and in its file's that it is one. */
const openDemoAuthority = (config: Config): Authority => {
  for (const folder of ['keys', 'trust']) mkdirSync(join(config.signingFolder, folder), { recursive: true, mode: 0o700 })
  const file = keyFile(config, 'demo-authority')
  if (!existsSync(file)) keep(config, 'demo-authority', createAuthority({ name: 'CA TRÌNH DIỄN (không có giá trị pháp lý)', organisation: 'Một Cửa', key: 'ec', ...period() }))
  const authority = openAuthority(readIssued(file))
  writeFileSync(join(config.signingFolder, 'trust', 'demo-authority.pem'), authority.certificatePem)
  return authority
}

/** The clock of the demonstration, and the keys its phones hold. */
export const openDemoKeys = (config: Config): { readonly clock: Issued; readonly keyOf: (credential: string) => string | undefined } => {
  const authority = openDemoAuthority(config)
  const file = keyFile(config, 'demo-clock')
  if (!existsSync(file)) keep(config, 'demo-clock', authority.issue({ name: 'Dấu thời gian TRÌNH DIỄN', use: 'stamp', ...period() }))
  return {
    clock: readIssued(file),
    keyOf: (credential) => (/^[a-z0-9-]+$/.test(credential) && existsSync(keyFile(config, credential)) ? readIssued(keyFile(config, credential)).keyPem : undefined),
  }
}

/** Signs by VNeID, so that the demonstration shows the phone too; everybody else by a key on the server. */
const ON_THE_PHONE = 'head-of-unit@hoan-lao'

type Holder = Parameters<typeof addCertificate>[1]['holder']

const certify = async (work: Work, config: Config, { authority, holder, name, organisation, method = 'soft' }: { readonly authority: Authority; readonly holder: Holder; readonly name: string; readonly organisation?: string; readonly method?: 'soft' | 'vneid' }): Promise<void> => {
  if ((await certificateOf(work, holder.id)) !== undefined) return
  const issued = authority.issue({ name: `${name} (TRÌNH DIỄN)`, ...(organisation === undefined ? {} : { organisation }), key: method === 'vneid' ? 'rsa' : 'ec', ...period() })
  const credential = `demo-${holder.id}`
  keep(config, credential, issued)
  const [own] = readPem(issued.certificatePem)
  if (own) await addCertificate(work, { holder, method, credential, chain: [own.der], isDemo: true })
}

/** Gives every official of the demonstration a certificate of the demo authority, and the agencies of its heads; done once, safe to repeat. */
export const certifyInDemo = async (work: Work, config: Config): Promise<void> => {
  const authority = openDemoAuthority(config)
  await beginCertifying(work)
  for (const { key, officialId, fullName, unitId, role } of await listSeededOfficials(work)) {
    const unit = await findUnit(work, unitId)
    const organisation = unit?.name ?? 'Một Cửa'
    await certify(work, config, { authority, holder: { kind: 'official', id: officialId }, name: fullName, organisation, method: key === ON_THE_PHONE ? 'vneid' : 'soft' })
    if (role === 'head-of-unit') await certify(work, config, { authority, holder: { kind: 'unit', id: unitId }, name: organisation })
  }
}

/** At every start: keys of the demonstration may have been lost with their folder. */
export const certifyDemoStaff = async ({ config, work }: Composition): Promise<void> => {
  if (config.demo) await work((inWork) => certifyInDemo(inWork, config))
}
