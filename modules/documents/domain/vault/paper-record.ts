// NĐ 45/2020/NĐ-CP article 16, TT 01/2023/TT-VPCP article 5: what was digitised once, with whose it is, what it says and until when, is not asked for again.
import type { DossierId, PaperRecordId, PersonId, StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'

/** Handed in by somebody, or issued by an authority. */
export type PaperKind = 'component' | 'result'

/** `published`: stands in the holder's vault. Whether it has run out is asked of its dates. */
export type PaperState = 'draft' | 'checked' | 'signed' | 'published' | 'withdrawn' | 'forgotten'

export type PaperOrigin = 'dossier-result' | 'dossier-component' | 'scan' | 'backlog' | 'certified-copy' | 'upload'

/** What a paper says of itself. */
export type PaperValues = {
  readonly name: string
  /** Code of the kind of result or component (`KQ.G15.000031`), where it has one. */
  readonly typeCode?: string
  readonly number?: string
  readonly issuer?: string
  readonly issuedOn?: PlainDate
  readonly validFrom?: PlainDate
  /** Last day it holds; absent: for good. */
  readonly validUntil?: PlainDate
  readonly scope?: string
  readonly signer?: string
  /** Whose it says it is; whose vault it stands in is `holderId`. */
  readonly holderName?: string
}

export type PaperField = keyof PaperValues

/** `issued`: our own act made the paper and knows. `law`: a text limits its kind (`data/reuse/validity.json`). */
export type ValueSource = 'typed' | 'ocr' | 'signature' | 'register' | 'issued' | 'law'
export type ValueSources = Partial<Readonly<Record<PaperField, ValueSource>>>

export type PaperRecord = PaperValues & {
  readonly id: PaperRecordId
  readonly holderId: PersonId
  readonly version: number
  readonly kind: PaperKind
  /** One of our units, where it issued the paper. */
  readonly issuerUnitId?: UnitId
  readonly fileId: StoredFileId
  /** As it first came, where `fileId` is its signed continuation or a copy made of it. */
  readonly originalFileId?: StoredFileId
  readonly sha256: string
  readonly sources: ValueSources
  readonly state: PaperState
  readonly origin: PaperOrigin
  readonly sourceDossierId?: DossierId
  /** How people know the source: a dossier's code, a batch's name. */
  readonly sourceLabel?: string
  /** Signed words for a QR code; see `application/vault/statement.ts`. */
  readonly statement?: string
  readonly recordedAt: Instant
  readonly changedAt: Instant
}

export type PaperRef = { readonly holderId: PersonId; readonly recordId: PaperRecordId }

/** One kind of paper under one key: its code, or its name as people search it. */
export const typeKeyOf = ({ typeCode, name }: Pick<PaperValues, 'typeCode' | 'name'>): string => typeCode ?? `name:${fold(name)}`

export type PaperRefusal =
  | { readonly kind: 'paper-record-not-found' }
  | { readonly kind: 'paper-file-not-found' }
  | { readonly kind: 'paper-record-changed' }
  | { readonly kind: 'paper-record-incomplete'; readonly fields: string }
  | { readonly kind: 'paper-state-wrong'; readonly state: PaperState }
  | { readonly kind: 'paper-dates-wrong' }

const NEXT: Readonly<Record<PaperState, readonly PaperState[]>> = {
  draft: ['checked', 'withdrawn', 'forgotten'],
  checked: ['draft', 'signed', 'published', 'withdrawn', 'forgotten'],
  signed: ['published', 'withdrawn', 'forgotten'],
  published: ['withdrawn', 'forgotten'],
  withdrawn: [],
  forgotten: [],
}

export const mayBecome = (from: PaperState, to: PaperState): boolean => from === to || NEXT[from].includes(to)

/** TT 01/2023/TT-VPCP: a result without number, issuer or day proves nothing to the next office. */
const NEEDED: Readonly<Record<PaperKind, readonly PaperField[]>> = { result: ['name', 'issuer', 'issuedOn'], component: ['name'] }

export const missingFor = (state: PaperState, paper: Pick<PaperRecord, 'kind'> & PaperValues): readonly PaperField[] =>
  state === 'signed' || state === 'published' ? NEEDED[paper.kind].filter((field) => !paper[field]?.trim()) : []

export const datesContradict = ({ validFrom, validUntil }: PaperValues): boolean => validFrom !== undefined && validUntil !== undefined && validUntil < validFrom

export type Standing = 'valid' | 'not-yet' | 'expired' | 'withdrawn' | 'in-work'

/** What the paper is worth on a day. */
export const standingOn = ({ state, validFrom, validUntil }: Pick<PaperRecord, 'state' | 'validFrom' | 'validUntil'>, on: PlainDate): Standing => {
  if (state === 'withdrawn' || state === 'forgotten') return 'withdrawn'
  if (state !== 'published') return 'in-work'
  if (validFrom !== undefined && on < validFrom) return 'not-yet'
  return validUntil !== undefined && on > validUntil ? 'expired' : 'valid'
}
