import { writeMoment } from '../../../kernel/moments.ts'

/** Values of a notice by name. Names that end in `At` hold instants and are said as Vietnamese wall clock. */
export type NoticeParams = Readonly<Record<string, string>>

const NAME = /\{(\w+)\}/g
const OPTIONAL = /\[([^[\]]*)\]/g

/** The names a template asks for; `needed` ones stand outside brackets. */
export const namesIn = (text: string): { readonly all: readonly string[]; readonly needed: readonly string[] } => {
  const find = (part: string): readonly string[] => [...part.matchAll(NAME)].map((match) => match[1] ?? '')
  return { all: find(text), needed: find(text.replace(OPTIONAL, '')) }
}

const say = (name: string, value: string): string => (name.endsWith('At') ? writeMoment(value) : value)

/**
 * Fills `{name}` with its value. What stands in brackets is left out when a value in it is missing or empty; elsewhere a
 * missing value shows as an ellipsis, never as a bare `{name}`. What people typed is never read as a template.
 */
export const fillIn = (text: string, params: NoticeParams): string => {
  const has = (name: string): boolean => (params[name] ?? '') !== ''
  const kept = text.replace(OPTIONAL, (_, part: string) => (namesIn(part).all.every(has) ? part : ''))
  return kept.replace(NAME, (_, name: string) => say(name, params[name] ?? '…')).trim()
}
