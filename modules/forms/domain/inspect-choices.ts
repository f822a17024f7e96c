// Nghị định 45/2020/NĐ-CP Điều 11: a question that no answer can open is never asked, and a check that no answer can meet stops everybody.
import { faultAt, type DefinitionFault } from './definition-fault.ts'
import type { FormDefinition } from './form-definition.ts'
import type { FormNode } from './node.ts'

/** Published with such a condition before it was refused; published versions never change. */
const PUBLISHED_BEFORE: ReadonlySet<string> = new Set(['secured-land-registration-v1'])

type ByKey = ReadonlyMap<string, FormNode>
type Place = { readonly where: string; readonly rows: string | undefined }
type Part = Readonly<Record<string, unknown>>

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The answers a choice or a confirmation can have; undefined for what people write themselves. */
const answersOf = (node: FormNode | undefined): readonly string[] | undefined => {
  if (node?.kind !== 'question') return undefined
  const { question } = node
  if (question.kind === 'confirmation') return ['yes']
  return question.kind === 'choice' ? question.options.map(({ value }) => value) : undefined
}

/** What a condition waits for. */
const awaited = ({ is, in: some, has }: Part): readonly string[] => {
  if (Array.isArray(some)) return some.map(String)
  return typeof has === 'string' ? [has] : typeof is === 'string' ? is.split(',') : []
}

const deadIn = (part: Part, byKey: ByKey, { where, rows }: Place): readonly DefinitionFault[] => {
  if (typeof part['answer'] !== 'string') return []
  const reference = part['answer']
  const answers = answersOf((rows === undefined ? undefined : byKey.get(`${rows}.*.${reference}`)) ?? byKey.get(reference))
  if (answers === undefined) return []
  return awaited(part)
    .filter((value) => !answers.includes(value))
    .map((value) => faultAt(where, `điều kiện chờ “${value}” nhưng “${reference}” không có mục này; hãy thêm mục đó hoặc bỏ điều kiện`, `a condition waits for “${value}”, which “${reference}” does not offer; add the option or take the condition out`))
}

/** `r` inside a repeat, or inside what looks into one. */
const placeIn = (part: Part, above: Place): Place => {
  const rows = part['kind'] === 'rows' ? part['id'] : (part['someRow'] ?? part['count'])
  return { where: typeof part['id'] === 'string' ? part['id'] : above.where, rows: typeof rows === 'string' ? rows : above.rows }
}

const walk = (value: unknown, byKey: ByKey, above: Place): readonly DefinitionFault[] => {
  if (Array.isArray(value)) return value.flatMap((each) => walk(each, byKey, above))
  if (!isPart(value)) return []
  const place = placeIn(value, above)
  return [...deadIn(value, byKey, place), ...Object.values(value).flatMap((each) => walk(each, byKey, place))]
}

/** Conditions on options that do not exist: refused at publication. */
export const inspectChoices = (form: FormDefinition, byKey: ByKey): readonly DefinitionFault[] =>
  PUBLISHED_BEFORE.has(form.ref) ? [] : walk({ pages: form.pages, checks: form.checks ?? [] }, byKey, { where: form.ref, rows: undefined })
