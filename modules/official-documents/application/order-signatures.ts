// Nghị định 30/2020/NĐ-CP Điều 13 khoản 7, Điều 14 khoản 2, Điều 32 khoản 2 điểm d: the competent person first, then the agency.
import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import { shortMoment } from '../../../platform/signing/validate/report-words.ts'
import type { Work } from '../../../platform/work.ts'
import { getUnit, listAncestors } from '../../organisation/index.ts'
import { isUsable, type SigningCertificate } from '../domain/certificate.ts'
import type { PaperSubject } from '../domain/issued-document.ts'
import type { Signer } from '../domain/paper-facts.ts'
import { FIELD_OF_ROLE, type SigningDrawing, type SigningRole } from '../domain/signing-order.ts'
import { findCertificateOf } from '../store/certificate-store.ts'
import { insertSigningOrder } from '../store/signing-store.ts'
import { signingDesk } from './signing-desk.ts'

export const SIGN_JOB = 'sign-waiting-files'

export type SignatureWish = {
  readonly subjectId: PaperSubject
  readonly fileId: StoredFileId
  readonly unitId: UnitId
  /** What a person is shown who signs on a phone. */
  readonly title: string
  /** Of the paper, where it has one. */
  readonly number?: string | undefined
  readonly signer: Signer
  /** The agency signs after the person. */
  readonly sealed: boolean
  /** What the signature means, above who made it. */
  readonly heading?: string
}

/** The certificate somebody signs with now, if any. */
export const findUsableCertificate = async (work: Work, holderId: string): Promise<SigningCertificate | undefined> => {
  const found = await findCertificateOf(work.tx, holderId)
  const isOver = found?.isDemo === true && signingDesk().demo === false
  return found !== undefined && !isOver && isUsable(found, work.now) ? found : undefined
}

/** Somebody's signature on a file can be made: without it a paper stays one of paper. */
export const signsByCertificate = async (work: Work, officialId: string): Promise<boolean> => (await findUsableCertificate(work, officialId)) !== undefined

/** A desk has no seal of its own: the agency it belongs to seals. */
export const findSeal = async (work: Work, unitId: UnitId): Promise<SigningCertificate | undefined> => {
  const own = await findUsableCertificate(work, unitId)
  if (own !== undefined) return own
  for (const { id } of await listAncestors(work, unitId)) {
    const above = await findUsableCertificate(work, id)
    if (above !== undefined) return above
  }
  return undefined
}

const demoLine = ({ isDemo }: SigningCertificate): readonly string[] => (isDemo ? ['TRÌNH DIỄN, không có giá trị'] : [])

const handOf = (work: Work, { signer, heading }: SignatureWish, { certificate, unitName, leavesRoom }: { readonly certificate: SigningCertificate; readonly unitName: string; readonly leavesRoom: boolean }): SigningDrawing => ({
  leavesRoom,
  kind: 'hand',
  lines: [...(heading === undefined ? [] : [heading]), `Ký số: ${signer.name}`, `Đơn vị: ${unitName}`, `Thời gian: ${shortMoment(work.now)} +07:00`, ...demoLine(certificate)],
})

const sealOf = (certificate: SigningCertificate): SigningDrawing => ({ kind: 'seal', lines: [...wrap(certificate.name.replace(DEMO_TAIL, '')), ...(certificate.isDemo ? ['TRÌNH DIỄN'] : [])] })

const LINE = 18
const DEMO_TAIL = / \(TRÌNH DIỄN\)$/

/** Short lines, as the words stand inside a round seal. */
const wrap = (words: string): readonly string[] =>
  words.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && `${last} ${word}`.length <= LINE ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
  }, [])

type Ordered = { readonly serial: number; readonly role: SigningRole; readonly certificate: SigningCertificate; readonly drawing: SigningDrawing }

const orderOne = (work: Work, { subjectId, fileId, unitId, title, number }: SignatureWish, { serial, role, certificate, drawing }: Ordered): Promise<void> =>
  insertSigningOrder(work.tx, { subjectId, fileId, unitId, title, ...(number ? { number } : {}), serial, role, drawing, certificateId: certificate.id, field: FIELD_OF_ROLE[role], orderedAt: work.now, state: 'waiting', attempts: 0 })

/**
 * Orders the signatures of a file in the act that issues it; they are made right after its commit, so that no key and no
 * time-stamp lengthens the act (docs/decisions/0020). Answers false when the signer has no certificate: nothing is ordered.
 */
export const orderSignatures = async (work: Work, wish: SignatureWish): Promise<boolean> => {
  const certificate = await findUsableCertificate(work, wish.signer.officialId)
  if (certificate === undefined) return false
  const { name: unitName } = await getUnit(work, wish.unitId)
  const seal = wish.sealed ? await findSeal(work, wish.unitId) : undefined
  await orderOne(work, wish, { serial: 1, role: 'signer', certificate, drawing: handOf(work, wish, { certificate, unitName, leavesRoom: seal !== undefined }) })
  if (seal !== undefined) await orderOne(work, wish, { serial: 2, role: 'seal', certificate: seal, drawing: sealOf(seal) })
  // Without a key: acts of different offices must not wait for one job's row.
  await addJob(work, { name: SIGN_JOB })
  return true
}
