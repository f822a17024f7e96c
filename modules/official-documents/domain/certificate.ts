// Nghị định 30/2020/NĐ-CP Điều 13 khoản 7, Điều 14 khoản 2: the competent person signs, then the agency.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'

export const SIGN_METHODS = ['soft', 'vneid', 'token'] as const
export type SignMethod = (typeof SIGN_METHODS)[number]

export type CertificateHolder = { readonly kind: 'official'; readonly id: OfficialId } | { readonly kind: 'unit'; readonly id: UnitId }

export type SigningCertificate = {
  readonly id: string
  readonly holder: CertificateHolder
  readonly method: SignMethod
  /** The name of the key with whoever keeps it. */
  readonly credential: string
  readonly name: string
  readonly chain: readonly Buffer[]
  readonly validFrom: Instant
  readonly validTo: Instant
  readonly isDemo: boolean
}

export type CertificateTime = 'in-time' | 'over' | 'not-yet'

export const timeOf = ({ validFrom, validTo }: Pick<SigningCertificate, 'validFrom' | 'validTo'>, at: Instant): CertificateTime => (at < validFrom ? 'not-yet' : at > validTo ? 'over' : 'in-time')

/** A certificate outside its time signs nothing: the paper stays confirmed by duty account. */
export const isUsable = ({ validFrom, validTo }: Pick<SigningCertificate, 'validFrom' | 'validTo'>, at: Instant): boolean => timeOf({ validFrom, validTo }, at) === 'in-time'
