import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { surveyDeskEn } from './messages.en.ts'
import { surveyDeskVi } from './messages.vi.ts'

export const useSurveyDeskWords = (): WordsOf<typeof surveyDeskVi> => useMessages({ vi: surveyDeskVi, en: surveyDeskEn })

/** 87,5 in Vietnamese, 87.5 in English. */
export const useShare = (): ((value: number) => string) => {
  const language = useLanguage()
  return (value) => (language === 'en' ? String(value) : String(value).replace('.', ','))
}
