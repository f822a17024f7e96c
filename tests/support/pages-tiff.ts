const [SHORT, LONG] = [3, 4]
const SIDE = 16
const STRIP = (SIDE * SIDE) / 8

/** TIFF 6.0: black and white pages without compression, each with one strip, a directory after it. */
export const pagesTiff = (pages: number): Buffer => {
  const fieldsOf = (strip: number): readonly (readonly [number, number, number])[] => [
    [256, SHORT, SIDE], [257, SHORT, SIDE], [258, SHORT, 1], [259, SHORT, 1], [262, SHORT, 1], [273, LONG, strip], [277, SHORT, 1], [278, SHORT, SIDE], [279, LONG, STRIP],
  ]
  const directory = 2 + fieldsOf(0).length * 12 + 4
  const one = STRIP + directory
  const bytes = Buffer.alloc(8 + pages * one)
  bytes.write('II*\0', 0, 'latin1')
  bytes.writeUInt32LE(8 + STRIP, 4)
  for (let page = 0; page < pages; page += 1) {
    const strip = 8 + page * one
    bytes.fill(0xf0, strip, strip + STRIP)
    const fields = fieldsOf(strip)
    let at = bytes.writeUInt16LE(fields.length, strip + STRIP)
    for (const [tag, type, value] of fields) {
      at = bytes.writeUInt16LE(tag, at)
      at = bytes.writeUInt16LE(type, at)
      at = bytes.writeUInt32LE(1, at)
      at = bytes.writeUInt32LE(value, at)
    }
    bytes.writeUInt32LE(page === pages - 1 ? 0 : strip + one + STRIP, at)
  }
  return bytes
}
