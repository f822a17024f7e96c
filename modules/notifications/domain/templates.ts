import { APPLICANT_TEMPLATES } from './applicant-templates.ts'
import { DATA_DUTY_TEMPLATES } from './data-duty-templates.ts'
import { fillIn, type NoticeParams } from './fill-in.ts'
import type { Language } from './language.ts'
import { FEEDBACK_TEMPLATES } from './feedback-templates.ts'
import { OFFICIAL_TEMPLATES } from './official-templates.ts'
import { PLAN_TEMPLATES } from './plan-templates.ts'
import { PAPER_TEMPLATES } from './paper-templates.ts'
import type { TemplateWords } from './template.ts'

/** Templates as data; `{name}` is filled from the notice. A code once used is never reused for other words. */
export const TEMPLATES = { ...APPLICANT_TEMPLATES, ...OFFICIAL_TEMPLATES, ...PAPER_TEMPLATES, ...FEEDBACK_TEMPLATES, ...PLAN_TEMPLATES, ...DATA_DUTY_TEMPLATES }

export type TemplateCode = keyof typeof TEMPLATES

export const isTemplateCode = (code: string): code is TemplateCode => Object.hasOwn(TEMPLATES, code)

/** `reasonEn` stands for `reason` where English is spoken: what has a name in both languages comes with both. */
const inLanguage = (params: NoticeParams, language: Language): NoticeParams =>
  language === 'vi' ? params : { ...params, ...Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (name.endsWith('En') && value !== '' ? [[name.slice(0, -2), value]] : []))) }

/** The words of a notice; of a template this version no longer knows, its code. */
export const wordNotice = (code: string, params: NoticeParams, language: Language): TemplateWords => {
  if (!isTemplateCode(code)) return { title: code, text: '', sms: code, status: code }
  const words: TemplateWords = TEMPLATES[code][language]
  const spoken = inLanguage(params, language)
  return { title: fillIn(words.title, spoken), text: fillIn(words.text, spoken), sms: fillIn(words.sms, spoken), status: fillIn(words.status, spoken) }
}

/** `Cần bổ sung`: what a notice tells of, without its facts. */
export const statusOf = (code: string, language: Language): string => (isTemplateCode(code) ? fillIn(TEMPLATES[code][language].status, {}) : code)
