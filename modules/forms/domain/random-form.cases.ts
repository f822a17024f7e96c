import fc from 'fast-check'
import type { Condition, Expression } from './expression.ts'
import type { Check, FormAnswers, FormDefinition, FormField, FormRef, FormText } from './form-definition.ts'

const words = (text: string): FormText => ({ vi: text, en: text })

/** What a field may refer to: ids of plain questions that came before, ids of columns of its own row, repeats with a number column. */
type Known = { readonly ids: readonly string[]; readonly columns: readonly { readonly rows: string; readonly column: string }[] }

const OPTIONS = ['a', 'b', 'c']
const DATES = ['2001', '2001-05', '2001-05-03', '1990-02-28', '3/5/2001']
const TEXTS = ['a', 'b', 'c', '1', '2', '12,5', '1.000', 'yes', ' ', '', 'x', 'Nguyễn Thị Thử', '044190000001', 'a,b', 'outside', '18859', ...DATES]

const constant: fc.Arbitrary<Expression> = fc.oneof(fc.integer({ min: -3, max: 30 }), fc.constantFrom('a', '1', '2001-05-03')).map((value) => ({ value }))

const leafOf = ({ ids, columns }: Known): fc.Arbitrary<Expression> =>
  fc.oneof(
    constant,
    ...(ids.length === 0 ? [] : [fc.constantFrom(...ids).map((id) => ({ answer: id })), fc.constantFrom(...ids).map((id) => ({ shown: id }))]),
    ...(columns.length === 0
      ? []
      : [
          fc.constantFrom(...columns).map(({ rows, column }) => ({ sum: `${rows}.${column}` })),
          fc.constantFrom(...columns).map(({ rows, column }) => ({ highest: `${rows}.${column}` })),
          fc.constantFrom(...columns).map(({ rows, column }) => ({ count: rows, where: { answered: column } })),
          fc.constantFrom(...columns).map(({ rows }) => ({ count: rows })),
        ]),
  )

const expressionOf = (known: Known): fc.Arbitrary<Expression> => {
  const leaf = leafOf(known)
  return fc.oneof(
    leaf,
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((add) => ({ add })),
    fc.tuple(leaf, leaf).map((subtract) => ({ subtract })),
    fc.tuple(leaf, leaf).map((divide) => ({ divide })),
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((concat) => ({ concat, separator: ', ' })),
    fc.tuple(leaf, leaf).map((ageAt) => ({ ageAt })),
    fc.tuple(leaf, leaf).map((daysBetween) => ({ daysBetween })),
    fc.tuple(simpleCondition(known), leaf, leaf).map(([test, yes, no]) => ({ if: test, then: yes, else: no })),
    leaf.map((round) => ({ round })),
  )
}

const simpleCondition = (known: Known): fc.Arbitrary<Condition> => {
  const compare = fc.tuple(leafOf(known), fc.constantFrom('=' as const, '!=' as const, '<' as const, '>=' as const), leafOf(known)).map((three): Condition => ({ compare: three }))
  if (known.ids.length === 0) return compare
  const id = fc.constantFrom(...known.ids)
  return fc.oneof(
    compare,
    id.map((answered) => ({ answered })),
    fc.tuple(id, fc.constantFrom(...OPTIONS, '1', 'yes')).map(([answer, is]) => ({ answer, is })),
    fc.tuple(id, fc.subarray([...OPTIONS, '1'], { minLength: 1 })).map(([answer, list]) => ({ answer, in: list })),
    fc.tuple(id, fc.constantFrom(...OPTIONS)).map(([answer, has]) => ({ answer, has })),
    ...(known.columns.length === 0 ? [] : [fc.constantFrom(...known.columns).map(({ rows, column }): Condition => ({ someRow: rows, where: { answered: column } }))]),
  )
}

export const conditionOf = (known: Known): fc.Arbitrary<Condition> => {
  const simple = simpleCondition(known)
  return fc.oneof(
    simple,
    simple.map((not) => ({ not })),
    fc.array(simple, { maxLength: 3 }).map((all) => ({ all })),
    fc.array(simple, { maxLength: 3 }).map((any) => ({ any })),
  )
}

const questionOf = (id: string, known: Known): fc.Arbitrary<FormField> =>
  fc
    .record({
      kind: fc.constantFrom('text', 'number', 'money', 'date', 'partial', 'choice', 'many', 'confirmation', 'area'),
      required: fc.boolean(),
      showIf: fc.option(conditionOf(known), { nil: undefined }),
      requiredIf: fc.option(conditionOf(known), { nil: undefined }),
    })
    .map(({ kind, required, showIf, requiredIf }): FormField => {
      const asked = { id, label: words(id), required, ...(showIf ? { showIf } : {}), ...(requiredIf ? { requiredIf } : {}) }
      const options = OPTIONS.map((value) => ({ value, label: words(value) }))
      if (kind === 'partial') return { ...asked, kind: 'date', partial: true }
      if (kind === 'many') return { ...asked, kind: 'choice', options, many: true }
      if (kind === 'choice') return { ...asked, kind, options }
      if (kind === 'confirmation') return { ...asked, kind, statement: words('Tôi cam đoan'), by: 'vneid' }
      return { ...asked, kind: kind as 'text' | 'number' | 'money' | 'date' | 'area' }
    })

const computedOf = (id: string, known: Known): fc.Arbitrary<FormField> =>
  fc
    .record({ value: expressionOf(known), as: fc.constantFrom('text' as const, 'number' as const, 'money' as const, 'date' as const), showIf: fc.option(conditionOf(known), { nil: undefined }) })
    .map(({ value, as, showIf }) => ({ kind: 'computed', id, label: words(id), value, as, ...(showIf ? { showIf } : {}) }))

const checkOf = (id: string, at: string, known: Known): fc.Arbitrary<Check> => conditionOf(known).map((must) => ({ id, at, must, message: words('Hãy xem lại.') }))

const rowsOf = (id: string, known: Known): fc.Arbitrary<FormField> => {
  const first = `${id}A`
  const inside: Known = { ids: [...known.ids, first, `${id}B`], columns: known.columns }
  return fc
    .record({
      one: questionOf(first, known),
      two: questionOf(`${id}B`, { ...known, ids: [...known.ids, first] }),
      three: computedOf(`${id}C`, inside),
      check: checkOf(`${id}Check`, `${id}B`, inside),
      minRows: fc.integer({ min: 0, max: 2 }),
      maxRows: fc.integer({ min: 2, max: 4 }),
      showIf: fc.option(conditionOf(known), { nil: undefined }),
    })
    .map(({ one, two, three, check, minRows, maxRows, showIf }) => ({
      kind: 'rows', id, look: 'table', label: words(id), rowLabel: words('Dòng'), minRows, maxRows, fields: [one, two, three], checks: [check], ...(showIf ? { showIf } : {}),
    }))
}

type Plan = readonly ('question' | 'computed' | 'rows' | 'person' | 'address' | 'group')[]

const fieldsOf = (plan: Plan): fc.Arbitrary<readonly FormField[]> => {
  const made: fc.Arbitrary<FormField>[] = []
  let known: Known = { ids: [], columns: [] }
  for (const [at, what] of plan.entries()) {
    const id = `f${at}`
    const now = known
    const box = conditionOf(now).map((showIf) => ({ id, label: words(id), showIf }))
    if (what === 'question') made.push(questionOf(id, now))
    if (what === 'computed') made.push(computedOf(id, now))
    if (what === 'rows') made.push(rowsOf(id, now))
    if (what === 'person') made.push(box.map((field) => ({ ...field, kind: 'person', required: true, parts: ['fullName', 'bornOn', 'sex'], partialBirth: true })))
    if (what === 'address') made.push(box.map((field) => ({ ...field, kind: 'address', required: true, lists: 'either' })))
    if (what === 'group') made.push(fc.tuple(box, questionOf(`${id}G`, now)).map(([field, inner]) => ({ ...field, kind: 'group', fields: [inner] })))
    const ids = { question: [id], computed: [id], rows: [], person: [`${id}.fullName`, `${id}.bornOn`], address: [`${id}.area`], group: [`${id}G`] }[what]
    known = { ids: [...now.ids, ...ids], columns: what === 'rows' ? [...now.columns, { rows: id, column: `${id}A` }] : now.columns }
  }
  return fc.tuple(...made)
}

const PLAN: fc.Arbitrary<Plan> = fc.array(fc.constantFrom('question' as const, 'question' as const, 'computed' as const, 'rows' as const, 'person' as const, 'address' as const, 'group' as const), { minLength: 2, maxLength: 9 })

/** Forms that compile, of every field kind, whose later fields look back at earlier ones. */
export const randomForm: fc.Arbitrary<FormDefinition> = PLAN.chain((plan) => fieldsOf(plan)).map((fields) => {
  const cut = Math.ceil(fields.length / 2)
  const page = (id: string, own: readonly FormField[]) => ({ id, title: words(id), fields: own })
  return { ref: 'random-v1' as FormRef, title: words('Ngẫu nhiên'), pages: [page('one', fields.slice(0, cut)), page('two', fields.slice(cut))] }
})

const idsOf = (fields: readonly FormField[]): readonly string[] =>
  fields.flatMap((field) => {
    if (field.kind === 'rows') return [field.id, ...[0, 1, 2, 7].flatMap((row) => idsOf(field.fields).map((id) => `${field.id}.${row}.${id}`))]
    if (field.kind === 'group') return idsOf(field.fields)
    if (field.kind === 'person') return [`${field.id}.fullName`, `${field.id}.bornOn`, `${field.id}.sex`]
    return field.kind === 'address' ? [`${field.id}.area`, `${field.id}.street`, `${field.id}.outsideArea`] : [field.id]
  })

export type Change = { readonly id: string; readonly value: string | undefined }

/** Answers and later changes for a form: right ones, wrong ones, of rows that are not, under names that are none. */
export const answersFor = (form: FormDefinition): { readonly answers: fc.Arbitrary<FormAnswers>; readonly change: fc.Arbitrary<Change> } => {
  const id = fc.constantFrom(...idsOf(form.pages.flatMap(({ fields }) => fields)), '__proto__', 'unknown', 'f0.0.nothing')
  const text = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...TEXTS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) })
  return { answers: fc.dictionary(id, text, { maxKeys: 25 }), change: fc.record({ id, value: fc.option(text, { nil: undefined }) }) }
}
