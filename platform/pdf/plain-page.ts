import { fold } from '../../kernel/vietnamese-text.ts'
import { writeObjects } from './write-objects.ts'

const escape = (line: string): string => line.replace(/[^ -~]|[()\\]/g, '.')

/** A small, whole PDF page with a few lines on it, without tones: stands for a scanned paper where no real one may be kept. */
export const drawPlainPage = (lines: readonly string[]): Uint8Array => {
  const drawn = `BT /F1 15 Tf 22 TL 70 740 Td ${lines.map((line) => `(${escape(fold(line).toUpperCase())}) Tj T*`).join(' ')} ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  return writeObjects(objects)
}
