import { describe, expect, it } from 'vitest'
import { judgeGrowth, type Size } from './judge.ts'

const size = (dossiers: number, changed: Partial<Size> = {}): Size => ({
  dossiers, perSecond: 1000, faults: [], scans: [],
  times: new Map([['search', [10, 11]], ['list', [9, 10]], ['index-province', [5, 6]]]),
  commands: { rebuiltPerSecond: 12_000, exported: [{ format: 'csv', seconds: 40, mb: 200 }] },
  ...changed,
})
const STEPS = ['search', 'list', 'index-province']

describe('a run of growth is judged by what is asked at its largest size', () => {
  it.each([
    ['all is reached', {}, []],
    ['a search that is slow', { times: new Map([['search', [50]], ['list', [10]], ['index-province', [5]]]) }, ['p95 of search is 50 ms (asked ≤ 30)']],
    ['a list whose middle is slow', { times: new Map([['search', [10]], ['list', [25]], ['index-province', [5]]]) }, ['p50 of list is 25 ms (asked ≤ 20)']],
    ['a page of the index that grew', { times: new Map([['search', [10]], ['list', [10]], ['index-province', [12]]]) }, ['index-province grew × 2 since 100,000 (asked ≤ 1.5)']],
    ['a table read whole', { scans: ['dossiers.dossier (3)'] }, ['1,200,000: read whole: dossiers.dossier (3)']],
    ['an error', { faults: ['open: 500'] }, ['1,200,000: 1 errors (open: 500)']],
    ['a slow rebuild', { commands: { rebuiltPerSecond: 1500, exported: [] } }, ['rebuilt at 1,500/s (asked ≥ 10,000): two cores; 0.12 ms of Node to fold and compare a dossier of thirteen events, 0.07 ms of PostgreSQL to give it out as text']],
    ['an export of 1,200,000 has 72 seconds and 300 MB', { commands: { rebuiltPerSecond: 12_000, exported: [{ format: 'csv', seconds: 71, mb: 301 }, { format: 'xlsx', seconds: 73, mb: 100 }] } }, ['csv with 301 MB (asked ≤ 300)', 'xlsx in 73 s (asked ≤ 60 of a million)']],
  ])('%s', (_what, changed, expected) => expect(judgeGrowth([size(100_000), size(1_200_000, changed)], STEPS)).toEqual(expected))
})
