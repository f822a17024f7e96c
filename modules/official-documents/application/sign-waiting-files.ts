// docs/decisions/0020: signatures are made after the act, once; cut off anywhere, the next pass goes on. No transaction waits for a key or a clock.
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { Job, Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { findFile, storeOwnPrint, whyClosed } from '../../documents/index.ts'
import { afterFault } from '../domain/signing-order.ts'
import { getCertificate } from '../store/certificate-store.ts'
import { insertSignedFile, lockOpenOrders, lockOrder, updateOrder, type OpenOrder } from '../store/signing-store.ts'
import { signedVersionOf } from './find-signed-file.ts'
import { makeSignatures, type Claimed, type ClaimedGroup, type MadeOrder } from './make-signatures.ts'
import { SIGN_JOB } from './order-signatures.ts'

/** One question to a phone may hold this many papers. */
const BATCH = 100
const POLL_MS = 5_000
/** Longer than a keeper and a clock may take together: nobody else takes the order meanwhile. */
const LEASE_MS = 120_000
/** A scanner is given a minute; a person who decides on a closed file is not hurried. */
const SCAN_MS = 60_000
/** So many faults in a row, and the question is put anew. */
const PATIENCE = 5

/** RS-VAN v1.2 keeps a question five minutes; one that still waits much later will never be answered, whatever its keeper says. */
const SILENCE_MS = 15 * 60_000

const after = (now: Instant, ms: number): Instant => instantFromMs(epochMs(now) + ms)

const groupOf = ({ certificateId, handle }: OpenOrder): string => `${certificateId} ${handle ?? ''}`

type Claim = { readonly now: Instant; readonly groups: readonly ClaimedGroup[] }

/** What a desk brought and no scanner has let pass is not continued: its continuation would be open to read. */
const claimOne = async (work: Work, order: OpenOrder): Promise<readonly Claimed[]> => {
  const base = await findFile(work, await signedVersionOf(work, order.fileId))
  const closed = base && whyClosed(base.malwareScan)
  await updateOrder(work.tx, order, { state: order.state, nextAt: after(work.now, closed ? SCAN_MS : LEASE_MS), ...(closed ? { fault: closed.kind } : {}) })
  return base === undefined || closed ? [] : [{ order, base }]
}

/** Takes what is due, for a while: whoever dies with it loses the lease, and the next pass takes it. */
const claim = async (work: Work): Promise<Claim> => {
  const orders = await lockOpenOrders(work.tx, work.now, BATCH)
  const groups: ClaimedGroup[] = []
  for (const group of Map.groupBy(orders, groupOf).values()) {
    const claimed: Claimed[] = []
    for (const order of group) claimed.push(...(await claimOne(work, order)))
    const [first] = claimed
    if (first !== undefined) groups.push({ certificate: await getCertificate(work.tx, first.order.certificateId), claimed })
  }
  return { now: work.now, groups }
}

/** Continued by ourselves from what may be read already: no limit of an upload counts, and nobody waits for a scanner. */
const keepSigned = async (work: Work, { claimed: { order, base } }: MadeOrder, { bytes, isStamped }: { readonly bytes: Uint8Array; readonly isStamped: boolean }): Promise<void> => {
  const stored = await storeOwnPrint(work, { bytes, fileName: base.fileName, owner: base.owner })
  const { subjectId, fileId, serial, role, certificateId } = order
  const { name: signerName, isDemo } = await getCertificate(work.tx, certificateId)
  await insertSignedFile(work.tx, { subjectId, fileId, serial, role, certificateId, signerName, isDemo, isStamped, signedFileId: stored.id, sha256: stored.sha256, signedAt: work.now })
  await updateOrder(work.tx, order, { state: 'signed', fault: null })
  await work.tell({ type: 'official-documents.file-signed', subjectId, fileId, signedFileId: stored.id, signerName, role })
}

/** Nothing moves on by itself from here: whoever signs is told. */
const tellStopped = async (work: Work, { subjectId, fileId, title, certificateId }: OpenOrder): Promise<void> => {
  const { holder } = await getCertificate(work.tx, certificateId)
  await work.tell({ type: 'official-documents.signature-stopped', subjectId, fileId, title, holderKind: holder.kind, holderId: holder.id })
}

const keepOne = async (work: Work, one: MadeOrder): Promise<void> => {
  const { claimed: { order }, made } = one
  const standing = await lockOrder(work.tx, order.fileId, order.serial)
  // Signed meanwhile by somebody whose lease ran out, or asked anew: what stands counts.
  if (standing === undefined || standing.state !== order.state || standing.handle !== order.handle) return undefined
  if (made.kind === 'signed') return keepSigned(work, one, made)
  const isSilent = made.kind === 'asked' && epochMs(work.now) - epochMs(made.asked.askedAt) > SILENCE_MS
  if (made.kind === 'asked' && !isSilent) return updateOrder(work.tx, order, { state: 'asked', asked: made.asked, nextAt: after(work.now, POLL_MS) })
  // After a no or a silence the person is asked again only when somebody says so.
  if (made.kind === 'refused' || made.kind === 'asked') {
    await updateOrder(work.tx, order, { state: 'refused', fault: made.kind === 'refused' ? made.why : 'expired', asked: null })
    return tellStopped(work, order)
  }
  const { state, attempts, nextAt } = afterFault(order, work.now)
  // A keeper that is away for a moment still knows the question: the person is not asked twice.
  const holds = order.asked !== undefined && made.anew !== true && attempts % PATIENCE !== 0
  await updateOrder(work.tx, order, { state: holds ? 'asked' : state, attempts, nextAt, fault: made.why, ...(holds ? {} : { asked: null }) })
  return !holds && state === 'given-up' ? tellStopped(work, order) : undefined
}

/** Each in a transaction of its own: what cannot be kept is a fault of that order, tried again later, and the others go on. */
const keepAlone = async (step: Step, one: MadeOrder): Promise<void> => {
  try {
    await step((work) => keepOne(work, one))
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    await step((work) => keepOne(work, { ...one, made: { kind: 'fault', why } }))
  }
}

export type Pass = { readonly taken: number }

/** One pass over what wants a signature now. */
export const signWaitingFiles = async (step: Step): Promise<Pass> => {
  const { now, groups } = await step(claim)
  for (const group of groups) {
    for (const one of await makeSignatures(group, now)) await keepAlone(step, one)
  }
  return { taken: groups.length }
}

export const signJob: Job = {
  name: SIGN_JOB,
  cron: '* * * * *',
  runInSteps: async (step) => {
    const { taken } = await signWaitingFiles(step)
    // The seal comes after the signer, and a full batch hides more.
    if (taken > 0) await step((work) => addJob(work, { name: SIGN_JOB, key: SIGN_JOB }))
  },
}
