import type { Brand } from '../../../kernel/brand.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Condition, Expression } from './expression.ts'
import type { FieldPrint, FormPrint, PagePrint } from './form-print.ts'
import type { PersonPart } from './person-part.ts'

/** A form and its version, `applicant-v1`. What a version asks never changes; a change is the next version. */
export type FormRef = Brand<string, 'FormRef'>

/** Words people read; forms are data, so both languages travel with them. */
export type FormText = { readonly vi: string; readonly en: string }

export type TextFormat = 'personal-id-number' | 'enterprise-code' | 'phone' | 'email' | 'person-name'

/** What is proved about whoever signed in; such an answer is shown, not asked. All after the birth date may be corrected. */
export type RegisterFact = 'fullName' | 'personalIdNumber' | 'bornOn' | 'phone' | 'email' | 'address' | 'sex' | 'ethnicity' | 'nationality'

/** Where an answer comes from besides being typed. A person field from the register needs no `fact`: its parts name themselves. */
export type Source = { readonly from: 'register'; readonly fact?: RegisterFact } | { readonly from: 'earlier-dossier' }

type Placed = { readonly id: string; readonly showIf?: Condition; readonly print?: FieldPrint }

type Asked = Placed & {
  readonly label: FormText
  readonly hint?: FormText
  readonly required?: boolean
  /** Must be answered only when this holds. */
  readonly requiredIf?: Condition
  /** What to say instead of the standing sentence when it is missing or not as it should be. */
  readonly messages?: { readonly missing?: FormText; readonly wrong?: FormText }
  readonly source?: Source
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
/** Whole đồng. */
export type MoneyField = Asked & { readonly kind: 'money'; readonly min?: number; readonly max?: number }
export type DateField = Asked & {
  readonly kind: 'date'
  readonly notBefore?: PlainDate
  readonly past?: boolean
  /** Day, or day and month, may be unknown: kept as `2001` or `2001-05`. */
  readonly partial?: boolean
  readonly autocomplete?: string
}
export type Option = { readonly value: string; readonly label: FormText; readonly hint?: FormText }
/** One option, or with `many` several: their values joined by a comma, in the order of the options. */
export type ChoiceField = Asked & {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  readonly many?: boolean
  /** A list that opens instead of buttons: for more than seven options. */
  readonly list?: boolean
}
/** Which list of communes: the one in force, or the three-tier one before 01/07/2025 (kept as `old:18859`), or either. */
export type AreaLists = 'current' | 'old' | 'either'
/** One commune of the province, or `outside`; the answer is the area's code. */
export type AreaField = Asked & { readonly kind: 'area'; readonly lists?: AreaLists }
/** A file of the filing person: `<file id> <name>`. */
export type FileField = Asked & { readonly kind: 'file' }
/** A statement somebody stands by; `vneid`: confirmed at level 2 in place of signature and seal. The answer is `yes`. */
export type ConfirmationField = Asked & { readonly kind: 'confirmation'; readonly statement: FormText; readonly by: 'signature' | 'vneid' }

/** Several questions about one person, under `<id>.fullName`, `<id>.bornOn` …; full name, personal id number and date of birth unless said. */
export type PersonField = Asked & {
  readonly kind: 'person'
  readonly parts?: readonly PersonPart[]
  /** Parts that may stay empty although the person is required. */
  readonly optionalParts?: readonly PersonPart[]
  /** The date of birth may be a year or a month. */
  readonly partialBirth?: boolean
}
/** Commune, street, and for somewhere beyond the province its area in words: `<id>.area`, `<id>.street`, `<id>.outsideArea`. */
export type AddressField = Asked & { readonly kind: 'address'; readonly lists?: AreaLists; readonly streetOptional?: boolean }

export type ComputedField = Placed & {
  readonly kind: 'computed'
  readonly label: FormText
  readonly value: Expression
  readonly as: 'text' | 'number' | 'money' | 'date'
  /** Worked out for conditions, checks or paper only. */
  readonly unseen?: boolean
}
export type NoteField = Placed & { readonly kind: 'note'; readonly text: FormText }

/** Fields that belong together; their ids stay as they are. */
export type GroupField = Placed & { readonly kind: 'group'; readonly label: FormText; readonly hint?: FormText; readonly fields: readonly FormField[] }
/**
 * The same fields once per row: `<id>.0.<field>`, `<id>.1.<field>` …; `<id>` itself holds how many rows are open.
 * `table` prints and shows small fields as a table; `blocks` one under another. A repeat holds no repeat.
 */
export type RowsField = Placed & {
  readonly kind: 'rows'
  readonly look: 'table' | 'blocks'
  readonly label: FormText
  readonly hint?: FormText
  /** One row in words: `Con`, `Child`. */
  readonly rowLabel: FormText
  readonly minRows?: number
  /** 20 unless said, 100 at most. */
  readonly maxRows?: number
  readonly fields: readonly FormField[]
  /** Judged once per row. */
  readonly checks?: readonly Check[]
}

/** What must hold between answers. When a compared answer is absent it is not judged. */
export type Check = {
  readonly id: string
  readonly must: Condition
  /** Only then. */
  readonly when?: Condition
  /** The question at which it is said. */
  readonly at: string
  /** What is wrong and what to do. */
  readonly message: FormText
}

/** A field that asks for exactly one value: what screens render and the evaluator judges, after persons and addresses are laid open. */
export type Question = TextField | NumberField | MoneyField | DateField | ChoiceField | AreaField | FileField | ConfirmationField

export type FormField = Question | PersonField | AddressField | ComputedField | NoteField | GroupField | RowsField
export type FormPage = { readonly id: string; readonly title: FormText; readonly lead?: FormText; readonly showIf?: Condition; readonly print?: PagePrint; readonly fields: readonly FormField[] }
export type FormDefinition = {
  readonly ref: FormRef
  readonly title: FormText
  /** The text that issued the form: `Thông tư 04/2024/TT-BTP`. */
  readonly basis?: string
  readonly pages: readonly FormPage[]
  readonly checks?: readonly Check[]
  readonly print?: FormPrint
}

/** As typed: one text per question, so that a form post, a draft and a JSON body are the same thing. */
export type FormAnswers = { readonly [questionId: string]: string }

/** The answer of an area field for somewhere beyond the province. */
export const OUTSIDE = 'outside'

/** Marks a commune of the three-tier list. */
export const OLD_AREA = 'old:'
