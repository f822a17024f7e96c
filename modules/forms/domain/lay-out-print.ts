// Nghị định 30/2020/NĐ-CP Phụ lục I; the declarations issued with each circular: every line of the paper, answered or dotted.
import type { AnswerLine, AnswerRecord } from './answer-record.ts'
import type { FormDefinition, FormPage } from './form-definition.ts'
import type { FormPrint, PrintSignature } from './form-print.ts'
import { layPage, type Lines } from './lay-out-field.ts'
import type { PrintedBlock, PrintedForm, PrintedSignature } from './printed-form.ts'

/** A confirmation that stands in place of a signature, as printed above the name. */
export type PrintedConfirmation = { readonly questionId: string; readonly words: string }

export type PrintFacts = {
  /** Who the form is sent to, when its layout names nobody: the resolving unit. */
  readonly addressee?: string
  /** `Đồng Hới, ngày 12 tháng 3 năm 2025` */
  readonly placeAndDate?: string
  readonly confirmations?: readonly PrintedConfirmation[]
  /** At the foot: the dossier it belongs to. */
  readonly about?: string
  /** Not filed yet: said across the sheet. */
  readonly draft?: boolean
}

const linesOf = ({ pages }: Pick<AnswerRecord, 'pages'>): Lines => new Map(pages.flatMap(({ lines }) => lines).map((line): [string, AnswerLine] => [line.questionId, line]))

const inOrderOfPaper = ({ pages, print }: FormDefinition): readonly FormPage[] => {
  const order = print?.pages
  if (order === undefined) return pages
  const place = (page: FormPage): number => (order.includes(page.id) ? order.indexOf(page.id) : order.length)
  return pages.toSorted((a, b) => place(a) - place(b))
}

const textOf = (lines: Lines, id: string | undefined): string => (id === undefined ? '' : (lines.get(id)?.shown.vi ?? ''))

/** Each confirmation where its place is named; where none is, at the first. */
const laySignatures = (signatures: readonly PrintSignature[], lines: Lines, confirmations: readonly PrintedConfirmation[]): readonly PrintedSignature[] => {
  const placed = new Set(signatures.flatMap((each) => each.confirmedBy ?? []))
  const confirmedAt = ({ confirmedBy }: PrintSignature, at: number): string =>
    confirmations
      .filter(({ questionId }) => (placed.has(questionId) ? questionId === confirmedBy : at === 0))
      .map(({ words }) => words)
      .join('\n')
  return signatures.map((signature, at) => ({
    title: signature.title,
    note: signature.note ?? '',
    name: textOf(lines, signature.name),
    confirmed: confirmedAt(signature, at),
    date: signature.date === true,
    blank: signature.blank === true,
    lines: (signature.lines ?? []).map(({ label, answer }) => ({ label, text: textOf(lines, answer) })),
  }))
}

const addresseeOf = (print: FormPrint | undefined, lines: Lines, addressee: string): string => {
  if (typeof print?.to === 'object') return textOf(lines, print.to.answer)
  return print?.to ?? addressee
}

/** A record on the paper of its form; the record of an unanswered form prints dots to write on. */
export const layOutPrint = (form: FormDefinition, record: Pick<AnswerRecord, 'pages'>, facts: PrintFacts = {}): PrintedForm => {
  const { print } = form
  const lines = linesOf(record)
  const blocks: PrintedBlock[] = inOrderOfPaper(form).flatMap((page) => [...layPage(page, lines, print?.sideBySide ?? '')])
  return {
    formRef: form.ref,
    code: print?.code ?? '',
    title: print?.title ?? form.title.vi,
    subtitle: print?.subtitle ?? '',
    basis: form.basis ?? '',
    about: facts.about ?? '',
    draft: facts.draft === true,
    to: addresseeOf(print, lines, facts.addressee ?? ''),
    opening: print?.opening ?? '',
    closing: print?.closing ?? '',
    madeAt: print?.madeAt ?? '',
    placeAndDate: facts.placeAndDate ?? '',
    dateFirst: print?.dateFirst === true,
    plain: print?.plain === true,
    frames: print?.frames === true,
    photo: print?.photo ?? '',
    office: print?.office ?? { title: '', lines: [] },
    certification: print?.certification ?? { title: '', lines: [], signer: '', note: '' },
    blocks: joinColumns(blocks),
    signatures: laySignatures(print?.signatures ?? [], lines, facts.confirmations ?? []),
    notes: print?.notes ?? [],
  }
}

/** Columns of persons that follow one another become one table: what is asked, then each one's answer. */
const joinColumns = (blocks: readonly PrintedBlock[]): readonly PrintedBlock[] => {
  const joined: PrintedBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind !== 'side' || last?.kind !== 'side') joined.push(block)
    else joined[joined.length - 1] = { ...last, columns: [...last.columns, ...block.columns.slice(1)], rows: last.rows.map((row, at) => [...row, block.rows[at]?.[1] ?? '']) }
  }
  return joined
}
