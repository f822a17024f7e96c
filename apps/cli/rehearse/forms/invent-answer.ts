import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { addDays } from '../../../../kernel/plain-date.ts'
import type { CompiledForm } from '../../../../modules/forms/index.ts'
import { inventDay, inventFamilyName, inventName, inventNumber, pick, type Chance } from '../../../../simulators/lgsp/invent.ts'

type Node = CompiledForm['nodes'][number]
export type QuestionNode = Extract<Node, { readonly kind: 'question' }>
type Question = QuestionNode['question']

/** What an answer may be chosen from besides the question itself. */
export type Around = {
  readonly chance: Chance
  readonly today: PlainDate
  /** Codes of communes, as the form's own list has them. */
  readonly areas: readonly string[]
  readonly oldAreas: readonly string[]
  /** A file of whoever fills in, as the form keeps it; absent: no file can be given. */
  readonly file?: string
}

const YEAR = 365
/** How long ago, in days: from today back over childhood, the ages the law asks about, and old papers. */
const AGO = [0, 1, 30, YEAR, 3 * YEAR, 10 * YEAR, 17 * YEAR, 19 * YEAR, 22 * YEAR, 30 * YEAR, 45 * YEAR, 60 * YEAR, 70 * YEAR, -30, -YEAR]
const SIZES = [0, 1, 2, 3, 5, 10, 20, 50, 80, 100, 250, 1000, 1_000_000, 100_000_000]
const BORN = { from: 1950, to: 2000 }

const yearIn = (chance: Chance): number => BORN.from + Math.floor(chance() * (BORN.to - BORN.from))

const inventText = ({ format, maxLength = 500, label }: Extract<Question, { kind: 'text' }>, { chance }: Around): string => {
  const sex = chance() < 0.5 ? 'male' : 'female'
  if (format === 'person-name') return inventName(chance, sex, inventFamilyName(chance))
  const serial = Math.floor(chance() * 80_000)
  if (format === 'personal-id-number') return inventNumber(sex, inventDay(chance, yearIn(chance)), serial)
  if (format === 'phone') return `09000${10_000 + serial}`
  if (format === 'email') return `dien.tap.${serial}@example.vn`
  if (format === 'enterprise-code') return `31009${10_000 + serial}`
  return `Diễn tập ${serial}: ${label.vi}`.slice(0, maxLength)
}

const areasOf = ({ lists = 'current' }: Extract<Question, { kind: 'area' }>, { areas, oldAreas }: Around): readonly string[] =>
  lists === 'current' ? areas : lists === 'old' ? oldAreas : [...areas, ...oldAreas]

/** One answer as somebody might give it, by the question alone; undefined where nothing can be given. */
export const inventAnswer = (question: Question, around: Around): string | undefined => {
  const { chance, today, file } = around
  switch (question.kind) {
    case 'text':
      return inventText(question, around)
    case 'number':
    case 'money':
      return String(Math.min(question.max ?? Infinity, (question.min ?? 1) + Math.floor(chance() * 3)))
    case 'date':
      return question.past === true ? inventDay(chance, yearIn(chance)) : addDays(today, -Math.floor(chance() * YEAR))
    case 'choice':
      return pick(chance, question.options).value
    case 'area': {
      const codes = areasOf(question, around)
      return codes.length === 0 ? 'outside' : pick(chance, codes)
    }
    case 'file':
      return file
    case 'confirmation':
      return 'yes'
  }
}

const numbersNear = (constants: readonly (string | number)[]): readonly number[] =>
  constants.map(Number).filter((value) => Number.isFinite(value)).flatMap((value) => [value - 1, value, value + 1])

/**
 * Everything worth trying at a question that stands against a rule: what it might hold by its kind, what the rule itself names, and
 * what was answered elsewhere.
 */
export const listAnswers = (question: Question, around: Around, known: { readonly constants: readonly (string | number)[]; readonly elsewhere: readonly string[] }): readonly string[] => {
  const { today } = around
  switch (question.kind) {
    case 'choice': {
      const values = question.options.map(({ value }) => value)
      return question.many === true ? [...values, values.join(',')] : values
    }
    case 'number':
    case 'money':
      return [...numbersNear(known.constants), ...known.elsewhere.map(Number).filter(Number.isFinite), ...SIZES].map(String)
    case 'date':
      return [...AGO.map((days) => addDays(today, -days)), ...known.elsewhere]
    case 'text':
      return [inventText(question, around), ...known.elsewhere, ...known.constants.map(String)]
    case 'area':
      return [...areasOf(question, around).slice(0, 3), 'outside']
    default:
      return [inventAnswer(question, around)].filter((each) => each !== undefined)
  }
}
