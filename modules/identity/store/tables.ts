import type { Generated } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { RegisterName } from '../domain/registers/register.ts'

export type IdentityTables = {
  'identity.person': {
    id: string
    kind: 'individual' | 'organisation' | 'enterprise' | 'household-business'
    name: string
    personal_id_number: string | null
    other_document_number: string | null
    registration_number: string | null
    birth_on: PlainDate | null
    gender: 'female' | 'male' | 'other' | null
    phone: string | null
    email: string | null
    address: string | null
    assurance_level: 1 | 2 | null
    assurance_verified_at: Instant | null
    assurance_provider: string | null
    created_at: Instant
    updated_at: Instant
  }
  'identity.electronic_identity': { provider: string; subject: string; person_id: string; level: 1 | 2; verified_at: Instant; linked_at: Instant }
  'identity.provider_answer': { provider: string; transaction: string; received_at: Instant }
  'identity.confirmation': {
    id: string
    person_id: string
    level: 2
    confirmed_at: Instant
    ends_at: Instant
    provider: string
    transaction: string
    purpose: string
    about: string
    content_hash: string
    proof: string
  }
  'identity.confirmation_use': { confirmation_id: string; used_at: Instant; used_for: string }
  'identity.representation': {
    id: string
    person_id: string
    principal_id: string
    kind: 'legal-representative' | 'parent' | 'authorised'
    provider: string | null
    from_on: PlainDate
    until_on: PlainDate | null
    procedure_codes: readonly string[] | null
    evidence_file_id: string | null
    child_agreed: boolean | null
    recorded_at: Instant
    recorded_by: string | null
    verified_at: Instant | null
    verified_by: string | null
    ended_at: Instant | null
    ended_by: string | null
    end_reason: string | null
  }
  'identity.consent': {
    id: string
    person_id: string
    purpose: string
    about: string
    how: 'signed-paper' | 'spoken' | 'sms-code'
    given_at: Instant
    recorded_by: string
    unit_id: string
    evidence_file_id: string | null
    note: string | null
  }
  'identity.consent_withdrawal': { consent_id: string; request_id: string; withdrawn_at: Instant; words: string; recorded_by: string }
  'identity.consent_code': { person_id: string; about: string; code_hash: Buffer; tries: Generated<number>; ends_at: Instant }
  'identity.account': {
    id: string
    official_id: string
    unit_id: string
    full_name: string
    sign_in_name: string
    password_hash: string
    password_changed_at: Instant
    password_is_temporary: boolean
    is_demo: boolean
    disabled_at: Instant | null
    disabled_reason: string | null
    created_at: Instant
  }
  'identity.second_factor': { account_id: string; sealed_secret: Buffer; confirmed_at: Instant; last_step: number }
  'identity.recovery_code': { account_id: string; code_hash: Buffer; used_at: Instant | null }
  'identity.known_device': { token_hash: Buffer; account_id: string; seen_at: Instant }
  'identity.sign_in_tries': { counted: string; key_hash: Buffer; failures: number; last_failure_at: Instant }
  'identity.sign_in_challenge': {
    token_hash: Buffer
    account_id: string
    steps_left: readonly string[]
    sealed_secret: Buffer | null
    tries: number
    created_at: Instant
    ends_at: Instant
  }
  'identity.citizen_sign_in': {
    state_hash: Buffer
    browser_hash: Buffer
    nonce: string
    code_verifier: string
    return_path: string
    confirm_person_id: string | null
    confirm_purpose: string | null
    confirm_about: string | null
    confirm_hash: string | null
    created_at: Instant
    ends_at: Instant
  }
  'identity.lost_post': { key_hash: Buffer; person_id: string; path: string; sealed_fields: Buffer; kept_at: Instant; ends_at: Instant }
  'identity.session': {
    id: string
    token_hash: Buffer
    kind: 'staff' | 'citizen'
    account_id: string | null
    person_id: string | null
    assurance_level: 1 | 2 | null
    address: string
    user_agent: string
    created_at: Instant
    last_seen_at: Instant
    ends_at: Instant
    ended_at: Instant | null
    end_reason: string | null
  }
  'identity.role_grant': {
    id: string
    official_id: string
    role: string
    unit_id: string
    granted_at: Instant
    granted_by: string | null
    revoked_at: Instant | null
    revoked_by: string | null
  }
  'identity.delegation': {
    id: string
    from_official_id: string
    to_official_id: string
    role: string
    unit_id: string
    from_on: PlainDate
    until_on: PlainDate
    reason: string
    created_at: Instant
    created_by: string | null
    revoked_at: Instant | null
    revoked_by: string | null
  }
  'identity.register_look_up': {
    subject_hash: string
    id: string
    register: RegisterName
    purpose: string
    legal_basis: string
    about_kind: string
    about_id: string
    about_label: string
    procedure_code: string | null
    unit_id: string | null
    asked_by_kind: string
    asked_by: string | null
    asked_by_name: string | null
    asked_at: Instant
    from_kept: boolean
  }
  'identity.register_reply': { subject_hash: string; look_up_id: string; outcome: 'found' | 'no-match' | 'several' | 'down'; cause: string | null }
  'identity.kept_register_answer': {
    subject_hash: string
    register: RegisterName
    purpose: string
    about_kind: string
    about_id: string
    look_up_id: string
    sealed: Buffer
    answered_at: Instant
    forget_at: Instant
  }
  'identity.register_alert': { register: RegisterName; cause: string; opened_at: Instant; last_at: Instant; failures: number; cleared_at: Instant | null }
}
