import type { Brand } from '../../../kernel/brand.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'

/** A form and its version, `applicant-v1`. What a version asks never changes; a change is the next version. */
export type FormRef = Brand<string, 'FormRef'>

/** Words people read; forms are data, so both languages travel with them. */
export type FormText = { readonly vi: string; readonly en: string }

/** True or false from answers given earlier in the form; a hidden question counts as not answered. */
export type Condition =
  | { readonly answer: string; readonly is: string }
  | { readonly answer: string; readonly in: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export type TextFormat = 'personal-id-number' | 'enterprise-code' | 'phone' | 'email' | 'person-name'

type Asked = {
  readonly id: string
  readonly label: FormText
  readonly hint?: FormText
  readonly required?: boolean
  readonly showIf?: Condition
  /** What to say instead of the standing sentence when it is missing or not as it should be. */
  readonly messages?: { readonly missing?: FormText; readonly wrong?: FormText }
}

export type TextField = Asked & {
  readonly kind: 'text'
  readonly format?: TextFormat
  readonly multiline?: boolean
  /** Characters; 500 unless said. */
  readonly maxLength?: number
  /** The browser's autofill token (HTML §4.10.18.7). */
  readonly autocomplete?: string
}
export type NumberField = Asked & { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly whole?: boolean; readonly unit?: FormText }
export type DateField = Asked & { readonly kind: 'date'; readonly notBefore?: PlainDate; readonly past?: boolean; readonly autocomplete?: string }
export type Option = { readonly value: string; readonly label: FormText; readonly hint?: FormText }
export type ChoiceField = Asked & { readonly kind: 'choice'; readonly options: readonly Option[] }
/** Asks full name, personal id number and date of birth, under `<id>.fullName`, `<id>.personalIdNumber`, `<id>.bornOn`. */
export type PersonField = Asked & { readonly kind: 'person' }
/** One commune of the province at the time of filing, or `outside`; the answer is the area's code. */
export type AreaField = Asked & { readonly kind: 'area' }
export type NoteField = { readonly kind: 'note'; readonly id: string; readonly text: FormText; readonly showIf?: Condition }

export type FormField = TextField | NumberField | DateField | ChoiceField | PersonField | AreaField | NoteField
export type FormPage = { readonly id: string; readonly title: FormText; readonly lead?: FormText; readonly fields: readonly FormField[] }
export type FormDefinition = { readonly ref: FormRef; readonly title: FormText; readonly pages: readonly FormPage[] }

/** A field that asks for exactly one value: what screens render and the evaluator judges, after person fields are laid open. */
export type Question = Exclude<FormField, PersonField | NoteField>

/** As typed: one text per question, so that a form post, a draft and a JSON body are the same thing. */
export type FormAnswers = { readonly [questionId: string]: string }

/** The answer of an area field for somewhere beyond the province. */
export const OUTSIDE = 'outside'
