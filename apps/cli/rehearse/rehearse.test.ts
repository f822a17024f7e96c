import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuseRehearsed } from '../../../platform/clock/rehearsal-mark.ts'
import { readConfig } from '../../../platform/config/config.ts'
import { startProduct, type RunningProduct } from '../../../tests/support/running-product.ts'

const ROOT = new URL('../../..', import.meta.url).pathname

type Answer = { readonly code: number; readonly out: string }
type Rehearsed = { readonly dossiers: number; readonly acts: Readonly<Record<string, number>>; readonly states: Readonly<Record<string, number>>; readonly refusals: object }

const CREATE = ['user', 'create', 'lan.thu', '--unit', 'H46', '--role', 'administrator', '--full-name', 'Nguyễn Thị Thử']

const askOwner = async (home: string, statement: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ host: join(home, 'postgres', 'cluster'), user: 'postgres', database: 'motcua' })
  await client.connect()
  return client.query(statement).then(({ rows }) => rows).finally(() => client.end())
}

/** As if it had never been: the rest of the file needs a province of invented people alone. */
const FORGET_ACCOUNTS = 'UPDATE identity.account SET is_demo = true WHERE NOT is_demo'

/** Of dossiers that have ended: they may lie back as far as a load goes. */
const LETTERS = `SELECT kind, count(*)::int AS count FROM official_documents.issued_document JOIN dossiers.dossier ON dossier_id = subject_id
  WHERE kind IN ('apology', 'refusal-notice', 'supplement-request') AND ended_at IS NOT NULL GROUP BY kind ORDER BY kind`

/** The second lot of a load is the smaller one. */
const CUT_OFF = `
  CREATE FUNCTION dossiers.cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT count(*) FROM lot) < 2000 THEN RAISE 'cut off'; END IF; RETURN NULL; END $$;
  CREATE TRIGGER cut_off AFTER INSERT ON dossiers.issued_code REFERENCING NEW TABLE AS lot FOR EACH STATEMENT EXECUTE FUNCTION dossiers.cut_off()`

describe('motcua rehearse', () => {
  let product: RunningProduct
  const runWords = (words: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const env = { ...process.env, MOTCUA_HOME: product.home, PORT: new URL(product.url).port, PUBLIC_URL: product.url, LOG_LEVEL: 'error', TEST_CLOCK: 'on', ...settings }
    return promisify(execFile)(process.execPath, ['apps/cli/main.ts', ...words, '--json'], { cwd: ROOT, env, maxBuffer: 10_000_000 }).then(({ stdout }) => ({ code: 0, out: stdout }), ({ code, stdout }: { code: number; stdout: string }) => ({ code, out: stdout }))
  }
  const run = (line: string, settings: Readonly<Record<string, string>> = {}): Promise<Answer> => runWords(line.split(' '), settings)
  const portal = async (): Promise<string> => (await fetch(`${product.url}/`)).text()

  beforeAll(async () => {
    product = await startProduct({ TEST_CLOCK: 'on', REQUESTS_PER_MINUTE: '1000000' })
  }, 240_000)
  afterAll(() => product?.stop())

  it.each([
    [{ TEST_CLOCK: 'off' }, 'rehearsal-needs-demo'],
    [{ MOTCUA_HOME: '/nowhere/motcua' }, 'rehearsal-needs-server'],
    [{ TSA_URL: 'https://tsa.example.vn' }, 'rehearsal-outside'],
  ])('refuses %j before anything is written', async (settings, fault) => {
    const { code, out } = await run('rehearse --dossiers 1', settings)
    expect([code, (JSON.parse(out) as { fault: string }).fault]).toEqual([1, fault])
    expect(await portal()).not.toContain('DIỄN TẬP')
  }, 60_000)

  it('is refused where somebody was given a real account', async () => {
    expect((await runWords(CREATE)).code).toBe(0)
    const { code, out } = await run('rehearse --dossiers 1')
    expect([code, (JSON.parse(out) as { fault: string }).fault]).toEqual([1, 'rehearsal-real-data'])
    await askOwner(product.home, FORGET_ACCOUNTS)
  }, 60_000)

  it('writes a province straight into the tables that every proof holds of', async () => {
    const { code, out } = await run('rehearse --direct --dossiers 400 --units 460 --seed 5')
    const loaded = JSON.parse(out) as { readonly dossiers: number; readonly events: number; readonly entries: number; readonly units: number }
    expect([code, loaded.dossiers, loaded.units]).toEqual([0, 400, 460])
    expect(loaded.events).toBeGreaterThan(10 * 400)
    expect(loaded.entries).toBeGreaterThan(3 * 400)
    // With the demo's own lives as models, each of which is one: on a bare home, too, there are letters of every kind.
    const letters = (await askOwner(product.home, LETTERS)) as readonly { readonly kind: string; readonly count: number }[]
    expect(letters.filter(({ count }) => count > 1).map(({ kind }) => kind)).toEqual(['apology', 'refusal-notice', 'supplement-request'])
    // A second load takes the demo's dossiers as models again, not what the first wrote.
    const more = JSON.parse((await run('rehearse --direct --dossiers 50 --units 460 --seed 5')).out) as { readonly dossiers: number; readonly events: number }
    expect([more.dossiers, Math.round(more.events / 50) > 10]).toEqual([50, true])
    expect(await portal()).toContain('DIỄN TẬP')
  }, 120_000)

  /**
   * Of this seed: an e-form filed online that is paid online, papers fetched from home and a result brought there by the post, agencies that
   * work beside each other, a supplement, a withdrawal, a late one, and a complaint that goes to the next level.
   */
  it('plays dossiers from filing to their end through the API, by every channel, and says so above every page', async () => {
    const { code, out } = await run('rehearse --dossiers 6 --seed 98538 --years 0.02')
    const { dossiers, acts, refusals, states } = JSON.parse(out) as Rehearsed
    expect([code, dossiers, refusals, states]).toEqual([0, 6, {}, { returned: 5, withdrawn: 1 }])
    const once = ['choose-result-way', 'order-pickup', 'take-from-post', 'hand-to-post', 'deliver', 'coordinate', 'own-step', 'accept-supplement', 'withdraw', 'feedback', 'publish-feedback', 'contest-feedback', 'answer-contest', 'publish-contest']
    expect(acts).toMatchObject({ 'file in-person': 2, 'file assisted': 1, 'file online': 3, 'answer-branch': 2, 'pay-online': 2, ...Object.fromEntries(once.map((name) => [name, 1])) })
    expect(await portal()).toContain('DIỄN TẬP')
  }, 400_000)

  it('brings a result back to the desk from a home where nobody ever is, and it is fetched there', async () => {
    const { acts, refusals, states } = JSON.parse((await run('rehearse --dossiers 1 --seed 912 --years 0.02')).out) as Rehearsed
    expect([refusals, states]).toEqual([{}, { returned: 1 }])
    expect(acts).toMatchObject({ 'choose-result-way': 1, 'hand-to-post': 1, deliver: 1, return: 1 })
    expect(await askOwner(product.home, "SELECT count(*)::int AS back FROM post.handover WHERE kind = 'back'")).toEqual([{ back: 1 }])
  }, 120_000)

  it('takes a contest of a district to the province, which answers it and ends it', async () => {
    const { acts, refusals, states } = JSON.parse((await run('rehearse --dossiers 1 --seed 2071 --years 0.02')).out) as Rehearsed
    expect([refusals, states]).toEqual([{}, { returned: 1 }])
    expect(acts).toMatchObject({ 'contest-feedback': 1, 'answer-contest': 1, 'publish-contest': 1 })
  }, 120_000)

  it('plays a supplement given from home, one that is not enough and is refused, and one that never comes', async () => {
    const { acts, refusals, states } = JSON.parse((await run('rehearse --dossiers 3 --seed 217917 --years 0.02')).out) as Rehearsed
    expect([refusals, states]).toEqual([{}, { returned: 2, discontinued: 1 }])
    expect(acts).toMatchObject({ 'request-supplement': 3, 'give-supplement': 1, 'accept-supplement': 1, 'take-supplement': 1, 'refuse-supplemented': 1, 'discontinue': 1 })
  }, 180_000)

  it('plays filing for somebody on the portal, a withdrawal from home, and papers in a bundle', async () => {
    const { acts, refusals, states } = JSON.parse((await run('rehearse --dossiers 3 --seed 37554 --years 0.02')).out) as Rehearsed
    expect([refusals, states]).toEqual([{}, { returned: 2, withdrawn: 1 }])
    expect(acts).toMatchObject({ 'file assisted': 1, 'withdraw-online': 1, 'hand-over-bundle': 1 })
  }, 180_000)

  it('hands in at the desk of another agency, whose papers go on in two bundles', async () => {
    const { acts, refusals, states } = JSON.parse((await run('rehearse --dossiers 1 --seed 1265 --years 0.02')).out) as Rehearsed
    expect([refusals, states]).toEqual([{}, { returned: 1 }])
    expect(acts).toMatchObject({ 'file elsewhere': 1, 'hand-over-bundle': 2 })
  }, 120_000)

  it('takes what was played as models too: its supplements and apologies are written straight into the tables, each with its own numbered paper', async () => {
    const lettersNow = async (): Promise<number> => {
      const { proofs } = JSON.parse((await run('verify')).out) as { proofs: readonly { proof: string; checked: number; faults: readonly string[] }[] }
      expect(proofs.flatMap(({ faults }) => faults)).toEqual([])
      return proofs.find(({ proof }) => proof.includes('has its paper'))?.checked ?? 0
    }
    const before = await lettersNow()
    expect((await run('rehearse --direct --dossiers 400 --units 460 --seed 6')).code).toBe(0)
    expect((await lettersNow()) - before).toBeGreaterThan(10)
  }, 300_000)

  it('lists them, shows one and says why its date, and the trail knows who was shown', async () => {
    const { items: listed } = JSON.parse((await run('dossier list --state returned')).out) as { readonly items: readonly { readonly code: string; readonly state: string }[] }
    expect(listed.length).toBeGreaterThan(2)
    expect(new Set(listed.map(({ state }) => state))).toEqual(new Set(['returned']))
    const code = listed[0]?.code ?? ''
    const shown = JSON.parse((await run(`dossier show ${code}`)).out) as { readonly summary: object; readonly timeline: readonly object[] }
    expect(shown.summary).toMatchObject({ code, state: 'returned' })
    expect(shown.timeline.length).toBeGreaterThan(3)
    expect(JSON.parse((await run(`dossier explain-due ${code}`)).out)).toMatchObject({ code, ruleSet: expect.any(String) as string, changes: expect.arrayContaining([expect.objectContaining({ why: 'accepted' })]) as unknown[] })
    expect((await run('dossier show H46-000101-0001')).code).toBe(1)
  }, 60_000)

  it('counts what stands of a load that was cut off', async () => {
    const codes = async (): Promise<number> => ((await askOwner(product.home, 'SELECT count(*)::int AS codes FROM dossiers.issued_code'))[0] as { readonly codes: number }).codes
    const before = await codes()
    await askOwner(product.home, CUT_OFF)
    expect((await run('rehearse --direct --dossiers 2100 --units 460 --seed 7')).code).not.toBe(0)
    await askOwner(product.home, 'DROP FUNCTION dossiers.cut_off CASCADE')
    expect((await codes()) - before, 'the first lot stands').toBe(2000)
    const { proofs } = JSON.parse((await run('verify')).out) as { readonly proofs: readonly { readonly faults: readonly string[] }[] }
    expect(proofs.flatMap(({ faults }) => faults)).toEqual([])
  }, 300_000)

  it('gives nobody a real account where invented people are, nor runs there without the demo', async () => {
    const { code, out } = await runWords(CREATE)
    expect([code, (JSON.parse(out) as { fault: string }).fault]).toEqual([1, 'home-rehearsed'])
    const config = readConfig({ MOTCUA_HOME: product.home })
    expect(() => refuseRehearsed({ ...config, demo: false })).toThrow(expect.objectContaining({ kind: 'home-rehearsed' }) as Error)
    expect(() => refuseRehearsed({ ...config, signing: { stamp: 'https://tsa.example.vn' } })).toThrow(expect.objectContaining({ kind: 'rehearsal-outside' }) as Error)
    expect(() => refuseRehearsed(config)).not.toThrow()
    // And wherever its data go.
    expect(await askOwner(product.home, "SELECT count(*)::int AS marks FROM platform.seed WHERE name = 'rehearsal'")).toEqual([{ marks: 1 }])
  }, 60_000)
})
