import type { Config } from '../../platform/config/config.ts'
import { findHolder } from '../../platform/home/claim-home.ts'
import { prepareJobQueue } from '../../platform/jobs/job-queue.ts'
import { compose } from '../server/compose.ts'
import type { Composition } from '../server/compose.ts'
import { loadProvince } from '../server/seed.ts'
import { STEPS } from '../server/words.ts'
import type { CommandContext } from './command.ts'

export type OpenedContext = { readonly context: CommandContext; readonly close: () => Promise<void> }

const open = async (config: Config, given: Pick<CommandContext, 'report' | 'serverRuns'>): Promise<Composition> => {
  const { report } = given
  const quiet = given.serverRuns ? {} : { report: (step: keyof typeof STEPS) => report(STEPS[step]) }
  // Only errors: the answer is the command's own, and it may be read by a program.
  const composition = await compose({ ...config, logLevel: 'error' }, quiet)
  // A new folder has no province yet; the first command brings it in as the first start would, with the jobs it leaves.
  if (!given.serverRuns) {
    await prepareJobQueue(composition.owner)
    await loadProvince(composition, (name) => report(`${STEPS.loading} ${name}`))
  }
  return composition
}

/** Opens the installation on first use: through the running server's database, or one started for this command alone. */
export const openContext = async (config: Config, report: (line: string) => void): Promise<OpenedContext> => {
  const serverRuns = (await findHolder(config.home)) !== undefined
  let opened: Promise<Composition> | undefined
  const composition = (): Promise<Composition> => (opened ??= open(config, { report, serverRuns }))
  return {
    context: {
      config,
      serverRuns,
      report,
      composition,
      work: async (run) => (await composition()).work(run),
    },
    close: async () => {
      const done = await opened?.catch(() => undefined)
      await done?.close()
    },
  }
}
