import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierId } from '../../../kernel/ids.ts'
import { act, at, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { attachDraftFile } from './change-draft.ts'
import { filesToPack } from './files-to-pack.ts'
import { submitDossier } from './submit-dossier.ts'

const NOW = at('2025-03-12', 9 * 60)
const PDF = Buffer.from(onePagePdf('Giấy tờ'))

let world: DossierWorld
beforeAll(async () => void (world = await openDossierWorld()))
afterAll(() => world.close())

const file = async (fileName: string): Promise<DossierId> => {
  const acting = { actor: world.citizen, now: NOW }
  const draftId = await fullDraft(world, { actor: world.citizen, procedureCode: PROCEDURE, now: NOW })
  await act(world, acting, async (work) => valueOf(await attachDraftFile(work, { draftId, key: '1.1', bytes: PDF, fileName })))
  return valueOf(await act(world, acting, (work) => submitDossier(work, { draftId, anotherReason: 'Cần thêm một bản nữa' }))).id
}
const pack = (dossierId: DossierId) => world.db.work({ actor: { kind: 'system', process: 'motcua' }, now: NOW }, (work) => filesToPack(work, dossierId))

describe('filesToPack', () => {
  it('names every paper of a dossier under one folder, by names any system keeps, and leaves a line in the trail', async () => {
    const dossierId = await file('tờ khai: 1/2?.pdf')
    const { files, left } = await pack(dossierId)
    expect(files).toHaveLength(1)
    const [paper] = files
    expect(paper?.path).toMatch(/^[^/]+\/01 [^\\/:*?"<>|]+\.pdf$/)
    expect(Buffer.from(await currentFileStore().get(paper?.sha256 ?? '')).equals(PDF)).toBe(true)
    const { rows } = await world.db.work({}, ({ tx }) => sql`SELECT event, purpose, facts FROM audit.audit_entry WHERE event = 'dossier-files-packed' AND dossier_id = ${dossierId}`.execute(tx))
    expect(rows).toEqual([{ event: 'dossier-files-packed', purpose: 'operator', facts: { count: 1, left } }])
  })

  it('leaves out what nobody may open, and counts it', async () => {
    const dossierId = await file('mau.pdf')
    const before = await pack(dossierId)
    await world.db.work({}, ({ tx }) => sql`UPDATE documents.stored_file SET malware_scan = 'quarantined' WHERE sha256 = ${before.files[0]?.sha256}`.execute(tx))
    expect(await pack(dossierId)).toEqual({ files: [], left: before.left + 1 })
  })

  it('answers nothing for a dossier that is not there', async () => {
    expect(await pack('0195a000-0000-7000-8000-00000000dead' as DossierId)).toEqual({ files: [], left: 0 })
  })
})
