import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import type { Contract } from '../web/contract.ts'

// `strict: false`: TypeBox marks its schemas with words of its own that ajv need not know.
const create = (options: Options): Ajv2020 => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, ...options })
  addFormats.default(ajv)
  return ajv
}

/** Words in an address are text, so numbers and yes/no are read from text there, and nowhere else. */
const address = create({ coerceTypes: true, useDefaults: true })
const body = create({ useDefaults: true })
const answer = create({ allErrors: false })

/** Compiled when first asked: seven hundred routes at once would be half of a start, and most lives ask a few of them. */
const compileLate = (ajv: Ajv2020, schema: TSchema): (() => ValidateFunction) => {
  let check: ValidateFunction | undefined
  return () => (check ??= ajv.compile(schema))
}

/** What it reads and fills in stands in the value itself. */
export const compileRequestPart: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const checkOf = compileLate(httpPart === 'body' ? body : address, schema)
  return (value) => {
    const check = checkOf()
    return check(value) || { error: check.errors ?? [] }
  }
}

/** An answer that breaks its own contract is a bug here: better a refusal than a wrong figure or a leak. */
export const compileAnswer = ({ id, answer: schema }: Contract): ((value: unknown) => void) => {
  if (schema === 'bytes') return () => undefined
  const checkOf = compileLate(answer, schema)
  return (value) => {
    const check = checkOf()
    if (!check(value)) throw new Error(`${id} answers against its contract: ${answer.errorsText(check.errors)}`)
  }
}

/** A body of named fields keeps those the contract names: what was never meant to be set cannot ride along (ASVS 5.0 §15.3.3). */
export const onlyNamed = ({ body: schema }: Contract, value: unknown): unknown => {
  const named = typeof schema === 'object' && !('additionalProperties' in schema) && !('patternProperties' in schema) ? (schema as { readonly properties?: object }).properties : undefined
  if (named === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => Object.hasOwn(named, name)))
}
