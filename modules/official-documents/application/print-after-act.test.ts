import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { findPrintingProcess, stopPrinting } from '../../../platform/pdf/render-pdf.ts'
import { useFileStore } from '../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../platform/storage/local-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { findFile } from '../../documents/index.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { listSignatures } from '../store/signature-store.ts'
import * as facts from '../testing/facts.ts'
import { issueAppointmentSlip } from './issue-appointment-slip.ts'
import { keepPrint } from './keep-print.ts'
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
