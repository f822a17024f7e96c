// QĐ 766/QĐ-TTg; lessons idea 16: a month kept as it ended, signed, and what changed since.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { trustPem } from '../../../platform/signing/trust/trust-list.ts'
import { openSoftSigner } from '../../../platform/signing/sign/soft-signer.ts'
import { createAuthority } from '../../../simulators/signing/authority.ts'
import { at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { derOf } from '../../../tests/support/signing-team.ts'
import { fileAtCounter } from '../../dossiers/index.ts'
import { addCertificate } from '../../official-documents/index.ts'
import { officialDocumentsModule } from '../../official-documents/module.ts'
import { indicatorsModule } from '../module.ts'
import { findRoot } from './asked-unit.ts'
import { compareSnapshot, listSnapshotViews, snapshotProof } from './compare-snapshot.ts'
import { sealSnapshots } from './seal-snapshots.ts'
import { lastClosedMonth, takeSnapshot } from './take-snapshot.ts'
import { NATIONAL_FIGURES, type OutwardMonth } from './tell-month.ts'

const { subscriptions = [] } = indicatorsModule({ secret: new Uint8Array(32).fill(7) })
let world: DossierWorld
const folder = mkdtempSync(join(tmpdir(), 'snapshot-'))
const as = <T>(now: Instant, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor: { kind: 'system', process: 'test' }, now }, run)
const file = async (now: Instant): Promise<void> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now })
  const heard = (work: Work): Work => {
    const told: Work = { ...work, tell: async (event) => { for (const { to, on } of subscriptions) if (to === event.type) await on(told, event) } }
    return told
  }
  valueOf(await world.db.work({ actor: world.clerk, now }, (work) => fileAtCounter(heard(work), { draftId, channel: 'in-person', publicUrl, waived: [] })))
}
/** What only the owner of the database can do, past every GRANT. */
const asOwner = async (query: string): Promise<void> => {
  const client = new pg.Client(world.db.connection)
  await client.connect()
  await client.query(query)
  await client.end()
}
const APRIL = at('2025-04-02', 9 * 60)

/** The province's own key, and whoever is believed. */
const certifyProvince = async (): Promise<void> => {
  const period = { from: Date.parse(APRIL) - 86_400_000, to: Date.parse(APRIL) + 86_400_000 * 300 }
  const authority = createAuthority({ name: 'CA thử', key: 'ec', ...period })
  const issued = authority.issue({ name: 'UBND tỉnh Thử', key: 'ec', ...period })
  writeFileSync(join(folder, 'province.pem'), issued.keyPem)
  officialDocumentsModule({ desk: { signers: { soft: openSoftSigner(folder, { demo: true }) }, trust: async () => trustPem(authority.certificatePem) } })
  await as(APRIL, async (work) => {
    const root = await findRoot(work)
    if (root) await addCertificate(work, { holder: { kind: 'unit', id: root.id }, method: 'soft', credential: 'province', chain: [derOf(issued)] })
  })
}

describe('the index of a closed month', () => {
  beforeAll(async () => {
    world = await openDossierWorld()
    await file(at('2025-03-12', 9 * 60))
    await file(at('2025-03-31', 9 * 60))
  })
  afterAll(async () => {
    await world.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is taken once it is over, once, and the same whenever it is taken', async () => {
    expect(lastClosedMonth(APRIL)).toBe('2025-03')
    expect(kindOf(await as(at('2025-03-31', 23 * 60), (work) => takeSnapshot(work, '2025-03')))).toBe('month-not-over')
    expect(kindOf(await as(APRIL, (work) => takeSnapshot(work, '2025-Q1')))).toBe('snapshot-of-months')
    const first = valueOf(await as(APRIL, (work) => takeSnapshot(work)))
    await as(APRIL, ({ tx }) => sql`DELETE FROM indicators.snapshot`.execute(tx)).catch((fault: unknown) => expect(String(fault)).toContain('permission denied'))
    expect(valueOf(await as(at('2025-06-02', 9 * 60), (work) => takeSnapshot(work, '2025-03'))).sha256).toBe(first.sha256)
    const { units } = JSON.parse(first.content) as { units: { code: string; components: { code: string; numerator?: number; denominator?: number }[] }[] }
    // Both were received in March; the first was late at its end.
    expect(units.find(({ code }) => code === world.committee.code)?.components.find(({ code }) => code === '2.1')).toMatchObject({ numerator: 1, denominator: 2 })
    // Cổng DVCQG §4.8: told once, the province first, as it was known when the month ended.
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ position: number; body: OutwardMonth }>`SELECT position, body FROM outbox.message WHERE receiver = ${NATIONAL_FIGURES}`.execute(tx))
    const march = { received: 2, carriedOver: 0, inProcess: 2, ended: 0, endedLate: 0, open: 2, openLate: 1 }
    expect(rows.map(({ position, body }) => [position, body.month, body.units[0]?.dossiers])).toEqual([[202_503, '2025-03', march]])
    expect(rows[0]?.body.units.find(({ code }) => code === world.committee.code)).toEqual({ code: world.committee.code, name: world.committee.name, dossiers: march })
  })

  it('is signed by the province, and a changed word is found', async () => {
    expect((await as(APRIL, listSnapshotViews)).map(({ standing }) => standing)).toEqual(['unsealed'])
    await certifyProvince()
    expect(await sealSnapshots((run) => as(APRIL, run))).toBe(1)
    expect(await as(APRIL, listSnapshotViews)).toMatchObject([{ period: '2025-03', standing: 'sealed', by: 'UBND tỉnh Thử' }])
    expect((await as(APRIL, (work) => snapshotProof.find(work))).faults).toEqual([])
    await asOwner(`UPDATE indicators.snapshot SET content = replace(content, '"version":1', '"version":9')`)
    expect((await as(APRIL, listSnapshotViews))[0]?.standing).toBe('changed')
    expect((await as(APRIL, (work) => snapshotProof.find(work))).faults.length).toBe(1)
    await asOwner(`UPDATE indicators.snapshot SET content = replace(content, '"version":9', '"version":1')`)
  })

  it('shows what was written after the month ended', async () => {
    expect(valueOf(await as(APRIL, (work) => compareSnapshot(work, { period: '2025-03', unit: world.committee.code }))).differences.map(({ component }) => component)).toEqual([])
    expect(kindOf(await as(APRIL, (work) => compareSnapshot(work, { period: '2025-03', against: '2025-01' })))).toBe('snapshot-unknown')
  })

  it('tells the ratings of a month once all its answers are in (TT 01/2018 article 12)', async () => {
    await asOwner(`INSERT INTO surveys.release (release_id, owner_id, month, rated, tallies, released_at) VALUES (gen_random_uuid(), '${world.committee.id}', '2025-03-01', 8, '{"overall": [1, 2, 5]}', '2025-05-05T02:00:00Z')`)
    const told = async () => (await world.db.work({}, ({ tx }) => sql<{ body: OutwardMonth }>`SELECT body FROM outbox.message WHERE receiver = ${NATIONAL_FIGURES} AND type = 'ratings-closed'`.execute(tx))).rows.map(({ body }) => body)
    valueOf(await as(at('2025-05-01', 9 * 60), (work) => takeSnapshot(work, '2025-04')))
    expect(await told(), 'people still rate what ended in March').toEqual([])
    valueOf(await as(at('2025-06-01', 9 * 60), (work) => takeSnapshot(work, '2025-05')))
    expect(await told()).toEqual([{ month: '2025-03', units: [{ code: world.committee.code, name: world.committee.name, rated: [1, 2, 5] }] }])
  })

  it('has the units that stood when the month ended, also those that closed before it was taken', async () => {
    await asOwner(`UPDATE organisation.unit_place SET until_on = '2025-07-01' WHERE unit_id = '${world.committee.id}'`)
    await asOwner(`UPDATE organisation.unit SET closed_on = '2025-07-01' WHERE id = '${world.committee.id}'`)
    const july = at('2025-07-01', 9 * 60)
    const { content } = valueOf(await as(july, (work) => takeSnapshot(work)))
    expect((JSON.parse(content) as { units: { code: string }[] }).units.map(({ code }) => code)).toContain(world.committee.code)
    expect(valueOf(await as(july, (work) => compareSnapshot(work, { period: '2025-06', unit: world.committee.code }))).differences).toEqual([])
  })
})
