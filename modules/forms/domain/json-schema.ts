// JSON Schema 2020-12 (draft-bhutton-json-schema-01): the form for machines that file through the API.
import type { CompiledForm } from './compile-form.ts'
import type { Condition } from './expression.ts'
import { OUTSIDE, type Question, type TextFormat } from './form-definition.ts'
import type { QuestionNode } from './node.ts'

type Schema = { readonly [key: string]: unknown }

const FORMATS: Readonly<Record<TextFormat, Schema>> = {
  'personal-id-number': { pattern: '^[\\d\\s.]*$' },
  'enterprise-code': { pattern: '^[\\d\\s.\\-]*$' },
  phone: { pattern: '^[\\d\\s.()+\\-]*$' },
  email: { pattern: '@' },
  'person-name': { minLength: 2 },
}

const YEAR = '\\d{4}'

const shapeOf = (question: Question): Schema => {
  switch (question.kind) {
    case 'text':
      return { maxLength: question.maxLength ?? 500, ...(question.format ? FORMATS[question.format] : {}) }
    case 'number':
      return { pattern: question.whole === true ? '^-?\\d[\\d.]*$' : '^-?\\d[\\d.,]*$', examples: ['3'] }
    case 'money':
      return { pattern: '^\\d[\\d.,]*$', examples: ['1500000'] }
    case 'date':
      return { pattern: question.partial === true ? `^(${YEAR}(-\\d{2}(-\\d{2})?)?|(\\d{1,2}/){0,2}${YEAR})$` : `^(${YEAR}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/${YEAR})$`, examples: ['2001-05-03'] }
    case 'choice':
      return question.many === true ? { pattern: `^(${question.options.map(({ value }) => value).join('|')})(,(${question.options.map(({ value }) => value).join('|')}))*$` } : { enum: question.options.map(({ value }) => value) }
    case 'area':
      return { pattern: `^((old:)?\\d{5}|${OUTSIDE})$`, $comment: 'code of a commune in force at filing; old: before a code of the list that ended on 30/06/2025' }
    case 'file':
      return { pattern: '^[0-9a-f-]{36} .+$', $comment: 'id of an uploaded file, a blank, its name' }
    case 'confirmation':
      return { const: 'yes' }
  }
}

const propertyOf = (question: Question): Schema => ({
  type: 'string',
  title: question.label.vi,
  ...(question.hint ? { description: question.hint.vi } : {}),
  ...shapeOf(question),
})

const given = (id: string): Schema => ({ required: [id], properties: { [id]: { minLength: 1 } } })

/** Undefined for what JSON Schema cannot say: comparisons and rows; the server still judges it. */
const schemaOf = (condition: Condition): Schema | undefined => {
  if ('answered' in condition) return given(condition.answered)
  if ('answer' in condition) {
    const { answer } = condition
    if ('is' in condition) return { required: [answer], properties: { [answer]: { const: condition.is } } }
    if ('in' in condition) return { required: [answer], properties: { [answer]: { enum: condition.in } } }
    return { required: [answer], properties: { [answer]: { pattern: `(^|,)${condition.has}(,|$)` } } }
  }
  if ('compare' in condition || 'someRow' in condition) return undefined
  const parts = 'not' in condition ? [schemaOf(condition.not)] : ('all' in condition ? condition.all : condition.any).map(schemaOf)
  if (parts.some((part) => part === undefined)) return undefined
  if ('not' in condition) return { not: parts[0] }
  if (parts.length === 0) return 'all' in condition ? {} : { not: {} }
  return 'all' in condition ? { allOf: parts } : { anyOf: parts }
}

const isQuestion = (node: CompiledForm['nodes'][number]): node is QuestionNode => node.kind === 'question'

/** Every condition a question stands under, its own and those of what holds it; undefined when one cannot be said. */
const conditionsAbove = (node: QuestionNode): readonly Condition[] => {
  const found: Condition[] = []
  for (let at: QuestionNode['parent'] | QuestionNode = node; at !== undefined; at = at.parent) {
    if (at.kind === 'check') continue
    const { showIf } = at.kind === 'question' ? at.question : at.field
    if (showIf) found.push(showIf)
  }
  return found
}

type Must = { readonly always: boolean; readonly when?: Schema }

const mustOf = (node: QuestionNode): Must | undefined => {
  const { required, requiredIf } = node.question
  if (node.within !== undefined || (required !== true && requiredIf === undefined)) return undefined
  const conditions = [...conditionsAbove(node), ...(required === true || requiredIf === undefined ? [] : [requiredIf])]
  if (conditions.length === 0) return { always: true }
  const when = schemaOf({ all: conditions })
  return when === undefined ? undefined : { always: false, when }
}

/** The answers of a form as one flat object of texts. Rows are `<repeat>.<row>.<question>`. */
export const jsonSchemaOf = (compiled: CompiledForm): Schema => {
  const { definition, nodes } = compiled
  const questions = nodes.filter(isQuestion)
  const plain = questions.filter(({ within }) => within === undefined)
  const rows = questions.flatMap((node) => (node.within === undefined ? [] : [[`^${node.within.key}\\.(0|[1-9]\\d?)\\.${node.key.slice(node.within.key.length + 3).replaceAll('.', '\\.')}$`, propertyOf(node.question)] as const]))
  const counts = nodes.flatMap((node) => (node.kind === 'rows' ? [[node.key, { type: 'string', pattern: '^\\d{0,3}$', title: node.field.label.vi }] as const] : []))
  const computed = nodes.flatMap((node) => (node.kind === 'computed' && node.within === undefined ? [[node.key, { type: 'string', title: node.field.label.vi, readOnly: true }] as const] : []))
  const musts = plain.map((node) => ({ id: node.key, must: mustOf(node) }))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:motcua:form:${definition.ref}`,
    title: definition.title.vi,
    ...(definition.basis ? { description: definition.basis } : {}),
    type: 'object',
    properties: Object.fromEntries([...plain.map((node) => [node.key, propertyOf(node.question)] as const), ...counts, ...computed]),
    patternProperties: Object.fromEntries(rows),
    required: musts.flatMap(({ id, must }) => (must?.always === true ? [id] : [])),
    allOf: musts.flatMap(({ id, must }) => (must?.when ? [{ if: must.when, then: { required: [id] } }] : [])),
    unevaluatedProperties: false,
  }
}
