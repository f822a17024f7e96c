import QRCode from 'qrcode'

/** ISO/IEC 18004 wants four modules of quiet around the code; the template leaves it as white space. */
const LEVEL = 'M'

/** A QR code as an SVG of one path, one unit per module. Put in an address, never what a person told us. */
export const drawQr = (text: string): string => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: LEVEL })
  const { size } = modules
  let path = ''
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue
      let end = column
      while (end < size && modules.get(row, end)) end += 1
      path += `M${column} ${row}h${end - column}v1H${column}z`
      column = end
    }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

/** The same as a picture of its own with its quiet around it, as the address of an image: what is kept on a telephone other apps can read. */
export const drawQrPicture = (text: string, width: number): Promise<string> => QRCode.toDataURL(text, { errorCorrectionLevel: LEVEL, width })
