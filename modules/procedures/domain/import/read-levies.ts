import { parseVnd } from '../../../../kernel/vnd.ts'
import { levyMeaning } from '../levy-meaning.ts'
import type { Levy } from '../procedure-sheet.ts'
import { addDirt, addFault, isJsonObject, type JsonObject, readObjects, readText, type Reading } from './reading.ts'

const KINDS: ReadonlyMap<string, Levy['kind']> = new Map([
  ['FEE', 'service-fee'],
  ['SERVICE_FEE', 'state-charge'],
  ['PRICE_LEVEL', 'price'],
])

export const noteLevyDirt = (reading: Reading, levy: Levy, field: string): void => {
  const meaning = levyMeaning(levy)
  if (levy.foreignAmount !== undefined) addDirt(reading, 'levy-foreign-currency', { field, value: levy.note })
  else if (levy.amount === 0 && meaning === 'set-elsewhere') addDirt(reading, 'levy-zero-with-note', { field, value: levy.note })
  else if (meaning === 'doubtful') addDirt(reading, 'levy-doubtful', { field, value: `${String(levy.amount)} ${levy.note ?? ''}` })
  else if (levy.amount === undefined && levy.note !== undefined) addDirt(reading, 'levy-words-only', { field, value: levy.note })
}

const ONE_AMOUNT = /^\s*(\d+(?:[.,]\d+)?)\s*(VNĐ|VND|USD|EUR)\s*(?:\(([\s\S]*)\))?\s*$/
const BETWEEN_AMOUNTS = /\s*\|\s*(?=\d[\d.,]*\s*(?:VNĐ|VND|USD|EUR)\b)|\s+\|\s+/

const blank = (text: string): boolean => /^[\s|]*$/.test(text)

const levyOfWords = (part: string): Levy | undefined => {
  const match = ONE_AMOUNT.exec(part)
  if (match === null) return blank(part) ? undefined : { kind: 'levy', note: part.trim() }
  const [, figure = '', currency = '', words] = match
  const note = words === undefined || blank(words) ? {} : { note: words.trim() }
  const figureValue = Number(figure.replace(',', '.'))
  const amount = currency.startsWith('VN') ? parseVnd(figureValue) : undefined
  if (amount !== undefined) return { kind: 'levy', amount, ...note }
  return { kind: 'levy', foreignAmount: { currency: currency.startsWith('VN') ? 'VND' : currency, amount: figureValue }, ...note }
}

const NOTHING_SAID = /^\s*không có thông tin\.?\s*$/i

/** One printed line of the parsed catalogue: `8000 VNĐ (bản sao) | 0 VNĐ (…)`, or only words. */
export const readPrintedLevies = (reading: Reading, printed: string, path: string): readonly Levy[] => {
  if (NOTHING_SAID.test(printed)) return []
  const levies = printed.split(BETWEEN_AMOUNTS).flatMap((part) => levyOfWords(part) ?? [])
  levies.forEach((levy) => noteLevyDirt(reading, levy, path))
  return levies
}

const readAmount = (reading: Reading, from: JsonObject, path: string): Pick<Levy, 'amount' | 'foreignAmount'> => {
  const value = from['value']
  if (value === undefined || value === null) return {}
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    addFault(reading, `${path}.value`, { reason: 'not-number', value })
    return {}
  }
  const currency = typeof from['currencyName'] === 'string' ? from['currencyName'] : ''
  if (/^[A-Z]{3}$/.test(currency) && currency !== 'VND') return { foreignAmount: { currency, amount: value } }
  const amount = parseVnd(value)
  if (amount !== undefined) return { amount }
  addFault(reading, `${path}.value`, { reason: 'bad-quantity', value })
  return {}
}

/** `fees` of one line of the portal's API. */
export const readPortalLevies = (reading: Reading, method: JsonObject, path: string): readonly Levy[] =>
  readObjects(reading, method, ['fees', `${path}.fees`]).flatMap(([fee, at]) => {
    const note = readText(reading, fee, ['description', `${at}.description`])
    const attachment = isJsonObject(fee['attachment']) ? readText(reading, fee['attachment'], ['fileName', `${at}.attachment.fileName`]) : undefined
    const levy: Levy = {
      kind: KINDS.get(String(fee['type'])) ?? 'levy',
      ...readAmount(reading, fee, at),
      ...(note === undefined || blank(note) ? {} : { note }),
      ...(attachment === undefined ? {} : { attachment: { fileName: attachment } }),
    }
    noteLevyDirt(reading, levy, at)
    const says = levy.amount !== undefined || levy.foreignAmount !== undefined || levy.note !== undefined || levy.attachment !== undefined
    return says ? [levy] : []
  })
