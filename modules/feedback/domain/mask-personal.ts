// NĐ 20/2008/NĐ-CP Điều 19, NĐ 13/2023/NĐ-CP Điều 3, 8: the answer is public, whom it concerns is not.

/** Bounded as RFC 5321 bounds it, and begun only where a word begins: a hundred thousand letters stay a matter of one pass. */
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu
/** Codes of dossiers are no secret of a person: `000.00.18.H44-250312-0001`, `H44.18-250312-0001`. */
const CODE = /(?:\d{3}\.)*[A-Z]\d{2}(?:\.\d{2,3})*-\d{6}-\d{4,5}|(?:\d{3}\.){2,3}\d{2}\.[A-Z]\d{2}-\d{6}-\d{4,5}/gu
/** By the code of feedback one acts as its sender. */
const FEEDBACK_CODE = /(?<![\p{L}\p{N}])PA[0-9A-Z]{12}(?![\p{L}\p{N}])/giu
/** Nine digits or more with at most one space, dot or hyphen between two of them, also behind a letter (`CCCD044…`). */
const DIGITS = /(?<!\d)\+?\d(?:[ .\u00a0-]?\d){8,}/gu

const isDate = (text: string): boolean => /^\d{1,2}[-.]\d{1,2}[-.]\d{4}$/.test(text)

/** Amounts of money are written in groups of three: `1.250.000.000`. */
const isAmount = (text: string): boolean => /^\d{1,3}(?:\.\d{3})+$/.test(text)

const sayDigits = (found: string): string => {
  const digits = found.replace(/\D/g, '')
  if (isDate(found) || (isAmount(found) && digits.length !== 12)) return found
  if (/^(?:84|0)[1-9]\d{8,9}$/.test(digits) && digits.length !== 12) return '[số điện thoại]'
  if (digits.length === 12 || digits.length === 9) return '[số định danh]'
  return '[dãy số]'
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Words one is known by; a single one may be anybody's. */
const withoutWords = (text: string, words: readonly string[], instead: string): string =>
  words
    .map((each) => each.normalize('NFC').trim())
    .filter((each) => each.includes(' '))
    .reduce((said, each) => said.replace(new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(each).replace(/\s+/g, String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu'), instead), text)

const OF_UNIT = /^(?:xã|phường|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)\s/iu
/** Beside a number of a law or of a room nobody knows whose it is. */
const BARE_NUMBER = /^(?:số\s*)?\S+$/iu

/** The whole of an address, then its house and street; names of a commune and of what lies above it are nobody's. */
const wordsOfAddress = (address: string): readonly string[] => {
  const parts = address.normalize('NFC').split(',').map((part) => part.trim()).filter((part) => part !== '')
  const [first = '', second] = parts
  if (!/[\d,]/.test(address) || parts.every((part) => OF_UNIT.test(part))) return []
  if (!BARE_NUMBER.test(first)) return OF_UNIT.test(first) ? [address] : [address, first]
  return second === undefined ? [] : [address, `${first}, ${second}`]
}

const maskPiece = (text: string): string => text.replace(FEEDBACK_CODE, '[mã phản ánh]').replace(EMAIL, '[thư điện tử]').replace(DIGITS, sayDigits)

/** Digits as wide as letters, which some keyboards type. */
const narrow = (text: string): string => text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))

export type Hidden = { readonly names?: readonly string[]; readonly address?: string }

/** Numbers of identity papers and telephones, e-mail addresses, the names and the address given are put out of sight; the code of feedback too; codes of dossiers, dates and amounts stay. */
export const maskPersonal = (given: string, { names = [], address = '' }: Hidden = {}): string => {
  const text = withoutWords(narrow(given.normalize('NFC')), wordsOfAddress(address), '[địa chỉ]')
  let [said, from] = ['', 0]
  for (const { 0: code, index } of text.matchAll(CODE)) {
    said += maskPiece(text.slice(from, index)) + code
    from = index + code.length
  }
  return withoutWords(said + maskPiece(text.slice(from)), names, '[họ tên]')
}
