import type { Problem } from '../../../platform/web/problem.ts'

/** Nobody there, or nobody known: what comes next would be answered the same. */
const isForAll = ({ status }: Problem): boolean => status < 400 || status === 401 || status >= 500

/** Files one after another: one that is refused keeps none of the others from being kept, and each is told at its own field. */
export const keepEach = async <T>(things: readonly T[], keep: (thing: T) => Promise<Problem | undefined>): Promise<Problem | undefined> => {
  const refused: Problem[] = []
  for (const thing of things) {
    const problem = await keep(thing)
    if (problem) refused.push(problem)
    if (problem && isForAll(problem)) break
  }
  const [first] = refused
  // Forty files too many of one paper are one thing to mend.
  const told = new Map(refused.flatMap(({ errors = [] }) => errors).map((error) => [`${error.field}\n${error.reason}`, error]))
  return first && { ...first, errors: [...told.values()] }
}
