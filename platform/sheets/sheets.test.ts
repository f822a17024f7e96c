import { describe, expect, it } from 'vitest'
import { readSheet } from './read-sheet.ts'
import { writeSheet, type SheetTable } from './write-sheet.ts'

const TABLE: SheetTable = { name: 'Sổ "thử" & <mẫu>', headings: ['Số', 'Họ và tên', 'Phí'], rows: [[1, 'Trần Thị Mẫu', 2000], [2, 'a "b", c;\nd & <e>', 0]] }
const TEXT = [['Số', 'Họ và tên', 'Phí'], ['1', 'Trần Thị Mẫu', '2000'], ['2', 'a "b", c;\nd & <e>', '0']]

describe('sheets', () => {
  it.each(['xlsx', 'csv'] as const)('what is written as %s is read back cell by cell', (format) => {
    const read = readSheet(writeSheet(TABLE, format))
    expect('rows' in read && read.rows.filter((row) => row.some((cell) => cell !== ''))).toEqual(TEXT)
  })

  it('a cell that would run as a formula leaves as text', () => {
    expect(Buffer.from(writeSheet({ name: 'x', headings: ['a'], rows: [['=1+1'], ['-2+3']] }, 'csv')).toString()).toContain("'=1+1\r\n'-2+3")
  })

  it.each([
    ['a zip that holds no sheet', Buffer.from('PK\u0003\u0004 nothing')],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ])('%s is told', (_what, bytes) => {
    expect(readSheet(bytes)).toEqual({ fault: { kind: 'sheet-unreadable' } })
  })
})
