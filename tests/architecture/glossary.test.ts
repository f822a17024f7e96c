import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBreaches, readGlossary } from './glossary.ts'

const ROOT = join(import.meta.dirname, '../..')
const SEED = join(ROOT, '../shared/design/glossary.md')
const glossary = readGlossary(readFileSync(join(ROOT, 'GLOSSARY.md'), 'utf8'))

/** Rooms where outside systems and tests of forbidden names are at home. */
const NOT_READ = [/^modules\/integrations\//, /^simulators\//, /^tests\/architecture\//]

const listSources = (): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((file) => existsSync(join(ROOT, file)) && !NOT_READ.some((room) => room.test(file)))

const inSentence = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

describe('glossary', () => {
  it('is read whole', () => {
    expect(glossary.terms.size).toBeGreaterThan(150)
    expect(glossary.avoided.length).toBeGreaterThan(20)
    expect(glossary.terms.get('Dossier')).toBe('hồ sơ thủ tục hành chính')
  })

  it('no name contains a word to avoid', () => {
    const files = listSources()
    expect(files.length, 'a check that looked at nothing must fail').toBeGreaterThan(200)
    const breaches = files.flatMap((file) => findBreaches(glossary, file, readFileSync(join(ROOT, file), 'utf8')))
    expect(breaches.map(({ file, line, name, avoid, insteadOf }) => `${file}:${line} ${name}: avoid "${avoid}", see "${insteadOf}"`)).toEqual([])
  })

  // Red: each word to avoid, broken once, is caught in its room and nowhere else.
  it.each(glossary.avoided.map((one) => [one.words.join(' '), one] as const))('catches %s', (_, { words, room }) => {
    const name = words.map(inSentence).join('')
    const plural = name.endsWith('s') ? `${name}es` : `${name}s`
    const file = room === '' ? 'apps/server/some.ts' : `${room}${room.startsWith('modules/') && room !== 'modules/' ? 'domain/' : ''}some.ts`
    for (const text of [`type Old${name} = string`, `const ${words.join('_')} = 1`, `const f = (new${plural}: number): number => new${plural}`, `type T = { readonly my${name}: string }`])
      expect(findBreaches(glossary, file, text).length, `${text} in ${file}`).toBeGreaterThan(0)
    if (room !== '') expect(findBreaches(glossary, 'bench/some.ts', `type Old${name} = string`)).toEqual([])
    expect(findBreaches(glossary, file, `// ${name}\nconst word = '${name}'`), 'comments and strings are not names').toEqual([])
  })

  it('lets an avoided word stand inside a term', () => {
    expect(findBreaches(glossary, 'modules/payments/domain/levy.ts', 'type ServiceFeeRow = { readonly planTask: string }')).toEqual([])
    expect(findBreaches(glossary, 'modules/payments/domain/levy.ts', 'type FeeService = string')).toHaveLength(1)
  })

  it.each([
    ['three cells', '| a | `B` | c |'],
    ['no name', '| a | b | c | |'],
    ['one name for two things', '| a | `B` | | |\n| c | `B` | | |'],
  ])('refuses a table with %s', (_, text) => {
    expect(() => readGlossary(text)).toThrow(/glossary/)
  })

  it.skipIf(!existsSync(SEED))('holds every name the product was planned with', () => {
    const planned = readFileSync(SEED, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| Vietnamese'))
      .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`([A-Z][A-Za-z]+)(?:\[\])?`/g)].map((match) => match[1] ?? ''))
    const known = new Set(glossary.terms.keys())
    // Names of indices as they are, a union written out, and a term whose long form is ours.
    const elsewhere = new Set(['PAR', 'SIPAS', 'PAPI', 'PCI'])
    expect(planned.length).toBeGreaterThan(130)
    expect(planned.filter((name) => !known.has(name) && !elsewhere.has(name))).toEqual([])
  })
})
