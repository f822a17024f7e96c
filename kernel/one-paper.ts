// NĐ 45/2020/NĐ-CP articles 4 and 11: what the state holds stands for one paper of the holder; a line of a sheet that asks for more, or for another's, is asked for as ever.
import { fold } from './vietnamese-text.ts'

/** "- ", "a) ", "(1) ", "2. ": how sheets count their lines. */
const LIST_MARK = /^(?:[-+*•–—]+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*/
const LAST_MARKS = /[\s.;:,]+$/

/** Folded text in, without the marks of the sheet it stood on. */
export const withoutMarks = (folded: string): string => folded.replace(LIST_MARK, '').replace(LIST_MARK, '').replace(LAST_MARKS, '')

const HOLDERS = 'nguoi (?:nop(?: ho so)?|yeu cau|de nghi|dang ky|khai|lam don)|ca nhan|cong dan|chu ho so|to chuc|doanh nghiep|thuong nhan|co quan|don vi'
const SOUND = 'con han|(?:con )?(?:hieu luc|gia tri|thoi han)(?: su dung)?|theo quy dinh(?: hien hanh)?(?: cua phap luat)?|(?:theo )?mau(?: so)? [a-z0-9]{1,6}'
const FORM = String.raw`\d{1,2}(?= ban )|de doi chieu|tu so goc|neu co`
const HARMLESS = new RegExp(`\\b(?:cua (?:chinh )?(?:${HOLDERS})(?: (?:nop ho so|de nghi|yeu cau))?|${SOUND}|${FORM})(?= |$|[():])`, 'g')
/** Words that only say in which form the paper comes. */
const FORM_WORD = /^(?:ban|sao|chup|chinh|goc|scan|dien|tu|co|duoc|cong|chung|thuc|xac|nhan|dau|dong|y|hop|le|phap|theo|kem|xuat|trinh|nop|mot|hoac)$/
/** Another paper in its place: a plain name, of nobody in particular and under no condition. */
const ANOTHER = /^hoac [a-z0-9 ]+$/
const NOT_PLAIN = /\b(?:va|kem|cung|cua|cho|doi voi|truong hop|neu|khi|tai|do|voi|trong|ngoai|sau|truoc|thay|phai|de|con|cha|me|vo|chong|nguoi|tre em)\b/

const isForm = (text: string): boolean => text.split(/[ ():]+/).every((word) => word === '' || FORM_WORD.test(word))

/** "Chứng minh nhân dân/Căn cước", never the number of a law or a date. */
const SLASH_BETWEEN_WORDS = /(?<![0-9])\s*\/\s*(?=[a-z])/g
/** Behind the name of a group of papers: which of them will do. */
const CHOICE = /^: ?(?=[a-z0-9 ]+ hoac [a-z0-9 ]+$)/

/** What follows the name of a paper, folded: nothing, its form, the holder it names anyway, or a choice that this paper meets. */
export const saysNothingMore = (given: string): boolean => {
  const rest = given.replace(SLASH_BETWEEN_WORDS, ' hoac ')
  if (/[,;+&/]/.test(rest)) return false
  const said = rest.replace(HARMLESS, '').replace(/\s+/g, ' ').trim()
  const bare = said.replace(/\(([^()]*)\)/g, (note, inside: string) => (isForm(inside) ? '' : note)).replace(/\s+/g, ' ').trim()
  return isForm(bare) || (ANOTHER.test(bare.replace(CHOICE, 'hoac ')) && !NOT_PLAIN.test(bare))
}

/** `begins` is anchored at the beginning; the name as it stands on a sheet. `aside`: what its end may say of why and when it is asked for. */
export const isOnePaperNamed = (begins: RegExp, name: string, aside = /$/): boolean => {
  const plain = withoutMarks(fold(name))
  const found = begins.exec(plain)
  return found !== null && saysNothingMore(plain.slice(found[0].length).replace(aside, ''))
}
