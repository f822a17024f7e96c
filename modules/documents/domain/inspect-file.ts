// Nghị định 45/2020/NĐ-CP Điều 9, Thông tư 01/2023/TT-VPCP Điều 3: what is handed in must be readable by whoever processes it.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { extensionOf, isOldOffice, mediaTypeOfExtension, type MediaType } from './media-types.ts'

export const MAX_FILE_BYTES = 25 * 1024 * 1024

export type FileRefusal =
  | { readonly kind: 'file-name-missing' }
  | { readonly kind: 'file-empty'; readonly fileName: string }
  | { readonly kind: 'file-too-large'; readonly fileName: string; readonly megabytes: number; readonly limit: number }
  | { readonly kind: 'file-kind-not-allowed'; readonly fileName: string; readonly extension: string }
  | { readonly kind: 'file-kind-mismatch'; readonly fileName: string; readonly extension: string; readonly found: string }
  | { readonly kind: 'file-damaged'; readonly fileName: string }
  | { readonly kind: 'file-encrypted'; readonly fileName: string }
  | { readonly kind: 'file-has-macros'; readonly fileName: string }
  | { readonly kind: 'file-blank'; readonly fileName: string }

/** What the edge saw in the bytes; `found` is undefined where no known signature begins them. */
export type FileFindings = {
  readonly fileName: string
  readonly sizeBytes: number
  readonly found: string | undefined
  readonly truncated: boolean
  readonly encrypted: boolean
  readonly macros: boolean
  readonly blank: boolean
}

/** What a look inside found; each is false where the bytes could not be judged. */
export type Examined = Pick<FileFindings, 'truncated' | 'encrypted' | 'macros' | 'blank'>

export const NOTHING_WRONG: Examined = { truncated: false, encrypted: false, macros: false, blank: false }

const CFB = 'application/x-cfb'

const agrees = (expected: MediaType, found: string | undefined): boolean =>
  isOldOffice(expected) ? found === CFB : found === expected

/** First fault wins, in the order a person would meet them. Answers the media type the file is kept under. */
export const inspectFile = (findings: FileFindings): Outcome<MediaType, FileRefusal> => {
  const { fileName, sizeBytes, found } = findings
  if (fileName === '') return refuse({ kind: 'file-name-missing' })
  if (sizeBytes === 0) return refuse({ kind: 'file-empty', fileName })
  if (sizeBytes > MAX_FILE_BYTES) {
    const megabytes = Math.ceil(sizeBytes / 1024 / 1024)
    return refuse({ kind: 'file-too-large', fileName, megabytes, limit: MAX_FILE_BYTES / 1024 / 1024 })
  }
  const extension = extensionOf(fileName)
  const expected = mediaTypeOfExtension(extension)
  if (expected === undefined) return refuse({ kind: 'file-kind-not-allowed', fileName, extension })
  if (findings.encrypted) return refuse({ kind: 'file-encrypted', fileName })
  if (!agrees(expected, found)) return refuse({ kind: 'file-kind-mismatch', fileName, extension, found: found ?? '?' })
  if (findings.truncated) return refuse({ kind: 'file-damaged', fileName })
  if (findings.macros) return refuse({ kind: 'file-has-macros', fileName })
  if (findings.blank) return refuse({ kind: 'file-blank', fileName })
  return ok(expected)
}
