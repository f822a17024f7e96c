import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FOLD_LETTERS, REMOVED_RANGES, SPACE_RANGES } from '../kernel/fold-table.ts'
import { fold } from '../kernel/vietnamese-text.ts'
import { openTestDatabase, type TestDatabase } from '../tests/support/database.ts'
import { foldSql } from './generate-fold-sql.ts'

const migrations = new URL('../platform/migrations/', import.meta.url)
const shared = new URL('../../shared/data/text/', import.meta.url)

describe('the SQL twin of fold', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  const foldInSql = async (texts: readonly string[]): Promise<readonly string[]> => {
    const { rows } = await db.pool.query('SELECT platform.fold(t) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS given (t, at) ORDER BY at', [texts])
    return rows.map((row: { folded: string }) => row.folded)
  }
  const expectTwins = async (texts: readonly string[]): Promise<void> => {
    expect(texts.length).toBeGreaterThan(0)
    expect(await foldInSql(texts)).toEqual(texts.map(fold))
  }

  it('is what the newest migration holds', () => {
    const newest = readdirSync(migrations).filter((name) => name.endsWith('fold.sql')).sort().at(-1)
    expect(readFileSync(new URL(String(newest), migrations), 'utf8')).toBe(foldSql())
  })
  it('can stand in an index', async () => {
    const { rows } = await db.pool.query("SELECT provolatile, proparallel FROM pg_proc WHERE oid = 'platform.fold(text)'::regprocedure")
    expect(rows).toEqual([{ provolatile: 'i', proparallel: 's' }])
  })
  it('agrees on every character of the table', async () => {
    const ranges = [...REMOVED_RANGES, ...SPACE_RANGES].flatMap(([first, last]) => [first, last, Math.floor((first + last) / 2)])
    const letters = FOLD_LETTERS.flatMap(([from]) => Array.from(from))
    await expectTwins([...ranges.map((code) => String.fromCodePoint(code)), ...letters].flatMap((char) => [char, `a${char}b`, `${char}\u0301 ${char}`]))
  })
  it('agrees on all of Latin, Greek, Cyrillic and the punctuation', async () => {
    const codes = [...Array(0x0530).keys()].slice(1).concat([...Array(0x0300).keys()].map((at) => 0x1e00 + at), [...Array(0x0170).keys()].map((at) => 0x2000 + at))
    await expectTwins(codes.map((code) => `x${String.fromCodePoint(code)}y`))
  })
  it('agrees on random dirt', async () => {
    const dirt = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ 0123-./'.split('')),
        fc.constantFrom('\u0300', '\u0301', '\u0302', '\u0303', '\u0306', '\u0309', '\u031b', '\u0323', '\u00ad', '\u00a0', '\u200b', '\u200e', '\u202f', '\ufeff', '\uf0a7', '\uf0fc', '\u00d0', '\u01a3', '\t', '\n', '“', '–', 'ﬁ', '½', 'ế', 'Ợ', '\u05b0', '\u05b4', '각', '😀', '\u{f0001}'),
      ),
      maxLength: 30,
    })
    await expectTwins(fc.sample(dirt, 5000))
  })
  it.skipIf(!existsSync(shared))('agrees on the dirt found in the national catalogue and on lists of names', async () => {
    const contexts = readFileSync(new URL('dirty-characters_in_dvcqg.csv', shared), 'utf8').split('\n')
    const names = readdirSync(shared).filter((name) => name.endsWith('.txt')).flatMap((name) => readFileSync(new URL(name, shared), 'utf8').split('\n'))
    const all = [...contexts, ...names]
    await expectTwins(all)
    await expectTwins(all.map((text) => text.normalize('NFD')))
    expect(await foldInSql(all.map((text) => text.normalize('NFD')))).toEqual(await foldInSql(all))
  })
})
