// NĐ 45/2020 Đ4, NĐ 42/2022 Đ15: what a register tells fills in what is empty; what was typed stands, and where the two differ it is said.
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { FilingDraft, RegisteredAnswer } from './filing-draft.ts'

type Answers = Readonly<Record<string, string>>
export type Told = { readonly answers: Answers; /** As the register tells them, by question. */ readonly told: Answers; readonly register: RegisteredAnswer['register']; readonly at: Instant }

/** HÒA and Hoà are one, and so are capitals and small letters. */
const isSame = (typed: string, told: string): boolean => fold(typed) === fold(told)
/** A street with its commune behind it contradicts nothing. */
const saysMore = (typed: string, told: string): boolean => fold(typed).startsWith(`${fold(told)},`)

export type Filled = {
  /** What was empty and is answered now. */
  readonly answers: Answers
  readonly registered: Readonly<Record<string, RegisteredAnswer>>
  /** Questions where what was typed is another answer; it stands. */
  readonly differs: readonly string[]
}

export const fillFromTold = ({ answers, told, register, at }: Told): Filled => {
  const entries = Object.entries(told).filter(([, text]) => text.trim() !== '')
  const typed = (field: string): string => answers[field]?.trim() ?? ''
  const empty = entries.filter(([field]) => typed(field) === '')
  const same = entries.filter(([field, text]) => typed(field) !== '' && isSame(typed(field), text))
  return {
    answers: Object.fromEntries(empty),
    registered: Object.fromEntries([...empty.map(([field, text]) => [field, { register, at, text }] as const), ...same.map(([field]) => [field, { register, at, text: typed(field) }] as const)]),
    differs: entries.filter(([field, text]) => typed(field) !== '' && !isSame(typed(field), text) && !saysMore(typed(field), text)).map(([field]) => field),
  }
}

/** Questions whose answer still is the register's. */
export const registeredFields = ({ registered = {} }: Pick<FilingDraft, 'registered'>, formRef: string, answers: Answers): readonly string[] =>
  Object.entries(registered[formRef] ?? {}).flatMap(([field, { text }]) => (text !== '' && answers[field] === text ? [field] : []))

type Source = { readonly from: 'register'; readonly register: RegisteredAnswer['register']; readonly at: Instant }

/** Written on the frozen answers. */
export const registeredSources = (draft: Pick<FilingDraft, 'registered'>, formRef: string, answers: Answers): readonly (readonly [field: string, source: Source])[] =>
  registeredFields(draft, formRef, answers).flatMap((field) => {
    const told = draft.registered?.[formRef]?.[field]
    return told ? [[field, { from: 'register', register: told.register, at: told.at }] as const] : []
  })
