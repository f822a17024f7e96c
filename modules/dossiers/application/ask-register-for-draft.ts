// NĐ 45/2020/NĐ-CP article 4: before a paper is let go, the register is asked, for this draft, and the look-up is written down.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { getPerson, lookUpEnterprise, lookUpPerson, stateDataFor, type LookUpPurpose, type RegisterRefusal, type TakenFile } from '../../identity/index.ts'
import type { NationalPaper } from '../../documents/index.ts'
import { findPublished } from '../../procedures/index.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { findDraft } from '../store/draft-store.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { holderOfDraft } from './holder-of-draft.ts'
import { offersForDraft, optionKeyOf } from './offer-reuse.ts'
import { matterOf, takeNational } from './national-store.ts'
import type { ReuseInDraft } from './reuse-in-draft.ts'

export type AskRegisterRefusal = DraftRefusal | RegisterRefusal | { readonly kind: 'reuse-not-offered' } | { readonly kind: 'register-has-it-not' } | { readonly kind: 'register-silent' } | { readonly kind: 'national-file-unusable' }

/** Of the register: its look-up; of the national store: its files too. */
export type AskedForDraft = { readonly lookUpId?: string; readonly files?: readonly TakenFile[] }

type Asking = { readonly draft: FilingDraft; readonly key: string; readonly register: 'population' | 'business' }

const purposeOf = async (work: Work, { draft, key }: Asking): Promise<LookUpPurpose> => {
  const procedure = await findPublished(work, draft.procedureCode, plainDateAt(work.now))
  const name = procedure?.cases.flatMap(({ components }) => components).find((component) => component.key === key)?.name ?? ''
  return (await stateDataFor(work, { componentName: name, holder: {} }))?.purpose ?? 'fill-form'
}

/** Where no record has it, as typed: the register answers only what it has so itself. */
const bornOnIn = ({ answers }: FilingDraft): string => {
  const typed = answers[APPLICANT_FORM_REF] ?? {}
  return typed[typed['applicantKind'] === 'on-behalf' ? 'applicant.bornOn' : 'submitter.bornOn'] ?? ''
}

const ask = async (work: Work, asking: Asking) => {
  const { draft } = asking
  const holderId = await holderOfDraft(work, draft)
  if (!holderId) return refuse({ kind: 'reuse-not-offered' as const })
  const person = await getPerson(work, holderId)
  const on = matterOf(draft)
  if (asking.register === 'business') return person.kind === 'individual' ? refuse({ kind: 'reuse-not-offered' as const }) : lookUpEnterprise(work, { ...on, registrationNumber: person.registrationNumber ?? '' })
  if (person.kind !== 'individual') return refuse({ kind: 'reuse-not-offered' as const })
  const sought = { personalIdNumber: person.personalIdNumber ?? '', fullName: person.name, bornOn: person.birthOn ?? bornOnIn(draft) }
  return lookUpPerson(work, { ...on, purpose: await purposeOf(work, asking), person: sought })
}

const take = async (work: Work, draft: FilingDraft, paper: NationalPaper): Promise<Outcome<AskedForDraft, AskRegisterRefusal>> => {
  const holderId = await holderOfDraft(work, draft)
  if (!holderId) return refuse({ kind: 'reuse-not-offered' })
  return takeNational(work, { ...matterOf(draft), holderId }, paper)
}

/** Outside any transaction: the register may take its time. Other options ask nothing. */
export const askRegisterForDraft = async (work: Work, { draftId, key, option }: ReuseInDraft): Promise<Outcome<AskedForDraft, AskRegisterRefusal>> => {
  if (!/^(state|national):/.test(option)) return ok({})
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), draftId)
  if (!draft) return refuse({ kind: 'draft-not-found' })
  const offered = (await offersForDraft(work, draft)).find((each) => each.key === key)?.options.find((each) => optionKeyOf(each) === option)
  if (offered?.from === 'national') return take(work, draft, offered.paper)
  if (offered?.from !== 'state') return refuse({ kind: 'reuse-not-offered' })
  const looked = await ask(work, { draft, key, register: offered.register })
  if (!looked.ok) return looked
  const { answer, lookUpId } = looked.value
  if (answer.kind === 'found') return ok({ lookUpId })
  return refuse({ kind: answer.kind === 'down' ? 'register-silent' : 'register-has-it-not' })
}
