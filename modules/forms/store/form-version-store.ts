import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { FormDefinition } from '../domain/form-definition.ts'
import type { FormTables } from './tables.ts'

export type PublishedForm = {
  readonly definition: FormDefinition
  readonly contentHash: string
  readonly validFrom: PlainDate
  readonly source: string
}

/** Published versions never change, so one that was read stays read, by the hash of what it holds. */
const known = new Map<string, FormDefinition>()

const definitionOf = async (tx: Transaction, formRef: string, contentHash: string): Promise<FormDefinition> => {
  const key = `${formRef} ${contentHash}`
  const found = known.get(key)
  if (found !== undefined) return found
  const row = await tables<FormTables>(tx).selectFrom('forms.form_version').select('definition').where('form_ref', '=', formRef).executeTakeFirstOrThrow()
  const definition = row.definition as unknown as FormDefinition
  known.set(key, definition)
  return definition
}

export const selectVersion = async (tx: Transaction, formRef: string): Promise<PublishedForm | undefined> => {
  const row = await tables<FormTables>(tx)
    .selectFrom('forms.form_version')
    .select(['content_hash', 'source', sql<string>`valid_from::text`.as('valid_from')])
    .where('form_ref', '=', formRef)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { definition: await definitionOf(tx, formRef, row.content_hash), contentHash: row.content_hash, validFrom: row.valid_from as PlainDate, source: row.source }
}

/** The version of a form in force on a date: the last that began, unless it was closed. */
export const selectNewestRef = async (tx: Transaction, code: string, on: PlainDate): Promise<string | undefined> => {
  const row = await tables<FormTables>(tx)
    .selectFrom('forms.form_version as version')
    .leftJoin('forms.form_closing as closing', 'closing.form_ref', 'version.form_ref')
    .select(['version.form_ref', sql<boolean>`closing.valid_until <= ${on}::date`.as('closed')])
    .where('version.code', '=', code)
    .where('version.valid_from', '<=', on)
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined || row.closed ? undefined : row.form_ref
}

export type NewVersion = PublishedForm & { readonly code: string; readonly number: number; readonly at: Instant; readonly by: string | undefined }

/** False when this version is there already. */
export const insertVersion = async (tx: Transaction, { definition, ...version }: NewVersion): Promise<boolean> => {
  const inserted = await tables<FormTables>(tx)
    .insertInto('forms.form_version')
    .values({
      form_ref: definition.ref,
      code: version.code,
      number: version.number,
      title: definition.title.vi,
      definition: JSON.stringify(definition),
      content_hash: version.contentHash,
      valid_from: version.validFrom,
      source: version.source,
      published_at: version.at,
      published_by: version.by ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export type VersionLine = {
  readonly ref: string
  readonly code: string
  readonly number: number
  readonly title: string
  readonly validFrom: string
  readonly validUntil?: string
  readonly source: string
  readonly publishedAt: string
}

/** Every version of every form, or of one code, newest first within a code. */
export const selectVersions = async (tx: Transaction, code?: string): Promise<readonly VersionLine[]> => {
  const asked = tables<FormTables>(tx)
    .selectFrom('forms.form_version as version')
    .leftJoin('forms.form_closing as closing', 'closing.form_ref', 'version.form_ref')
    .select((is) => [
      'version.form_ref as ref',
      'version.code',
      'version.number',
      'version.title',
      'version.source',
      'version.published_at as publishedAt',
      sql<string>`version.valid_from::text`.as('validFrom'),
      sql<string | null>`coalesce(closing.valid_until, (SELECT min(later.valid_from) FROM forms.form_version later WHERE later.code = ${is.ref('version.code')} AND later.number > ${is.ref('version.number')}))::text`.as('validUntil'),
    ])
  const rows = await (code === undefined ? asked : asked.where('version.code', '=', code)).orderBy('version.code').orderBy('version.number', 'desc').execute()
  return rows.map(({ validUntil, ...row }) => ({ ...row, ...(validUntil === null ? {} : { validUntil }) }))
}

export const insertClosing = async (tx: Transaction, closing: { readonly formRef: string; readonly until: PlainDate; readonly at: Instant; readonly by: string | undefined }): Promise<boolean> => {
  const inserted = await tables<FormTables>(tx)
    .insertInto('forms.form_closing')
    .values({ form_ref: closing.formRef, valid_until: closing.until, closed_at: closing.at, closed_by: closing.by ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
