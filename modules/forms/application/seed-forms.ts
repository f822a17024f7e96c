import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { FormDefinition } from '../domain/form-definition.ts'
import { isPublished, publishForm } from './publish-form.ts'

const FOLDER = join(import.meta.dirname, '../../../data/forms')

/** A file of `data/forms`: a definition, and the first day it is offered. */
type FormFile = FormDefinition & { readonly validFrom: string }

/** Definitions of one folder, one file a version, in order of code and number. */
export const readFormFiles = (folder = FOLDER): readonly { readonly name: string; readonly definition: FormDefinition; readonly validFrom: PlainDate }[] => {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((name) => {
    const { validFrom, ...definition } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as FormFile
    const from = parsePlainDate(validFrom)
    if (from === undefined) throw new Error(`data/forms/${name}: validFrom must be a date, YYYY-MM-DD`)
    if (name !== `${definition.ref}.json`) throw new Error(`data/forms/${name}: a file is named after its form, ${definition.ref}.json`)
    return { name, definition, validFrom: from }
  })
}

/** Publishes the forms the product brings; run again it publishes what is new. */
export const seedForms = async (work: Work): Promise<void> => {
  for (const { name, definition, validFrom } of readFormFiles()) {
    const known = await isPublished(work, definition)
    if (known === 'other') throw new Error(`data/forms/${name} differs from what was published; a change is the next version`)
    if (known === 'same') continue
    const published = await publishForm(work, { definition, validFrom, source: definition.basis ?? 'data/forms' })
    if (!published.ok) throw new Error(`data/forms/${name} cannot be published: ${JSON.stringify(published.refusal)}`)
  }
}
