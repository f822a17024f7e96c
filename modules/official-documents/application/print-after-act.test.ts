import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { findPrintingProcess, stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import { useFileStore } from '../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { SERVER_FLAGS } from '../../../tools/bootstrap/runtime.mjs'
import { findFile } from '../../documents/index.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { listSignatures } from '../store/signature-store.ts'
import * as facts from '../testing/facts.ts'
import { issueAppointmentSlip } from './issue-appointment-slip.ts'
import { keepPrint } from './keep-print.ts'
import { listIssuedDocuments } from './list-issued-documents.ts'
import { openPaper } from './open-paper.ts'
import { printWaitingPapers } from './print-waiting-papers.ts'
import { papersProof } from './prove-papers.ts'

let database: TestDatabase
let folder: string
const unitId = newId<UnitId>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'after-act-'))
  useFileStore(openLocalFileStore(folder))
  database = await openTestDatabase()
})
afterAll(async () => {
  await database.close()
  await stopPrinting()
  rmSync(folder, { recursive: true, force: true })
})

const act = <T>(run: (work: Work) => Promise<T>): Promise<T> => database.work({ now: facts.NOW, actor: facts.asOfficial(unitId) }, run)
const issue = () => act((work) => issueAppointmentSlip(work, facts.appointmentSlip('A', unitId)))
const read = (document: IssuedDocument) =>
  act(async (work) => {
    const opened = await openPaper(work, { ...document, purpose: 'test' })
    if (!opened.ok) throw new Error(opened.refusal.kind)
    return opened.value
  })
const waiting = async (): Promise<number> => Number((await database.pool.query('SELECT count(*) FROM official_documents.print_queue')).rows[0].count)
const prove = () => act((work) => papersProof.find(work))

/** A server that ends by `kill -9` at a chosen point: after the act, while somebody reads, while the job prints. */
const DYING = `
const settings = JSON.parse(process.argv.at(-1))
const from = (path) => import(new URL(path, settings.root).href)
const [{ openDatabase, APP_ROLE }, { useFileStore }, { openLocalFileStore }, facts, { issueAppointmentSlip }, { openPaper }, { printWaitingPapers }] = await Promise.all([
  from('platform/db/database.ts'), from('platform/storage/current-file-store.ts'), from('platform/storage/local-file-store.ts'), from('modules/official-documents/testing/facts.ts'),
  from('modules/official-documents/application/issue-appointment-slip.ts'), from('modules/official-documents/application/open-paper.ts'), from('modules/official-documents/application/print-waiting-papers.ts')])
useFileStore(openLocalFileStore(settings.folder))
const database = openDatabase({ connection: settings.connection, role: APP_ROLE, max: 2 })
const die = () => process.kill(process.pid, 'SIGKILL')
const work = (run) => database.transaction((tx) => run({ tx, actor: facts.asOfficial(settings.unitId), now: facts.NOW, requestId: 'dying', tell: async () => undefined }))
if (settings.at === 'after the act') await work((w) => issueAppointmentSlip(w, { ...facts.appointmentSlip('A', settings.unitId), dossierId: settings.dossierId }))
else await work(async (w) => {
  await (settings.at === 'in the job' ? printWaitingPapers(w) : openPaper(w, { subjectId: settings.dossierId, documentId: settings.documentId, purpose: 'test' }))
  die()
})
die()`

const dieAt = async (at: string, about: { readonly dossierId: string; readonly documentId?: string }): Promise<string | null> => {
  const settings = { root: new URL('../../..', import.meta.url).href, connection: database.connection, folder, unitId, at, ...about }
  const child = spawn(process.execPath, [...SERVER_FLAGS, '--input-type=module', '-e', DYING, '--', JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal
}

describe('an appointment slip', () => {
  it('has number, words and confirmation at once, and no file until somebody needs it', async () => {
    const document = await issue()
    expect(document.number).toBe('01/BPTNTKQ')
    expect(await act((work) => findFile(work, document.fileId))).toBeUndefined()
    expect(await act((work) => listSignatures(work.tx, [document]))).toMatchObject([{ covers: 'words', officialId: facts.OFFICIAL, method: 'duty-account' }])
    expect((await prove()).faults).toEqual([])
  })

  it('is the same file for twelve who read it first at the same time', async () => {
    const document = await issue()
    const read12 = await Promise.all(Array.from({ length: 12 }, () => read(document)))
    expect(new Set(read12.map(({ file }) => file.sha256)).size).toBe(1)
    expect(new Set(read12.map(({ file }) => file.id))).toEqual(new Set([document.fileId]))
    expect((await prove()).faults).toEqual([])
  })

  it('is printed by the job when nobody reads it', async () => {
    await issue()
    await issue()
    const before = await waiting()
    expect(before).toBeGreaterThan(1)
    expect(await act((work) => printWaitingPapers(work))).toEqual({ waiting: before, printed: before })
    expect(await waiting()).toBe(0)
    expect((await prove()).faults).toEqual([])
  })

  it('keeps the first print for ever, whatever a later one looks like', async () => {
    const document = await issue()
    const first = await read(document)
    await act((work) => keepPrint(work, { document, bytes: new TextEncoder().encode('%PDF-1.7 another'), fileName: 'x.pdf' }))
    expect((await read(document)).file.sha256).toBe(first.file.sha256)
  })

  it('still waits, whole, when the printing was cut off in the middle', async () => {
    const document = await issue()
    const cut = act(async (work) => {
      await openPaper(work, { ...document, purpose: 'test' })
      throw new Error('the server died')
    })
    await expect(cut).rejects.toThrow('the server died')
    expect(await act((work) => findFile(work, document.fileId))).toBeUndefined()
    expect((await prove()).faults).toEqual([])
    expect((await read(document)).file.id).toBe(document.fileId)
  })

  it('is printed afterwards, once, when the server is killed between the act and the print, while it is read and while the job prints', async () => {
    const dossierId = newId<DossierId>()
    const stored = async () => (await database.pool.query('SELECT document_id, file_sha256 FROM official_documents.issued_print WHERE subject_id = $1', [dossierId])).rows
    expect(await dieAt('after the act', { dossierId })).toBe('SIGKILL')
    const [document, ...more] = await act((work) => listIssuedDocuments(work, dossierId))
    if (!document) throw new Error('the act was acknowledged and is gone')
    expect(more).toEqual([])
    for (const at of ['while read', 'in the job']) {
      expect(await dieAt(at, { dossierId, documentId: document.documentId })).toBe('SIGKILL')
      expect(await stored(), at).toEqual([])
      expect(await act((work) => findFile(work, document.fileId)), at).toBeUndefined()
    }
    expect((await prove()).faults).toEqual([])
    // The next servers: two jobs and a reader at the same moment.
    const [, , file] = await Promise.all([act(printWaitingPapers), act(printWaitingPapers), read(document)])
    expect(await stored()).toEqual([{ document_id: document.documentId, file_sha256: file.file.sha256 }])
    expect(await waiting()).toBe(0)
    expect((await read(document)).file.sha256).toBe(file.file.sha256)
    expect((await prove()).faults).toEqual([])
  })

  it('survives the kill of the printing process', async () => {
    await read(await issue())
    const document = await issue()
    const reading = read(document)
    process.kill(findPrintingProcess() ?? -1, 'SIGKILL')
    expect((await reading).file.id).toBe(document.fileId)
  })

  it('is told the same for another dossier’s paper as for none', async () => {
    const [one, other] = [await issue(), await issue()]
    const opened = await act((work) => openPaper(work, { subjectId: one.subjectId, documentId: other.documentId, purpose: 'test' }))
    expect(opened).toEqual({ ok: false, refusal: { kind: 'file-not-found' } })
  })
})
