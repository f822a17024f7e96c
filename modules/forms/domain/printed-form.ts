import type { Certification } from './form-print.ts'

/** What the paper shows, line by line: everything the typesetter needs and nothing else. */
/** One labelled answer; an empty text prints dots to write on. */
export type PrintedPart = { readonly label: string; readonly text: string; readonly after?: string; readonly digits?: number; readonly tick?: boolean; readonly bold?: boolean }

export type PrintedBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'sentence'; readonly text: string }
  /** Several parts share one line of the paper; `second` repeats its words in another language. */
  | { readonly kind: 'line'; readonly number: string; readonly parts: readonly PrintedPart[]; readonly second?: string }
  | { readonly kind: 'boxes'; readonly number: string; readonly label: string; readonly second?: string; readonly options: readonly { readonly label: string; readonly ticked: boolean }[] }
  | { readonly kind: 'table'; readonly number: string; readonly label: string; readonly numbering: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Persons beside each other: what is asked, then the answer of each. */
  | { readonly kind: 'side'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

export type PrintedSignature = {
  readonly title: string
  readonly note: string
  readonly name: string
  readonly confirmed: string
  readonly date: boolean
  readonly blank: boolean
  readonly lines: readonly { readonly label: string; readonly text: string }[]
}

export type PrintedForm = {
  readonly formRef: string
  readonly code: string
  readonly title: string
  readonly subtitle: string
  readonly basis: string
  /** Beside the basis at the foot: which dossier, or that this is a draft. */
  readonly about: string
  readonly draft: boolean
  readonly to: string
  readonly opening: string
  readonly closing: string
  readonly madeAt: string
  readonly placeAndDate: string
  readonly dateFirst: boolean
  readonly plain: boolean
  readonly frames: boolean
  readonly photo: string
  readonly office: { readonly title: string; readonly lines: readonly string[] }
  readonly certification: Certification
  readonly blocks: readonly PrintedBlock[]
  readonly signatures: readonly PrintedSignature[]
  readonly notes: readonly string[]
}
