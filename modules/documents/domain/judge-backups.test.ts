import { describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { judgeBackups, type JudgedRuns } from './judge-backups.ts'

const at = (text: string): Instant => parseInstant(text) as Instant
const NOW = at('2026-11-27T23:50:00Z')
const LAST_NIGHT = { backup: { at: at('2026-11-27T18:05:00Z') }, goodDrill: { at: at('2026-11-27T19:20:00Z'), backup: '20261127T180500Z' } }
const LAST_MONTH = { backup: { at: at('2026-10-27T18:05:00Z') }, goodDrill: { at: at('2026-10-27T19:20:00Z'), backup: '20261027T180500Z' } }

describe('what stands between an installation and coming back', () => {
  it.each<[string, JudgedRuns, readonly string[]]>([
    ['nothing, after a good night', LAST_NIGHT, []],
    ['that nobody ever did either', {}, ['never-backed-up', 'never-drilled']],
    ['a backup that has never come to its end', { failedBackup: { at: NOW }, failedDrill: { at: NOW } }, ['backup-failed', 'drill-failed']],
    ['a night that failed', { ...LAST_NIGHT, failedBackup: { at: NOW }, failedDrill: { at: NOW } }, ['backup-failed', 'drill-failed']],
    ['timers that stopped with a good word', LAST_MONTH, ['backup-old', 'drill-old']],
    ['a drill of each night on the backup of last month', { ...LAST_MONTH, goodDrill: { ...LAST_NIGHT.goodDrill, backup: '20261027T180500Z' } }, ['backup-old', 'drill-behind']],
    ['a drill of a backup taken by hand last month, though there is a newer one', { ...LAST_NIGHT, goodDrill: { ...LAST_NIGHT.goodDrill, backup: '20261027T180500Z' } }, ['drill-behind']],
    ['nothing, where a run is an hour late', { backup: { at: at('2026-11-26T22:30:00Z') }, goodDrill: { at: at('2026-11-26T22:50:00Z'), backup: '20261126T223000Z' } }, []],
  ])('is %s', (_what, runs, worries) => {
    expect(judgeBackups(runs, NOW)).toEqual(worries)
  })
})
