import type { Work } from '../../../platform/work.ts'
import { notify, type NoticeParams, type TemplateCode } from '../../notifications/index.ts'
import { getUnit } from '../../organisation/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { REASONS } from '../domain/accountability.ts'

/** The catalogue's name of it in both languages, then the official's own words as they were written. */
const reasonOf = ({ accounting }: Dossier): NoticeParams => {
  if (!accounting) return {}
  const { reasonCode, words } = accounting
  const reason = REASONS.find(({ code }) => code === reasonCode)
  return { reason: `${reason?.vi ?? reasonCode}: ${words}`, reasonEn: `${reason?.en ?? reasonCode}: ${words}` }
}

export type Told = { readonly template: TemplateCode; readonly params?: NoticeParams }

/** Where the dossier itself says they are reached; people without an account are told there alone. */
const contactOf = ({ submitter, applicant }: Dossier): { readonly phone?: string; readonly email?: string } => {
  const phone = submitter.phone ?? applicant.phone
  return { ...(phone ? { phone } : {}), ...(applicant.email ? { email: applicant.email } : {}) }
}

/** Whether anything reaches them at all: an account, a phone or an e-mail. */
export const mayBeTold = (dossier: Dossier): boolean => {
  const { phone, email } = contactOf(dossier)
  return (dossier.submitter.personId ?? dossier.applicant.personId ?? phone ?? email) !== undefined
}

/** Tells whoever filed it, once, by the channels they chose; the words are the template's, the facts the dossier's. */
export const tellApplicant = async (work: Work, dossier: Dossier, told: Told): Promise<void> => {
  const personId = dossier.submitter.personId ?? dossier.applicant.personId
  const unit = await getUnit(work, dossier.receivingUnitId)
  await notify(work, {
    ...(personId ? { personId } : {}),
    contact: contactOf(dossier),
    template: told.template,
    about: { kind: 'dossier', id: dossier.id },
    params: {
      code: dossier.code ?? '',
      procedure: dossier.procedure.name,
      unit: unit.name,
      dueAt: dossier.dueAt ?? '',
      ...reasonOf(dossier),
      result: dossier.results.at(-1)?.name ?? '',
      ...told.params,
    },
  })
}
