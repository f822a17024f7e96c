import type { Colours } from './even-light.ts'

/** A0 at 300 dpi; what has more is never decoded. */
export const MOST_PIXELS = 200_000_000
/** Letters are read at 300 dots per inch; more makes a page larger, not clearer. */
export const WANTED_DPI = 300

/** `dpi`: what the scanner or the camera really saw; the picture has at most `WANTED_DPI`. */
export type SourcePage = Colours & { readonly dpi: number }
