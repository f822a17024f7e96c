import type { Work } from '../../../platform/work.ts'
import type { NoticeParams } from '../domain/fill-in.ts'
import { asRehearsed, wordDigest, writeLetter, type LetterWords, type Places } from '../domain/letter.ts'
import type { Message } from '../domain/message.ts'
import { wordNotice } from '../domain/templates.ts'
import type { NotificationPorts } from '../ports.ts'
import { listNoticeIdsOfDigest } from '../store/message-store.ts'
import { listNoticesById, type Notice } from '../store/notice-store.ts'

type Worded = { readonly message: Message; readonly notice: Notice | undefined }

const forOfficial = (message: Message, notice: Notice | undefined): string =>
  message.channel === 'email' && notice?.about.kind === 'dossier' ? `/desk/dossiers/${notice.about.id}` : message.noticeId === undefined ? '/desk/notices' : '/desk'

/** Anyone with the code may look a dossier up; a signed-in person's e-mail leads to the dossier itself. */
const forApplicant = (message: Message, notice: Notice | undefined): string => {
  const code = notice?.params['code'] ?? ''
  if (notice?.about.kind === 'paper' && message.recipientKind === 'person') return `/kho-giay-to/${notice.about.id}`
  if (notice?.about.kind === 'data-request') return '/tai-khoan/du-lieu'
  if (notice?.about.kind === 'filing-draft') return '/ho-so'
  if (notice === undefined || notice.about.kind !== 'dossier') return '/thong-bao'
  if (message.recipientKind === 'person' && message.channel === 'email') return `/ho-so/${encodeURIComponent(code || notice.about.id)}`
  if (code !== '') return `/tra-cuu?code=${encodeURIComponent(code)}`
  return message.recipientKind === 'person' ? '/thong-bao' : '/tra-cuu'
}

const linkOf = async (work: Work, { message, notice }: Worded, { madeLinks }: NotificationPorts): Promise<string> => {
  if (message.recipientKind === 'official') return forOfficial(message, notice)
  const made = notice === undefined ? undefined : await madeLinks?.[notice.about.kind]?.(work, notice.about.id)
  return made ?? forApplicant(message, notice)
}

const placesOf = async (work: Work, worded: Worded, ports: NotificationPorts): Promise<Places> => {
  const { publicUrl, deskUrl = publicUrl, signature } = ports
  const { message } = worded
  const link = (message.recipientKind === 'official' ? deskUrl : publicUrl) + (await linkOf(work, worded, ports))
  if (message.recipientKind === 'contact') return { link, signature }
  return { link, signature, preferences: message.recipientKind === 'official' ? `${deskUrl}/desk/notices/preferences` : `${publicUrl}/thong-bao/tuy-chon` }
}

const wordsOf = (notice: Notice, { language }: Message) => wordNotice(notice.template, notice.params, language)

/** The words of a message, or undefined when the notice they come from no longer exists. */
export const wordMessage = async (work: Work, message: Message, ports: NotificationPorts): Promise<LetterWords | undefined> => {
  const ids = message.noticeId === undefined ? await listNoticeIdsOfDigest(work.tx, message) : [message.noticeId]
  const notices = await listNoticesById(work.tx, message.recipientId, ids)
  const [first] = notices
  if (first === undefined) return undefined
  const alone = message.noticeId === undefined ? undefined : first
  const said = alone ? wordsOf(alone, message) : wordDigest(notices.map((notice) => wordsOf(notice, message)), message.language)
  const words = ports.isOfRehearsal?.() ? asRehearsed(said, message.language) : said
  const params: NoticeParams = alone?.params ?? {}
  return writeLetter(message.channel, { words, params, language: message.language, places: await placesOf(work, { message, notice: alone }, ports) })
}
