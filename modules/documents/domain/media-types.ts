/** What may be handed in: formats every office can open, print and keep (Thông tư 01/2023/TT-VPCP speaks of PDF first). */
export type MediaType =
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/tiff'
  | 'application/msword'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.ms-excel'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const BY_EXTENSION: ReadonlyMap<string, MediaType> = new Map<string, MediaType>([
  ['pdf', 'application/pdf'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])

/** For `accept` of a file field. */
export const ALLOWED_EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys()].map((extension) => `.${extension}`)

export const extensionOf = (fileName: string): string => /\.([^.]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? ''

export const mediaTypeOfExtension = (extension: string): MediaType | undefined => BY_EXTENSION.get(extension)

/** Word and Excel before 2007 share one container; what lies inside is told apart by the extension alone. */
export const isOldOffice = (mediaType: MediaType): boolean =>
  mediaType === 'application/msword' || mediaType === 'application/vnd.ms-excel'
