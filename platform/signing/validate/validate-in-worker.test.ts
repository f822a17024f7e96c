import { describe, expect, it } from 'vitest'
import { classicPdf } from '../../../tests/support/sample-pdf.ts'
import { NOW, openSigningTeam, reportOf, signPdf } from '../../../tests/support/signing-team.ts'
import { sayFile } from './report-words.ts'
import { validateInWorker } from './validate-in-worker.ts'

describe('a check beside the server', () => {
  const team = openSigningTeam()
  const signed = signPdf(classicPdf(), team.issue({}))

  it('says what a check in it says, of more files than run at once', async () => {
    const expected = reportOf(signed, team.trust)
    expect(await Promise.all([1, 2, 3].map(() => validateInWorker(signed, { trust: team.trust, now: NOW })))).toEqual([expected, expected, expected])
  })

  it('ends when its time is over, and nothing is said of what is not known', async () => {
    const report = await validateInWorker(signed, { trust: team.trust, now: NOW }, { withinMs: 1 })
    expect(report.state).toBe('damaged')
    expect(sayFile(report).vi).toContain('chưa biết chữ ký có hợp lệ hay không')
  })
})
