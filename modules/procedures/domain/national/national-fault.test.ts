import { expect, it } from 'vitest'
import { nationalFaultOf } from './national-fault.ts'

it.each([
  ['unreachable', 'unreachable'],
  ['LayThuTuc: unreachable', 'unreachable'],
  ['LayDanhSachTTHC: no-answer', 'no-answer'],
  ['LayDanhSachTTHC: answer-not-understood', 'answer-not-understood'],
  ['LayDanhSachTTHC: credentials-refused', 'credentials-refused'],
  ['list-empty', 'list-empty'],
  ['LayDanhMucTTHC: error_code -1', 'refused'],
  ['LayThuTuc: status-503', 'failing'],
  ['said by a later release', 'failing'],
])('%s is told as %s', (kept, told) => expect(nationalFaultOf(kept)).toBe(told))
