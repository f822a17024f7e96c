// OWASP ASVS 5.0 11.2.2: keys can be replaced, and nothing sealed before is lost.
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { listLookUpsOf, open, seal, subjectHashesOf } from '../../../modules/identity/testing.ts'
import { surveyLinkOf } from '../../../modules/surveys/index.ts'
import { hashOf, tokenOf } from '../../../modules/surveys/testing.ts'
import { readConfig } from '../../../platform/config/config.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { addKey } from '../../../platform/keys/key-file.ts'
import { keysOf } from '../../../platform/keys/key-ring.ts'
import { compose, type Composition } from '../../server/compose.ts'
import { readSecretKey, secretKeyFile } from '../../server/identity.ts'
import { standingOfSecret } from './key-standing.ts'
import { retireSecret, rotateSecret } from './rotate-secret.ts'

const [ACCOUNT, PERSON, DOSSIER] = [newId<string>(), newId<string>(), newId<string>()]
const NUMBER = '044090900011'

/** One database of its own; each test goes on where the one before ended. */
describe('the keys of an installation', () => {
  const name = `test_${randomBytes(6).toString('hex')}`
  const connection = { ...inject('postgres'), database: name }
  const scratch = mkdtempSync(join(tmpdir(), 'mc-rotate-'))
  const { host, port, user } = inject('postgres')
  const config = { ...readConfig({ MOTCUA_HOME: join(scratch, 'home') }), database: { kind: 'external' as const, url: `postgresql://${user}@localhost:${port}/${name}?host=${host}` } }

  const ask = async (statement: string, values: readonly unknown[] = [], to: pg.ClientConfig = connection): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client(to)
    await client.connect()
    return client.query(statement, [...values]).then(({ rows }) => rows).finally(() => client.end())
  }
  const composed = async <T>(run: (composition: Composition) => Promise<T>): Promise<T> => {
    const composition = await compose({ ...config, logLevel: 'error' })
    return run(composition).finally(() => composition.close())
  }
  const ring = () => readSecretKey(config.home)
  const standing = () => composed(standingOfSecret)
  const linkOf = () => composed(({ work }) => work((inWork) => surveyLinkOf(inWork, ring(), DOSSIER)))
  const secondFactor = async (): Promise<Buffer> => (await ask('SELECT sealed_secret FROM identity.second_factor'))[0]?.['sealed_secret'] as Buffer
  const registers = () => ({ secretKey: ring(), population: () => undefined, business: () => undefined })

  beforeAll(async () => {
    await ask(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`, [], { ...inject('postgres'), database: 'postgres' })
    await composed(() => Promise.resolve())
    const client = new pg.Client(connection)
    await client.connect()
    // The rows alone matter, not whose they are.
    await client.query('SET session_replication_role = replica')
    await client.query('INSERT INTO identity.second_factor VALUES ($1, $2, now(), 0)', [ACCOUNT, seal(ring(), 'JBSWY3DPEHPK3PXP', ACCOUNT)])
    await client.query("INSERT INTO identity.lost_post VALUES ($1, $2, '/ho-so', $3, now(), now() + interval '1 hour')", [randomBytes(32), PERSON, seal(ring(), '[]', PERSON)])
    await client.query("INSERT INTO surveys.invitation VALUES ($1, $2, $3, '2026-11-01', 'Thủ tục', 'H46.1', now(), now() + interval '31 days', false)", [DOSSIER, hashOf(tokenOf(ring(), DOSSIER)), newId()])
    await client.query("INSERT INTO identity.register_look_up (subject_hash, id, register, purpose, legal_basis, about_kind, about_id, about_label, asked_by_kind, asked_at, from_kept) VALUES ($1, $2, 'population', 'check-person', 'Luật Căn cước', 'dossier', '1', 'Hồ sơ', 'system', now(), false)", [subjectHashesOf(registers(), 'population', NUMBER)[0], newId()])
    await client.query("INSERT INTO indicators.watched (dossier_id, unit_id, on_day, procedure_code, applicant, submitted_at, ended_at, closed_by, result_sha256, facts) VALUES ($1, $2, '2026-11-01', '1.1', 'hashed', now(), now(), $3, '{}', '{\"applicant\": \"hashed\"}')", [DOSSIER, newId(), newId()])
    await client.end()
  })
  afterAll(async () => {
    await ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, [], { ...inject('postgres'), database: 'postgres' })
    rmSync(scratch, { recursive: true, force: true })
  })

  it('are not changed while somebody uses the data', async () => {
    const before = ring()
    await composed(() => expect(rotateSecret(config)).rejects.toMatchObject({ kind: 'database-used' }))
    expect(ring()).toEqual(before)
  })

  it('are changed: what lives on is sealed anew, and all that was sealed or made before opens', async () => {
    const [old = new Uint8Array()] = keysOf(ring())
    const link = await linkOf()
    // No process of ours: another PostgreSQL that follows this one.
    const follower = new pg.Client({ ...connection, replication: 'database' } as pg.ClientConfig)
    await follower.connect()
    expect(await rotateSecret(config)).toMatchObject({ added: true, resealed: 1, secret: { lost: {} } })
    await follower.end()
    const [newest = new Uint8Array(), ...earlier] = keysOf(ring())
    expect(earlier).toEqual([old])
    expect(open(newest, await secondFactor(), ACCOUNT)).toBe('JBSWY3DPEHPK3PXP')
    expect(await linkOf()).toBe(link)
    expect(await composed(({ work }) => work(({ tx }) => listLookUpsOf(tx, subjectHashesOf(registers(), 'population', NUMBER), { limit: 9 })))).toHaveLength(1)
    // What is only compared is looked at again under the new key.
    expect(await ask('SELECT applicant, facts FROM indicators.watched')).toEqual([{ applicant: null, facts: {} }])
    const { keys } = await standing()
    expect(keys.map(({ newest: isNewest, needed }) => [isNewest, needed])).toEqual([[true, { 'second-factors': 1 }], [false, { 'lost-posts': 1, 'register-look-ups': 1, 'survey-links': 1 }]])
  })

  it('lose nothing where the change is cut off, and the next run ends it', async () => {
    // The process died between the file and the database.
    addKey(secretKeyFile(config.home))
    expect(open(ring(), await secondFactor(), ACCOUNT)).toBe('JBSWY3DPEHPK3PXP')
    expect(await rotateSecret(config)).toMatchObject({ added: false, resealed: 1 })
    expect(keysOf(ring())).toHaveLength(3)
    // And where the data knew the key already: by that run, or by a server that was started in between.
    addKey(secretKeyFile(config.home))
    await composed(() => Promise.resolve())
    expect((await standing()).keys[1]?.needed).toEqual({ 'second-factors': 1 })
    expect(await rotateSecret(config)).toMatchObject({ added: false, resealed: 1 })
    expect(keysOf(ring())).toHaveLength(4)
    expect(await retireSecret(config)).toMatchObject({ dropped: [] })
    expect((await standing()).keys[0]?.needed).toEqual({ 'second-factors': 1 })
  })

  it('of before go when nothing needs them, and not sooner', async () => {
    await ask("UPDATE platform.secret_key SET known_at = known_at - interval '40 days'")
    // The wall of a plan opens for ninety days by a key of its own, a link told to the national portal for as long as is set.
    expect(await retireSecret(config)).toMatchObject({ dropped: [] })
    await ask("UPDATE platform.secret_key SET known_at = known_at - interval '60 days'")
    const portal = 'dvcqg+https://tinh:x@cong.example/dvc?madonvi=H46&dstcode=VN&link_days=365'
    expect(await retireSecret({ ...config, nationalPortal: portal })).toMatchObject({ dropped: [] })
    const before = await standing()
    const { dropped, secret } = await retireSecret(config)
    // The look-up was made after all of them, a hundred days ago as it now seems: the newest holds it.
    expect(secret.keys.map(({ id }) => id)).toEqual([before.keys[0]?.id, before.keys[3]?.id])
    expect(dropped).toEqual([before.keys[1]?.id, before.keys[2]?.id])
    await ask("UPDATE surveys.invitation SET ends_at = now() - interval '1 minute'")
    await ask('DELETE FROM identity.lost_post')
    await retireSecret(config)
    expect(keysOf(ring())).toHaveLength(1)
    expect(open(ring(), await secondFactor(), ACCOUNT)).toBe('JBSWY3DPEHPK3PXP')
  })

  it('that no file holds any more are told', async () => {
    const kept = join(scratch, 'kept')
    copyFileSync(secretKeyFile(config.home), kept)
    await rotateSecret(config)
    await ask('UPDATE identity.second_factor SET sealed_secret = $1', [seal(randomBytes(32), 'JBSWY3DPEHPK3PXP', ACCOUNT)])
    expect((await standing()).lost).toEqual({ 'second-factors': 1 })
    copyFileSync(kept, secretKeyFile(config.home))
    await expect(rotateSecret(config)).rejects.toMatchObject({ kind: 'secret-key-differs' })
  })
})
