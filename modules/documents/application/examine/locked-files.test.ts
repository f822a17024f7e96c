import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { lockedPdf } from '../../testing/locked-pdf.ts'
import { examineBytes } from '../examine-bytes.ts'

const REVISIONS = [2, 3, 4, 6] as const
/** Everything but printing (bit 3) forbidden; the reserved bits as the standard wants them. */
const PRINT_ONLY = -3904 | 4
/** pdf.js names what is allowed by its bit. */
const PRINT = 0x04

/** An independent reader's opinion of the file. */
const openElsewhere = async (bytes: Buffer): Promise<ReadonlySet<number> | null> => {
  const reading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  try {
    return await (await reading.promise).getPermissions()
  } finally {
    await reading.destroy()
  }
}

describe('PDFs behind a password, written here and opened by another reader', () => {
  it.each(REVISIONS)('revision %i with an owner password opens for everybody and says what it forbids', async (revision) => {
    const bytes = lockedPdf({ revision, userPassword: '', permissions: PRINT_ONLY })
    expect(await openElsewhere(bytes)).toEqual(new Set([PRINT]))
    const forbids = 'sửa, sao chép nội dung, ghi chú và ký, ghép trang'
    expect(await examineBytes(bytes)).toMatchObject({ found: 'application/pdf', encrypted: false, fault: { kind: 'restricted', forbids } })
  })

  it.each(REVISIONS)('revision %i with a user password opens for nobody else', async (revision) => {
    const bytes = lockedPdf({ revision, userPassword: 'mat khau', permissions: PRINT_ONLY })
    await expect(openElsewhere(bytes)).rejects.toThrow(/password/i)
    expect(await examineBytes(bytes)).toMatchObject({ found: 'application/pdf', encrypted: true })
  })
})

/** [MS-CFB] 2.2: the header alone tells the kind; the streams follow in sectors of 512 bytes. */
const container = (...sectors: readonly Buffer[]): Buffer => {
  const header = Buffer.alloc(512)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0], 24)
  return Buffer.concat([header, ...sectors.map((sector) => Buffer.concat([sector, Buffer.alloc(512)]).subarray(0, 512))])
}

/** [MS-DOC] 2.5.2: wIdent, nFib, …, and the bit fEncrypted among the flags at offset 10. */
const wordBlock = (flags: number): Buffer => {
  const block = Buffer.alloc(32)
  block.writeUInt16LE(0xa5ec, 0)
  block.writeUInt16LE(0x00c1, 2)
  block.writeUInt16LE(flags, 10)
  return block
}

/** [MS-XLS] 2.1.4: type, length, content. */
const record = (type: number, content: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(content.length, 2)
  return Buffer.concat([head, content])
}
const BEGINS = record(0x0809, Buffer.from('00060500bb0dcc07000000000600000000', 'hex').subarray(0, 16))
const [FILE_PASS, CODE_PAGE, ENDS] = [record(0x2f, Buffer.alloc(54)), record(0x42, Buffer.from('b004', 'hex')), record(0x0a, Buffer.alloc(0))]

const OLD_OFFICE: readonly (readonly [what: string, bytes: Buffer, encrypted: boolean])[] = [
  ['a Word file of 97-2003', container(Buffer.alloc(512), wordBlock(0x12d0 & ~0x0100)), false],
  ['a Word file of 97-2003 with a password', container(Buffer.alloc(512), wordBlock(0x12d0 | 0x0100)), true],
  ['an Excel file of 97-2003', container(Buffer.concat([BEGINS, CODE_PAGE, ENDS])), false],
  ['an Excel file of 97-2003 with a password', container(Buffer.concat([BEGINS, FILE_PASS, ENDS])), true],
  ['an Excel file whose numbers look like the record', container(Buffer.concat([BEGINS, record(0x203, Buffer.from('2f00360000', 'hex')), ENDS])), false],
]

describe('Word and Excel before 2007', () => {
  it.each(OLD_OFFICE)('%s', async (_what, bytes, encrypted) => expect(await examineBytes(bytes)).toMatchObject({ found: 'application/x-cfb', encrypted }))
})
