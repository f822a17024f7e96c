// Luật Căn cước 2023 Đ9-11, NĐ 70/2024 (population database); Luật Doanh nghiệp 2020 Đ8, Đ33 (business register): what a register tells us, in our words.
import type { Gender } from '../person.ts'
import type { PersonalIdNumber } from '../personal-id-number.ts'

export type RegisterName = 'population' | 'business' | 'personal-store'
export const REGISTER_NAMES: readonly RegisterName[] = ['population', 'business', 'personal-store']

/** `areaCode`: commune, by the list the register uses (three tiers or two); `words`: the whole address as it reads. */
export type RegisterAddress = { readonly areaCode?: string; readonly street?: string; readonly words: string }
export type Relative = { readonly fullName: string; readonly personalIdNumber?: string }
export type MaritalStatus = 'single' | 'married' | 'divorced-or-widowed'

export type RegisteredPerson = {
  readonly personalIdNumber: PersonalIdNumber
  readonly fullName: string
  /** `1990`, `1990-05` or `1990-05-01`: the register knows people whose day of birth nobody knows. */
  readonly bornOn: string
  readonly gender?: Gender
  readonly ethnicity?: string
  readonly nationality?: string
  /** Nơi thường trú. */
  readonly residence?: RegisterAddress
  /** Nơi ở hiện tại, where it differs. */
  readonly currentAddress?: RegisterAddress
  readonly maritalStatus?: MaritalStatus
  readonly father?: Relative
  readonly mother?: Relative
  readonly spouse?: Relative
  readonly householdHead?: Relative & { readonly relation?: string }
}

export type EnterpriseStatus = 'active' | 'suspended' | 'dissolved' | 'unknown'
export type RegisteredEnterprise = {
  readonly registrationNumber: string
  readonly name: string
  readonly form?: string
  readonly status: EnterpriseStatus
  readonly address?: RegisterAddress
  readonly foundedOn?: string
  /** Người đại diện theo pháp luật. */
  readonly representatives: readonly (Relative & { readonly title?: string })[]
}

/** A dossier of business registration at the national system of the ministry, as it says itself how far it is. */
export type BusinessRegistration = {
  readonly receiptNumber: string
  readonly state: string
  /** New, change, suspension, dissolution …, in the register's words. */
  readonly kind?: string
  readonly enterpriseName?: string
  readonly registrationNumber?: string
  readonly receivedOn?: string
  readonly promisedOn?: string
  readonly supplementedOn?: string
  readonly approvedOn?: string
}

/** A result some authority put into its holder's national store. The store tells neither its day nor how long it holds. */
export type NationalResult = { readonly code: string; readonly name: string; readonly number?: string; readonly issuer: string; readonly files: readonly { readonly name: string; readonly path: string }[] }
export type NationalResults = { readonly results: readonly NationalResult[] }
/** With the kinds that were asked for: of another kind nothing is known. */
export type AskedResults = NationalResults & { readonly codes: readonly string[] }

/** `several`: the question fits more than one record, so it tells of none. `down` carries a code, never the register's own text. */
export type RegisterAnswer<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'several' }
  | { readonly kind: 'down'; readonly cause: string }
