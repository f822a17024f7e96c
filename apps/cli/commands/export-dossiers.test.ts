import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '../../../modules/documents/index.ts'
import { fileAtCounter } from '../../../modules/dossiers/index.ts'
import { publicUrl } from '../../../tests/support/counter-world.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import type { CommandContext } from '../command.ts'
import { exportDossiersCommand } from './export-dossiers.ts'

let world: DossierWorld
let folder = ''
const MANY = 4

const fileOne = async (): Promise<void> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: TEST_NOW })
  const filed = await world.db.work({ actor: world.clerk, now: TEST_NOW }, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl }))
  expect(filed.ok).toBe(true)
}
const run = (name: string, options: Readonly<Record<string, string>> = {}): Promise<unknown> => {
  const context: Pick<CommandContext, 'work' | 'report'> = { work: (inWork) => world.db.work({ actor: { kind: 'system', process: 'motcua' } }, inWork), report: () => undefined }
  return exportDossiersCommand.run(context as CommandContext, { arguments: [join(folder, name)], options })
}
const rowsOf = async (name: string): Promise<readonly (readonly string[])[]> => {
  const read = await readTable({ bytes: await readFile(join(folder, name)), fileName: name })
  return read.ok ? read.value.filter((row) => row.some((cell) => cell !== '')) : []
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'))
  world = await openDossierWorld()
  for (let at = 0; at < MANY; at += 1) await fileOne()
}, 60_000)
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

describe('motcua export dossiers', () => {
  it('writes every dossier once, the same as CSV and as a workbook, without identity numbers', async () => {
    expect(await run('whole.csv')).toMatchObject({ dossiers: MANY, kept: 0 })
    await run('whole.xlsx')
    const [headings, ...rows] = await rowsOf('whole.csv')
    expect([headings?.[0], headings?.at(-1), new Set(rows.map((row) => row.at(-1))).size]).toEqual(['Mã hồ sơ', 'Định danh', MANY])
    expect(rows[0]).toEqual(expect.arrayContaining([PROCEDURE, 'Cá nhân', 'Trực tiếp', world.desk.name, world.committee.name, '12:00 12/03/2025']))
    expect(await rowsOf('whole.xlsx')).toEqual([headings, ...rows])
    expect(await readFile(join(folder, 'whole.csv'), 'utf8')).not.toMatch(/\b0\d{11}\b/)
  })

  it('keeps a name with a line separator in one row, in a file only its owner reads', async () => {
    const nameAll = (name: string): Promise<unknown> => world.db.work({}, ({ tx }) => sql`UPDATE dossiers.dossier SET applicant_name = ${name}`.execute(tx))
    await nameAll('CÔNG TY\u2028ABC')
    expect(await run('lines.csv')).toMatchObject({ dossiers: MANY })
    expect((await rowsOf('lines.csv')).slice(1).map((row) => row[3])).toEqual(Array.from({ length: MANY }, () => 'CÔNG TY\u2028ABC'))
    expect((await stat(join(folder, 'lines.csv'))).mode & 0o077).toBe(0)
    await nameAll('Trần Thị Mẫu')
  })

  it.each([
    ['of the day they were filed', { from: '2025-03-12', until: '2025-03-12' }, MANY],
    ['of the day before', { until: '2025-03-11' }, 0],
  ])('takes those %s', async (_, options, dossiers) => {
    expect(await run(`${options.until}-${dossiers}.csv`, options)).toMatchObject({ dossiers })
  })

  it('takes those of a unit and the units below it', async () => {
    expect(await run('own.csv', { unit: world.committee.code })).toMatchObject({ dossiers: MANY })
  })

  it('goes on where a run was cut off in the middle of a line', async () => {
    const rows = await rowsOf('whole.csv')
    await writeFile(join(folder, 'again.csv.part'), ['{}', ...rows.slice(1, 3).map((row) => JSON.stringify(row)), '["H46.51, cut o'].join('\n'))
    await expect(run('again.csv', { from: '2025-01-01' })).rejects.toMatchObject({ kind: 'export-of-something-else' })
    expect(await readFile(join(folder, 'again.csv.part'), 'utf8'), 'nothing was changed').toMatch(/cut o$/)
    expect(await run('again.csv')).toMatchObject({ dossiers: MANY, kept: 2 })
    expect(await rowsOf('again.csv')).toEqual(rows)
    expect((await readdir(folder)).filter((name) => /part|new/.test(name))).toEqual([])
  })

  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['a name that ends otherwise', 'x.pdf', {}, 'format-unknown'],
    ['a day that is none', 'x.csv', { from: '2025-02-31' }, 'day-unreadable'],
    ['a unit there is not', 'x.csv', { unit: 'KHONG-CO' }, 'unit-unknown'],
    ['a file that is there already', 'whole.csv', {}, 'file-exists'],
  ])('writes nothing for %s', async (_, name, options, kind) => {
    const before = await readdir(folder)
    await expect(run(name, options)).rejects.toMatchObject({ kind })
    expect(await readdir(folder)).toEqual(before)
  })
})
