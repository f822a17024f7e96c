import type { Outcome } from '../../kernel/outcome.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { KeyRing } from '../../platform/keys/key-ring.ts'
import type { Work } from '../../platform/work.ts'
import type { AssuranceLevel, Gender } from './domain/person.ts'
import type { BusinessRegistration, NationalResults, RegisterAnswer, RegisteredEnterprise, RegisteredPerson } from './domain/registers/register.ts'

/** Who the provider says signed in, read by our server from the provider itself; never from a browser. */
export type VerifiedIdentity = {
  /** The provider's own name for this account; stable, meaningless elsewhere. */
  readonly subject: string
  readonly fullName: string
  readonly personalIdNumber: string
  readonly level: AssuranceLevel
  readonly birthOn?: PlainDate
  readonly gender?: Gender
  readonly phone?: string
  readonly email?: string
  readonly address?: string
  /** Set when the account is that of an enterprise or organisation, and this person represents it. */
  readonly enterprise?: { readonly name: string; readonly registrationNumber: string }
  readonly answer: ProviderAnswer
}

/** The provider's answer itself, kept as evidence of a confirmation and known again when it comes a second time. */
export type ProviderAnswer = {
  /** The provider's number of this exchange, or the hash of its answer where it gives none. */
  readonly transaction: string
  /** As received: the signed id token, or the sealed bodies. */
  readonly proof: string
}

/** What a person is asked to confirm on the provider's page: shown there, repeated in its answer. */
export type AskedConfirmation = { readonly purpose: string; readonly contentHash: string }

export type ProviderRefusal =
  /** The person said no on the provider's page. */
  | { readonly kind: 'sign-in-denied' }
  | { readonly kind: 'provider-unreachable' }
  /** A signature, nonce, issuer or code that does not fit: nothing in the answer may be believed. */
  | { readonly kind: 'provider-answer-untrusted'; readonly reason: string }
  /** An encrypted answer that our key does not open: sealed for another key, or changed on the way. */
  | { readonly kind: 'provider-answer-unreadable' }
  | { readonly kind: 'provider-answer-expired' }
  /** It confirms something other than what was asked. */
  | { readonly kind: 'confirmation-differs' }

export type FinishSignIn = SignInSecrets & {
  /** The raw query the browser came back with (`?code=…&state=…`), not decoded. */
  readonly search: string
  readonly now: Instant
  readonly confirm?: AskedConfirmation
}

export type SignInSecrets = { readonly state: string; readonly nonce: string; readonly codeVerifier: string }

/** VNeID or the national portal: code flow with PKCE. */
export type ElectronicIdentityProvider = {
  /** `vneid` */
  readonly name: string
  /** Where to send the browser. */
  readonly start: (asked: SignInSecrets & { readonly confirm?: AskedConfirmation; readonly level?: 2 }) => Promise<Outcome<string, ProviderRefusal>>
  readonly finish: (given: FinishSignIn) => Promise<Outcome<VerifiedIdentity, ProviderRefusal>>
}

/** Words come from who keeps the files. */
export type EvidenceRefusal = { readonly kind: 'evidence-refused'; readonly vi: string; readonly en: string } | { readonly kind: 'evidence-not-yours' }

/** Where scanned papers that prove something about people are kept; this module knows them by id only. */
export type EvidenceFiles = {
  readonly store: (work: Work, given: { readonly bytes: Uint8Array; readonly fileName: string; readonly unitId?: string | undefined }) => Promise<Outcome<string, EvidenceRefusal>>
  readonly isOwn: (work: Work, fileId: string) => Promise<boolean>
}

/** Who asks a register, for its own log: our number of the question, the official (or the system), the procedure. */
export type RegisterAsker = { readonly reference: string; readonly officialId: string; readonly procedureCode?: string }

/** The population database answers only to number, name and birth together. */
export type AskPopulation = RegisterAsker & { readonly personalIdNumber: string; readonly fullName: string; /** `1990`, `1990-05` or a day. */ readonly bornOn: string }
export type PopulationRegister = { readonly find: (asked: AskPopulation) => Promise<RegisterAnswer<RegisteredPerson>> }

export type AskBusiness = RegisterAsker & { readonly registrationNumber: string }
export type AskRegistration = RegisterAsker & { readonly receiptNumber: string }
export type AskRegistrations = RegisterAsker & { readonly from: PlainDate; readonly to: PlainDate }
export type BusinessRegister = {
  readonly find: (asked: AskBusiness) => Promise<RegisterAnswer<RegisteredEnterprise>>
  /** How far a dossier of business registration is, by the number on its receipt. */
  readonly findRegistration: (asked: AskRegistration) => Promise<RegisterAnswer<BusinessRegistration>>
  /** Those received on these days, both ends among them. */
  readonly listRegistrations: (asked: AskRegistrations) => Promise<RegisterAnswer<readonly BusinessRegistration[]>>
}

/** Results of these kinds alone: a store is not read through. */
export type AskPersonalStore = RegisterAsker & { readonly personalIdNumber: string; readonly fullName: string; readonly channel: 'in-person' | 'online'; readonly codes: readonly string[] }
/** Kho quản lý dữ liệu điện tử của tổ chức, cá nhân at the national portal. */
export type PersonalStore = {
  readonly find: (asked: AskPersonalStore) => Promise<RegisterAnswer<NationalResults>>
  readonly fetch: (file: { readonly issuer: string; readonly path: string }) => Promise<RegisterAnswer<Uint8Array>>
}

/** Asked at every use: a simulator is known only after it has started. Undefined: not connected here. */
export type RegisterPorts = { readonly population: () => PopulationRegister | undefined; readonly business: () => BusinessRegister | undefined; readonly 'personal-store'?: () => PersonalStore | undefined }

export type IdentityPorts = {
  readonly registers?: RegisterPorts
  readonly evidence: EvidenceFiles
  /** Kept outside the database; seals second-factor secrets. */
  readonly secretKey: KeyRing
  /** Demo accounts may sign in. */
  readonly demo: boolean
  /** OWASP ASVS 6.4.1 asks for a short life and gives no figure: the operator does. */
  readonly temporaryPasswordDays: number
  /** Named in authenticator apps: `Một Cửa Quảng Bình`. */
  readonly issuerName: string
  readonly electronicIdentity?: ElectronicIdentityProvider
}
