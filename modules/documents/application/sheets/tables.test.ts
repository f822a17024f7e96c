import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import { writeTable, type Table } from './write-table.ts'

const TABLE: Table = { name: 'Sổ thử & mẫu', headings: ['Số', 'Họ và tên', 'Phí'], rows: [[1, 'Trần Thị Mẫu', 2000], [2, 'a "b", c; & <e>', 0]] }
const TEXT = [['Số', 'Họ và tên', 'Phí'], ['1', 'Trần Thị Mẫu', '2000'], ['2', 'a "b", c; & <e>', '0']]

describe('tables', () => {
  it.each(['xlsx', 'csv'] as const)('what is written as %s is read back cell by cell', async (format) => {
    const read = await readTable({ bytes: writeTable(TABLE, format), fileName: `bang.${format}` })
    expect(read.ok && read.value.filter((row) => row.some((cell) => cell !== ''))).toEqual(TEXT)
  })

  it('a cell that would run as a formula leaves as text', () => {
    expect(Buffer.from(writeTable({ name: 'x', headings: ['a'], rows: [['=1+1'], ['-2+3']] }, 'csv')).toString()).toContain("'=1+1\r\n'-2+3")
  })

  it('bytes that are no text are told', async () => {
    expect(await readTable({ bytes: Buffer.from([0xff, 0xfe, 0x00, 0xd8]), fileName: 'bang.csv' })).toMatchObject({ ok: false, refusal: { kind: 'file-damaged' } })
  })
})
