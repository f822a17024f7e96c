// Cổng DVCQG §4.8: the public gateway that the portal's own board is drawn from; `report_tinh_766_service`, as its readers have seen it, not official.
import type { BoardAnswer, NationalQualityBoard } from '../../indicators/ports.ts'
import { fetchFrom, noteNoAnswer } from '../outside.ts'

type Fields = Readonly<Record<string, unknown>>
type Line = Extract<BoardAnswer, { ok: true }>['value'][number]
export type BoardOptions = { readonly timeoutMs?: number }

const TIMEOUT_MS = 30_000
/** Some thousand lines. */
const LIMIT = 2_000_000

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What each group is called there; online provision has no name of its own. */
const GROUPS = { CKMB: '1', TDGQ: '2', TTTT: '3b', MDSH: '4', MDHL: '5' } as const
const TOTAL = 'TONG_SCORE'

const numberOf = (value: unknown): number | undefined => {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim().replace(',', '.') : ''
  return /^\d{1,3}(\.\d+)?$/.test(text) && Number(text) <= 100 ? Number(text) : undefined
}

/** Undefined where it names no unit or gives it no points at all. */
const lineOf = (row: unknown): Line | undefined => {
  const name = isFields(row) && typeof row['TEN'] === 'string' ? row['TEN'].normalize('NFC').trim() : ''
  if (!isFields(row) || name === '') return undefined
  const groups = Object.fromEntries(Object.entries(GROUPS).flatMap(([field, group]) => { const points = numberOf(row[field]); return points === undefined ? [] : [[group, points]] }))
  const total = numberOf(row[TOTAL])
  return total === undefined && Object.keys(groups).length === 0 ? undefined : { name, groups, ...(total === undefined ? {} : { total }) }
}

const rowsOf = (text: string): readonly unknown[] | undefined => {
  try {
    const said: unknown = JSON.parse(text)
    if (Array.isArray(said)) return said
    const inside = isFields(said) ? [said['result'], said['data']].find(Array.isArray) : undefined
    return inside
  } catch {
    return undefined
  }
}

const read = (text: string): BoardAnswer => {
  const rows = rowsOf(text)
  if (rows === undefined) return { ok: false, fault: 'answer-not-understood' }
  const value = rows.flatMap((row) => lineOf(row) ?? [])
  // No line at all is an answer gone wrong, or a period the board does not have yet: what was kept stays.
  return rows.length > 0 && value.length === 0 ? { ok: false, fault: 'answer-not-understood' } : { ok: true, value }
}

/** `https://host/jsp/rest.jsp?tinh=…&loaidonvi=…&loaichitieu=…`: what its parameters mean nobody has published, so the address says them. */
export const openNationalBoard = (address: string, { timeoutMs = TIMEOUT_MS }: BoardOptions = {}): NationalQualityBoard => {
  const url = new URL(address)
  const given = (name: string): string => url.searchParams.get(name) ?? ''
  const ours = { p_tinh_id: given('tinh'), p_loaidonvi: given('loaidonvi'), loaichitieu: given('loaichitieu') }
  return {
    readBoard: async ({ year, quarter, month }) => {
      const params = { type: 'ref', provider: 'dvcquocgia', service: 'report_tinh_766_service', p_nam: String(year), p_6thang: '', p_quy: String(quarter ?? ''), p_thang: String(month ?? ''), ...ours }
      try {
        const response = await fetchFrom('national-board')(url.origin + url.pathname, { method: 'POST', body: new URLSearchParams({ params: JSON.stringify(params) }), redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
        const text = (await response.text()).slice(0, LIMIT)
        if (!response.ok) return { ok: false, fault: `status-${response.status}` }
        const said = read(text)
        if (!said.ok) noteNoAnswer('national-board', said.fault)
        return said
      } catch (error) {
        return { ok: false, fault: error instanceof Error && error.name === 'TimeoutError' ? 'no-answer' : 'unreachable' }
      }
    },
  }
}
