import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UnitId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { addCertificate, type AddCertificate } from '../../modules/official-documents/index.ts'
import { listUnits } from '../../modules/organisation/index.ts'
import { organisationModule } from '../../modules/organisation/module.ts'
import { prepareJobQueue } from '../../platform/jobs/job-queue.ts'
import { stopPrinting } from '../../platform/pdf/render-pdf.ts'
import type { HashSigner } from '../../platform/signing/sign/hash-signer.ts'
import { openSoftSigner } from '../../platform/signing/sign/soft-signer.ts'
import { trustPem, type TrustList } from '../../platform/signing/trust/trust-list.ts'
import { useFileStore } from '../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../platform/storage/local-file-store.ts'
import { createAuthority, type Issued } from '../../simulators/signing/authority.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { derOf } from './signing-team.ts'

const YEAR = 365 * 86_400_000

export type SigningWorld = {
  readonly database: TestDatabase
  readonly folder: string
  readonly unitId: UnitId
  readonly trust: () => Promise<TrustList>
  readonly soft: () => HashSigner
  /** A new certificate for a holder, its key in the folder under `credential`. */
  readonly certify: (certificate: Pick<AddCertificate, 'holder' | 'credential' | 'method'> & { readonly name: string }) => Promise<Issued>
  readonly close: () => Promise<void>
}

/** A commune with an authority that issues certificates: enough to sign its papers. */
export const openSigningWorld = async (now: Instant): Promise<SigningWorld> => {
  const folder = mkdtempSync(join(tmpdir(), 'sign-files-'))
  mkdirSync(join(folder, 'files'))
  useFileStore(openLocalFileStore(join(folder, 'files')))
  const database = await openTestDatabase()
  await prepareJobQueue(database.connection)
  const period = { from: Date.parse(now) - YEAR, to: Date.parse(now) + YEAR }
  const authority = createAuthority({ name: 'CA thử', key: 'ec', ...period })
  await database.work({ now }, async (work) => organisationModule({ may: () => true }).seed?.(work, 'quang-binh-2025', now))
  const [unit] = await database.work({ now }, (work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 1 }))
  if (unit === undefined) throw new Error('no unit')
  return {
    database,
    folder,
    unitId: unit.id,
    trust: async () => trustPem(authority.certificatePem, { demo: true }),
    soft: () => openSoftSigner(folder, { demo: true }),
    certify: async ({ name, ...certificate }) => {
      const issued = authority.issue({ name, key: 'ec', ...period })
      writeFileSync(join(folder, `${certificate.credential}.pem`), issued.keyPem)
      await database.work({ now }, (work) => addCertificate(work, { ...certificate, chain: [derOf(issued)], isDemo: true }))
      return issued
    },
    close: async () => {
      await database.close()
      await stopPrinting()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
