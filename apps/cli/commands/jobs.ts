import type { Job } from '../../../platform/module.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { defineCommand, textOf, type CommandContext, type CommandInput } from '../command.ts'

type Ran = { readonly job: string; readonly at: string }

const NAMES_SHOWN = 60

const unknown = (name: string, jobs: readonly Job[]): OperatorFault => {
  const names = jobs.map((job) => job.name).sort().slice(0, NAMES_SHOWN).join(', ')
  return new OperatorFault({ kind: 'unknown-job', vi: `Không có việc nền nào tên ${name}. Các việc: ${names}.`, en: `There is no background job called ${name}. The jobs: ${names}.` })
}

/** Today's run of what repeats, for whoever does not want to wait for its hour: each job leaves done what is done. */
const runJob = async (context: CommandContext, { arguments: [named] }: CommandInput): Promise<Ran> => {
  const name = textOf(named)
  const { modules } = await context.composition()
  const jobs = modules.flatMap((module) => module.jobs ?? []).filter(({ cron }) => cron !== undefined)
  const job = jobs.find((each) => each.name === name)
  if (!job) throw unknown(name, jobs)
  await (job.runInSteps ? job.runInSteps((step) => context.work(step), {}) : context.work((work) => job.run(work, {})))
  return context.work(async (work) => ({ job: name, at: work.now }))
}

export const runJobCommand = defineCommand({
  name: 'job run',
  describe: {
    vi: 'Chạy ngay một việc nền lặp lại (ví dụ nhắc hạn) mà không chờ đến giờ của nó.',
    en: 'Run a repeating background job now (such as the reminders of deadlines) without waiting for its hour.',
  },
  arguments: [{ flags: '<name>', describe: 'tên việc / name of the job' }],
  examples: ['job run tell-deadlines'],
  run: runJob,
  print: ({ job, at }) => `${job}: xong / done (${at})`,
})
