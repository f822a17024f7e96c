import type { Config } from '../../platform/config/config.ts'
import { findHolder } from '../../platform/home/claim-home.ts'
import { prepareJobQueue } from '../../platform/jobs/job-queue.ts'
import { compose } from '../server/compose.ts'
import type { Composition } from '../server/compose.ts'
import { loadProvince } from '../server/seed.ts'
import { STEPS } from '../server/words.ts'
import type { Brings, CommandContext } from './command.ts'
import { bringSchema, requireHome } from './require-home.ts'

export type OpenedContext = { readonly context: CommandContext; readonly close: () => Promise<void> }

type Given = Pick<CommandContext, 'report' | 'serverRuns'> & { readonly brings: Brings | undefined }

const open = async (config: Config, { report, serverRuns, brings }: Given): Promise<Composition> => {
  if (brings === undefined) await requireHome(config)
  const quiet = serverRuns ? {} : { report: (step: keyof typeof STEPS) => report(STEPS[step]) }
  // Only errors: the answer is the command's own, and it may be read by a program.
  const composition = await compose({ ...config, logLevel: 'error' }, { ...quiet, bringSchema: bringSchema(config, brings) })
  // A new folder has no province yet: it is brought in as the first start would, with the jobs it leaves.
  if (brings !== undefined && !serverRuns) {
    await prepareJobQueue(composition.owner)
    await loadProvince(composition, (name) => report(`${STEPS.loading} ${name}`))
  }
  return composition
}

/** Opens the installation on first use: through the running server's database, or one started for this command alone. */
export const openContext = async (config: Config, report: (line: string) => void, brings?: Brings): Promise<OpenedContext> => {
  const serverRuns = (await findHolder(config.home)) !== undefined
  let opened: Promise<Composition> | undefined
  const composition = (): Promise<Composition> => (opened ??= open(config, { report, serverRuns, brings }))
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
