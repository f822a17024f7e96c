// Nghị định 30/2020/NĐ-CP Phụ lục I: where number, date, issuer and title of an administrative paper stand; labels of certificates beside it.
import { lineOf, linesOf, segmentsOf, type PageLine, type PageWord } from './page-lines.ts'
import { parsePlainDate } from '../../../../kernel/plain-date.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'

export type FieldKey = 'title' | 'number' | 'issuedOn' | 'issuer' | 'holderName' | 'validUntil' | 'scope'
/** Proposed from what was read, never taken without a person: `confidence` from 0 to 100. */
export type FoundField = { readonly value: string; readonly confidence: number }
export type FoundFields = Partial<Readonly<Record<FieldKey, FoundField>>>

const isMotto = (line: string): boolean => /cong hoa xa hoi|doc lap\W+tu do/.test(fold(line))
const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '')
const isCapital = (text: string): boolean => letters(text).length >= 2 && letters(text) === letters(text).toLocaleUpperCase('vi')

const found = (value: string, confidence: number): FoundField => ({ value: value.replace(/\s+/g, ' ').trim(), confidence: Math.round(confidence) })

/** `Số: 15/2025/TLKS-BS`, `Số 123/QĐ-UBND`, `Số: BK 012345`; a reader takes ố for ó or 6 now and then. */
const NUMBER = /\bS[ốôóồổỗộo6]\s*(?:hiệu)?\s*[:.;]?\s*((?:[A-ZĐ]{1,3}\s?)?\d{1,8}[A-Za-z]?(?:\s?[/-]\s?[\p{L}\p{N}&.]+)*)/u

const findNumber = (lines: readonly PageLine[]): FoundField | undefined => {
  for (const { text, top, confidence } of lines) {
    if (top > 0.5 || /s[ốo] (định danh|điện thoại|nhà|trang|lượng)/iu.test(text)) continue
    const value = NUMBER.exec(text)?.[1]
    if (value !== undefined && /\d/.test(value)) return found(value.replace(/\s*([/-])\s*/g, '$1').replace(/[.,;]+$/, ''), confidence)
  }
  return undefined
}

const pad = (part: string | undefined): string => (part ?? '').padStart(2, '0')
/** A day no calendar has was read wrong. */
const dateOf = (day: string | undefined, month: string | undefined, year: string | undefined): string | undefined =>
  Number(year) >= 1945 && Number(year) <= 2100 ? parsePlainDate(`${year}-${pad(month)}-${pad(day)}`) : undefined

const LONG_DATE = /ng[àa]y\s*(\d{1,2})\s*th[áa]ng\s*(\d{1,2})\s*n[ăa]m\s*(\d{4})/iu
const SHORT_DATE = /\b(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})\b/
/** Dates that are no dates of issue. */
const OTHER_DATE = /sinh|hiệu lực|thời hạn|có giá trị|đến ngày|kết hôn ngày|chết/iu
const ISSUE_LABEL = /ngày (?:cấp|đăng ký|ban hành)|cấp ngày/iu

const dateIn = (text: string): string | undefined => {
  const long = LONG_DATE.exec(text) ?? SHORT_DATE.exec(text)
  return long === null ? undefined : dateOf(long[1], long[2], long[3])
}

/** With its place before it (“Bảo Ninh, ngày …”), else where a label says so, else the first that is nothing else. */
const findIssuedOn = (lines: readonly PageLine[]): FoundField | undefined => {
  const dated = lines.flatMap((line) => {
    const value = OTHER_DATE.test(line.text) ? undefined : dateIn(line.text)
    return value === undefined ? [] : [{ value, line }]
  })
  const placed = dated.find(({ line }) => /,\s*ng[àa]y/iu.test(line.text)) ?? dated.find(({ line }) => ISSUE_LABEL.test(line.text))
  const best = placed ?? dated.find(({ line }) => LONG_DATE.test(line.text))
  return best && found(best.value, placed ? best.line.confidence : best.line.confidence * 0.8)
}

/** “… có giá trị đến hết ngày …”, “Hết hạn: …”; from when it holds, and for how long, says nothing of its last day. */
const UNTIL = /(?:(?:giá trị|thời hạn|hiệu lực|sử dụng)[^.;]{0,40}?đến:?|(?:hết hạn|thời hạn)[^.:;]{0,15}:)\s*(?:hết\s*)?((?:ng[àa]y\s*)?\d{1,2}\s*(?:[/.-]|th[áa]ng)\s*\d.*)$/iu

const findValidUntil = (lines: readonly PageLine[]): FoundField | undefined => {
  for (const { text, confidence } of lines) {
    const value = dateIn(UNTIL.exec(text)?.[1] ?? '')
    if (value !== undefined) return found(value, confidence)
  }
  return undefined
}

/** The upper left corner: the agency above, then the agency itself; the motto stands to the right of it. */
const findIssuer = (words: readonly PageWord[]): FoundField | undefined => {
  const corner = segmentsOf(linesOf(words)).filter(({ right, top, left }) => right < 0.55 && top < 0.2 && left < 0.4)
  const capital: PageLine[] = []
  for (const line of corner) {
    if (isMotto(line.text)) continue
    if (!isCapital(line.text) || /\d/.test(line.text)) {
      if (capital.length > 0) break
      continue
    }
    capital.push(line)
    if (capital.length === 3) break
  }
  if (capital.length === 0) return undefined
  const all = lineOf(capital.flatMap((line) => line.words))
  return letters(all.text).length < 6 ? undefined : found(capital.map(({ text }) => text).join(' '), all.confidence)
}

const NAME_LABEL = /(?:họ,?\s*chữ đệm,?\s*(?:và\s*)?tên|họ\s*(?:và\s*)?tên|tên (?:doanh nghiệp|hộ kinh doanh|tổ chức)|(?:^|\s)(?:ông|bà)(?:\s*[/(]\s*(?:bà|ông)\)?)?)[^:]{0,30}:\s*(.+)$/iu

/** The words of a name begin with capitals, or are capitals throughout; what comes after on the same line is another field. */
const nameIn = (text: string): string | undefined => {
  const named: string[] = []
  for (const word of text.split(/\s+/)) {
    const goesOn = /^\p{Lu}[\p{L}'’.-]*,?$/u.test(word) && named.length < 8 && (named.length < 2 || !named.every(isCapital) || isCapital(word))
    if (!goesOn) break
    named.push(word.replace(/[.,]$/, ''))
  }
  const name = named.join(' ')
  return named.length >= 2 ? name : undefined
}

const findHolder = (lines: readonly PageLine[]): FoundField | undefined => {
  for (const { text, confidence } of lines) {
    const value = nameIn(NAME_LABEL.exec(text)?.[1] ?? '')
    if (value !== undefined) return found(value, confidence)
  }
  return undefined
}

const LEAST_TITLE = 7

/** Capital lines in the middle of the upper half, larger than what stands around them. */
const findTitle = (lines: readonly PageLine[], issuer: FoundField | undefined): FoundField | undefined => {
  const head = lines.filter(({ text, top, left, right }) => top > 0.04 && top < 0.5 && isCapital(text) && !isMotto(text) && letters(text).length >= LEAST_TITLE && left < 0.55 && right > 0.45)
  const [first, second] = head.filter(({ text }) => !(issuer?.value.includes(text) ?? false))
  if (first === undefined) return undefined
  const goesOn = second !== undefined && second.top - first.bottom < (first.bottom - first.top) * 1.6
  return found(goesOn ? `${first.text} ${second.text}` : first.text, first.confidence)
}

/** What the first page of a paper says of itself. */
export const readFields = (words: readonly PageWord[]): FoundFields => {
  const lines = linesOf(words)
  const issuer = findIssuer(words)
  const fields: readonly (readonly [FieldKey, FoundField | undefined])[] = [
    ['title', findTitle(lines, issuer)],
    ['number', findNumber(lines)],
    ['issuedOn', findIssuedOn(lines)],
    ['issuer', issuer],
    ['holderName', findHolder(lines)],
    ['validUntil', findValidUntil(lines)],
  ]
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined))
}

/** A page that begins a paper carries the motto, or a title in capitals. */
export const beginsPaper = (words: readonly PageWord[], { title }: FoundFields): boolean => linesOf(words).some(({ text, top }) => top < 0.25 && isMotto(text)) || (title !== undefined && title.confidence >= 50)
