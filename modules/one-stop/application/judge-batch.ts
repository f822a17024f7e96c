// NĐ 61/2018 article 17.1: the same judgement as filing, made on the whole list before anything is filed.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { filingRefusals, listSameFilings } from '../../dossiers/index.ts'
import { APPLICANT_FORM_REF, evaluateAnswers, getForm } from '../../forms/index.ts'
import { findSamePerson, parsePersonalIdNumber, sameName } from '../../identity/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import { columnsOf, type BatchColumn } from '../domain/batch-columns.ts'
import { applicantAnswersOfRow, askedByRow, formAnswersOfRow, isFilledHere } from '../domain/batch-form.ts'
import { readBatchTable, type BatchRow, type BatchTable, type RowFault } from '../domain/batch-table.ts'
import type { Batch } from '../store/batch-store.ts'
import { batchFormOf, type BatchForm } from './batch-form.ts'
import { sayDay } from './say-day.ts'

export type ReadBatch = { readonly table: BatchTable; readonly columns: readonly BatchColumn[]; readonly form: BatchForm }

export const readBatch = async (work: Work, { common, typed }: Batch, procedure: ProcedureVersion): Promise<ReadBatch> => {
  const form = await batchFormOf(work, procedure)
  const columns = columnsOf(askedByRow(common, form))
  return { form, columns, table: readBatchTable(typed, { columns, today: plainDateAt(work.now) }) }
}

export type Judging = {
  readonly batch: Batch
  readonly procedureCode: string
  readonly read: ReadBatch
  /** Questions all rows share that are not right: said once, not in each row. */
  readonly saidOnce: ReadonlySet<string>
}

const FEWEST_LETTERS = 10
const isReason = (text = ''): boolean => (text.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS

const otherName = ({ serial, fullName }: BatchRow): RowFault => {
  const [, vi, en] = filingRefusals['person-name-differs']
  return { serial, shown: fullName, column: 'fullName', vi, en }
}

/** The number is known under another name; or a dossier of the same person on the same procedure is open, and another one needs its reason, said in the row. */
const personFaults = async (work: Work, procedureCode: string, row: BatchRow): Promise<readonly RowFault[]> => {
  const personalIdNumber = parsePersonalIdNumber(row.personalIdNumber)
  const person = personalIdNumber ? await findSamePerson(work, { kind: 'individual', name: row.fullName, personalIdNumber }) : undefined
  if (person && !sameName(row.fullName, person.name)) return [otherName(row)]
  const open = person ? (await listSameFilings(work, { personId: person.id, procedureCode })).find(({ holder }) => holder !== undefined) : undefined
  if (!open || isReason(row.another)) return []
  const [code, day] = [open.code ?? '', sayDay(open.submittedAt)]
  const again = row.another ? 'Lý do đã ghi quá ngắn. ' : ''
  return [{
    serial: row.serial, shown: row.fullName, column: 'another',
    vi: `${again}Người này đang có hồ sơ ${code} nộp ngày ${day} chưa xong. Nếu đây là việc khác, hãy ghi lý do ở cột “Lý do nộp thêm” (ít nhất ${String(FEWEST_LETTERS)} chữ cái); nếu trùng, hãy bỏ dòng này.`,
    en: `${row.another ? 'The reason given is too short. ' : ''}This person has the dossier ${code} of ${day} open. If this is another matter, write why in “Lý do nộp thêm” (at least ${String(FEWEST_LETTERS)} letters); if it is the same, take the row out.`,
  }]
}

/** Where a fault of the form is mended: in the row's own column, or among what all rows share. */
const columnOf = (questionId: string, columns: readonly BatchColumn[]): string => {
  const own = `form.${questionId}`
  if (columns.some(({ key }) => key === own)) return own
  return { fullName: 'fullName', bornOn: 'bornOn', personalIdNumber: 'personalIdNumber' }[questionId.slice(questionId.lastIndexOf('.') + 1)] ?? ''
}

type Unmasked = Pick<Judging, 'batch' | 'read'>
type Fault = { readonly field: string; readonly column: string; readonly vi: string; readonly en: string }

const faultsOfForm = async (work: Work, row: BatchRow, { batch: { common }, read: { form, columns } }: Unmasked): Promise<readonly Fault[]> => {
  if (!form.form || !isFilledHere(common)) return []
  const { faults } = await evaluateAnswers(work, form.form, formAnswersOfRow(common, row, form))
  return faults.map(({ questionId, text }) => ({ field: questionId, column: columnOf(questionId, columns), vi: text.vi, en: text.en }))
}

/** What the list owes of the person of the row; the representative is judged once for all (`checkCommon` of filing). */
const applicantFaults = async (work: Work, row: BatchRow, { batch: { common } }: Unmasked): Promise<readonly RowFault[]> => {
  const { faults } = await evaluateAnswers(work, await getForm(work, APPLICANT_FORM_REF), applicantAnswersOfRow(common, row))
  return faults.flatMap(({ questionId, text }) => (questionId.startsWith('applicant.') ? [{ serial: row.serial, shown: row.fullName, column: columnOf(questionId, []), vi: text.vi, en: text.en }] : []))
}

const formFaults = async (work: Work, row: BatchRow, judging: Judging): Promise<readonly RowFault[]> =>
  (await faultsOfForm(work, row, judging)).flatMap(({ field, column, vi, en }) => (judging.saidOnce.has(field) ? [] : [{ serial: row.serial, shown: row.fullName, column, vi, en }]))

/** What is wrong with the form in the part that all rows share; asked of the first row. */
export const sharedFormFaults = async (work: Work, row: BatchRow | undefined, unmasked: Unmasked): Promise<readonly Fault[]> =>
  row ? (await faultsOfForm(work, row, unmasked)).filter(({ column }) => column === '') : []

/** What stands in the way of this row, in words and at its cell. */
export const judgeRow = async (work: Work, row: BatchRow, judging: Judging): Promise<readonly RowFault[]> => [
  ...(await personFaults(work, judging.procedureCode, row)),
  ...(await applicantFaults(work, row, judging)),
  ...(await formFaults(work, row, judging)),
]
