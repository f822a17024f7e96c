import { NOTHING_WRONG, type Examined } from '../../domain/inspect-file.ts'
import type { ByteSource } from './byte-source.ts'

const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1')
const [SECTOR, FIRST_SECTORS] = [512, 64]
const BOF = Buffer.from('0908100000060500', 'hex').toString('latin1')
const [FILE_PASS, MOST_RECORDS] = [0x2f, 40]

/** [MS-DOC] 2.5.2: the file information block begins a sector, and says itself whether the rest is encrypted. */
const isLockedWord = (source: ByteSource): boolean => {
  for (let sector = 1; sector <= FIRST_SECTORS; sector += 1) {
    const block = source.slice(sector * SECTOR, sector * SECTOR + 12)
    if (block.length === 12 && block.readUInt16LE(0) === 0xa5ec) return (block.readUInt16LE(10) & 0x0100) !== 0
  }
  return false
}

/** [MS-XLS] 2.4.117: a FilePass record soon after the beginning of the workbook. */
const isLockedExcel = (source: ByteSource): boolean => {
  let at = source.indexOf(BOF, 0)
  for (let records = 0; at >= 0 && records < MOST_RECORDS && at + 4 <= source.size; records += 1) {
    const record = source.slice(at, at + 4)
    if (record.readUInt16LE(0) === FILE_PASS) return true
    at += 4 + record.readUInt16LE(2)
  }
  return false
}

/** Word and Excel before 2007, and locked new ones: one container ([MS-CFB]) whose part names are wide text. */
export const examineOldOffice = (source: ByteSource): Examined => {
  const holds = (name: string): boolean => source.indexOf(wide(name), 0) >= 0
  return {
    ...NOTHING_WRONG,
    encrypted: holds('EncryptedPackage') || isLockedWord(source) || isLockedExcel(source),
    macros: holds('_VBA_PROJECT'),
  }
}
