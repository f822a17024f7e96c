import type { StoredFileId } from '../../../../kernel/ids.ts'
import { parsePlainDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import type { fieldsOf } from '../../domain/digitise/bench.ts'
import type { PaperField, PaperValues, ValueSources } from '../../domain/vault/paper-record.ts'
import { listDigitalCopies } from '../../store/bench-page-store.ts'

/** What a digitised paper says of itself, with where each value comes from, and the scan it was made of. */
export type DigitisedValues = { readonly values: Pick<PaperValues, 'number' | 'issuer' | 'issuedOn' | 'validUntil' | 'scope' | 'holderName'>; readonly sources: ValueSources; readonly originalFileId?: StoredFileId }

type Fields = ReturnType<typeof fieldsOf>

const valueOf = (key: PaperField, text: string): string | PlainDate | undefined => {
  const value = text.trim().slice(0, 300)
  return key === 'issuedOn' || key === 'validUntil' ? parsePlainDate(value) : value || undefined
}

const SOURCES = { person: 'typed', reader: 'ocr', register: 'register' } as const

const readFields = (fields: Fields): Pick<DigitisedValues, 'values' | 'sources'> => {
  const known = (['number', 'issuer', 'issuedOn', 'validUntil', 'scope', 'holderName'] as const).flatMap((key) => {
    const field = fields[key]
    const value = field && valueOf(key, field.value)
    return value === undefined ? [] : [{ key, value, source: SOURCES[field?.by ?? 'reader'] }]
  })
  return { values: Object.fromEntries(known.map(({ key, value }) => [key, value])), sources: Object.fromEntries(known.map(({ key, source }) => [key, source])) }
}

/** Of those files that were made at a bench. */
export const digitisedValues = async (work: Work, fileIds: readonly StoredFileId[]): Promise<ReadonlyMap<StoredFileId, DigitisedValues>> =>
  new Map(
    (await listDigitalCopies(work.tx, fileIds)).map(({ fileId, fields, pages }) => {
      const original = (pages as readonly { readonly fileId: StoredFileId }[])[0]?.fileId
      return [fileId, { ...readFields(fields as Fields), ...(original === undefined ? {} : { originalFileId: original }) }]
    }),
  )
