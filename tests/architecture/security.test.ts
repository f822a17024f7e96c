// OWASP ASVS 5.0: docs/security.md answers each requirement of levels 1 and 2, and what it points at exists.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('../..', import.meta.url).pathname
const STATES = ['kept', 'not here', 'operator', 'reasoned', 'open'] as const

/** How many requirements of levels 1 and 2 each section has; they are numbered from 1. */
const ASKED: readonly (readonly [section: string, count: number])[] = [
  ['1.1', 2], ['1.2', 9], ['1.3', 11], ['1.4', 3], ['1.5', 2],
  ['2.1', 3], ['2.2', 3], ['2.3', 4], ['2.4', 1],
  ['3.2', 2], ['3.3', 4], ['3.4', 6], ['3.5', 5], ['3.7', 2],
  ['4.1', 3], ['4.2', 1], ['4.3', 2], ['4.4', 4],
  ['5.1', 1], ['5.2', 3], ['5.3', 2], ['5.4', 3],
  ['6.1', 3], ['6.2', 12], ['6.3', 4], ['6.4', 4], ['6.5', 5], ['6.6', 3], ['6.8', 4],
  ['7.1', 3], ['7.2', 4], ['7.3', 2], ['7.4', 5], ['7.5', 2], ['7.6', 2],
  ['8.1', 2], ['8.2', 3], ['8.3', 1], ['8.4', 1],
  ['9.1', 3], ['9.2', 4],
  ['10.1', 2], ['10.2', 2], ['10.3', 4], ['10.4', 11], ['10.5', 5], ['10.6', 2], ['10.7', 3],
  ['11.1', 2], ['11.2', 3], ['11.3', 3], ['11.4', 4], ['11.5', 1], ['11.6', 1],
  ['12.1', 3], ['12.2', 2], ['12.3', 4],
  ['13.1', 1], ['13.2', 5], ['13.3', 2], ['13.4', 5],
  ['14.1', 2], ['14.2', 4], ['14.3', 3],
  ['15.1', 3], ['15.2', 3], ['15.3', 7],
  ['16.1', 1], ['16.2', 5], ['16.3', 4], ['16.4', 3], ['16.5', 3],
  ['17.1', 1], ['17.2', 4], ['17.3', 2],
]
const asked = ASKED.flatMap(([section, count]) => Array.from({ length: count }, (_, index) => `${section}.${index + 1}`))

const page = readFileSync(`${ROOT}docs/security.md`, 'utf8')
const rows = page.split('\n').flatMap((line) => {
  const [, id, , state, shown] = line.split('|').map((cell) => cell.trim())
  return id !== undefined && /^\d+\.\d+\.\d+$/.test(id) ? [{ id, state: state ?? '', shown: shown ?? '' }] : []
})
const places = (text: string): readonly string[] => [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].map(([, place]) => place ?? '')

describe('docs/security.md', () => {
  it('answers each requirement once, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(asked)
  })

  it.each(rows)('$id is $state, with a place or a reason', ({ state, shown }) => {
    expect(STATES).toContain(state)
    expect(shown).not.toBe('')
  })

  /** A row that leans on another is as good as that one. */
  const isShown = (shown: string): boolean => {
    const same = /^as (\d+\.\d+\.\d+)$/.exec(shown)?.[1]
    return same === undefined ? /\.test\.tsx?`/.test(shown) || shown.startsWith('no test') : rows.some(({ id, shown: there }) => id === same && isShown(there))
  }

  it('names the test of what is kept, or says that there is none and why', () => {
    expect(rows.filter(({ state, shown }) => state === 'kept' && !isShown(shown)).map(({ id, shown }) => `${id}: ${shown}`)).toEqual([])
    expect(rows.filter(({ state, shown }) => state === 'kept' && shown.startsWith('no test')).length).toBeLessThan(35)
    expect([isShown('as 99.9.9'), isShown('`platform/http/server.ts`'), isShown('no test: x'), isShown('`a/b.test.ts`')]).toEqual([false, false, true, true])
  })

  it('counts its states as they stand', () => {
    const count = (wanted: string): number => rows.filter(({ state }) => state === wanted).length
    expect(page).toContain(`Of ${rows.length}: ${count('kept')} kept, ${count('not here')} not here, ${count('operator')} with the operator, ${count('reasoned')} reasoned, ${count('open')} open.`)
  })
})

it.each(['docs/security.md', 'docs/threat-model.md'])('every place named in %s exists', (file) => {
  const named = places(readFileSync(`${ROOT}${file}`, 'utf8')).filter((place) => !place.startsWith('SIGNING_FOLDER'))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((place) => !existsSync(ROOT + place))).toEqual([])
})
