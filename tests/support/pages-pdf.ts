import { writeObjects } from '../../platform/pdf/write-objects.ts'

/** A whole and valid PDF with a page for each line, in two branches of its tree; size, font and turn of a page stand above it. Only ASCII letters of a line are drawn. */
export const pagesPdf = (lines: readonly string[], catalog = ''): Uint8Array => {
  const half = Math.ceil(lines.length / 2)
  const [pageOf, drawnOf] = [(at: number) => 6 + at * 2, (at: number) => 7 + at * 2]
  const kids = (from: number, to: number): string => lines.slice(from, to).map((_, at) => `${pageOf(from + at)} 0 R`).join(' ')
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Kids[3 0 R 4 0 R]/Count ${lines.length}/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>>>`,
    `<</Type/Pages/Parent 2 0 R/Kids[${kids(0, half)}]/Count ${half}>>`,
    `<</Type/Pages/Parent 2 0 R/Kids[${kids(half, lines.length)}]/Count ${lines.length - half}/Rotate 90>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...lines.flatMap((line, at) => {
      const drawn = `BT /F1 18 Tf 50 700 Td (${line.replace(/[^ -~]|[()\\]/g, '.')}) Tj ET`
      return [`<</Type/Page/Parent ${at < half ? 3 : 4} 0 R/Contents ${drawnOf(at)} 0 R>>`, `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`]
    }),
  ]
  return writeObjects(objects)
}
