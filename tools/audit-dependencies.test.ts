// ASVS 5.0 §15.2.1: what the registry says of our dependencies stops a build, and its silence stops a release.
import { describe, expect, it } from 'vitest'
import { judgeAudit, readAudit } from './audit-dependencies.mjs'

const CLEAN = { info: 0, low: 0, moderate: 2, high: 0, critical: 0, total: 2 }
const NOW = Date.parse('2026-11-27T00:00:00Z')

describe('an answer of the registry', () => {
  it.each([
    ['weaknesses', JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities: CLEAN } }), CLEAN],
    ['an error', JSON.stringify({ error: { code: 'ENETUNREACH', summary: 'request failed' } }), undefined],
    ['nothing', '', undefined],
    ['a page of a proxy', '<html>502</html>', undefined],
  ])('%s', (_what, text, expected) => expect(readAudit(text)).toEqual(expected))
})

describe('an audit', () => {
  const written = (on: string, found = CLEAN) => ({ on, lock: 'a', found })
  it.each([
    ['clean', { found: CLEAN }, false, 'audit: info 0'],
    ['high', { found: { ...CLEAN, high: 1 } }, true, 'high 1'],
    ['critical', { found: { ...CLEAN, critical: 1 } }, true, 'critical 1'],
    ['silent at a build', {}, false, 'NOT looked up'],
    ['silent at a release', { must: true }, true, 'NOT looked up'],
    ['silent at a release, written down last month', { must: true, written: written('2026-10-30') }, false, 'audit of 2026-10-30'],
    ['silent at a release, written down long ago', { must: true, written: written('2026-08-01') }, true, 'NOT looked up'],
    ['silent at a release, written down for other dependencies', { must: true, written: { ...written('2026-11-26'), lock: 'b' } }, true, 'NOT looked up'],
    ['silent, and what was written down is bad', { written: written('2026-11-26', { ...CLEAN, high: 3 }) }, true, 'high 3'],
    ['clean today, whatever was written down', { found: CLEAN, written: written('2026-11-26', { ...CLEAN, high: 3 }) }, false, 'audit: info 0'],
  ])('%s', (_what, given, stops, said) => {
    const judged = judgeAudit({ found: undefined, written: undefined, must: false, lock: 'a', now: NOW, ...given })
    expect(judged.stops).toBe(stops)
    expect(judged.said).toContain(said)
  })
})
