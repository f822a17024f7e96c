import type { Contract } from '../../platform/web/contract.ts'

/** JSON Schema as TypeBox writes it, as far as requests use it. */
type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly minLength?: number
  readonly minimum?: number
  readonly pattern?: string
  readonly format?: string
  readonly patternProperties?: Readonly<Record<string, Schema>>
}

/** Values by the name of the field: things that exist, and words no schema can guess. */
export type Known = Readonly<Record<string, unknown>>

export class CannotGuess extends Error {}

const text = (name: string, { format, pattern, minLength = 0 }: Schema): string => {
  if (format === 'uuid') throw new CannotGuess(`which thing is ${name}?`)
  if (format === 'date') return '2025-03-12'
  if (format === 'date-time') return '2025-03-14T02:00:00Z'
  const guess = 'Lời ghi để thử'.padEnd(minLength, '.')
  if (pattern !== undefined && new RegExp(pattern, 'u').test(guess)) return guess
  if (pattern === '^\\d{4}-\\d{2}-\\d{2}$') return '2025-03-12'
  if (pattern !== undefined) throw new CannotGuess(`what does ${name} look like (${pattern})?`)
  return guess
}

const sample = (name: string, schema: Schema, known: Known): unknown => {
  if (name in known) return schema.type === 'array' && !Array.isArray(known[name]) ? [known[name]] : known[name]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf?.[0]) return sample(name, schema.anyOf[0], known)
  if (schema.properties ?? schema.patternProperties) return object(schema, known)
  switch (schema.type) {
    case 'string':
      return text(name, schema)
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return false
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(name.replace(/s$/, ''), schema.items ?? {}, known))
    default:
      return {}
  }
}

/** Only what a request must hold. */
const object = ({ properties = {}, required = [] }: Schema, known: Known): Record<string, unknown> =>
  Object.fromEntries(required.map((name) => [name, sample(name, properties[name] ?? {}, known)]))

export type Sampled = { readonly url: string; readonly json?: object; readonly type?: 'bytes' | 'stream' }

const TAKES_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH'])

/** A request that the declaration of a route lets through, about things that exist. Throws `CannotGuess` where nobody said which. */
export const sampleRequest = (contract: Contract, known: Known): Sampled => {
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => {
    if (known[name] === undefined) throw new CannotGuess(`which thing is ${name}?`)
    return encodeURIComponent(String(known[name]))
  })
  const query = Object.entries(contract.query ? object(contract.query as Schema, known) : {})
  const url = query.length === 0 ? path : `${path}?${query.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`
  const { body } = contract
  if (body === 'bytes') return { url, type: 'bytes' }
  if (body === 'stream') return { url, type: 'stream' }
  if (body) return { url, json: object(body as Schema, known) }
  return TAKES_BODY.has(contract.method) ? { url, json: {} } : { url }
}

type Filter = { readonly name: string; readonly known: Known }
const WORDS = ['Trần Thị Mẫu', '044190000001', '0900000001', 'H46-250312-0001']

/** Each view of a list is another question. */
const valuesOf = (name: string, schema: Schema): readonly unknown[] => (name === 'q' ? WORDS : (schema.enum ?? []))

const filtersOf = ({ query }: Contract, known: Known): readonly Filter[] =>
  Object.entries((query as Schema | undefined)?.properties ?? {}).flatMap(([name, schema]) => {
    const values = name in known ? [] : valuesOf(name, schema)
    return values.length === 0 ? [{ name, known }] : values.map((value) => ({ name, known: { ...known, [name]: value } }))
  })

/** The same request once with each thing it may be narrowed by; what nobody can guess or find is left out. */
export const narrowedRequests = (contract: Contract, known: Known): readonly Sampled[] =>
  filtersOf(contract, known).flatMap((filter) => {
    const query = contract.query as Schema
    try {
      return [sampleRequest({ ...contract, query: { ...query, required: [...new Set([...(query.required ?? []), filter.name])] } } as Contract, filter.known)]
    } catch (error) {
      if (error instanceof CannotGuess) return []
      throw error
    }
  })
