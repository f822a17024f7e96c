import { createHash } from 'node:crypto'
import type { Work } from '../../../platform/work.ts'
import { canonicalJson } from '../domain/canonical-json.ts'
import { listRowFaults, listVersionsForProof, type ProofRow } from '../store/proof-store.ts'

const PAGE = 200
const NOTHING = '00000000-0000-0000-0000-000000000000'

const hashOf = (sheet: unknown): string => createHash('sha256').update(canonicalJson(sheet)).digest('hex')

/** A version's hash is of what its source said; the province's own form and workflow may have been carried in. */
const isTrue = ({ sheet, content_hash: hash }: ProofRow): boolean => {
  if (hashOf(sheet) === hash) return true
  const { formCode, workflowCode, ...said } = sheet as { readonly formCode?: string; readonly workflowCode?: string }
  return [said, { ...said, formCode }, { ...said, workflowCode }].some((each) => hashOf(each) === hash)
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
