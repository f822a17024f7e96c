// Two people type the same fields from the paper, the second without seeing the first: what differs is looked at again (double entry).
import { parsePlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'

/** What a digitisation record needs of a paper (domain specification §4: number, issuing date, holder, validity). */
export type Entry = {
  readonly number: string
  readonly issuedOn: string
  readonly issuer: string
  readonly holderName: string
  readonly holderIdNumber?: string
  readonly validUntil?: string
  /** Where it holds, as the paper says. */
  readonly scope?: string
}

export const ENTRY_FIELDS = ['number', 'issuedOn', 'issuer', 'holderName', 'holderIdNumber', 'validUntil', 'scope'] as const
export type EntryField = (typeof ENTRY_FIELDS)[number]

const same = (one: string | undefined, other: string | undefined): boolean => enterLine(one ?? '') === enterLine(other ?? '')

/** Fields in which two people read the paper differently; spaces at the ends do not count, everything else does. */
export const differencesOf = (first: Entry, second: Entry): readonly EntryField[] => ENTRY_FIELDS.filter((field) => !same(first[field], second[field]))

export type EntryFault = { readonly field: EntryField; readonly fault: 'missing' | 'no-date' | 'no-id-number' | 'before-issue' }

const dateFault = (field: 'issuedOn' | 'validUntil', text: string | undefined): readonly EntryFault[] => (text === undefined || parsePlainDate(text) ? [] : [{ field, fault: 'no-date' }])

/** What is wrong with an entry by itself. */
export const faultsOf = (entry: Entry): readonly EntryFault[] => [
  ...(['number', 'issuedOn', 'issuer', 'holderName'] as const).flatMap((field) => (enterLine(entry[field]) === '' ? [{ field, fault: 'missing' as const }] : [])),
  ...dateFault('issuedOn', entry.issuedOn === '' ? undefined : entry.issuedOn),
  ...dateFault('validUntil', entry.validUntil),
  ...(entry.holderIdNumber !== undefined && !/^(?:\d{9}|\d{10}|\d{12}|\d{13})$/.test(entry.holderIdNumber) ? [{ field: 'holderIdNumber' as const, fault: 'no-id-number' as const }] : []),
  ...(entry.validUntil !== undefined && entry.validUntil < entry.issuedOn ? [{ field: 'validUntil' as const, fault: 'before-issue' as const }] : []),
]

type Words = { readonly vi: string; readonly en: string }

export const FIELD_WORDS: Readonly<Record<EntryField, Words>> = {
  number: { vi: 'Số', en: 'Number' },
  issuedOn: { vi: 'Ngày cấp', en: 'Issued on' },
  issuer: { vi: 'Cơ quan cấp', en: 'Issued by' },
  holderName: { vi: 'Họ và tên người được cấp', en: 'Holder' },
  holderIdNumber: { vi: 'Số định danh', en: 'Personal number' },
  validUntil: { vi: 'Có giá trị đến', en: 'Valid until' },
  scope: { vi: 'Phạm vi có giá trị', en: 'Where it holds' },
}

const FAULT_WORDS: Readonly<Record<EntryFault['fault'], Words>> = {
  missing: { vi: 'còn trống', en: 'is empty' },
  'no-date': { vi: 'không phải ngày có trên lịch', en: 'is no date' },
  'no-id-number': { vi: 'phải có 12 chữ số (9 với số cũ; 10 hoặc 13 với doanh nghiệp)', en: 'must have 12 digits (9 of old numbers; 10 or 13 of enterprises)' },
  'before-issue': { vi: 'trước ngày cấp', en: 'is before the day of issue' },
}

export const sayFault = ({ field, fault }: EntryFault): Words => ({ vi: `${FIELD_WORDS[field].vi} ${FAULT_WORDS[fault].vi}`, en: `${FIELD_WORDS[field].en} ${FAULT_WORDS[fault].en}` })

export const sayFields = (fields: readonly EntryField[]): Words => ({ vi: fields.map((field) => FIELD_WORDS[field].vi).join(', '), en: fields.map((field) => FIELD_WORDS[field].en).join(', ') })
