import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileAtCounter } from '../../../modules/dossiers/index.ts'
import { listIssuedDocuments, openPaper } from '../../../modules/official-documents/index.ts'
import { stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import { publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import type { CommandContext } from '../command.ts'
import { exportFilesCommand } from './export-files.ts'

let world: DossierWorld
let folder = ''
let code = ''

const run = (name: string, options: Readonly<Record<string, string>> = {}): Promise<unknown> => {
  const context: Pick<CommandContext, 'work' | 'report'> = { work: (inWork) => world.db.work({ actor: { kind: 'system', process: 'motcua' } }, inWork), report: () => undefined }
  return exportFilesCommand.run(context as CommandContext, { arguments: [join(folder, name)], options })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-files-'))
  world = await openDossierWorld()
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: TEST_NOW })
  const filed = valueOf(await world.db.work({ actor: world.clerk, now: TEST_NOW }, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl })))
  code = filed.code ?? ''
  await world.db.work({ actor: world.clerk, now: TEST_NOW }, async (work) => {
    for (const { documentId } of await listIssuedDocuments(work, filed.id)) await openPaper(work, { subjectId: filed.id, documentId, purpose: 'test' })
  })
}, 60_000)
afterAll(async () => {
  await stopPrinting()
  await world.close()
  await rm(folder, { recursive: true })
})

describe('motcua export files', () => {
  it('puts the papers of every dossier asked for into one zip, under its code', async () => {
    expect(await run('tat-ca.zip')).toMatchObject({ dossiers: 1, files: 1, left: 0, unreadable: [] })
    const zip = await readFile(join(folder, 'tat-ca.zip'))
    expect([zip.includes(`${code}/01 `), zip.includes('%PDF-')]).toEqual([true, true])
    expect(await run('khong-co.zip', { from: '2031-01-01' })).toMatchObject({ dossiers: 0, files: 0 })
  })

  it('refuses another ending, a file that is there and a unit nobody knows, before anything is written', async () => {
    await writeFile(join(folder, 'co-san.zip'), 'x')
    const before = await readdir(folder)
    await expect(run('ho-so.rar')).rejects.toMatchObject({ kind: 'format-unknown' })
    await expect(run('co-san.zip')).rejects.toMatchObject({ kind: 'file-exists' })
    await expect(run('la.zip', { unit: 'H99.1' })).rejects.toMatchObject({ kind: 'unit-unknown' })
    expect(await readdir(folder)).toEqual(before)
  })
})
