// Thông tư 01/2023/TT-VPCP Điều 8 khoản 2, Thông tư 02/2019/TT-BNV: whole, accurate, in order, fine enough; figures of the gates are parameters (docs/law/digitisation.md).
/** Shares from 0 to 1; `steepness` is absent where nothing is written. */
export type PageLook = { readonly ink: number; readonly dark: number; readonly steepness?: number; readonly sourceDpi: number; readonly words: number; readonly meanConfidence: number; readonly turned: boolean }

export type PageFaultKind = 'blank' | 'black' | 'blurred' | 'few-dots' | 'coarse' | 'was-turned' | 'not-read' | 'not-opened'
/** A `bad` page is not filed unless an official has looked and says that it is as good as its paper. */
export type PageFault = { readonly kind: PageFaultKind; readonly tone: 'bad' | 'note' }

export const GATES = {
  /** Guide of the steering committee, 2025: 200 dots an inch for papers kept a short time, 300 for the others. */
  leastDpi: 200,
  fineDpi: 300,
  leastInk: 0.0006,
  mostDark: 0.55,
  leastSteepness: 0.34,
  smearedInk: 0.0012,
  /** So many words read so surely cannot stand on a blank or blurred page. */
  sureWords: 12,
  sureConfidence: 80,
} as const

const isReadSurely = ({ words, meanConfidence }: PageLook): boolean => words >= GATES.sureWords && meanConfidence >= GATES.sureConfidence

export const isBlank = (look: PageLook): boolean => look.ink < GATES.leastInk && look.dark < 0.01 && !isReadSurely(look)

/** Nothing on it has an edge, though there is ink: drawn over by movement or far out of focus. */
const isSmeared = ({ ink, steepness, words }: PageLook): boolean => (steepness === undefined ? ink > GATES.smearedInk && words === 0 : steepness < GATES.leastSteepness)

/** Every gate a page does not pass; each is told with one sentence at the page. */
export const judgePage = (look: PageLook): readonly PageFault[] => {
  const faults: PageFault[] = []
  if (look.dark > GATES.mostDark) faults.push({ kind: 'black', tone: 'bad' })
  else if (isBlank(look)) faults.push({ kind: 'blank', tone: 'bad' })
  else if (isSmeared(look) && !isReadSurely(look)) faults.push({ kind: 'blurred', tone: 'bad' })
  // Sheets are measured by their paper where the file says so; a pixel more or less is no fault.
  if (look.sourceDpi < GATES.leastDpi - 2) faults.push({ kind: 'few-dots', tone: 'bad' })
  else if (look.sourceDpi < GATES.fineDpi - 2) faults.push({ kind: 'coarse', tone: 'note' })
  if (look.turned) faults.push({ kind: 'was-turned', tone: 'note' })
  return faults
}
