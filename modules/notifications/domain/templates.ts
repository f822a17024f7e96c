// NĐ 61/2018 articles 17.2, 19.9, 20.1: the applicant is told of reception, refusal and result; words here are the in-app ones.
import type { Language } from './language.ts'

export type TemplateWords = { readonly title: string; readonly text: string }
export type Template = Readonly<Record<Language, TemplateWords>>

/** Templates as data; `{name}` is filled from the notice. A code once used is never reused for other words. */
export const TEMPLATES = {
  'dossier-filed': {
    vi: { title: 'Đã nhận được hồ sơ nộp trực tuyến', text: 'Hồ sơ “{procedure}” đã đến {unit} và đang chờ tiếp nhận.' },
    en: { title: 'Your online filing has arrived', text: 'The dossier “{procedure}” has reached {unit} and waits to be received.' },
  },
  'dossier-accepted': {
    vi: { title: 'Hồ sơ {code} đã được tiếp nhận', text: 'Hồ sơ “{procedure}” đã được tiếp nhận. {due}' },
    en: { title: 'Dossier {code} was accepted', text: 'The dossier “{procedure}” was accepted. {due}' },
  },
  'dossier-refused': {
    vi: { title: 'Hồ sơ không được tiếp nhận', text: 'Hồ sơ “{procedure}” không được tiếp nhận. Lý do: {reason}' },
    en: { title: 'The dossier was not accepted', text: 'The dossier “{procedure}” was not accepted. Reason: {reason}' },
  },
  'result-ready': {
    vi: { title: 'Hồ sơ {code} đã có kết quả', text: 'Kết quả “{result}” đã sẵn sàng tại {unit}.' },
    en: { title: 'The result of dossier {code} is ready', text: 'The result “{result}” is ready at {unit}.' },
  },
  'result-returned': {
    vi: { title: 'Đã trả kết quả hồ sơ {code}', text: 'Kết quả đã trả cho {receivedBy}.' },
    en: { title: 'The result of dossier {code} was returned', text: 'The result was handed to {receivedBy}.' },
  },
  'dossier-sent-back': {
    vi: { title: 'Hồ sơ {code} được chuyển lại', text: 'Lãnh đạo chuyển lại hồ sơ: {reason}' },
    en: { title: 'Dossier {code} was sent back', text: 'The head of unit sent it back: {reason}' },
  },
} as const satisfies Readonly<Record<string, Template>>

export type TemplateCode = keyof typeof TEMPLATES

export type NoticeParams = Readonly<Record<string, string>>

/** A missing parameter shows as an ellipsis, never as a bare `{name}`. */
const fillIn = (text: string, params: NoticeParams): string => text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '…')

export const isTemplateCode = (code: string): code is TemplateCode => Object.hasOwn(TEMPLATES, code)

/** The words of a notice; of a template this version no longer knows, its code. */
export const wordNotice = (code: string, params: NoticeParams, language: Language): TemplateWords => {
  if (!isTemplateCode(code)) return { title: code, text: '' }
  const { title, text } = TEMPLATES[code][language]
  return { title: fillIn(title, params), text: fillIn(text, params) }
}
