import { expect, it } from 'vitest'
import { sumSectors } from './list-procedure-figures.ts'

// Domain §1.2.4: figures by field (lĩnh vực) are those of its procedures together.
it('procedures of one sector are one line, most received first', () => {
  const line = (sector: string, received: number) => ({ sector, received, online: 1, inProcess: received + 2, endedLate: 1, openLate: 0 })
  expect(sumSectors([line('Hộ tịch', 3), line('Đất đai', 20), line('Hộ tịch', 5), line('', 1)])).toEqual([
    { sector: 'Đất đai', procedures: 1, received: 20, online: 1, inProcess: 22, endedLate: 1, openLate: 0 },
    { sector: 'Hộ tịch', procedures: 2, received: 8, online: 2, inProcess: 12, endedLate: 2, openLate: 0 },
    { sector: '', procedures: 1, received: 1, online: 1, inProcess: 3, endedLate: 1, openLate: 0 },
  ])
})
