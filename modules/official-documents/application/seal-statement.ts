// NĐ 30/2020/NĐ-CP Điều 14 khoản 2; Luật Giao dịch điện tử 20/2023/QH15 Điều 22: the agency signs a statement that is no sheet of paper; the signature lies beside it.
import { checkDetached, finishDetached, prepareDetached, type DetachedReport } from '../../../platform/signing/sign/sign-detached.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { SigningCertificate } from '../domain/certificate.ts'
import { findSeal } from './order-signatures.ts'
import { signingDesk } from './signing-desk.ts'

export type SealCheck = DetachedReport & { readonly isGood: boolean }

/** The agency's own certificate, or of those above it; undefined when none can sign now. */
export const findSealOf = (work: Work, unitId: UnitId): Promise<SigningCertificate | undefined> => findSeal(work, unitId)

/** Between transactions: no transaction waits for a key. Undefined when its keeper wants a person. */
export const makeSeal = async ({ chain, credential, method }: SigningCertificate, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<Buffer | undefined> => {
  const { signers, stamp } = signingDesk()
  const signer = signers[method]
  if (signer === undefined) return undefined
  const prepared = prepareDetached(bytes, chain)
  const answer = await signer.ask(credential, [{ name, signedAttributes: prepared.signedAttributes, hash: prepared.hash }])
  const [signature] = answer.state === 'signed' ? answer.signatures : []
  if (signature === undefined) return undefined
  const timeStamp = await stamp?.(signature).catch(() => undefined)
  return finishDetached(prepared, { signature, ...(timeStamp === undefined ? {} : { timeStamp }) })
}

export const checkSeal = async (work: Pick<Work, 'now'>, bytes: Uint8Array, seal: Uint8Array): Promise<SealCheck> => {
  const report = checkDetached(bytes, seal, { trust: await signingDesk().trust(), now: work.now })
  return { ...report, isGood: report.fault === undefined && report.trust === 'trusted' && report.isCertificateValid }
}
