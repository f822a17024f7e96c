// Nghị định 30/2020/NĐ-CP Phụ lục I: name, agency and time of a signature; the seal of an agency is red.
import { fileURLToPath } from 'node:url'
import { renderPdf } from '../../pdf/render-pdf.ts'
import { pageAsAppearance } from '../pdf/import-page.ts'
import type { Appearance } from '../pdf/signature-field.ts'

export type Drawing = {
  readonly kind: 'hand' | 'seal'
  readonly lines: readonly string[]
  /** The words stand in the right two thirds, beside a seal. */
  readonly leavesRoom?: boolean
  /** Points. */
  readonly width: number
  readonly height: number
  /** An SVG of the hand's signature or of the seal; without one, words alone. */
  readonly picture?: string
}

const TEMPLATE = fileURLToPath(new URL('./signature-block.typ', import.meta.url))

/** Small enough that the longest line fits beside the frame. */
const sizeFor = ({ kind, lines, width, height, leavesRoom }: Drawing): number => {
  const longest = Math.max(1, ...lines.map((line) => line.length))
  const inside = kind === 'seal' ? Math.min(width, height) * 0.66 : width * (leavesRoom === true ? 0.64 : 1) - 8
  const down = (kind === 'seal' ? Math.min(width, height) * 0.55 : height - 5) / (lines.length * 1.3)
  return Math.max(kind === 'seal' ? 4 : 6.2, Math.min(9, inside / (longest * 0.44), down))
}

export const drawSignature = async (drawing: Drawing): Promise<Appearance> => {
  const { kind, lines, width, height, picture, leavesRoom = false } = drawing
  const bytes = await renderPdf({
    templatePath: TEMPLATE,
    content: { kind, lines, width, height, leavesRoom, size: sizeFor(drawing), title: lines.join(', ') },
    ...(picture === undefined ? {} : { drawings: { picture } }),
  })
  return pageAsAppearance(bytes)
}
