import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { epochMs, instantFromMs } from '../../kernel/instant.ts'
import { aheadNow, CLOCK_AHEAD_FILE } from './clock-ahead.ts'

const DAY_MS = 86_400_000
const START = Date.parse('2025-02-11T08:00:00+07:00')

describe('aheadNow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mc-clock-'))
  const file = join(folder, CLOCK_AHEAD_FILE)
  afterAll(() => rmSync(folder, { recursive: true }))
  const now = aheadNow(file, () => instantFromMs(START))

  it.each([
    [String(3 * DAY_MS), START + 3 * DAY_MS],
    [` ${String(DAY_MS)}\n`, START + DAY_MS],
    ['0', START],
    ['-86400000', START],
    ['', START],
    ['tomorrow', START],
  ])('reads %j from the file at every question', (text, expected) => {
    writeFileSync(file, text)
    expect(epochMs(now())).toBe(expected)
  })

  it('is the clock of the machine while there is no file', () => {
    rmSync(file)
    expect(epochMs(now())).toBe(START)
  })
})
