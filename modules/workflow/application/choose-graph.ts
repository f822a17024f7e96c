import type { Work } from '../../../platform/work.ts'
import { FOUR_STEP_GRAPH } from '../domain/four-step-graph.ts'
import { findVersionToday } from './compiled-graphs.ts'

/**
 * The graph a subject starts on: the first of the codes that has a version in force (the case's own, then the procedure's), else the
 * four steps, which stand in for procedures whose workflow is not approved yet.
 */
export const chooseGraph = async (work: Work, codes: readonly (string | undefined)[]): Promise<string> => {
  for (const code of codes) if (code !== undefined && (await findVersionToday(work, code)) !== undefined) return code
  return FOUR_STEP_GRAPH.code
}
