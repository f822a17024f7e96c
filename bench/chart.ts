import type { Measured } from './report.ts'
import { numberText } from './report.ts'

const ROW = 22
const NAMES = 240
const ROOM = 320
const FIGURES = 200
/** Bars end here: four times the figure that is asked. */
const MOST = 2
const LEAST = -5

/** Half the asked time and double the asked rate are the same: −1. At 0 the figure is just reached. */
const distanceOf = ({ median, target, better }: Measured): number => Math.min(MOST, Math.max(LEAST, Math.log2(better === 'lower' ? median / target : target / median)))

const placeOf = (distance: number): number => Math.round(10 * (NAMES + (ROOM * (distance - LEAST)) / (MOST - LEAST))) / 10

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const rowOf = (result: Measured, at: number): string => {
  const top = 40 + at * ROW
  const [end, asked] = [placeOf(distanceOf(result)), placeOf(0)]
  return [
    `<text x="${NAMES - 8}" y="${top + 14}" text-anchor="end">${escape(result.name)}</text>`,
    `<rect x="${Math.min(end, asked)}" y="${top + 4}" width="${Math.max(1, Math.abs(end - asked)).toFixed(1)}" height="${ROW - 9}" fill="${result.reached ? '#1e6b3a' : '#b3261e'}"/>`,
    `<text x="${NAMES + ROOM + 8}" y="${top + 14}">${escape(`${numberText(result.median)} ${result.unit}, asked ${result.better === 'lower' ? '≤' : '≥'} ${numberText(result.target)}`)}</text>`,
  ].join('')
}

/** How far each figure is from what is asked, by factors of two: to the left it is better, to the right it is missed. */
export const drawChart = (results: readonly Measured[]): string => {
  const [width, height] = [NAMES + ROOM + FIGURES, 56 + results.length * ROW]
  const missed = results.filter(({ reached }) => !reached).length
  const line = (distance: number): string => `<line x1="${placeOf(distance)}" x2="${placeOf(distance)}" y1="34" y2="${height - 14}" stroke="${distance === 0 ? '#333' : '#ddd'}"/><text x="${placeOf(distance)}" y="28" text-anchor="middle" fill="#555">${distance === 0 ? 'asked' : `×${2 ** Math.abs(distance)}`}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${results.length - missed} of ${results.length} figures are reached">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...[-4, -2, -1, 0, 1].map(line),
    ...results.map(rowOf),
    '</svg>',
    '',
  ].join('\n')
}
