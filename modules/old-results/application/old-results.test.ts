import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { PersonId, StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import { drawPlainPage } from '../../../platform/pdf/plain-page.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { openSoftSigner } from '../../../platform/signing/sign/soft-signer.ts'
import type { Work } from '../../../platform/work.ts'
import { act, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { pagesPdf } from '../../../tests/support/pages-pdf.ts'
import { pagesTiff } from '../../../tests/support/pages-tiff.ts'
import { derOf, openSigningTeam } from '../../../tests/support/signing-team.ts'
import { filesOfDocuments, findFile, readTable, recordsOfHolder, storeFile } from '../../documents/index.ts'
import { addCertificate } from '../../official-documents/index.ts'
import { officialDocumentsModule } from '../../official-documents/module.ts'
import { importSheets, retireProcedure } from '../../procedures/index.ts'
import type { ScanPart } from '../domain/split-scan.ts'
import { draftSigning } from './draft-signing.ts'
import { exportProgress } from './export-progress.ts'
import { oldResultsFacts } from './old-results-facts.ts'
import { oldResultsTotals } from './old-results-totals.ts'
import { showProgress, showWorkDone } from './progress.ts'
import { resultsProof } from './prove-results.ts'
import { onFileSigned } from './publish.ts'
import { matchBatch, showBatch } from './read-batch.ts'
import { listOwnResults, serveResultFile, showResult } from './read-old-results.ts'
import { scannedResults } from './scanned-results.ts'
import { setPlan } from './set-plan.ts'
import { splitScan } from './split-scan.ts'
import { signOldResults } from './sign-old-results.ts'
import { takeInventory, takeInventoryFile } from './take-inventory.ts'
import { withdrawOldResult } from './withdraw-old-result.ts'
import { checkOldResult, enterOldResult, openBatch, scanOldResult, sendBackOldResult } from './take-step.ts'

const MORNING = at('2025-03-12', 9 * 60)
const HEADINGS = ['Mã thủ tục', 'Số', 'Ngày cấp', 'Họ và tên', 'Số định danh', 'Số trang']
const row = (number: string, name = 'Trần Thị Mẫu', id = '044190000001') => [PROCEDURE, number, '02/05/2016', name, id, '1']
const ENTRY = { number: '11/2016', issuedOn: '2016-05-02', issuer: 'Ủy ban nhân dân xã Thử', holderName: 'Trần Thị Mẫu', holderIdNumber: '044190000001' }

let world: DossierWorld
let keys: string
let runSigning: () => Promise<void>
const as = <T>(actor: Actor, doing: (work: Work) => Promise<T>): Promise<T> => act(world, { actor, now: MORNING }, doing)
const unitId = (): string => world.committee.id

const certifyHead = async (): Promise<void> => {
  const team = openSigningTeam()
  const day = 86_400_000
  const issued = team.issue({ name: 'Đinh Văn Chủ', from: Date.parse(MORNING) - day, to: Date.parse(MORNING) + day })
  keys = mkdtempSync(join(tmpdir(), 'old-results-'))
  writeFileSync(join(keys, 'head.pem'), issued.keyPem)
  const officialId = world.head.kind === 'staff' ? world.head.officialId : ('' as never)
  await world.db.work({ now: MORNING }, (work) => addCertificate(work, { holder: { kind: 'official', id: officialId }, method: 'soft', credential: 'head', chain: [derOf(issued)] }))
  const job = officialDocumentsModule({ desk: { signers: { soft: openSoftSigner(keys, { demo: true }) }, trust: async () => team.trust } }).jobs?.find(({ name }) => name === 'sign-waiting-files')
  runSigning = async () => job?.runInSteps?.((run) => world.db.work({ now: MORNING }, (work) => {
    const heard: Work = { ...work, tell: async (event) => (event.type === 'official-documents.file-signed' ? onFileSigned(heard, event) : undefined) }
    return run(heard)
  }), {})
}

beforeAll(async () => {
  world = await openDossierWorld()
  await prepareJobQueue(world.db.connection)
})
afterAll(async () => {
  await world.close()
  if (keys) rmSync(keys, { recursive: true, force: true })
})

const inventory = async (...rows: readonly (readonly string[])[]) => valueOf(await as(world.officer, (work) => takeInventory(work, unitId(), [HEADINGS, ...rows])))
const find = async (number: string) => {
  const { items: [found] } = await as(world.officer, (work) => listOwnResults(work, { q: number }))
  if (!found) throw new Error(number)
  return found
}
const listedAndPublished = async (): Promise<readonly [number, number]> => {
  const counts = (await as(world.head, (work) => showProgress(work))).lines.map((line) => line.counts)
  return [counts.reduce((sum, each) => sum + Object.values(each).reduce((one, more) => one + more, 0), 0), counts.reduce((sum, each) => sum + each.published, 0)]
}
const totals = async (knownAt?: Instant) => (await as(world.head, (work) => oldResultsTotals(work, [world.committee.id], knownAt))).map(({ expected, published }) => [expected, published])
const scanned = async (number: string): Promise<string> => {
  const { id } = await find(number)
  const file = valueOf(await as(world.officer, (work) => storeFile(work, { bytes: drawPlainPage([number]), fileName: 'quet.pdf', owner: { kind: 'unit', unitId: world.committee.id } })))
  valueOf(await as(world.officer, (work) => scanOldResult(work, id, { fileId: file.id, ...(number === '11/2016' ? {} : { unread: true }) })))
  return id
}

describe('the inventory (NĐ 45/2020 Điều 25)', () => {
  it('lists right rows, tells wrong ones, and takes the same list twice without doubling', async () => {
    const table = [row('11/2016'), row('12/2016'), [PROCEDURE, '', '', '', '', ''], ['9.999999', '13/2016', '', '', '', '']]
    expect(await inventory(...table)).toMatchObject({ listed: 2, known: 0, faults: [{ serial: 3 }, { serial: 4, vi: expect.stringContaining('9.999999') }] })
    expect(await inventory(...table)).toMatchObject({ listed: 0, known: 2 })
    const csv = Buffer.from(`\ufeffMã thủ tục;Số;Họ và tên\n${PROCEDURE};14/2016;Lê Văn Thử\n`)
    expect(valueOf(await as(world.officer, (work) => takeInventoryFile(work, unitId(), { bytes: csv, fileName: 'kiem-ke.csv' })))).toMatchObject({ listed: 1 })
  })

  it('is found by number or name, with marks or without, and leafed through to its end', async () => {
    const numbers = async (asked: Parameters<typeof listOwnResults>[1]) => (await as(world.officer, (work) => listOwnResults(work, asked))).items.map(({ listed }) => listed.number).toSorted()
    for (const q of ['Trần Thị Mẫu', 'tran thi mau', 'MẪU']) expect(await numbers({ q }), q).toEqual(['11/2016', '12/2016'])
    expect([await numbers({ q: '14 / 2016' }), await numbers({ q: '%' })]).toEqual([['14/2016'], []])
    const leafed: string[] = []
    for (let after: string | undefined, left = 9; left > 0; left -= 1) {
      const { items, next } = await as(world.officer, (work) => listOwnResults(work, { limit: 2, ...(after === undefined ? {} : { after }) }))
      leafed.push(...items.map(({ listed }) => listed.number))
      if (next === undefined) break
      after = next
    }
    expect(leafed.toSorted(), 'each once').toEqual(['11/2016', '12/2016', '14/2016'])
  })

  it('a batch holds what came from the shelf together, each once', async () => {
    const ids = [(await find('11/2016')).id, (await find('12/2016')).id]
    expect(valueOf(await as(world.officer, (work) => openBatch(work, ids)))).toMatchObject({ serial: 1, results: 2 })
    expect(kindOf(await as(world.officer, (work) => openBatch(work, ids)))).toBe('nothing-chosen')
    expect((await as(world.officer, (work) => listOwnResults(work, { state: 'inventoried' }))).items.map(({ batchId }) => batchId === undefined), 'what is to be taken into one stands first').toEqual([true, false, false])
  })
})

describe('from paper to vault', () => {
  it('scanned, entered, checked by a second person, signed, and in the vault of its holder', async () => {
    const id = await scanned('11/2016')
    const readingFor = async (actor: Actor) => valueOf(await as(actor, (work) => showResult(work, id))).reading
    const fields = { number: { value: '11/2O16', confidence: 71 } }
    const faults = [{ kind: 'blurred', tone: 'bad' }]
    expect(await readingFor(world.officer)).toEqual({ isWaiting: true, isDone: false, fields: {}, faults: [] })
    await world.db.work({}, ({ tx }) => sql`UPDATE documents.scan_page SET state = 'ready', picture = '{}', fields = ${JSON.stringify(fields)}::jsonb, faults = ${JSON.stringify(faults)}::jsonb`.execute(tx))
    expect(await readingFor(world.officer), 'proposed to whoever types first').toEqual({ isWaiting: false, isDone: true, fields, faults: [{ page: 1, kind: 'blurred' }] })
    await world.db.work({}, ({ tx }) => sql`UPDATE documents.scan_page SET state = 'waiting', picture = NULL`.execute(tx))
    valueOf(await as(world.officer, (work) => enterOldResult(work, id, ENTRY)))
    expect((await readingFor(world.otherOfficer))?.fields, 'the second reads with their own eyes').toEqual({})
    expect(kindOf(await as(world.officer, (work) => checkOldResult(work, id, { entry: ENTRY, isDecided: false })))).toBe('entered-by-yourself')
    expect(kindOf(await as(world.otherOfficer, (work) => checkOldResult(work, id, { entry: { ...ENTRY, number: '111/2016' }, isDecided: false })))).toBe('entries-differ')
    valueOf(await as(world.otherOfficer, (work) => checkOldResult(work, id, { entry: ENTRY, isDecided: false })))
    expect(kindOf(await as(world.head, (work) => signOldResults(work, [id], publicUrl)))).toBe('signer-without-certificate')
    await certifyHead()
    expect(kindOf(await as(world.otherOfficer, (work) => signOldResults(work, [id], publicUrl)))).toBe('old-results-not-yours')
    expect(kindOf(await as(world.head, (work) => signOldResults(work, [id], publicUrl)))).toBe('scan-being-read')
    const both = [id, (await find('12/2016')).id]
    expect(await as(world.head, (work) => signOldResults(work, both, publicUrl)), 'of many, which').toMatchObject({ refusal: { kind: 'scans-being-read', numbers: '11/2016' } })
    await world.db.work({}, ({ tx }) => sql`UPDATE documents.scan_page SET state = 'failed'`.execute(tx))
    const draft = (actor: Actor) => as(actor, (work) => draftSigning(work, id))
    expect([kindOf(await draft(world.otherOfficer)), Buffer.from(valueOf(await draft(world.head))).subarray(0, 5).toString()], 'what is signed is seen before, by who signs').toEqual(['old-result-not-found', '%PDF-'])
    valueOf(await as(world.head, (work) => signOldResults(work, [id], publicUrl)))
    expect(kindOf(await draft(world.head))).toBe('old-result-not-now')
    expect(valueOf(await as(world.head, (work) => showResult(work, id)))).toMatchObject({ isSigned: false, result: { state: 'signed', number: '01/SHKQ' } })
    await runSigning()
    const shown = valueOf(await as(world.head, (work) => showResult(work, id)))
    expect(shown).toMatchObject({ isSigned: true, next: 'done', result: { state: 'published', recordId: expect.stringMatching(/\S/) } })
    expect(shown.history.map(({ event }) => event.kind)).toEqual(['inventoried', 'batched', 'scanned', 'entered', 'checked', 'signed', 'published'])
    const holderId = world.citizen.kind === 'citizen' ? world.citizen.personId : ('' as PersonId)
    expect(await as(world.head, (work) => recordsOfHolder(work, holderId))).toMatchObject([{ kind: 'result', state: 'published', origin: 'backlog', number: '11/2016', issuedOn: '2016-05-02', sources: { number: 'typed' } }])
    expect(valueOf(await as(world.officer, (work) => serveResultFile(work, { oldResultId: id, as: 'signed' }))).mediaType).toBe('application/pdf')
    const scanFileId = (await find('11/2016')).scanFileId
    expect(await as(world.head, (work) => scannedResults.usesOf(work, scanFileId ? [{ fileId: scanFileId, owner: { kind: 'unit', unitId: world.committee.id } }] : [])), 'kept as long as results are').toMatchObject([{ kind: 'result', subjectId: id, closedOn: '2025-03-12' }])
  })

  it('found invalid later it is withdrawn by the head: out of the vault, its file worth nothing, its holder told why', async () => {
    const { id, fileId, recordId } = await find('11/2016')
    const withdraw = (actor: Actor, reason = 'Cấp sai đối tượng theo kết luận thanh tra') => as(actor, (work) => withdrawOldResult(work, id, reason))
    expect(kindOf(await withdraw(world.officer))).toBe('old-result-not-found')
    expect(kindOf(await withdraw(world.head, ' '))).toBe('withdrawal-reason-missing')
    expect(valueOf(await withdraw(world.head))).toMatchObject({ state: 'published', withdrawn: { at: MORNING } })
    expect(kindOf(await withdraw(world.head))).toBe('old-result-not-now')
    const holderId = world.citizen.kind === 'citizen' ? world.citizen.personId : ('' as PersonId)
    expect(await as(world.head, (work) => recordsOfHolder(work, holderId, ['withdrawn']))).toMatchObject([{ id: recordId }])
    const withdrawn = await world.db.work({}, async ({ tx }) => (await sql<{ reason: string }>`SELECT reason FROM official_documents.file_withdrawal WHERE file_id = ${fileId}`.execute(tx)).rows)
    expect(withdrawn).toEqual([{ reason: 'Cấp sai đối tượng theo kết luận thanh tra' }])
    expect(valueOf(await as(world.head, (work) => showResult(work, id))).history.at(-1)?.event).toMatchObject({ kind: 'withdrawn' })
    const before = await listedAndPublished()
    const listAnew = async () => valueOf(await act(world, { actor: world.officer, now: at('2025-03-14', 9 * 60) }, (work) => takeInventory(work, unitId(), [HEADINGS, row('11/2016')])))
    expect([await listAnew(), await listAnew()], 'and may be listed anew, once').toMatchObject([{ listed: 1, known: 0 }, { listed: 0, known: 1 }])
    expect(await listedAndPublished(), 'the same paper counts once, where it stands now').toEqual([before[0], before[1] - 1])
    expect([await totals(MORNING), await totals(at('2025-03-14', 0)), await totals(at('2025-03-15', 0)), await totals()], 'and of a past day where it stood then').toEqual([[], [[3, 1]], [[3, 0]], [[3, 0]]])
    const other = await find('12/2016')
    expect(kindOf(await as(world.head, (work) => withdrawOldResult(work, other.id, 'Chưa vào kho'))), 'nothing stands there yet').toBe('old-result-not-now')
  })

  it('comes back with its reason, and goes the way again', async () => {
    const id = await scanned('12/2016')
    valueOf(await as(world.officer, (work) => enterOldResult(work, id, { ...ENTRY, number: '12/2016' })))
    expect(valueOf(await as(world.otherOfficer, (work) => sendBackOldResult(work, id, { to: 'inventoried', reason: 'Bản quét mờ' })))).toMatchObject({ state: 'inventoried', returnedFor: 'Bản quét mờ' })
    expect((await find('12/2016')).entry).toBeUndefined()
    await scanned('12/2016')
    expect((await find('12/2016')).returnedFor).toBeUndefined()
    expect(await world.db.work({}, resultsProof.find)).toMatchObject({ faults: [] })
  })

  it.each([
    ['an officer of another commune’s desk', () => world.clerkElsewhere],
    ['a citizen', () => world.citizen],
  ])('%s sees and does nothing', async (_who, who) => {
    const { id } = await find('14/2016')
    expect(kindOf(await as(who(), (work) => showResult(work, id)))).toBe('old-result-not-found')
    expect(kindOf(await as(who(), (work) => enterOldResult(work, id, ENTRY)))).toBe('old-result-not-found')
    expect(kindOf(await as(who(), (work) => takeInventory(work, unitId(), [HEADINGS, row('99/2016')])))).toBe('old-results-not-yours')
    expect(await as(who(), (work) => listOwnResults(work, {}))).toEqual({ items: [] })
  })
})

describe('progress (plan 276 III.3f)', () => {
  it('says how far it is, when it will be done, and whether that is in time', async () => {
    const dueOn = parsePlainDate('2025-03-31') as PlainDate
    valueOf(await as(world.head, (work) => setPlan(work, { unitId: unitId(), procedureCode: PROCEDURE, expected: 200, dueOn, pagesPerDay: 80, people: 2 })))
    const { lines, burnDown } = await as(world.head, (work) => showProgress(work))
    expect(lines).toMatchObject([{ expected: 200, counts: { published: 0, scanned: 1, inventoried: 2 }, forecast: { remaining: 200 }, isLate: true, dueOn }])
    expect(lines[0]?.endsOn?.slice(0, 4)).toMatch(/^20(2[5-9]|3\d)$/)
    expect(burnDown.at(-1)).toMatchObject({ remaining: 200, published: 0 })
    expect((await as(world.head, (work) => showWorkDone(work, { from: parsePlainDate('2025-03-01') as PlainDate, to: parsePlainDate('2025-03-31') as PlainDate }))).map(({ name, entered, checked }) => [name, entered, checked])).toEqual(expect.arrayContaining([['Nguyễn Văn Thẩm', 2, 0], ['Hoàng Thị Khác', 0, 1]]))
    expect(await as(world.head, (work) => oldResultsFacts(work, [world.committee.id]))).toMatchObject([{ expected: 200, published: 0, isLate: true }])
    const read = await readTable({ bytes: await as(world.head, (work) => exportProgress(work, { format: 'xlsx' })), fileName: 'tien-do.xlsx' })
    expect(read.ok && read.value[1]?.slice(1, 4)).toEqual([PROCEDURE, 'Cấp bản sao trích lục thử nghiệm', '200'])
  })

  it('a plan set anew changes no past day', async () => {
    const plan = { unitId: unitId(), procedureCode: PROCEDURE, expected: 5, dueOn: '2025-06-30' as PlainDate, pagesPerDay: 80, people: 2 }
    valueOf(await act(world, { actor: world.head, now: at('2025-04-02', 9 * 60) }, (work) => setPlan(work, plan)))
    expect([await totals(at('2025-04-01', 0)), await totals(at('2025-04-03', 0)), await totals()]).toEqual([[[200, 0]], [[5, 0]], [[5, 0]]])
  })
})

describe('a batch from the shelf', () => {
  it('a batch is scanned in one go: files find their results by number, and what belongs nowhere is told', async () => {
    await inventory(row('51/2016'), row('52/2016'), row('53/2016'))
    const chosen = [(await find('11/2016')).id, (await find('51/2016')).id, (await find('52/2016')).id]
    const opened = valueOf(await as(world.officer, (work) => openBatch(work, chosen)))
    expect(opened, 'what lies in another batch is told').toMatchObject({ results: 2, left: 1 })
    const { batchId } = opened
    const kept = async (fileName: string, unit = world.committee.id) => valueOf(await as(world.officer, (work) => storeFile(work, { bytes: drawPlainPage([fileName]), fileName, owner: { kind: 'unit', unitId: unit } }))).id
    const files = [await kept('51-2016.pdf'), await kept('53-2016.pdf'), await kept('52-2016.pdf', world.desk.id)]
    const first = valueOf(await as(world.officer, (work) => matchBatch(work, batchId, files)))
    expect(first.matched).toEqual([{ files: [{ fileId: files[0], fileName: '51-2016.pdf' }], oldResultId: (await find('51/2016')).id, number: '51/2016' }])
    expect(first.left, 'another batch’s number; a file of another unit is not known here').toEqual([{ fileId: files[1], fileName: '53-2016.pdf', why: 'no-result' }])
    valueOf(await as(world.officer, (work) => scanOldResult(work, first.matched[0]?.oldResultId ?? '', { fileId: files[0] ?? '', unread: true })))
    expect(valueOf(await as(world.officer, (work) => matchBatch(work, batchId, files))).left.map(({ why }) => why)).toEqual(['scanned-before', 'no-result'])
    expect(valueOf(await as(world.head, (work) => showBatch(work, batchId))).results.map(({ listed, state }) => [listed.number, state])).toEqual([['51/2016', 'scanned'], ['52/2016', 'inventoried']])
    expect(kindOf(await as(world.clerkElsewhere, (work) => matchBatch(work, batchId, files)))).toBe('old-result-batch-not-found')
  })

  it('a scan is offered to be split only where that can be done, and of the others it is told why not', async () => {
    await inventory(row('55/2016'))
    const { batchId } = valueOf(await as(world.officer, async (work) => openBatch(work, [(await find('55/2016')).id])))
    const kept = async (bytes: Uint8Array, fileName: string) => valueOf(await as(world.officer, (work) => storeFile(work, { bytes, fileName, owner: { kind: 'unit', unitId: world.committee.id } }))).id
    const files = [await kept(pagesTiff(10), 'ca-lo-ngan.tif'), await kept(pagesTiff(11), 'ca-lo-dai.tif'), await kept(drawPlainPage(['mot']), 'mot-trang.pdf')]
    const splitting = async (fileIds: readonly string[]) => valueOf(await as(world.officer, (work) => matchBatch(work, batchId, fileIds))).left.map(({ fileName, pages, whole }) => [fileName, pages ?? whole ?? 'one page'])
    expect(new Map((await splitting(files)) as [string, unknown][])).toEqual(new Map<string, unknown>([['ca-lo-ngan.tif', 10], ['ca-lo-dai.tif', 'tiff-too-long'], ['mot-trang.pdf', 'one page']]))
    const many: string[] = []
    for (let at = 0; at < 12; at += 1) many.push(await kept(pagesPdf(['Mot', `Hai ${String(at)}`]), `khong-ten-${String(at)}.pdf`))
    const counted = async (fileIds: readonly string[]) => Object.groupBy(await splitting(fileIds), ([, told]) => String(told))
    const first = await counted(many)
    expect([first['2']?.length, first['not-counted']?.length], 'the first ten at once').toEqual([10, 2])
    const rest = many.filter((_, at) => first['not-counted']?.some(([name]) => name === `khong-ten-${String(at)}.pdf`))
    expect((await counted(rest))['2']?.length, 'the others when they are sent again').toBe(2)
  })

  it('one scan of several results is split by pages: each has its own, the whole stays beside, pages of nobody are told', async () => {
    await inventory(row('61/2016'), row('62/2016'), row('63/2016'))
    const ids = [(await find('61/2016')).id, (await find('62/2016')).id, (await find('63/2016')).id] as const
    const { batchId } = valueOf(await as(world.officer, (work) => openBatch(work, ids)))
    const bytes = pagesPdf(['Sau mot', 'Sau hai', 'Sau hai tiep', 'Bia', 'Sau ba'])
    const { id: fileId } = valueOf(await as(world.officer, (work) => storeFile(work, { bytes, fileName: 'ca-lo.pdf', owner: { kind: 'unit', unitId: world.committee.id } })))
    expect(valueOf(await as(world.officer, (work) => matchBatch(work, batchId, [fileId]))).left).toEqual([{ fileId, fileName: 'ca-lo.pdf', why: 'no-result', pages: 5 }])
    const split = (parts: readonly ScanPart[], actor: Actor = world.officer) => as(actor, (work) => splitScan(work, { batchId, fileId, parts, unread: true }))
    const parts = [{ oldResultId: ids[0], from: 1, to: 1 }, { oldResultId: ids[1], from: 2, to: 3 }, { oldResultId: ids[2], from: 5, to: 5 }]
    expect(kindOf(await split([...parts, { oldResultId: (await find('53/2016')).id, from: 4, to: 4 }])), 'of no other batch').toBe('old-result-not-found')
    expect(kindOf(await split([...parts, { oldResultId: ids[0], from: 4, to: 4 }])), 'one scan a result').toBe('old-result-not-found')
    expect(kindOf(await split(parts, world.clerkElsewhere))).toBe('old-result-batch-not-found')
    expect(kindOf(await split([{ oldResultId: ids[0], from: 1, to: 2 }, { oldResultId: ids[1], from: 2, to: 3 }]))).toBe('scan-page-twice')
    expect((await find('61/2016')).state, 'all or none').toBe('inventoried')
    // A colleague attaches a scan to one of them at this very moment: the split waits, and nothing takes its place unseen.
    const { id: own } = valueOf(await as(world.officer, (work) => storeFile(work, { bytes: pagesPdf(['Cua dong nghiep']), fileName: 'dong-nghiep.pdf', owner: { kind: 'unit', unitId: world.committee.id } })))
    const [attached, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const colleague = as(world.officer, async (work) => {
      valueOf(await scanOldResult(work, ids[2], { fileId: own, unread: true }))
      attached.resolve()
      await mayEnd.promise
    })
    await attached.promise
    const waiting = split(parts)
    await sleep(200)
    mayEnd.resolve()
    await colleague
    expect(kindOf(await waiting)).toBe('old-result-not-now')
    expect([(await find('61/2016')).state, (await find('63/2016')).scanFileId]).toEqual(['inventoried', own])
    valueOf(await as(world.head, (work) => sendBackOldResult(work, ids[2], { to: 'inventoried', reason: 'Trang thuộc lô quét chung' })))
    expect(valueOf(await split(parts))).toEqual({ split: 3, left: [4] })
    expect(kindOf(await split(parts)), 'who has a scan meanwhile keeps it').toBe('old-result-not-now')
    const scan = async (number: string) => {
      const { state, pages, scanFileId } = await find(number)
      const file = await as(world.officer, (work) => findFile(work, scanFileId as StoredFileId))
      const words = Buffer.from(await currentFileStore().get(file?.sha256 ?? '')).toString('latin1')
      return [state, pages, file?.fileName, [...words.matchAll(/\(([A-Z][^)]+)\) Tj/g)].map(([, line]) => line)]
    }
    expect(await scan('61/2016')).toEqual(['scanned', 1, '61-2016.pdf', ['Sau mot']])
    expect(await scan('62/2016')).toEqual(['scanned', 2, '62-2016.pdf', ['Sau hai', 'Sau hai tiep']])
    expect(await scan('63/2016')).toEqual(['scanned', 1, '63-2016.pdf', ['Sau ba']])
    expect(await as(world.officer, (work) => filesOfDocuments.usedAmong(work, [fileId])), 'kept as long as its parts').toEqual([fileId])
    const { id: picture } = valueOf(await as(world.officer, (work) => storeFile(work, { bytes: drawPlainPage(['mot trang']), fileName: 'mot.pdf', owner: { kind: 'unit', unitId: world.committee.id } })))
    expect(kindOf(await as(world.officer, (work) => splitScan(work, { batchId, fileId: picture, parts, unread: true })))).toBe('scan-part-wrong')
  })
})

describe('results of a procedure that was abolished since', () => {
  it('are listed and planned: they may hold on', async () => {
    const system: Actor = { kind: 'system', process: 'test' }
    await as(system, (work) => importSheets(work, [{ ...WORLD_SHEET, code: '9.000077' } as never], { source: 'own', options: { publish: true } }))
    valueOf(await as(system, (work) => retireProcedure(work, { code: '9.000077', effectiveOn: '2025-03-01' as PlainDate, reason: 'Bãi bỏ', legalBasis: [{ number: '1/QĐ-UBND', title: 'Bãi bỏ thủ tục' }] })))
    expect(await inventory(['9.000077', '7/2009', '', 'Người Cũ', '', '1'])).toMatchObject({ listed: 1, faults: [] })
    expect((await find('7/2009')).procedureName).toBe(WORLD_SHEET.name)
    expect(kindOf(await as(world.head, (work) => setPlan(work, { unitId: unitId(), procedureCode: '9.000077', expected: 3, dueOn: '2025-12-31' as PlainDate, pagesPerDay: 80, people: 1 })))).toBe('ok')
  })
})
