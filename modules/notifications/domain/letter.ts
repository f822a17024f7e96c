import type { OutsideChannel } from './channel.ts'
import type { NoticeParams } from './fill-in.ts'
import type { Language } from './language.ts'
import type { TemplateWords } from './template.ts'

/** For channels whose provider holds the template and takes only its values. */
export type LetterValues = { readonly code: string; readonly status: string; readonly procedure: string; readonly message: string; readonly link: string }

/** What leaves by a channel, in words; every channel keeps only what it shows. */
export type LetterWords = { readonly subject: string; readonly body: string; readonly values?: LetterValues }

export type Places = {
  /** Where the reader goes on: the dossier, or the list of notices. */
  readonly link: string
  /** Where the reader chooses how to be told. */
  readonly preferences?: string
  readonly signature: string
}

const FRAME = {
  vi: { see: 'Xem tại', short: 'Xem', choose: 'Chọn cách nhận thông báo', automatic: 'Thư này được gửi tự động, xin đừng trả lời.', brand: '[Một Cửa]' },
  en: { see: 'See', short: 'See', choose: 'Choose how you are told', automatic: 'This message was sent by a machine; please do not answer it.', brand: '[Một Cửa]' },
} as const

const emailOf = (language: Language, { title, text }: Pick<TemplateWords, 'title' | 'text'>, places: Places): LetterWords => {
  const m = FRAME[language]
  const foot = [...(places.preferences === undefined ? [] : [`${m.choose}: ${places.preferences}`]), m.automatic]
  return { subject: `${m.brand} ${title}`, body: [title, '', text, '', `${m.see}: ${places.link}`, '', '--', places.signature, ...foot, ''].join('\n') }
}

/** One page of SMS where it fits: the link goes first when it does not. */
export const SMS_PAGE = 160

const smsOf = (language: Language, sms: string, link: string): LetterWords => {
  const whole = `${sms} ${FRAME[language].short} ${link}`
  return { subject: '', body: whole.length <= SMS_PAGE ? whole : sms.slice(0, SMS_PAGE) }
}

/** No person is named. */
const valuesOf = (words: TemplateWords, params: NoticeParams, link: string): LetterWords => ({
  subject: '',
  body: words.sms,
  values: { code: params['code'] ?? '', status: words.status, procedure: (params['procedure'] ?? '').slice(0, 100), message: words.sms, link },
})

const REHEARSED = {
  vi: { title: 'DIỄN TẬP', sms: 'DIEN TAP', text: 'Đây là thư diễn tập: người, hồ sơ và ngày giờ trong thư là hư cấu, không có giá trị.' },
  en: { title: 'REHEARSAL', sms: 'REHEARSAL', text: 'This message is of a rehearsal: people, dossiers, dates and times in it are invented and worth nothing.' },
} as const

/** First of all that it is of a rehearsal: whoever gets it by mistake must not believe a word. */
export const asRehearsed = ({ title, text, sms }: TemplateWords, language: Language): TemplateWords => {
  const m = REHEARSED[language]
  return { title: `${m.title}: ${title}`, text: `${m.text}\n\n${text}`, sms: `${m.sms}. ${sms}`, status: m.title }
}

export type LetterOf = { readonly words: TemplateWords; readonly params: NoticeParams; readonly language: Language; readonly places: Places }

export const writeLetter = (channel: OutsideChannel, { words, params, language, places }: LetterOf): LetterWords => {
  if (channel === 'email') return emailOf(language, words, places)
  return channel === 'sms' ? smsOf(language, words.sms, places.link) : valuesOf(words, params, places.link)
}

const DIGEST = {
  vi: { title: (count: number) => `${count} thông báo trong ngày`, sms: (count: number) => `Ban co ${count} thong bao moi ve ho so.`, status: 'Thông báo trong ngày' },
  en: { title: (count: number) => `${count} notices of the day`, sms: (count: number) => `You have ${count} new notices about dossiers.`, status: 'Notices of the day' },
} as const

/** The words of one message with all notices of the day. */
export const wordDigest = (entries: readonly TemplateWords[], language: Language): TemplateWords => {
  const m = DIGEST[language]
  const text = entries.map(({ title, text: said }, i) => `${i + 1}. ${title}\n   ${said}`).join('\n\n')
  return { title: m.title(entries.length), text, sms: m.sms(entries.length), status: m.status }
}
