import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { trailNamesVi } from '../../modules/audit/ui/trail-names.vi.ts'

const ROOT = new URL('../..', import.meta.url).pathname

/** The ways in which the code says what it records. */
const RECORDED = [/audit: \{\s*event: '([^']+)'/g, /recordAudit\([^;]*?event: '([^']+)'/g, /tellTrail\(\w+, '([^']+)'/g, /\{ event: '([^']+)', thing: /g, /audit: \w+\('([^']+)'/g, /onDemand\('\w+', '([^']+)'/g]

const eventsOf = (text: string): readonly string[] => RECORDED.flatMap((pattern) => [...text.matchAll(pattern)].map(([, event = '']) => event))

describe('the audit trail', () => {
  const events = new Set(globSync(['modules/**/*.ts', 'apps/**/*.ts'], { cwd: ROOT }).filter((path) => !path.endsWith('.test.ts')).flatMap((path) => eventsOf(readFileSync(ROOT + path, 'utf8'))))

  it('is found in the code', () => expect(events.size).toBeGreaterThan(150))

  it('has a name in words for all it records', () => expect([...events].filter((event) => !(event in trailNamesVi.events))).toEqual([]))
})
