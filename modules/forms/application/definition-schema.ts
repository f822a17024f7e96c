/** The shape of a form definition (JSON Schema 2020-12): what `form-definition.ts` says in types, for files and API bodies. */
type Schema = Readonly<Record<string, unknown>>

const of = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => ({ type: 'object', properties, required, additionalProperties: false })
const to = (name: string): Schema => ({ $ref: `#/$defs/${name}` })
const list = (items: Schema, minItems = 0): Schema => ({ type: 'array', items, minItems })
const pair = (items: Schema): Schema => ({ type: 'array', items, minItems: 2, maxItems: 2 })
const oneOf = (...values: readonly string[]): Schema => ({ enum: values })

const LINE: Schema = { type: 'string', minLength: 1, maxLength: 4000 }
const ID: Schema = { type: 'string', minLength: 1, maxLength: 100 }
const YES: Schema = { type: 'boolean' }
const NUMBER: Schema = { type: 'number' }
const COUNT: Schema = { type: 'integer', minimum: 0 }

const CONDITION: Schema = {
  oneOf: [
    of({ answer: ID, is: { type: 'string' } }, ['answer', 'is']),
    of({ answer: ID, in: list({ type: 'string' }, 1) }, ['answer', 'in']),
    of({ answer: ID, has: ID }, ['answer', 'has']),
    of({ answered: ID }, ['answered']),
    of({ compare: { type: 'array', prefixItems: [to('expression'), oneOf('=', '!=', '<', '<=', '>', '>='), to('expression')], minItems: 3, maxItems: 3 } }, ['compare']),
    of({ someRow: ID, where: to('condition') }, ['someRow', 'where']),
    of({ all: list(to('condition')) }, ['all']),
    of({ any: list(to('condition')) }, ['any']),
    of({ not: to('condition') }, ['not']),
  ],
}

const EXPRESSION: Schema = {
  oneOf: [
    of({ value: { type: ['string', 'number'] } }, ['value']),
    of({ answer: ID }, ['answer']),
    of({ shown: ID }, ['shown']),
    of({ today: { const: true } }, ['today']),
    of({ sum: ID }, ['sum']),
    of({ lowest: ID }, ['lowest']),
    of({ highest: ID }, ['highest']),
    of({ count: ID, where: to('condition') }, ['count']),
    of({ add: list(to('expression'), 1) }, ['add']),
    of({ subtract: pair(to('expression')) }, ['subtract']),
    of({ multiply: list(to('expression'), 1) }, ['multiply']),
    of({ divide: pair(to('expression')) }, ['divide']),
    of({ round: to('expression'), decimals: { type: 'integer', minimum: 0, maximum: 6 } }, ['round']),
    of({ concat: list(to('expression'), 1), separator: { type: 'string' } }, ['concat']),
    of({ inWords: to('expression') }, ['inWords']),
    of({ ageAt: pair(to('expression')) }, ['ageAt']),
    of({ daysBetween: pair(to('expression')) }, ['daysBetween']),
    of({ monthsBetween: pair(to('expression')) }, ['monthsBetween']),
    of({ if: to('condition'), then: to('expression'), else: to('expression') }, ['if', 'then']),
  ],
}

const placed = { id: ID, showIf: to('condition'), print: to('fieldPrint') }
const asked = {
  ...placed,
  label: to('text'),
  hint: to('text'),
  required: YES,
  requiredIf: to('condition'),
  messages: of({ missing: to('text'), wrong: to('text') }, []),
  source: {
    oneOf: [
      of({ from: { const: 'register' }, fact: oneOf('fullName', 'personalIdNumber', 'bornOn', 'phone', 'email', 'address', 'sex', 'ethnicity', 'nationality') }, ['from']),
      of({ from: { const: 'earlier-dossier' } }, ['from']),
    ],
  },
}
const PART_NAMES = ['fullName', 'personalIdNumber', 'bornOn', 'sex', 'ethnicity', 'nationality', 'identityPaper', 'phone'] as const
const PARTS = list(oneOf(...PART_NAMES), 1)
const LINE_PRINT = { label: LINE, number: LINE, sameLine: YES, hide: YES, bold: YES, upper: YES, digits: { type: 'integer', minimum: 1, maximum: 20 } }
const FIELD_PRINT = {
  ...LINE_PRINT,
  heading: LINE,
  sentence: LINE,
  second: LINE,
  after: LINE,
  boxes: YES,
  tick: YES,
  always: YES,
  apart: YES,
  column: YES,
  numbering: LINE,
  parts: of(Object.fromEntries(PART_NAMES.map((part) => [part, of(LINE_PRINT, [])])), []),
}
const LISTS = oneOf('current', 'old', 'either')
const OPTION = of({ value: ID, label: to('text'), hint: to('text') }, ['value', 'label'])
const DAY: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }

const field = (kind: string, properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => of({ kind: { const: kind }, ...properties }, ['kind', 'id', ...required])

const FIELD: Schema = {
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    field('text', { ...asked, format: oneOf('personal-id-number', 'enterprise-code', 'phone', 'email', 'person-name'), multiline: YES, maxLength: COUNT, autocomplete: LINE }, ['label']),
    field('number', { ...asked, min: NUMBER, max: NUMBER, whole: YES, unit: to('text') }, ['label']),
    field('money', { ...asked, min: NUMBER, max: NUMBER }, ['label']),
    field('date', { ...asked, notBefore: DAY, past: YES, partial: YES, autocomplete: LINE }, ['label']),
    field('choice', { ...asked, options: list(OPTION, 1), many: YES, list: YES }, ['label', 'options']),
    field('area', { ...asked, lists: LISTS }, ['label']),
    field('file', asked, ['label']),
    field('confirmation', { ...asked, statement: to('text'), by: oneOf('signature', 'vneid') }, ['label', 'statement', 'by']),
    field('person', { ...asked, parts: PARTS, optionalParts: PARTS, partialBirth: YES }, ['label']),
    field('address', { ...asked, lists: LISTS, streetOptional: YES }, ['label']),
    field('computed', { ...placed, label: to('text'), value: to('expression'), as: oneOf('text', 'number', 'money', 'date'), unseen: YES }, ['label', 'value', 'as']),
    field('note', { ...placed, text: to('text') }, ['text']),
    field('group', { ...placed, label: to('text'), hint: to('text'), fields: list(to('field'), 1) }, ['label', 'fields']),
    field(
      'rows',
      { ...placed, look: oneOf('table', 'blocks'), label: to('text'), hint: to('text'), rowLabel: to('text'), minRows: COUNT, maxRows: COUNT, fields: list(to('field'), 1), checks: list(to('check')) },
      ['look', 'label', 'rowLabel', 'fields'],
    ),
  ],
}

export const DEFINITION_SCHEMA: Schema = {
  ...of(
    {
      ref: ID,
      title: to('text'),
      basis: LINE,
      pages: list(of({ id: ID, title: to('text'), lead: to('text'), showIf: to('condition'), print: of({ sentence: LINE }, []), fields: list(to('field'), 1) }, ['id', 'title', 'fields']), 1),
      checks: list(to('check')),
      print: to('print'),
    },
    ['ref', 'title', 'pages'],
  ),
  $defs: {
    text: of({ vi: LINE, en: LINE }, ['vi', 'en']),
    condition: CONDITION,
    expression: EXPRESSION,
    check: of({ id: ID, must: to('condition'), when: to('condition'), at: ID, message: to('text') }, ['id', 'must', 'at', 'message']),
    fieldPrint: of(FIELD_PRINT, []),
    print: of(
      {
        code: LINE,
        title: LINE,
        subtitle: LINE,
        to: { oneOf: [LINE, of({ answer: ID }, ['answer'])] },
        opening: LINE,
        closing: LINE,
        pages: list(ID, 1),
        madeAt: LINE,
        dateFirst: YES,
        sideBySide: LINE,
        photo: LINE,
        plain: YES,
        frames: YES,
        office: of({ title: LINE, lines: list(LINE) }, ['title', 'lines']),
        certification: of({ title: LINE, lines: list(LINE), signer: LINE, note: LINE }, ['title', 'lines', 'signer', 'note']),
        signatures: list(of({ title: LINE, note: LINE, name: ID, confirmedBy: ID, date: YES, blank: YES, lines: list(of({ label: LINE, answer: ID }, ['label', 'answer'])) }, ['title'])),
        notes: list(LINE),
      },
      ['title', 'signatures'],
    ),
    field: FIELD,
  },
}
