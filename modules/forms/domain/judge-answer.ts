// Nghị định 61/2018/NĐ-CP Điều 17: what is handed in is checked at once, and the applicant told how to put it right.
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { OUTSIDE, type AreaField, type ChoiceField, type DateField, type FormText, type Question } from './form-definition.ts'
import { parseFileAnswer, sayFile } from './file-answer.ts'
import { judgeMoney, judgeNumber } from './judge-number.ts'
import { judgeText } from './judge-text.ts'
import { kept, same, type Judgement } from './judgement.ts'
import { earliestOf, isFullDate, parseTypedDate, sayDate } from './typed-date.ts'

export type JudgeContext = {
  readonly today: PlainDate
  /** Name of a commune valid at the time of filing, by code; one of the three-tier list by `old:` and its code. */
  readonly areaNames: ReadonlyMap<string, string>
}

const DATE_WRONG: FormText = { vi: 'Hãy nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 03/02/1990.', en: 'Enter a real date as day/month/year, for example 03/02/1990.' }
const PARTIAL_WRONG: FormText = {
  vi: 'Hãy nhập ngày/tháng/năm, ví dụ 03/02/1990; không rõ ngày thì nhập tháng và năm, hoặc chỉ năm.',
  en: 'Enter day/month/year, for example 03/02/1990; month and year, or the year alone, when no more is known.',
}

const judgeDate = (field: DateField, text: string, today: PlainDate): Judgement => {
  const on = parseTypedDate(text)
  if (on === undefined || (field.partial !== true && !isFullDate(on))) return { fault: field.partial === true ? PARTIAL_WRONG : DATE_WRONG }
  if (field.past === true && earliestOf(on) > today) return { fault: { vi: 'Ngày này chưa tới. Hãy kiểm tra lại năm.', en: 'This date is in the future. Check the year.' } }
  const earliest = field.notBefore ?? (field.past === true ? '1900-01-01' : undefined)
  if (earliest !== undefined && on < earliest.slice(0, on.length)) return { fault: { vi: 'Ngày này quá xa. Hãy kiểm tra lại năm.', en: 'This date is too long ago. Check the year.' } }
  return kept(on, same(sayDate(on)))
}

const PICK_ONE: FormText = { vi: 'Hãy chọn một trong các mục đã cho.', en: 'Choose one of the given options.' }
const PICK_SOME: FormText = { vi: 'Hãy chỉ chọn các mục đã cho.', en: 'Choose only from the given options.' }

const judgeChoice = ({ options, many = false }: ChoiceField, text: string): Judgement => {
  if (!many) {
    const option = options.find(({ value }) => value === text)
    return option ? kept(option.value, option.label) : { fault: PICK_ONE }
  }
  const picked = new Set(text.split(',').map((value) => value.trim()).filter((value) => value !== ''))
  const chosen = options.filter(({ value }) => picked.has(value))
  if (chosen.length !== picked.size || chosen.length === 0) return { fault: PICK_SOME }
  const say = (language: 'vi' | 'en'): string => chosen.map(({ label }) => label[language]).join('; ')
  return kept(chosen.map(({ value }) => value).join(','), { vi: say('vi'), en: say('en') })
}

const judgeArea = ({ lists = 'current' }: AreaField, text: string, names: JudgeContext['areaNames']): Judgement => {
  if (text === OUTSIDE) return kept(OUTSIDE, { vi: 'Ngoài tỉnh', en: 'Outside the province' })
  const ofOldList = text.startsWith('old:')
  const listed = lists === 'either' || (lists === 'old') === ofOldList
  const name = listed ? names.get(text) : undefined
  return name === undefined ? { fault: PICK_ONE } : kept(text, same(name))
}

const judgeFile = (text: string): Judgement => {
  const file = parseFileAnswer(text)
  return file === undefined ? { fault: { vi: 'Hãy chọn lại tệp rồi tải lên.', en: 'Choose the file again and upload it.' } } : kept(text, same(sayFile(file)))
}

/** Judges one answer that was given (not empty, trimmed, NFC). */
export const judgeAnswer = (question: Question, text: string, { today, areaNames }: JudgeContext): Judgement => {
  switch (question.kind) {
    case 'text':
      return judgeText(question, text)
    case 'number':
      return judgeNumber(question, text)
    case 'money':
      return judgeMoney(question, text)
    case 'date':
      return judgeDate(question, text, today)
    case 'choice':
      return judgeChoice(question, text)
    case 'area':
      return judgeArea(question, text, areaNames)
    case 'file':
      return judgeFile(text)
    case 'confirmation':
      return text === 'yes' ? kept('yes', question.statement) : { fault: { vi: 'Hãy đánh dấu vào ô cam đoan.', en: 'Tick the statement.' } }
  }
}
