import { instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { readCertificate } from '../../../platform/signing/cms/certificate.ts'
import { describeCertificate } from '../../../platform/signing/validate/describe-certificate.ts'
import type { Work } from '../../../platform/work.ts'
import type { CertificateHolder, SigningCertificate, SignMethod } from '../domain/certificate.ts'
import { endCertificateOf, findCertificateOf, insertCertificate, listCertificatesInFiles, listEnding, lockCertifying } from '../store/certificate-store.ts'
import { actorKey } from './actor-key.ts'

export type AddCertificate = {
  readonly holder: CertificateHolder
  readonly method: SignMethod
  readonly credential: string
  /** DER, the holder's own first. */
  readonly chain: readonly [Buffer, ...Buffer[]]
  readonly isDemo?: boolean
}

/** The certificate this holder signs with from now on; the one before is ended and stays on record. Whoever calls answers for who may. */
export const addCertificate = async (work: Work, { holder, method, credential, chain, isDemo = false }: AddCertificate): Promise<SigningCertificate> => {
  const first = readCertificate(chain[0])
  const certificate: SigningCertificate = {
    id: newId<string & {}>(),
    holder,
    method,
    credential,
    name: describeCertificate(first).name,
    chain,
    validFrom: instantFromMs(first.x509.validFromDate.getTime()),
    validTo: instantFromMs(first.x509.validToDate.getTime()),
    isDemo,
  }
  await endCertificateOf(work.tx, holder, work.now)
  await insertCertificate(work.tx, certificate, { at: work.now, by: actorKey(work.actor) })
  return certificate
}

export const certificatesInFiles = (work: Work): Promise<readonly SigningCertificate[]> => listCertificatesInFiles(work.tx)

/** Of real ones in use, by whom they are of: what the law holds for signed ends on that day. */
export const listCertificatesEnding = async (work: Work, until: Instant): Promise<readonly { readonly name: string; readonly endsAt: Instant }[]> =>
  (await listEnding(work.tx, until)).map(({ name, validTo }) => ({ name, endsAt: validTo }))

export const certificateOf = (work: Work, holderId: string): Promise<SigningCertificate | undefined> => findCertificateOf(work.tx, holderId)

/** Whoever certifies many at once waits for whoever began before. */
export const beginCertifying = ({ tx }: Work): Promise<void> => lockCertifying(tx)
