import type { Language } from './language.ts'

export type TemplateWords = {
  /** In the app, and the subject of an e-mail. */
  readonly title: string
  /** In the app, and the body of an e-mail. */
  readonly text: string
  /** Without tones, GSM-7; no reason, no name. The way to look it up is added when sent. */
  readonly sms: string
  /** Zalo's `trang_thai`, at most thirty signs. */
  readonly status: string
}

export type Template = Readonly<Record<Language, TemplateWords>>
