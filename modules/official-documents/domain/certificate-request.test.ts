import { expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import type { OfficialId } from '../../../kernel/ids.ts'
import { certificateRefusals } from '../http/certificate.route.ts'
import { timeOf, type SigningCertificate } from './certificate.ts'
import { mayRequest, refusalOfCode, type CertificateRequest, type RequestState } from './certificate-request.ts'

const NOW = '2025-03-12T05:00:00.000Z' as Instant
const certificate = (validFrom: string, validTo: string) => ({ validFrom, validTo }) as SigningCertificate
const request = (state: RequestState): CertificateRequest => ({ officialId: 'o' as OfficialId, transactionCode: 't', provider: 'p', state, askedAt: NOW })
const GOOD = certificate('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z')
const OVER = certificate('2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z')

it.each([
  ['2025-03-12T05:00:01Z', '2026-01-01T00:00:00Z', 'not-yet'],
  ['2025-03-12T05:00:00.000Z', '2025-03-12T05:00:00.000Z', 'in-time'],
  ['2024-03-12T05:00:00Z', '2025-03-12T04:59:59Z', 'over'],
] as const)('a certificate of %s to %s is %s', (from, to, time) => expect(timeOf(certificate(from, to), NOW)).toBe(time))

it.each<readonly [string, SigningCertificate | undefined, CertificateRequest | undefined, string]>([
  ['who has none', undefined, undefined, 'ok'],
  ['whose certificate is over', OVER, undefined, 'ok'],
  ['whose request failed', undefined, request('failed'), 'ok'],
  ['whose certificate signs', GOOD, undefined, 'certificate-usable-already'],
  ['whose request is on its way', undefined, request('processing'), 'certificate-requested-before'],
  ['who has not activated it', OVER, request('not-activated'), 'certificate-requested-before'],
])('an official %s', (_title, held, asked, kind) => {
  const may = mayRequest({ certificate: held, request: asked, now: NOW })
  expect(may.ok ? 'ok' : may.refusal.kind).toBe(kind)
})

// RS-VAN v1.2: every status has its sentence in both languages.
it.each([
  ['00', 'certificate-keeper-refuses-us'],
  ['01', 'certificate-keeper-away'],
  ['02', 'certificate-facts-refused'],
  ['03', 'certificate-request-unknown'],
  ['20', 'certificate-keeper-refuses-us'],
  ['21', 'certificate-keeper-refuses-us'],
  ['22', 'certificate-keeper-refuses-us'],
  ['23', 'certificate-keeper-refuses-us'],
  ['24', 'certificate-keeper-refuses-us'],
  ['25', 'certificate-keeper-refuses-us'],
  ['26', 'certificate-keeper-refuses-us'],
  ['27', 'certificate-keeper-refuses-us'],
  ['99', 'certificate-keeper-away'],
  [undefined, 'certificate-keeper-away'],
] as const)('status %s is %s', (code, kind) => {
  const refusal = refusalOfCode(code)
  expect(refusal).toEqual(kind === 'certificate-keeper-refuses-us' ? { kind, code } : { kind })
  const [, vi, en] = certificateRefusals[refusal.kind]
  expect([vi, en].every((words) => words.length > 20)).toBe(true)
})
