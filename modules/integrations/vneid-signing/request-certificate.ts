// RS-VAN v1.2: /providers, /certificates/register, /certificates/get-status: a free certificate for an official who has none, and how far it is.
import { writeDay } from '../../../kernel/moments.ts'
import { SignerFault } from '../../../platform/signing/sign/hash-signer.ts'
import type { CertificateApplicant, CertificateKeeper, CertificateStanding } from '../../official-documents/index.ts'
import type { Answer, CallVneid } from './call-vneid.ts'

const STATES: Readonly<Record<number, CertificateStanding['state']>> = { 0: 'issued', 1: 'failed', 2: 'processing', 3: 'not-activated' }

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined)

type Pack = { readonly provider: string; readonly servicePackCode: string }

/** The first provider that is not closed and gives a pack for nothing. */
const freePackIn = (answer: Answer): Pack | undefined => {
  const listed = Array.isArray(answer['data']) ? answer['data'] : []
  for (const one of listed.filter(isAnswer)) {
    const packs = Array.isArray(one['servicePackList']) ? one['servicePackList'].filter(isAnswer) : []
    const [provider, pack] = [textOf(one['provider']), textOf(packs.find(({ free }) => free === true)?.['servicePackCode'])]
    if (one['status'] !== 0 && provider && pack) return { provider, servicePackCode: pack }
  }
  return undefined
}

const wordApplicant = ({ fullName, bornOn, personalIdNumber, issuedBy, issuedOn, gender, phone, email }: CertificateApplicant): Answer => ({
  fullName, birthDate: writeDay(bornOn), citizenPid: personalIdNumber, issuingAuthority: issuedBy, dateOfIssue: writeDay(issuedOn), gender, phone, email, nationalityCode: 'VN',
})

export const keeperOver = (call: CallVneid, originatorCode: string): CertificateKeeper => ({
  request: async (applicant) => {
    const pack = freePackIn(await call('/providers'))
    if (pack === undefined) throw new SignerFault('VNeID offers no free certificate now')
    const transactionCode = textOf((await call('/certificates/register', { userInfo: wordApplicant(applicant), ...pack, originatorCode }))['transactionCode'])
    if (transactionCode === undefined) throw new SignerFault('VNeID gives no transaction')
    return { transactionCode, provider: pack.provider }
  },
  standingOf: async (transactionCode) => {
    const { statusCode, serialNumber } = await call('/certificates/get-status', { transactionCode })
    const state = typeof statusCode === 'number' ? STATES[statusCode] : undefined
    // A word we do not know is no standing: what was known stays.
    if (state === undefined) throw new SignerFault('VNeID answers an unknown standing')
    const serial = textOf(serialNumber)
    return { state, ...(serial ? { serialNumber: serial } : {}) }
  },
})
