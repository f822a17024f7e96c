type Fields = Readonly<Record<string, unknown>>

const MOST = { CKMB: 18, TDGQ: 20, TTTT: 10, MDHL: 18, MDSH: 22 } as const

/** The same name has the same points in a period, wherever it is asked. */
const shareOf = (text: string): number => 0.6 + (Buffer.from(text).reduce((sum, byte) => (sum * 31 + byte) % 997, 7) % 40) / 100

/** Invented points of a province and a few of its units, as strings with a point, the way the gateway writes them. */
export const inventBoard = (province: string, period: string): readonly Fields[] =>
  [`UBND tỉnh ${province}`, 'Sở Tư pháp', 'Sở Nội vụ', 'Sở Xây dựng', 'Sở Y tế', 'Ban Quản lý Không Có'].map((name, at) => {
    const scores = Object.entries(MOST).map(([field, most]) => [field, (most * shareOf(`${name} ${field} ${period}`)).toFixed(2)] as const)
    return { ID: String(1000 + at), TEN: name, ...Object.fromEntries(scores), TONG_SCORE: (scores.reduce((sum, [, points]) => sum + Number(points), 0) + 12 * shareOf(`${name} ${period}`)).toFixed(2) }
  })
