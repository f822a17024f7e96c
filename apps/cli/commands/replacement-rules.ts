import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Outcome } from '../../../kernel/outcome.ts'
import { addReplacementRule, endReplacementRule, listReplacementRules, ruleRefusals, type RuleRefusal, type ShownRule } from '../../../modules/documents/index.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { defineCommand, textOf, type CommandInput } from '../command.ts'

const dayOf = (input: CommandInput, option: string): PlainDate | undefined => {
  const text = textOf(input.options[option])
  if (text === '') return undefined
  const on = parsePlainDate(text)
  if (on === undefined) throw new OperatorFault({ kind: 'date-unreadable', vi: `“${text}” không phải ngày; hãy viết như 2025-03-01.`, en: `“${text}” is no date; write it as 2025-03-01.` })
  return on
}

const filled = (sentence: string, refusal: RuleRefusal): string => sentence.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(refusal[key as keyof RuleRefusal] ?? ''))

const given = <T>(outcome: Outcome<T, RuleRefusal>): T => {
  if (outcome.ok) return outcome.value
  const [, vi, en] = ruleRefusals[outcome.refusal.kind]
  throw new OperatorFault({ kind: outcome.refusal.kind, vi: filled(vi, outcome.refusal), en: filled(en, outcome.refusal) })
}

const listOf = (input: CommandInput, option: string): readonly string[] => textOf(input.options[option]).split(';').map((each) => each.trim()).filter((each) => each !== '')

const line = ({ code, componentWords, componentCodes, replacedBy, resultWords, resultCodes, validFrom, validUntil, standing, source }: ShownRule): string =>
  `${code}  [${standing}] ${[...componentWords, ...componentCodes].join('; ')} ← ${replacedBy}${replacedBy === 'result' ? `: ${[...resultWords, ...resultCodes].join('; ')}` : ''}  ${validFrom}${validUntil ? ` – ${validUntil}` : ''}  (${source})`

export const listReplacementRulesCommand = defineCommand({
  name: 'replacement list',
  describe: { vi: 'Quy tắc: thành phần nào được thay bằng kết quả hay cơ sở dữ liệu nào', en: 'Rules: which component is replaced by which result or register' },
  examples: ['replacement list --json'],
  run: ({ work }) => work(listReplacementRules),
  print: (rules) => rules.map(line).join('\n'),
})

const BY = ['result', 'population', 'business'] as const

const byOf = (text: string): (typeof BY)[number] => {
  const by = BY.find((each) => each === text)
  if (by === undefined) throw new OperatorFault({ kind: 'replacement-unknown', vi: `--by phải là một trong ${BY.join(', ')}.`, en: `--by must be one of ${BY.join(', ')}.` })
  return by
}

export const addReplacementRuleCommand = defineCommand({
  name: 'replacement add',
  describe: { vi: 'Thêm một quy tắc thay thế, có hiệu lực và căn cứ', en: 'Adds a replacement rule with its validity and source' },
  options: [
    { flags: '--component <names>', describe: 'tên thành phần bắt đầu bằng, cách nhau bằng ; / how its name begins, separated by ;', required: true },
    { flags: '--by <what>', describe: BY.join(', '), otherwise: 'result' },
    { flags: '--result <names>', describe: 'tên kết quả bắt đầu bằng, cách nhau bằng ; / how the result begins' },
    { flags: '--procedure <codes>', describe: 'chỉ cho các thủ tục / for these procedures only' },
    { flags: '--fresh <months>', describe: 'kết quả không cũ quá số tháng / result at most so many months old' },
    { flags: '--from <date>', describe: 'ngày bắt đầu / first day', required: true },
    { flags: '--until <date>', describe: 'ngày cuối / last day' },
    { flags: '--source <text>', describe: 'căn cứ / what says so', required: true },
  ],
  examples: ['replacement add --component "Giấy xác nhận khuyết tật" --result "Giấy xác nhận khuyết tật" --from 2025-03-01 --source "Quyết định 12/QĐ-UBND"'],
  run: ({ work }, input) => {
    const [from, until, fresh] = [dayOf(input, 'from'), dayOf(input, 'until'), textOf(input.options['fresh'])]
    const rule = {
      componentWords: listOf(input, 'component'), resultWords: listOf(input, 'result'), procedureCodes: listOf(input, 'procedure'),
      replacedBy: byOf(textOf(input.options['by'])), source: textOf(input.options['source']), validFrom: from as PlainDate, ...(until ? { validUntil: until } : {}), ...(Number(fresh) > 0 ? { freshMonths: Number(fresh) } : {}),
    }
    return work(async (inWork) => given(await addReplacementRule(inWork, rule)))
  },
  print: ({ code }) => `Đã thêm quy tắc ${code} / Rule ${code} added`,
})

export const endReplacementRuleCommand = defineCommand({
  name: 'replacement end',
  describe: { vi: 'Kết thúc một quy tắc thay thế; quy tắc vẫn còn trong hồ sơ', en: 'Ends a replacement rule; it stays on record' },
  arguments: [{ flags: '<code>', describe: 'mã quy tắc / code of the rule' }],
  options: [{ flags: '--until <date>', describe: 'ngày cuối, mặc định hôm nay / last day, today unless said' }],
  examples: ['replacement end birth-certificate --until 2025-12-31'],
  run: ({ work }, input) => {
    const until = dayOf(input, 'until')
    return work(async (inWork) => given(await endReplacementRule(inWork, { code: textOf(input.arguments[0]), ...(until ? { until } : {}) })))
  },
  print: ({ code, validUntil }) => `Quy tắc ${code} áp dụng đến hết ${validUntil ?? ''} / Rule ${code} ends`,
})
