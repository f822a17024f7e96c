// RS-VAN v1.2: an official knows before they try whether they can sign, and if not, how far the certificate they asked for is.
import type { OfficialId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { SignerFault } from '../../../platform/signing/sign/hash-signer.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { parsePersonalIdNumber } from '../../identity/index.ts'
import { timeOf, type SigningCertificate } from '../domain/certificate.ts'
import { isOpen, mayRequest, refusalOfCode, type CertificateRequest, type RequestRefusal } from '../domain/certificate-request.ts'
import { endTurn, findRequestOf, insertRequest, listOpenRequests, saveStanding, takeTurn } from '../store/certificate-request-store.ts'
import { findCertificateOf } from '../store/certificate-store.ts'
import { signingDesk, type CertificateApplicant, type CertificateKeeper, type CertificateStanding } from './signing-desk.ts'

type Known = { readonly officialId: OfficialId; readonly certificate: SigningCertificate | undefined; readonly request: CertificateRequest | undefined }

const keeper = (): CertificateKeeper | undefined => signingDesk().certificates?.()

/** Signed-in officials alone knock here. */
const knownOf = async ({ tx, actor }: Work): Promise<Known> => {
  if (actor.kind !== 'staff') throw new Error('certificates are of officials')
  const { officialId } = actor
  const [certificate, request] = await Promise.all([findCertificateOf(tx, officialId), findRequestOf(tx, officialId)])
  return { officialId, certificate, request }
}

/** An issued one has nothing more to say once its certificate is registered; what begins earlier that day is it too. */
const isRegistered = (request: CertificateRequest, certificate: SigningCertificate | undefined): boolean =>
  request.state === 'issued' && certificate !== undefined && plainDateAt(certificate.validFrom) >= plainDateAt(request.askedAt)

export const showMyCertificate = async (work: Work) => {
  const known = await knownOf(work)
  const { certificate, request } = known
  const time = certificate && timeOf(certificate, work.now)
  return {
    ...(certificate ? { certificate: { name: certificate.name, method: certificate.method, validFrom: certificate.validFrom, validTo: certificate.validTo, time: timeOf(certificate, work.now), isDemo: certificate.isDemo } } : {}),
    ...(request && time !== 'in-time' && !isRegistered(request, certificate) ? { request: { state: request.state, provider: request.provider, askedAt: request.askedAt, ...(request.checkedAt ? { checkedAt: request.checkedAt } : {}), ...(request.serialNumber ? { serialNumber: request.serialNumber } : {}) } } : {}),
    mayRequest: keeper() !== undefined && mayRequest({ ...known, now: work.now }).ok,
  }
}

const asking = async <T>(ask: () => Promise<T>): Promise<Outcome<T, RequestRefusal>> => {
  try {
    return ok(await ask())
  } catch (fault) {
    if (fault instanceof SignerFault) return refuse(refusalOfCode(fault.code))
    throw fault
  }
}

export type Requested = { readonly transactionCode: string; readonly provider: string }

type Facts = Omit<CertificateApplicant, 'fullName'>

const askInTurn = async (work: Work, known: Known, facts: Facts): Promise<Outcome<Requested, RequestRefusal>> => {
  const may = mayRequest({ ...known, now: work.now })
  if (!may.ok) return may
  const given = keeper()
  if (!given || work.actor.kind !== 'staff') return refuse({ kind: 'certificate-keeper-missing' })
  const personalIdNumber = parsePersonalIdNumber(facts.personalIdNumber)
  if (personalIdNumber === undefined) return refuse({ kind: 'certificate-number-unreadable' })
  const applicant = { ...facts, personalIdNumber, fullName: work.actor.fullName }
  return asking(() => given.request(applicant))
}

/** Far beyond what the keeper is waited for. */
const TURN_MS = 120_000

/** Outside any transaction: the keeper may take its time. What was filled in goes there and stays nowhere here. Once asked, the turn ends when the answer is kept. */
export const askForCertificate = async (work: Work, facts: Facts): Promise<Outcome<Requested, RequestRefusal>> => {
  if (work.actor.kind !== 'staff') throw new Error('certificates are of officials')
  const { officialId } = work.actor
  if (!(await takeTurn(work.tx, officialId, { at: work.now, lostBefore: instantFromMs(epochMs(work.now) - TURN_MS) }))) return refuse({ kind: 'certificate-requested-before' })
  let asked = false
  try {
    const requested = await askInTurn(work, await knownOf(work), facts)
    asked = requested.ok
    return requested
  } finally {
    if (!asked) await endTurn(work.tx, officialId)
  }
}

export const keepRequest = async (work: Work, { transactionCode, provider }: Requested): Promise<void> => {
  const { officialId } = await knownOf(work)
  await insertRequest(work.tx, { officialId, transactionCode, provider, state: 'processing', askedAt: work.now })
  await endTurn(work.tx, officialId)
}

export type Asked = { readonly request: CertificateRequest; readonly standing: CertificateStanding }

/** What nobody knows there (03) will never be issued: it ends, and a new one may be asked for. */
const standingOf = async (given: CertificateKeeper, { transactionCode }: CertificateRequest): Promise<Outcome<CertificateStanding, RequestRefusal>> => {
  const told = await asking(() => given.standingOf(transactionCode))
  return !told.ok && told.refusal.kind === 'certificate-request-unknown' ? ok({ state: 'failed' }) : told
}

/** Outside any transaction, as above. */
export const askMyStanding = async (work: Work): Promise<Outcome<Asked, RequestRefusal>> => {
  const { request } = await knownOf(work)
  const given = keeper()
  if (!request || !isOpen(request)) return refuse({ kind: 'certificate-not-requested' })
  if (!given) return refuse({ kind: 'certificate-keeper-missing' })
  const standing = await standingOf(given, request)
  return standing.ok ? ok({ request, standing: standing.value }) : standing
}

export const keepStanding = ({ tx, now }: Work, { request, standing }: Asked): Promise<void> => saveStanding(tx, request, { ...standing, at: now })

export const REQUESTS_JOB = 'ask-certificate-requests'

const MOST = 50
const SILENT_IN_A_ROW = 3

/** Asked about now and then, so that the page tells it before anybody tries; while the keeper is away what was known stays. A no is about one request alone, unless it is a no to us. */
export const askOpenRequests = async (step: Step): Promise<void> => {
  const given = keeper()
  if (!given) return
  let silent = 0
  for (const request of await step(({ tx }) => listOpenRequests(tx, MOST))) {
    const standing = await standingOf(given, request)
    if (standing.ok) await step((work) => keepStanding(work, { request, standing: standing.value }))
    else if (standing.refusal.kind === 'certificate-keeper-refuses-us') return
    silent = !standing.ok && standing.refusal.kind === 'certificate-keeper-away' ? silent + 1 : 0
    if (silent === SILENT_IN_A_ROW) return
  }
}
