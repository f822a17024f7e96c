import { createHash } from 'node:crypto'
import type { Work } from '../../../platform/work.ts'
import { canonicalJson } from '../domain/canonical-json.ts'
import { listRowFaults, listVersionsForProof, type ProofRow } from '../store/proof-store.ts'

const PAGE = 200
const NOTHING = '00000000-0000-0000-0000-000000000000'

type Sheet = Readonly<Record<string, unknown>>

/** The sheet as its source had it. */
const asSaid = (sheet: Sheet, said: Sheet): Sheet => ({ ...sheet, ...Object.fromEntries(Object.entries(said).map(([field, value]) => [field, value ?? undefined])) })

const hashOf = (sheet: unknown): string => createHash('sha256').update(canonicalJson(sheet)).digest('hex')

/** A version's hash is of what its source said; what the province added may have been carried in. */
const isTrue = ({ sheet, content_hash: hash, source_said: said }: ProofRow): boolean => {
  if (hashOf(sheet) === hash) return true
  if (said !== null) return hashOf(asSaid(sheet as Sheet, said)) === hash
  // Versions from before what the source said was kept: only form and workflow were carried in then.
  const { formCode, workflowCode, ...rest } = sheet as { readonly formCode?: string; readonly workflowCode?: string }
  return [rest, { ...rest, formCode }, { ...rest, workflowCode }].some((each) => hashOf(each) === hash)
}

/** No version was altered: each still has the content its hash was made of, and the rows agree with their trails. */
export const proveVersions = async (work: Work): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const faults = [...(await listRowFaults(work.tx))]
  let checked = 0
  let after = NOTHING
  for (;;) {
    const rows = await listVersionsForProof(work.tx, after, PAGE)
    checked += rows.length
    faults.push(...rows.filter((row) => !isTrue(row)).map((row) => `version ${row.number} of procedure ${row.code} was altered`))
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return { checked, faults }
    after = last.id
  }
}
