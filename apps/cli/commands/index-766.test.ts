// Domain §1.2: the index at the command line, and the proof of its counters.
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { fileAtCounter } from '../../../modules/dossiers/index.ts'
import { listIndicatorDossiers } from '../../../modules/indicators/index.ts'
import { indicatorsModule } from '../../../modules/indicators/module.ts'
import { bringPortalList } from '../../../modules/indicators/testing.ts'
import type { Work } from '../../../platform/work.ts'
import { at, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import type { Command, CommandContext } from '../command.ts'
import { catchUpIndexCommand, explainIndexCommand, officersIndexCommand, recountIndexCommand, showIndexCommand } from './index-766.ts'
import { rebuildCommand } from './rebuild.ts'
import { verifyCommand } from './verify.ts'

const module = indicatorsModule({ secret: new Uint8Array(32).fill(7) })
const MOTCUA: Actor = { kind: 'system', process: 'motcua' }
/** Friday 28/03/2025: what was filed on the 12th is late, what was filed on the 27th is not. */
const NOW = at('2025-03-28', 15 * 60)

let world: DossierWorld
let [late, first, second] = ['', '', '']

const file = async (now: Instant): Promise<string> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now })
  const filed = await world.db.work({ actor: world.clerk, now }, (work) => {
    const told: Work = { ...work, tell: async (event) => { for (const { to, on } of module.subscriptions ?? []) if (to === event.type) await on(told, event) } }
    return fileAtCounter(told, { draftId, channel: 'in-person', publicUrl, waived: [] })
  })
  return valueOf(filed).code ?? expect.fail('no code')
}

const context = (): CommandContext =>
  ({ work: <T>(inWork: (work: Work) => Promise<T>) => world.db.work({ actor: MOTCUA, now: NOW }, inWork), composition: async () => ({ modules: [module] }), report: () => undefined }) as unknown as CommandContext
const run = (command: Command, options: Readonly<Record<string, string>> = {}, ...words: readonly string[]): Promise<unknown> => command.run(context(), { arguments: words, options })

beforeAll(async () => {
  world = await openDossierWorld()
  late = await file(at('2025-03-12', 9 * 60))
  first = await file(at('2025-03-27', 9 * 60))
  second = await file(at('2025-03-28', 10 * 60))
})
afterAll(() => world.close())

describe('motcua index', () => {
  it('shows the index of a unit as data and as lines', async () => {
    const shown = await run(showIndexCommand, { unit: world.committee.code, period: '2025-03' })
    expect(JSON.parse(JSON.stringify(shown))).toMatchObject({ unit: { code: world.committee.code }, period: { key: '2025-03' }, replay: false })
    expect(showIndexCommand.print(shown)).toMatch(/\n \*2\.1 +66\.67 +2\/3 +13\.33\/20 {2}/)
    expect(showIndexCommand.print(shown)).toMatch(/16 chỉ số được công bố.*\/90\)\n/)
    expect(showIndexCommand.print(await run(showIndexCommand, { period: '2025-Q1', on: '2025-03-12' }))).toMatch(/cuối ngày \/ end of 2025-03-12[\s\S]*\n \*2\.1 +100 +1\/1 /)
  })

  it('explains a component by its codes, as of a past day too', async () => {
    const asked = { unit: world.committee.code, period: '2025-03', component: '2.1' }
    const explained = await run(explainIndexCommand, asked)
    expect(explained).toMatchObject({ component: { numerator: 2, denominator: 3 }, kinds: { 'open-late': [late], 'will-be-late': [], lost: [], counted: [second, first] }, next: {} })
    const printed = explainIndexCommand.print(explained)
    for (const words of ['2 / 3 = 66.67 % → 13.33 / 20', `open-late (1)\n  ${late}`, `counted (2)\n  ${second}\n  ${first}`]) expect(printed).toContain(words)
    expect(await run(explainIndexCommand, { ...asked, on: '2025-03-13' })).toMatchObject({ kinds: { 'open-late': [], counted: [late] } })
    expect(await run(explainIndexCommand, { ...asked, component: '1.3' }), 'made of procedures').toMatchObject({ kinds: { lost: [], counted: [PROCEDURE] } })
    expect(await run(explainIndexCommand, { ...asked, component: '5.2' }), 'made of feedback').toMatchObject({ kinds: { lost: [], counted: [] } })
    expect(await run(explainIndexCommand, { ...asked, component: '4.6' }), 'made of certified copies').toMatchObject({ kinds: { lost: [], counted: [] } })
    const target = await run(explainIndexCommand, { ...asked, component: 'one-stop' })
    expect(target, 'a target of the plan').toMatchObject({ component: { code: 'one-stop' }, kinds: { lost: [PROCEDURE], counted: [] } })
    expect(explainIndexCommand.print(target)).toContain('0 / 1 = 0 %\n')
    expect(await run(explainIndexCommand, { ...asked, procedure: PROCEDURE }), 'of one procedure').toMatchObject({ component: { numerator: 2, denominator: 3 }, kinds: { 'open-late': [late], counted: [second, first] } })
    expect(await run(explainIndexCommand, { ...asked, procedure: PROCEDURE, component: '5.2' }), 'feedback has no procedure').toMatchObject({ kinds: {} })
    expect(await run(explainIndexCommand, { ...asked, component: '2.2' }), 'a mean: nothing ended yet').toMatchObject({ kinds: { counted: [] } })
  })

  it('1.4: says what to do where the portal’s list is not here; then the codes that are not there', async () => {
    const asked = { unit: world.committee.code, period: '2025-03', component: '1.4' }
    expect(explainIndexCommand.print(await run(explainIndexCommand, asked))).toContain('đưa danh sách vào ở trang “So với Cổng DVCQG”')
    await expect(run(explainIndexCommand, { ...asked, kind: 'lost' })).rejects.toMatchObject({ kind: 'nothing-behind', vi: expect.stringContaining('Cổng DVCQG') as string })
    const control = { ...world.head, roles: [{ role: 'control-officer', unitId: world.committee.id }] } as Actor
    valueOf(await world.db.work({ actor: control, now: NOW }, (work) => bringPortalList(work, { unit: world.committee.code, period: '2025-03', component: '1.4', bytes: Buffer.from(`Mã hồ sơ;Được tính\n${first};có\nH46.99-250301-0001;có\n`), fileName: 'cong.csv' })))
    expect(await run(explainIndexCommand, asked)).toMatchObject({ kinds: { 'missing-there': [late, second], 'unknown-here': ['H46.99-250301-0001'] } })
    expect(await run(explainIndexCommand, { ...asked, kind: 'missing-there' })).toMatchObject({ kinds: { 'missing-there': [late, second] } })
    await expect(run(explainIndexCommand, { ...asked, kind: 'lost' })).rejects.toMatchObject({ kind: 'kind-unknown', vi: expect.stringContaining('missing-there') as string })
  })

  it('shows the nine indices of a unit', async () => {
    const shown = await run(officersIndexCommand, { unit: world.committee.code, period: '2025-03' })
    expect(shown).toMatchObject({ unit: { code: world.committee.code }, rows: [{ isUnit: true, indices: { length: 9 } }] })
    // Nothing ended; nothing hangs at the one-stop; the web is right.
    expect(officersIndexCommand.print(shown)).toMatch(/1: –  2: –  3: –  4: –  5: 0  6: 1  7: –  8: 2  9: 0/)
  })

  it('goes on behind the codes it stopped at', async () => {
    const asked = { unit: world.committee.code, period: '2025-03', component: '3.3', kind: 'lost' } as const
    const { next } = valueOf(await world.db.work({ actor: MOTCUA, now: NOW }, (work) => listIndicatorDossiers(work, { ...asked, limit: 1 })))
    expect(await run(explainIndexCommand, { ...asked, after: next ?? expect.fail('no more') })).toMatchObject({ kinds: { lost: [first, late] } })
  })

  it.each<[string, Command, Readonly<Record<string, string>>, string]>([
    ['a day there is not', showIndexCommand, { on: '2025-02-31' }, 'day-unreadable'],
    ['a day to come', showIndexCommand, { on: '2025-04-01' }, 'day-to-come'],
    ['a unit there is not', showIndexCommand, { unit: 'KHONG-CO' }, 'unit-unknown'],
    ['a thirteenth month', showIndexCommand, { period: '2025-13' }, 'period-unreadable'],
    ['a period to come', explainIndexCommand, { period: '2025-04', component: '2.1' }, 'period-to-come'],
    ['a component there is not', explainIndexCommand, { component: '9.9' }, 'component-unknown'],
    ['a list there is not', explainIndexCommand, { component: '2.1', kind: 'mine' }, 'kind-unknown'],
    ['going on in no list', explainIndexCommand, { component: '2.1', after: 'x' }, 'after-without-kind'],
  ])('says what is wrong with %s', async (_, command, options, kind) => {
    await expect(run(command, options)).rejects.toMatchObject({ kind })
  })
})

describe('motcua index catch-up', () => {
  it('derives anew what a release before these counts derived, until nothing is left', async () => {
    // The last cell of a dossier's fact says by which rules it was counted.
    const older = ['fact', 'fact_change'].map((table) => `UPDATE indicators.${table} SET ${['ids', 'days', 'sums'].map((of) => `count_${of} = count_${of}[:cardinality(count_${of}) - 1]`).join(', ')} WHERE count_ids && '{40,42}'::smallint[]`)
    const owner = new pg.Client(world.db.connection)
    await owner.connect()
    await owner.query(older.join(';')).finally(() => owner.end())
    await run(recountIndexCommand)
    // Somebody acts on one of them until the command says that it waits.
    const [locked, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const acting = world.db.work({ actor: MOTCUA }, async ({ tx }) => {
      await sql`SELECT FROM dossiers.dossier WHERE code = ${late} FOR UPDATE`.execute(tx)
      locked.resolve()
      await letGo.promise
    })
    await locked.promise
    const caughtUp = await catchUpIndexCommand.run({ ...context(), report: () => letGo.resolve() }, { arguments: [], options: {} }).finally(() => letGo.resolve())
    await acting
    expect([catchUpIndexCommand.print(caughtUp), catchUpIndexCommand.failed?.(caughtUp)]).toEqual(['Đã tính lại 3 hồ sơ / dossiers derived anew', false])
    expect(catchUpIndexCommand.print({ derived: 0, left: ['x'] })).toContain('còn lại')
    expect(verifyCommand.failed?.(await run(verifyCommand, {}, 'indicators'))).toBe(false)
    expect(await run(catchUpIndexCommand)).toEqual({ derived: 0, left: [] })
  })
})

describe('motcua rebuild', () => {
  it('names the dossiers whose facts it could not derive anew', async () => {
    const owner = new pg.Client(world.db.connection)
    await owner.connect()
    const { rows } = await owner.query<{ subject_id: string }>('SELECT subject_id FROM indicators.fact WHERE label = $1', [first])
    const id = rows[0]?.subject_id ?? ''
    for (const table of ['fact', 'fact_change'])
      await owner.query(`UPDATE indicators.${table} SET ${['ids', 'days', 'sums'].map((of) => `count_${of} = count_${of}[:cardinality(count_${of}) - 1]`).join(', ')} WHERE subject_id = $1`, [id])
    await owner.query(`ALTER TABLE indicators.fact ADD CONSTRAINT fails CHECK (subject_id <> '${id}' OR NOT (count_ids && '{40,42}'::smallint[])) NOT VALID`)
    const rebuilt = await rebuildCommand.run({ ...context(), composition: async () => ({ owner: world.db.connection }) } as unknown as CommandContext, { arguments: [], options: {} })
    expect(rebuilt).toMatchObject({ checked: 3, faults: [], left: [], underived: [id] })
    expect([rebuildCommand.failed?.(rebuilt), rebuildCommand.print(rebuilt)]).toEqual([true, expect.stringContaining(`  ${id}`)])
    await owner.query('ALTER TABLE indicators.fact DROP CONSTRAINT fails').finally(() => owner.end())
  })
})

describe('motcua verify indicators', () => {
  it('proves the counters, finds one that was touched, and counting again mends it', async () => {
    const proven = await run(verifyCommand, {}, 'indicators')
    expect([verifyCommand.failed?.(proven), verifyCommand.print(proven)]).toEqual([false, expect.stringContaining('✓ indicators: indicators: counters equal the facts counted from zero')])
    await run(recountIndexCommand)
    await world.db.work({ actor: MOTCUA }, ({ tx }) => sql`UPDATE indicators.counter SET totals[1] = totals[1] + 1 WHERE owner_id = ${world.committee.id} AND grain = 'year'`.execute(tx))
    const touched = await run(verifyCommand, {}, 'indicators')
    expect([verifyCommand.failed?.(touched), verifyCommand.print(touched)]).toEqual([true, expect.stringContaining('✗ indicators: indicators: counters equal')])
    expect(recountIndexCommand.print(await run(recountIndexCommand))).toContain('counted again')
    expect(verifyCommand.failed?.(await run(verifyCommand, {}, 'indicators'))).toBe(false)
    await expect(run(verifyCommand, {}, 'nothing')).rejects.toMatchObject({ kind: 'unknown-module' })
  })
})
