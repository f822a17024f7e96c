import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import type { Composition } from './compose.ts'
import { withoutScanner } from '../../modules/documents/index.ts'
import { certifyInDemo } from './demo-signing.ts'

type Step = { readonly name: string; readonly run: (work: Work) => Promise<void>; readonly again?: (work: Work) => Promise<void> }

const stepsOf = ({ config, modules, now }: Composition): readonly Step[] => {
  const today = now()
  return modules.flatMap(({ name, seed, seedAgain, seedDemo }) => [
    ...(seed ? [{ name, run: (work: Work) => seed(work, config.profile, today), ...(seedAgain ? { again: seedAgain } : {}) }] : []),
    // Whoever signs in the demonstration's past needs a certificate before it is played.
    ...(name === 'official-documents' && config.demo ? [{ name: 'certificates:demo', run: (work: Work) => certifyInDemo(work, config) }] : []),
    ...(seedDemo && config.demo ? [{ name: `${name}:demo`, run: (work: Work) => seedDemo(work, config.profile, today) }] : []),
  ])
}

/** The profile that this data was first started with; it stays, whatever PROFILE says later. */
export const findLoadedProfile = async ({ work }: Composition): Promise<string | undefined> =>
  work(async ({ tx }) => (await sql<{ profile: string }>`SELECT seed.profile FROM platform.seed LIMIT 1`.execute(tx)).rows[0]?.profile)

/** What cannot be brought is told, and what was there before goes on: no release may keep a province from starting. */
const bringAgain = async ({ work }: Composition, { name, again }: Step, report: (name: string) => void): Promise<void> => {
  if (again === undefined) return
  await work(again).catch((cause: unknown) => report(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`))
}

/** Loads the province once: each module's part in its own transaction, so a start cut off goes on where it stopped. */
export const loadProvince = (composition: Composition, report: (name: string) => void): Promise<void> => withoutScanner(() => loadAll(composition, report))

const loadAll = async (composition: Composition, report: (name: string) => void): Promise<void> => {
  for (const step of stepsOf(composition)) {
    const { name, run } = step
    const isThere = await composition.work(async (work) => {
      await sql`SELECT pg_advisory_xact_lock(7660277)`.execute(work.tx)
      const { rows } = await sql`SELECT 1 FROM platform.seed WHERE seed.name = ${name}`.execute(work.tx)
      if (rows.length > 0) return true
      report(name)
      await run(work)
      await sql`INSERT INTO platform.seed (name, profile, at) VALUES (${name}, ${composition.config.profile}, ${work.now})`.execute(work.tx)
      return false
    })
    if (isThere) await bringAgain(composition, step, report)
  }
}
