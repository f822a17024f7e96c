// NĐ 20/2008/NĐ-CP Điều 7: in Vietnamese, clear, with a name, an address and a way to be reached; an official who writes it down by telephone writes it faithfully.
import { refuse, ok, type Outcome } from '../../../kernel/outcome.ts'
import { enterLine, enterText } from '../../../kernel/vietnamese-text.ts'
import { looksLike } from './excluded.ts'
import type { Sender, TakenDown } from './item.ts'
import type { FeedbackRefusal } from './refusal.ts'

/** Ten pages: whoever has more to say attaches a letter at the desk. */
export const MOST_TEXT = 20_000

export type Said = { readonly text: string; readonly sender: Sender; /** The sender read that complaints go another way, and means feedback. */ readonly isNoComplaint?: boolean }

const tidySender = ({ name, address, phone, email, personId }: Sender): Sender => ({
  name: enterLine(name),
  address: enterLine(address),
  ...(phone?.trim() ? { phone: enterLine(phone) } : {}),
  ...(email?.trim() ? { email: enterLine(email) } : {}),
  ...(personId ? { personId } : {}),
})

/** What comes from the national portal has a code there, by which it is known again and answered back; nothing else has one. */
export const decideForeignCode = ({ takenDown, foreignCode }: { readonly takenDown?: TakenDown | undefined; readonly foreignCode?: string | undefined }): Outcome<string | undefined, FeedbackRefusal> => {
  if (takenDown !== 'national-portal') return foreignCode?.trim() ? refuse({ kind: 'feedback-foreign-code-beside' }) : ok(undefined)
  const code = enterLine(foreignCode ?? '').toUpperCase().replaceAll(' ', '')
  return /[\p{L}\p{N}]/u.test(code) ? ok(code) : refuse({ kind: 'feedback-foreign-code-missing' })
}

/** What is kept: NFC, no invisible names; the text itself stays as it was written. */
export const decideReceive = ({ text, sender, isNoComplaint = false }: Said): Outcome<{ readonly text: string; readonly sender: Sender }, FeedbackRefusal> => {
  const kept = enterText(text).trim()
  if (!/\p{L}/u.test(kept)) return refuse({ kind: 'feedback-text-missing' })
  if (kept.length > MOST_TEXT) return refuse({ kind: 'feedback-text-too-long', length: kept.length, most: MOST_TEXT })
  const tidy = tidySender(sender)
  if (!/\p{L}/u.test(tidy.name) || !/[\p{L}\p{N}]/u.test(tidy.address) || !(tidy.phone ?? tidy.email)) return refuse({ kind: 'feedback-sender-missing' })
  if (!isNoComplaint && looksLike(kept)) return refuse({ kind: 'feedback-is-complaint' })
  return ok({ text: kept, sender: tidy })
}
