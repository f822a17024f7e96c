import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { organisationEn } from './messages.en.ts'
import { organisationVi } from './messages.vi.ts'

export const useOrganisationWords = (): WordsOf<typeof organisationVi> => useMessages({ vi: organisationVi, en: organisationEn })

/** `2025-07-01` as it is written in both languages here: 01/07/2025. */
export const writeDay = (day: string): string => day.split('-').toReversed().join('/')
