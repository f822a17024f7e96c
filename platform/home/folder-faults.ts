import { OperatorFault } from '../operator-fault.ts'

export const folderUnwritable = (folder: string, cause?: unknown): OperatorFault =>
  new OperatorFault({
    kind: 'folder-unwritable',
    vi: `Không ghi được vào thư mục dữ liệu ${folder} (chỉ đọc hoặc thiếu quyền); hãy cấp quyền ghi hoặc đặt MOTCUA_HOME sang thư mục khác.`,
    en: `The data folder ${folder} cannot be written (read-only or no permission); grant writing or set MOTCUA_HOME to another folder.`,
    cause,
  })

export const diskFull = (folder: string, cause?: unknown): OperatorFault =>
  new OperatorFault({
    kind: 'disk-full',
    vi: `Ổ đĩa chứa ${folder} đã đầy; dữ liệu cũ còn nguyên, hãy giải phóng dung lượng rồi chạy lại.`,
    en: `The disk holding ${folder} is full; existing data is intact, free some space and start again.`,
    cause,
  })

/** Not the data folder: a place that a setting or the operator named. */
export const placeUnusable = (place: string, cause?: unknown): OperatorFault =>
  new OperatorFault({
    kind: 'place-unusable',
    vi: `Không dùng được ${place}: không có, chỉ đọc hoặc thiếu quyền; dữ liệu còn nguyên. Hãy kiểm tra đường dẫn và quyền rồi chạy lại.`,
    en: `${place} cannot be used: it is not there, read-only, or not permitted; the data is as it was. See to the path and its rights, then run again.`,
    cause,
  })

const DENIED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'])

export const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''

export const isDenied = (cause: unknown): boolean => DENIED.has(codeOf(cause))

/** Turns a failure of the file system into the sentence an operator needs; anything else is passed through. */
export const fileFault = (folder: string, cause: unknown): unknown => {
  const code = codeOf(cause)
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, cause)
  return DENIED.has(code) ? folderUnwritable(folder, cause) : cause
}
