import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { csvHeading, csvRow, openRecord } from '../domain/open-data.ts'
import type { ProcedureVersion } from '../domain/procedure-version.ts'
import { readRevision } from '../store/search-store.ts'
import { listPublicVersions } from '../store/version-store.ts'

const PAGE = 200

const eachPublicVersion = async function* (work: Work): AsyncGenerator<ProcedureVersion> {
  let after = ''
  for (;;) {
    const page = await listPublicVersions(work.tx, { after, limit: PAGE, on: plainDateAt(work.now) })
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.code
  }
}

export type OpenDataFormat = 'json' | 'csv'

/** Byte order mark: without it spreadsheets read Vietnamese as Latin-1. */
const BOM = '\ufeff'

const parts = async function* (work: Work, format: OpenDataFormat): AsyncGenerator<string> {
  yield format === 'csv' ? BOM + csvHeading() : `{"exportedAt":${JSON.stringify(work.now)},"revision":${JSON.stringify(await readRevision(work.tx))},"procedures":[\n`
  let first = true
  for await (const version of eachPublicVersion(work)) {
    yield format === 'csv' ? csvRow(version) : `${first ? '' : ',\n'}${JSON.stringify(openRecord(version))}`
    first = false
  }
  if (format === 'json') yield '\n]}\n'
}

/** The public catalogue in force today, piece by piece, for files and pipes. */
export const streamOpenData = (work: Work, format: OpenDataFormat): AsyncIterable<string> => parts(work, format)

/** The same as one piece, for an HTTP answer. */
export const exportOpenData = async (work: Work, format: OpenDataFormat): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  const encoder = new TextEncoder()
  for await (const part of parts(work, format)) chunks.push(encoder.encode(part))
  return Buffer.concat(chunks)
}
