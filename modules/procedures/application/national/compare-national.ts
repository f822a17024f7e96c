// NĐ 63/2010 article 26.2: the province keeps national database, portals and counters saying the same; this only looks, it changes nothing.
import { createHash } from 'node:crypto'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { plainDateAt } from '../../../../kernel/plain-date.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { differenceOf, type NationalDifference, onlyHere } from '../../domain/national/national-difference.ts'
import { findNewestComparison, insertComparison, listDifferences, listPublicSheets, type NationalComparison } from '../../store/national-store.ts'
import { findReading, type NationalReading } from '../../store/national-reading-store.ts'
import { actorName } from '../import-rows.ts'
import { type ImportFile, readImportFile } from '../read-import-file.ts'

export type ComparisonRefusal = { readonly kind: 'comparison-nothing-readable'; readonly fileName: string }

/** Elements kept of one procedure, and letters of each: enough to see what differs, the sheets themselves stay where they are. */
const MOST_ELEMENTS = 30
const MOST_LETTERS = 400

export const shortened = (difference: NationalDifference): NationalDifference => ({
  ...difference,
  elements: difference.elements.slice(0, MOST_ELEMENTS).map(({ element, change, before, after }) => ({
    element, change, ...(before === undefined ? {} : { before: before.slice(0, MOST_LETTERS) }), ...(after === undefined ? {} : { after: after.slice(0, MOST_LETTERS) }),
  })),
})

/** A file cut off tells of no procedure that only we have. */
export const compareNational = async (work: Work, file: ImportFile): Promise<Outcome<NationalComparison, ComparisonRefusal>> => {
  const here = await listPublicSheets(work.tx, plainDateAt(work.now))
  const seen = new Set<string>()
  const differences = new Map<string, NationalDifference>()
  let [rows, unreadable, isBroken] = [0, 0, false]
  for await (const { sheet, code } of readImportFile(file, () => undefined)) {
    rows += 1
    if (sheet === undefined) {
      unreadable += 1
      isBroken ||= code === undefined
      continue
    }
    seen.add(sheet.code)
    const difference = differenceOf(sheet, here.get(sheet.code))
    if (difference) differences.set(sheet.code, shortened(difference))
  }
  if (rows === unreadable) return refuse({ kind: 'comparison-nothing-readable', fileName: file.name })
  const missing = isBroken ? [] : [...here.values()].filter(({ code, kind }) => !seen.has(code) && kind === 'national').map(onlyHere)
  const all = [...differences.values(), ...missing]
  const count = (kind: NationalDifference['kind']): number => all.filter((each) => each.kind === kind).length
  const counts = { rows, unreadable, same: [...seen].filter((code) => here.has(code) && !differences.has(code)).length, onlyHere: missing.length, onlyThere: count('only-there'), differs: count('differs') }
  const comparedByName = work.actor.kind === 'staff' ? work.actor.fullName : actorName(work.actor)
  const comparison: NationalComparison = { id: newId<string>(), comparedAt: work.now, comparedByName, fileName: file.name, source: 'file', complete: !isBroken, counts }
  await insertComparison(work.tx, { ...comparison, comparedBy: actorName(work.actor), fileSha256: createHash('sha256').update(file.bytes).digest('hex') }, all)
  return ok(comparison)
}

export type AskDifferences = { readonly kind: NationalDifference['kind']; readonly after?: string }

const PAGE = 50

/** Of the newest comparison; nothing where none was made. */
export const showDifferences = async (work: Work, { kind, after }: AskDifferences): Promise<{ readonly comparison?: NationalComparison; readonly reading: NationalReading; readonly items: readonly NationalDifference[]; readonly next?: string }> => {
  const [comparison, reading] = await Promise.all([findNewestComparison(work.tx), findReading(work.tx)])
  if (comparison === undefined) return { items: [], reading }
  const items = await listDifferences(work.tx, { comparisonId: comparison.id, kind, ...(after === undefined ? {} : { after }), limit: PAGE + 1 })
  const last = items.length > PAGE ? items[PAGE - 1]?.code : undefined
  return { comparison, reading, items: items.slice(0, PAGE), ...(last === undefined ? {} : { next: last }) }
}
