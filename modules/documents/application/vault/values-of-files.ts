// TT 01/2023/TT-VPCP Điều 8: whoever reads a digitised paper sees of each value whether somebody typed it, a machine read it, or an act or a register says so.
import type { StoredFileId } from '../../../../kernel/ids.ts'
import type { Work } from '../../../../platform/work.ts'
import type { PaperField, PaperOrigin, PaperValues, ValueSource, ValueSources } from '../../domain/vault/paper-record.ts'
import { listRecordsOfFiles } from '../../store/vault/paper-record-store.ts'
import { digitisedValues } from '../digitise/digitised-values.ts'

const SHOWN = ['number', 'issuer', 'issuedOn', 'validFrom', 'validUntil', 'scope', 'signer', 'holderName'] as const satisfies readonly PaperField[]

export type SaidValue = { readonly field: (typeof SHOWN)[number]; readonly value: string; readonly source?: ValueSource }
export type SaidOfFile = { readonly fileId: StoredFileId; readonly values: readonly SaidValue[]; /** Absent: what a bench read, not yet in a vault. */ readonly origin?: PaperOrigin; readonly sourceLabel?: string }

const saidIn = (values: Partial<PaperValues>, sources: ValueSources): readonly SaidValue[] =>
  SHOWN.flatMap((field) => {
    const [value, source] = [values[field], sources[field]]
    return value === undefined ? [] : [{ field, value, ...(source === undefined ? {} : { source }) }]
  })

/** Of each file that says something of itself: as its vault keeps it, else as it was read when it was digitised. No permission asked: the caller answers. */
export const valuesOfFiles = async (work: Work, fileIds: readonly StoredFileId[]): Promise<readonly SaidOfFile[]> => {
  const [kept, read] = await Promise.all([listRecordsOfFiles(work.tx, fileIds), digitisedValues(work, fileIds)])
  return [...new Set(fileIds)].flatMap((fileId): readonly SaidOfFile[] => {
    const record = kept.find((each) => each.fileId === fileId)
    const copy = read.get(fileId)
    const values = record ? saidIn(record, record.sources) : saidIn(copy?.values ?? {}, copy?.sources ?? {})
    return values.length === 0 ? [] : [{ fileId, values, ...(record ? { origin: record.origin } : {}), ...(record?.sourceLabel ? { sourceLabel: record.sourceLabel } : {}) }]
  })
}
