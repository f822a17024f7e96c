import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TOOL_FLAGS } from '../../tools/bootstrap/runtime.mjs'

const ROOT = new URL('../..', import.meta.url).pathname

/** A sound little house: every kind of room, no forbidden import. */
const SOUND: Readonly<Record<string, readonly string[]>> = {
  'kernel/plain-date.ts': [],
  'platform/db/transaction.ts': [],
  'platform/web/contract.ts': [],
  'platform/http/route.ts': ['platform/db/transaction.ts'],
  'design-system/button.tsx': [],
  'simulators/vneid/provider.ts': [],
  'modules/calendar/domain/due.ts': ['kernel/plain-date.ts'],
  'modules/calendar/application/due-at.ts': ['modules/calendar/domain/due.ts'],
  'modules/calendar/index.ts': ['modules/calendar/application/due-at.ts'],
  'modules/calendar/contract.ts': ['platform/web/contract.ts'],
  'modules/payments/ports.ts': [],
  'modules/payments/testing.ts': [],
  'modules/payments/index.ts': ['modules/calendar/index.ts'],
  'modules/dossiers/domain/accept.ts': ['kernel/plain-date.ts'],
  'modules/dossiers/store/dossier-store.ts': ['platform/db/transaction.ts', 'modules/dossiers/domain/accept.ts'],
  'modules/dossiers/application/accept-dossier.ts': ['modules/calendar/index.ts', 'modules/dossiers/domain/accept.ts', 'modules/dossiers/store/dossier-store.ts'],
  'modules/dossiers/http/accept-dossier.route.ts': ['modules/dossiers/application/accept-dossier.ts', 'platform/http/route.ts'],
  'modules/dossiers/contract.ts': ['platform/web/contract.ts'],
  'modules/dossiers/ui/staff/accept-page.tsx': ['modules/dossiers/contract.ts', 'design-system/button.tsx'],
  'modules/dossiers/index.ts': ['modules/dossiers/application/accept-dossier.ts'],
  'modules/dossiers/module.ts': ['modules/dossiers/http/accept-dossier.route.ts'],
  'modules/dossiers/citizen.tsx': ['modules/dossiers/ui/staff/accept-page.tsx'],
  'modules/reporting/index.ts': ['modules/dossiers/index.ts'],
  'apps/server/main.ts': ['modules/dossiers/module.ts'],
  'apps/citizen-portal/main.tsx': ['modules/dossiers/citizen.tsx'],
  'modules/dossiers/domain/accept.test.ts': ['modules/dossiers/domain/accept.ts'],
}

/** A file that breaks one rule, what it imports, and the rule that must name it. */
const BREACHES: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['modules/calendar/domain/circle.ts', 'modules/calendar/domain/circle-back.ts', 'no-cycles'],
  ['modules/dossiers/application/lost.ts', 'modules/dossiers/application/nowhere.ts', 'no-dangling-imports'],
  ['modules/dossiers/application/cheat.ts', 'modules/dossiers/domain/accept.test.ts', 'no-import-of-tests'],
  ['modules/dossiers/application/burglar.ts', 'modules/calendar/domain/due.ts', 'module-door'],
  ['apps/server/burglar.ts', 'modules/calendar/domain/due.ts', 'module-door-from-outside'],
  ['modules/reporting/application/composer.ts', 'modules/dossiers/module.ts', 'right-door-module'],
  ['modules/reporting/application/painter.ts', 'modules/dossiers/citizen.tsx', 'right-door-screens'],
  ['modules/dossiers/application/diplomat.ts', 'modules/payments/ports.ts', 'right-door-ports'],
  ['modules/dossiers/application/actor.ts', 'modules/payments/testing.ts', 'right-door-testing'],
  ['modules/organisation/application/below.ts', 'modules/calendar/index.ts', 'row-1-looks-up-only'],
  ['modules/calendar/application/below.ts', 'modules/dossiers/index.ts', 'row-2-looks-up-only'],
  ['modules/forms/application/below.ts', 'modules/dossiers/index.ts', 'row-3-looks-up-only'],
  ['modules/procedures/application/below.ts', 'modules/dossiers/index.ts', 'row-4-looks-up-only'],
  ['modules/workflow/application/beside.ts', 'modules/payments/index.ts', 'row-5-looks-up-only'],
  ['modules/payments/application/below.ts', 'modules/dossiers/index.ts', 'row-6-looks-up-only'],
  ['modules/dossiers/application/below.ts', 'modules/reporting/index.ts', 'row-7-looks-up-only'],
  ['modules/one-stop/application/below.ts', 'modules/reporting/index.ts', 'row-8-looks-up-only'],
  ['modules/surveys/application/below.ts', 'modules/reporting/index.ts', 'row-9-looks-up-only'],
  ['modules/indicators/application/below.ts', 'modules/reporting/index.ts', 'row-10-looks-up-only'],
  ['modules/plans/application/beside.ts', 'modules/reporting/index.ts', 'row-11-looks-up-only'],
  ['modules/dossiers/domain/ground.ts', 'platform/db/transaction.ts', 'domain-is-pure'],
  ['modules/dossiers/domain/neighbour.ts', 'modules/calendar/index.ts', 'domain-is-pure'],
  ['modules/dossiers/domain/files.ts', 'node:fs', 'domain-has-no-packages'],
  ['modules/dossiers/domain/package.ts', 'kysely', 'domain-has-no-packages'],
  ['modules/dossiers/store/visitor.ts', 'modules/calendar/index.ts', 'store-stays-home'],
  ['modules/dossiers/store/upstairs.ts', 'modules/dossiers/application/accept-dossier.ts', 'store-stays-home'],
  ['modules/dossiers/application/transport.ts', 'modules/dossiers/http/accept-dossier.route.ts', 'application-below-http-and-ui'],
  ['modules/dossiers/http/shortcut.ts', 'modules/dossiers/store/dossier-store.ts', 'http-through-application'],
  ['modules/dossiers/ui/staff/index-eater.tsx', 'modules/calendar/index.ts', 'ui-sees-contracts'],
  ['kernel/digger.ts', 'platform/db/transaction.ts', 'kernel-alone'],
  ['platform/http/clerk.ts', 'modules/calendar/index.ts', 'platform-knows-no-business'],
  ['design-system/clerk.tsx', 'modules/dossiers/contract.ts', 'design-system-alone'],
  ['simulators/vneid/insider.ts', 'modules/dossiers/contract.ts', 'simulators-alone'],
  ['modules/dossiers/ui/staff/long-road.tsx', 'modules/calendar/index.ts', 'browser-reaches-no-server'],
]

const specifier = (from: string, to: string): string => {
  if (!to.includes('/')) return to
  const path = relative(dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }

describe('borders', () => {
  const house = mkdtempSync(join(tmpdir(), 'mc-borders-'))
  const write = (file: string, imports: readonly string[]): void => {
    mkdirSync(join(house, dirname(file)), { recursive: true })
    const lines = imports.map((to, i) => `import * as i${i} from '${specifier(file, to)}'\nexport const e${i} = i${i}`)
    writeFileSync(join(house, file), `${lines.join('\n')}\nexport const own = 1\n`)
  }
  const cruise = (): { readonly cruised: number; readonly violations: readonly Violation[] } => {
    const roots = ['kernel', 'platform', 'modules', 'apps', 'design-system', 'simulators']
    const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    // Exits with the number of errors found; the JSON on its output is what counts here.
    const script = `require('node:child_process').spawnSync(process.execPath, ${JSON.stringify([...TOOL_FLAGS, bin, ...roots, '--output-type', 'json'])}, { stdio: 'inherit' })`
    const out = execFileSync(process.execPath, ['-e', script], { cwd: house, encoding: 'utf8', maxBuffer: 1e9, timeout: 300_000 })
    const { summary } = JSON.parse(out) as { summary: { totalCruised: number; violations: readonly Violation[] } }
    return { cruised: summary.totalCruised, violations: summary.violations }
  }
  let found: readonly Violation[] = []

  beforeAll(() => {
    mkdirSync(join(house, 'tools'))
    for (const file of ['.dependency-cruiser.cjs', 'tools/module-rows.mjs', 'tsconfig.json', 'package.json']) cpSync(join(ROOT, file), join(house, file))
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'))
    for (const [file, imports] of Object.entries(SOUND)) write(file, imports)
    const sound = cruise()
    expect(sound.violations).toEqual([])
    expect(sound.cruised).toBeGreaterThanOrEqual(Object.keys(SOUND).length)
    for (const [file, to] of BREACHES) write(file, [to])
    write('modules/calendar/domain/circle-back.ts', ['modules/calendar/domain/circle.ts'])
    found = cruise().violations
  })
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  it.each(BREACHES)('%s may not import %s: %s', (file, _to, rule) => {
    // A circle is reported once, from whichever end was met first.
    const here = (fault: Violation): boolean => fault.from === file || (rule === 'no-cycles' && fault.to === file)
    expect(found.filter(here).map((fault) => fault.rule.name)).toContain(rule)
  })

  it('names no rule that no breach proves', async () => {
    const { default: rules } = (await import(join(ROOT, '.dependency-cruiser.cjs'))) as { default: { forbidden: readonly { name: string }[] } }
    const proven = new Set(BREACHES.map(([, , rule]) => rule))
    // Row 12 is the last: nothing stands below it that it could import.
    expect(rules.forbidden.map((rule) => rule.name).filter((name) => !proven.has(name))).toEqual(['row-12-looks-up-only'])
  })
})
