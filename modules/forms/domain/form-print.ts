// Nghị định 30/2020/NĐ-CP Phụ lục I; the forms issued with each circular: where an answer stands on the official paper.
import type { PersonPart } from './person-part.ts'

/** How one answer stands in its line. */
export type LinePrint = {
  /** The paper's words when they differ from the question's. */
  readonly label?: string
  /** The number printed before it: `1`, `2.1`, `a`. */
  readonly number?: string
  /** Goes on in the line of the field before. */
  readonly sameLine?: boolean
  /** Not printed: asked for the work, not by the form. */
  readonly hide?: boolean
  /** Its words in bold. */
  readonly bold?: boolean
  /** In capital letters. */
  readonly upper?: boolean
  /** One box for every digit, so many of them. */
  readonly digits?: number
}

/** Where one field stands on paper. Paper speaks Vietnamese. */
export type FieldPrint = LinePrint & {
  /** A line of its own in bold above it: `Phần ghi về người mẹ`. */
  readonly heading?: string
  /** A sentence above it. */
  readonly sentence?: string
  /** The same words in another language under the line. */
  readonly second?: string
  /** Words that follow the answer. */
  readonly after?: string
  /** Boxes to tick for every option instead of the chosen words. */
  readonly boxes?: boolean
  /** One box, ticked when there is an answer. */
  readonly tick?: boolean
  /** Its line stands on the paper even when its condition does not hold. */
  readonly always?: boolean
  /** An address in three lines: street, commune, province. */
  readonly apart?: boolean
  /** A group that is one column of the table of persons side by side. */
  readonly column?: boolean
  /** Heading of the column of row numbers; `TT` unless said. */
  readonly numbering?: string
  /** Lines of a person's parts; then no heading stands above unless one is said. */
  readonly parts?: Readonly<Partial<Record<PersonPart, LinePrint>>>
}

/** A sentence in bold above the lines of a page. */
export type PagePrint = { readonly sentence?: string }

export type PrintSignature = {
  readonly title: string
  /** Under the title: `Ký, ghi rõ họ, chữ đệm, tên`. */
  readonly note?: string
  /** Question that names who signs. */
  readonly name?: string
  /** Question whose confirmation stands here in place of a signature; the first place unless one says so. */
  readonly confirmedBy?: string
  /** A date of its own above the title. */
  readonly date?: boolean
  /** The office's own part: nobody's name. */
  readonly blank?: boolean
  /** Lines under the place to sign: `Họ và tên: …`. */
  readonly lines?: readonly { readonly label: string; readonly answer: string }[]
}

/** The office's own part at the end, written and signed by hand. */
export type Certification = { readonly title: string; readonly lines: readonly string[]; readonly signer: string; readonly note: string }

/** The official layout of a whole form. */
export type FormPrint = {
  /** Right above the title: `Mẫu số 01`, with the text that issued it. */
  readonly code?: string
  readonly title: string
  readonly subtitle?: string
  /** Kính gửi: fixed words, or the answer of a question; the resolving unit when neither is said. */
  readonly to?: string | { readonly answer: string }
  readonly opening?: string
  /** Pages in the order of the paper, where people are asked in another. */
  readonly pages?: readonly string[]
  /** Before place and date: `Làm tại: `. */
  readonly madeAt?: string
  /** Place and date stand above the title. */
  readonly dateFirst?: boolean
  /** Persons in columns beside each other, under this heading of the first column. */
  readonly sideBySide?: string
  /** A place for a photograph. */
  readonly photo?: string
  /** Without the name of the state, its motto and an addressee. */
  readonly plain?: boolean
  /** Every numbered section in a frame. */
  readonly frames?: boolean
  /** What the office fills in, above all else. */
  readonly office?: { readonly title: string; readonly lines: readonly string[] }
  /** What the office certifies, under the signatures. */
  readonly certification?: Certification
  /** Before the signatures: `Tôi cam đoan …`; a paragraph a line. */
  readonly closing?: string
  readonly signatures: readonly PrintSignature[]
  /** Chú thích, one paragraph each. */
  readonly notes?: readonly string[]
}
