import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF, type AnswerRecord } from '../../forms/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { TemplateFields } from '../domain/result-template.ts'
import { listAnswers } from '../store/dossier-store.ts'
import { listUnitNames } from './names.ts'

const dayInFigures = (day: PlainDate | undefined): string => (day ? day.split('-').toReversed().join('/') : '')

/** Later answers, given with a supplement, stand over earlier ones. */
const recordsOf = async (work: Work, { id }: Dossier): Promise<readonly AnswerRecord[]> =>
  (await listAnswers(work.tx, id)).toSorted((a, b) => a.revision - b.revision).map(({ record }) => record as AnswerRecord)

const linesOf = (records: readonly AnswerRecord[]) => records.flatMap(({ pages }) => pages).flatMap(({ lines }) => lines)

/** What the procedure's own form says, a line an answer; files are named elsewhere. */
const declaredOf = (records: readonly AnswerRecord[]): string => {
  const own = linesOf(records.filter(({ formRef }) => formRef !== APPLICANT_FORM_REF)).filter(({ file }) => file === undefined)
  const last = new Map(own.map(({ questionId, question, shown }) => [questionId, `- ${question.vi}: ${shown.vi}`]))
  return [...last.values()].join('\n')
}

/** Everything a template may name: the applicant, the frozen answers, the procedure and the dossier. */
export const resultFieldsOf = async (work: Work, dossier: Dossier): Promise<TemplateFields> => {
  const { applicant, procedure, code, acceptance, submittedAt, contentRequested, resolvingUnitId, receivingUnitId } = dossier
  const records = await recordsOf(work, dossier)
  const names = await listUnitNames(work, [resolvingUnitId, receivingUnitId])
  return new Map([
    ...linesOf(records).map(({ questionId, shown }): [string, string] => [`answer.${questionId}`, shown.vi]),
    ['answers', declaredOf(records)],
    ['applicant.fullName', applicant.fullName],
    ['applicant.idNumber', applicant.idNumber ?? ''],
    ['applicant.bornOn', dayInFigures(applicant.bornOn)],
    ['applicant.address', applicant.address ?? ''],
    ['procedure.code', procedure.code],
    ['procedure.name', procedure.name],
    ['dossier.code', code ?? ''],
    ['dossier.acceptedOn', dayInFigures(plainDateAt(acceptance?.at ?? submittedAt))],
    ['content', contentRequested ?? procedure.name],
    ['unit.name', names.get(resolvingUnitId) ?? ''],
    ['receivingUnit.name', names.get(receivingUnitId) ?? ''],
  ])
}
