import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { compileForm, type FormUnsound } from '../domain/compile-form.ts'
import { faultAt, type DefinitionFault } from '../domain/definition-fault.ts'
import type { FormDefinition } from '../domain/form-definition.ts'
import { inspectChoices } from '../domain/inspect-choices.ts'
import { DEFINITION_SCHEMA } from './definition-schema.ts'

let compiled: ValidateFunction | undefined
/**
 * Compiled with the first definition that is read: few processes read any. `discriminator`: a field is judged by its own kind only, so a fault
 * names what is wrong with it and not with thirteen other kinds.
 */
const fitsOf = (): ValidateFunction => (compiled ??= new Ajv2020({ strict: false, discriminator: true, allErrors: true }).compile(DEFINITION_SCHEMA))

/** `/pages/0/fields/2/label` with the ids of what it passes through: `pages.child.fields.name.label`. */
const placeOf = (definition: unknown, path: string): string => {
  const words: string[] = []
  let at: unknown = definition
  for (const part of path.split('/').slice(1)) {
    at = (at as Readonly<Record<string, unknown>> | undefined)?.[part]
    const id = (at as { readonly id?: unknown } | undefined)?.id
    words.push(typeof id === 'string' ? id : part)
  }
  return words.join('.') || 'form'
}

const faultOf = (definition: unknown, { instancePath, message = '', params }: ErrorObject): DefinitionFault => {
  const named = Object.values(params).filter((value) => typeof value === 'string').join(', ')
  const said = [message, named].filter(Boolean).join(': ')
  return faultAt(placeOf(definition, instancePath), `không đúng cấu trúc biểu mẫu (${said}); hãy sửa theo README của phân hệ forms`, `not the shape of a form definition (${said}); correct it as the README of forms tells`)
}

const MOST_TOLD = 20

/** A definition from a file or a request: its shape first, then everything that is refused at publication. */
export const readDefinition = (given: unknown): Outcome<FormDefinition, FormUnsound> => {
  const fits = fitsOf()
  if (!fits(given)) return refuse({ kind: 'form-unsound', faults: (fits.errors ?? []).slice(0, MOST_TOLD).map((error) => faultOf(given, error)) })
  const definition = given as FormDefinition
  const form = compileForm(definition)
  if (!form.ok) return form
  const faults = inspectChoices(definition, form.value.byKey)
  return faults.length === 0 ? ok(definition) : refuse({ kind: 'form-unsound', faults })
}
