// Nghị định 30/2020/NĐ-CP Phụ lục I; the forms issued with each circular: where an answer stands on the official paper.

/** Where one field stands on paper. Paper speaks Vietnamese. */
export type FieldPrint = {
  /** The paper's words when they differ from the question's. */
  readonly label?: string
  /** The number printed before it: `1`, `2.1`, `a`. */
  readonly number?: string
  /** A line of its own in bold above it: `Phần ghi về người mẹ`. */
  readonly heading?: string
  /** Goes on in the line of the field before. */
  readonly sameLine?: boolean
  /** Not printed: asked for the work, not by the form. */
  readonly hide?: boolean
  /** Boxes to tick for every option instead of the chosen words. */
  readonly boxes?: boolean
}

export type PrintSignature = {
  readonly title: string
  /** Under the title: `Ký, ghi rõ họ, chữ đệm, tên`. */
  readonly note?: string
  /** Question that names who signs. */
  readonly name?: string
}

/** The official layout of a whole form. */
export type FormPrint = {
  /** Right above the title: `Mẫu số 01`, with the text that issued it. */
  readonly code?: string
  readonly title: string
  readonly subtitle?: string
  /** Kính gửi: fixed words, or the answer of a question; the resolving unit when neither is said. */
  readonly to?: string | { readonly answer: string }
  readonly opening?: string
  /** Before the signatures: `Tôi cam đoan …`. */
  readonly closing?: string
  readonly signatures: readonly PrintSignature[]
  /** Chú thích, one paragraph each. */
  readonly notes?: readonly string[]
}
