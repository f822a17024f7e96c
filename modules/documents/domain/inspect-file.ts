// Nghị định 45/2020/NĐ-CP Điều 9, Thông tư 01/2023/TT-VPCP Điều 3: what is handed in must be readable by whoever processes it.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { nameOfKind, type NameOfKind } from './name-of-kind.ts'
import { extensionOf, isOldOffice, mediaTypeOfExtension, type MediaType } from './media-types.ts'

/** For one request that carries the whole file; what comes in parts has its own limit. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024

type Named<K extends string, More = unknown> = { readonly kind: K; readonly fileName: string } & More

export type FileRefusal =
  | { readonly kind: 'file-name-missing' }
  | { readonly kind: 'upload-quota-full'; readonly limit: number }
  | Named<'file-empty'>
  | Named<'file-too-large', { readonly megabytes: number; readonly limit: number }>
  | Named<'file-kind-not-allowed' | 'file-open-document', { readonly extension: string }>
  | Named<'file-kind-mismatch', { readonly extension: string; readonly found: string } & NameOfKind>
  | Named<'file-damaged'>
  | Named<'file-encrypted'>
  | Named<'file-restricted', { readonly forbids: string; readonly forbidsEn: string }>
  | Named<'file-has-macros'>
  | Named<'file-has-script'>
  | Named<'file-starts-programs'>
  | Named<'file-carries-files'>
  | Named<'file-has-malware'>
  | Named<'file-too-many-pixels', { readonly width: number; readonly height: number }>
  | Named<'file-too-many-pages', { readonly pages: number; readonly limit: number }>
  | Named<'file-page-too-large'>
  | Named<'file-unpacks-too-much'>
  | Named<'file-too-complex'>
  | Named<'file-blank'>

/** What a look inside found beside the usual: the first fault that was met. */
export type Fault =
  | { readonly kind: 'restricted'; readonly forbids: string; readonly forbidsEn: string }
  | { readonly kind: 'has-script' | 'starts-programs' | 'carries-files' | 'has-malware' | 'page-too-large' | 'unpacks-too-much' | 'too-complex' }
  | { readonly kind: 'too-many-pixels'; readonly width: number; readonly height: number }
  | { readonly kind: 'too-many-pages'; readonly pages: number; readonly limit: number }

/** What a look inside found; each is false where the bytes could not be judged. */
export type Examined = {
  readonly truncated: boolean
  readonly encrypted: boolean
  readonly macros: boolean
  readonly blank: boolean
  readonly fault?: Fault
}

/** What the edge saw in the bytes; `found` is undefined where no known signature begins them. */
export type FileFindings = Examined & { readonly fileName: string; readonly sizeBytes: number; readonly found: string | undefined }

export const NOTHING_WRONG: Examined = { truncated: false, encrypted: false, macros: false, blank: false }

const CFB = 'application/x-cfb'

const agrees = (expected: MediaType, found: string | undefined): boolean =>
  isOldOffice(expected) ? found === CFB : found === expected

/** OpenDocument has a way of its own to become a PDF, so it is told that way. */
export const refuseKind = (fileName: string, extension: string): Outcome<never, FileRefusal> =>
  refuse({ kind: /^(?:od[tspg]|ott)$/.test(extension) ? 'file-open-document' : 'file-kind-not-allowed', fileName, extension })

const refuseFault = (fileName: string, { kind, ...facts }: Fault): Outcome<never, FileRefusal> =>
  refuse({ kind: `file-${kind}`, fileName, ...facts } as FileRefusal)

/** First fault wins, in the order a person would meet them. Answers the media type the file is kept under. */
export const inspectFile = (findings: FileFindings, limitBytes = MAX_FILE_BYTES): Outcome<MediaType, FileRefusal> => {
  const { fileName, sizeBytes, found, fault } = findings
  if (fileName === '') return refuse({ kind: 'file-name-missing' })
  if (sizeBytes === 0) return refuse({ kind: 'file-empty', fileName })
  if (sizeBytes > limitBytes)
    return refuse({ kind: 'file-too-large', fileName, megabytes: Math.ceil(sizeBytes / 1024 / 1024), limit: Math.floor(limitBytes / 1024 / 1024) })
  const extension = extensionOf(fileName)
  const expected = mediaTypeOfExtension(extension)
  if (expected === undefined) return refuseKind(fileName, extension)
  if (fault?.kind === 'has-malware' || (fault?.kind === 'too-complex' && found === undefined)) return refuseFault(fileName, fault)
  if (findings.encrypted) return refuse({ kind: 'file-encrypted', fileName })
  if (!agrees(expected, found)) return refuse({ kind: 'file-kind-mismatch', fileName, extension, found: found ?? '?', ...nameOfKind(found) })
  if (fault) return refuseFault(fileName, fault)
  if (findings.truncated) return refuse({ kind: 'file-damaged', fileName })
  if (findings.macros) return refuse({ kind: 'file-has-macros', fileName })
  if (findings.blank) return refuse({ kind: 'file-blank', fileName })
  return ok(expected)
}
