import { NOTHING_WRONG, type Examined } from '../domain/inspect-file.ts'

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const ENCRYPTED_PACKAGE = utf16('EncryptedPackage')
const VBA_PROJECT = utf16('_VBA_PROJECT')

/** A zip ends with its directory; without it the last part never arrived. */
const endsAsZip = (buffer: Buffer): boolean => buffer.subarray(-66_000).includes(Buffer.from('PK\u0005\u0006', 'latin1'))

/** Office files by their container: [MS-CFB] for old ones and for locked new ones, zip for the rest. */
export const examineOffice = (bytes: Uint8Array): Examined => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isZip = buffer.subarray(0, 2).toString('latin1') === 'PK'
  if (isZip) return { ...NOTHING_WRONG, truncated: !endsAsZip(buffer), macros: buffer.includes('vbaProject.bin') }
  return { ...NOTHING_WRONG, encrypted: buffer.includes(ENCRYPTED_PACKAGE), macros: buffer.includes(VBA_PROJECT) }
}
