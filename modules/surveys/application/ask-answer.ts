// NĐ 61/2018 articles 27, 32; NĐ 20/2008 article 7: whoever was not satisfied and asks for an answer gives up being unknown, and is answered as feedback is.
import type { PersonId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { readDossier } from '../../dossiers/index.ts'
import { takeUpRating } from '../../feedback/index.ts'
import { questionnaireOn, type Scores } from '../domain/questionnaire.ts'
import type { Invitation } from '../domain/rating.ts'

/** Each answer without points, as it was asked and said. */
const lowWords = (work: Work, scores: Scores): readonly string[] =>
  questionnaireOn(plainDateAt(work.now)).questions.flatMap(({ key, asked, choices }) => (scores[key] === 0 ? [`${asked.vi} ${choices[0].vi}.`] : []))

/** False where whoever rated cannot be reached: then what they said is a case of the unit, however low the score. */
export const askAnswer = async (work: Work, { dossierCode, procedureName }: Invitation, { scores, words }: { readonly scores: Scores; readonly words?: string }): Promise<boolean> => {
  const read = await readDossier({ ...work, actor: { kind: 'system', process: 'surveys' } }, dossierCode)
  if (!read.ok) return false
  const { applicant, submitter } = read.value.dossier
  const phone = applicant.phone ?? submitter.phone
  const personId: PersonId | undefined = applicant.personId ?? submitter.personId
  const sender = { name: applicant.fullName, address: applicant.address ?? `Theo hồ sơ ${dossierCode}`, ...(phone ? { phone } : {}), ...(applicant.email ? { email: applicant.email } : {}), ...(personId ? { personId } : {}) }
  const text = [`Đánh giá hồ sơ ${dossierCode}, ${procedureName}.`, ...lowWords(work, scores), ...(words ? [`Ý kiến: ${words}`] : [])].join('\n')
  return (await takeUpRating(work, { dossierCode, text, sender, isCounted: scores.overall === 0 })).ok
}
