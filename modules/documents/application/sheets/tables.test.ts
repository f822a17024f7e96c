import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import { streamTable, writeTable, type Table } from './write-table.ts'

const TABLE: Table = { name: 'Sổ thử & mẫu', headings: ['Số', 'Họ và tên', 'Phí'], rows: [[1, 'Trần Thị Mẫu', 2000], [2, 'a "b", c; & <e>', 0]] }
const TEXT = [['Số', 'Họ và tên', 'Phí'], ['1', 'Trần Thị Mẫu', '2000'], ['2', 'a "b", c; & <e>', '0']]

const piecesOf = async (stream: AsyncIterable<Buffer>): Promise<readonly Buffer[]> => {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece)
  return pieces
}

describe('tables', () => {
  it.each(['xlsx', 'csv'] as const)('what is written as %s is read back cell by cell', async (format) => {
    const read = await readTable({ bytes: writeTable(TABLE, format), fileName: `bang.${format}` })
    expect(read.ok && read.value.filter((row) => row.some((cell) => cell !== ''))).toEqual(TEXT)
  })

  it.each(['xlsx', 'csv'] as const)('what is streamed as %s, page by page, is the same table', async (format) => {
    async function* pages(): AsyncGenerator<readonly (readonly string[])[]> {
      for (let page = 0; page < 3; page += 1) yield Array.from({ length: 600 }, (_, row) => [String(page * 600 + row), 'a "b", c; & <e>', ''])
      yield []
    }
    const pieces = await piecesOf(streamTable({ name: 'Bảng', headings: ['Số', 'Chữ', 'Rỗng'], widths: [8, 30] }, pages(), format))
    const read = await readTable({ bytes: Buffer.concat(pieces), fileName: `bang.${format}` })
    const rows = read.ok ? read.value.filter((row) => row.some((cell) => cell !== '')) : []
    expect([pieces.length > 2, rows.length, rows[0]?.slice(0, 2), rows.at(-1)?.slice(0, 2)]).toEqual([true, 1801, ['Số', 'Chữ'], ['1799', 'a "b", c; & <e>']])
  })

  it.each(['xlsx', 'csv'] as const)('a fault of the rows ends the %s with that fault', async (format) => {
    async function* pages(): AsyncGenerator<readonly (readonly string[])[]> {
      yield [['1']]
      throw new Error('the database is gone')
    }
    await expect(piecesOf(streamTable({ name: 'Bảng', headings: ['Số'], widths: [8] }, pages(), format))).rejects.toThrow('the database is gone')
  })

  it('a cell that would run as a formula leaves as text', () => {
    expect(Buffer.from(writeTable({ name: 'x', headings: ['a'], rows: [['=1+1'], ['-2+3']] }, 'csv')).toString()).toContain("'=1+1\r\n'-2+3")
  })

  it('bytes that are no text are told', async () => {
    expect(await readTable({ bytes: Buffer.from([0xff, 0xfe, 0x00, 0xd8]), fileName: 'bang.csv' })).toMatchObject({ ok: false, refusal: { kind: 'file-damaged' } })
  })
})
