import type { Work } from '../../../platform/work.ts'
import { notify, type NoticeParams, type TemplateCode } from '../../notifications/index.ts'
import { getUnit } from '../../organisation/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { formatMoment } from '../domain/event-words.ts'
import { REASONS } from '../domain/accountability.ts'

const dueWords = ({ dueAt }: Dossier): string => (dueAt ? `Hẹn trả kết quả: ${formatMoment(dueAt)}.` : '')

const reasonOf = ({ accounting }: Dossier): string => {
  if (!accounting) return ''
  const reason = REASONS.find((each) => each.code === accounting.reasonCode)
  return `${reason?.vi ?? accounting.reasonCode}: ${accounting.words}`
}

export type Told = { readonly template: TemplateCode; readonly params?: NoticeParams }

/** Tells whoever filed it, once, in the app; the words are the template's, the facts the dossier's. */
export const tellApplicant = async (work: Work, dossier: Dossier, told: Told): Promise<void> => {
  const personId = dossier.submitter.personId ?? dossier.applicant.personId
  if (!personId) return
  const unit = await getUnit(work, dossier.receivingUnitId)
  await notify(work, {
    personId,
    template: told.template,
    about: { kind: 'dossier', id: dossier.id },
    params: {
      code: dossier.code ?? '',
      procedure: dossier.procedure.name,
      unit: unit.name,
      due: dueWords(dossier),
      reason: reasonOf(dossier),
      result: dossier.results.at(-1)?.name ?? '',
      ...told.params,
    },
  })
}
