import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DEMO_PASSWORD, hasRealAccounts, listDemoAccounts } from '../../../modules/identity/index.ts'
import { markRehearsed, REHEARSAL_FILE, refuseOutside } from '../../../platform/clock/rehearsal-mark.ts'
import { openFileStore } from '../../../platform/storage/open-file-store.ts'
import { findHolder } from '../../../platform/home/claim-home.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import type { Loaded } from '../rehearse/direct/load-directly.ts'
import type { runRehearsal } from '../rehearse/run-rehearsal.ts'
import { defineCommand, textOf, type CommandContext, type CommandInput } from '../command.ts'

type Asked = { readonly dossiers: number; readonly seed: number; readonly years: number; readonly rate?: number }

const numberOf = (name: string, text: string, { from, to }: { readonly from: number; readonly to: number }): number => {
  const value = Number(text)
  if (text !== '' && value >= from && value <= to) return value
  throw new OperatorFault({ kind: 'rehearsal-figure', vi: `--${name} phải là số từ ${from} đến ${to}; chưa có gì được ghi.`, en: `--${name} must be a number from ${from} to ${to}; nothing was written.` })
}

const askedOf = ({ options: { dossiers, seed, years, rate } }: CommandInput): Asked => ({
  dossiers: Math.round(numberOf('dossiers', textOf(dossiers), { from: 1, to: 100_000 })),
  seed: Math.round(numberOf('seed', textOf(seed), { from: 0, to: 2_000_000_000 })),
  years: numberOf('years', textOf(years), { from: 0, to: 5 }),
  ...(rate === undefined ? {} : { rate: numberOf('rate', textOf(rate), { from: 0.1, to: 1000 }) }),
})

/** A rehearsal writes invented people and moves the clock: only where nobody's real affairs are. */
const refuseRealData = async ({ config: { home }, work }: CommandContext): Promise<void> => {
  if (await work(hasRealAccounts))
    throw new OperatorFault({ kind: 'rehearsal-real-data', vi: `Thư mục ${home} có tài khoản thật, nên không được diễn tập trên đó; hãy đặt MOTCUA_HOME khác. Chưa có gì được ghi.`, en: `${home} holds real accounts, so nothing is rehearsed in it; set another MOTCUA_HOME. Nothing was written.` })
}

/** Beside the data, where every page asks for it, and in them. */
const mark = async ({ config: { home }, work }: CommandContext, asked: object): Promise<void> => {
  await work(({ tx }) => markRehearsed(tx))
  await writeFile(join(home, REHEARSAL_FILE), `${JSON.stringify(asked)}\n`, { flag: 'a' })
}

const requireStage = async (context: CommandContext): Promise<{ readonly clockFile: string; readonly origin: string }> => {
  const { clockFile, demo, home } = context.config
  if (!demo || clockFile === undefined)
    throw new OperatorFault({ kind: 'rehearsal-needs-demo', vi: 'Diễn tập chỉ chạy với DEMO=on và TEST_CLOCK=on, đặt cho cả máy chủ và lệnh này; chưa có gì được ghi.', en: 'A rehearsal needs DEMO=on and TEST_CLOCK=on, for the server and for this command; nothing was written.' })
  refuseOutside(context.config)
  const holder = await findHolder(home)
  if (holder === undefined)
    throw new OperatorFault({ kind: 'rehearsal-needs-server', vi: `Máy chủ không chạy trên ${home}; hãy chạy TEST_CLOCK=on npm start rồi thử lại.`, en: `No server runs on ${home}; run TEST_CLOCK=on npm start, then try again.` })
  await refuseRealData(context)
  return { clockFile, origin: `http://127.0.0.1:${holder.port}` }
}

type Played = Awaited<ReturnType<typeof runRehearsal>>
type Rehearsed = Played | Loaded

/** Straight into the tables: no server need run, and no clock moves. */
const rehearseDirectly = async (context: CommandContext, { options }: CommandInput): Promise<Loaded> => {
  const dossiers = Math.round(numberOf('dossiers', textOf(options['dossiers']), { from: 1, to: 2_000_000 }))
  const units = Math.round(numberOf('units', textOf(options['units']), { from: 0, to: 50_000 }))
  const seed = Math.round(numberOf('seed', textOf(options['seed']), { from: 0, to: 2_000_000_000 }))
  if (!context.config.demo) throw new OperatorFault({ kind: 'rehearsal-needs-demo', vi: 'Nạp thẳng dữ liệu diễn tập chỉ chạy với DEMO=on; chưa có gì được ghi.', en: 'Loading a rehearsal directly needs DEMO=on; nothing was written.' })
  refuseOutside(context.config)
  await refuseRealData(context)
  await mark(context, { dossiers, units, seed, direct: true })
  const { loadDirectly } = await import('../rehearse/direct/load-directly.ts')
  return loadDirectly((await context.composition()).owner, { dossiers, units, seed, files: openFileStore(context.config.storageUrl), report: context.report })
}

const rehearse = async (context: CommandContext, input: CommandInput): Promise<Rehearsed> => {
  if (input.options['direct'] === true) return rehearseDirectly(context, input)
  const asked = askedOf(input)
  const { clockFile, origin } = await requireStage(context)
  const { accounts, at } = await context.work(async (work) => ({ accounts: await listDemoAccounts(work), at: Date.parse(work.now) }))
  await mark(context, asked)
  // Loaded only here: no other command needs invented people.
  const [{ openPeople }, { findMatters, headsOf, teamsOf }, { findDaysOff }, { findPostOffice }, { runRehearsal: run }] = await Promise.all([
    import('../rehearse/open-people.ts'), import('../rehearse/find-matters.ts'), import('../rehearse/find-days-off.ts'), import('../rehearse/play-postman.ts'), import('../rehearse/run-rehearsal.ts'),
  ])
  const ask = openPeople(origin, DEMO_PASSWORD)
  const teams = teamsOf(accounts)
  const matters = await findMatters(ask, teams)
  context.report(`${teams.length} nơi / places, ${matters.length} việc / matters`)
  const off = await findDaysOff(ask, { from: at, years: asked.years })
  return run({ ...asked, ask, off, teams, heads: headsOf(accounts), matters, clockFile, from: at, postOffice: await findPostOffice(ask), report: context.report })
}

const linesOf = (title: string, counts: Readonly<Record<string, number>>): readonly string[] => [
  title,
  ...Object.entries(counts).sort((a, b) => b[1] - a[1]).map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`),
]

const printPlayed = ({ dossiers, from, until, acts, states, refusals }: Played): string =>
  [`${dossiers} hồ sơ / dossiers, ${from} → ${until}`, ...linesOf('việc đã làm / acts', acts), ...linesOf('trạng thái / states', states), ...linesOf('bị từ chối / refusals', refusals)].join('\n')

const printLoaded = ({ dossiers, events, entries, units, people, seconds }: Loaded): string =>
  [`${dossiers} hồ sơ / dossiers, ${events} sự kiện / events, ${entries} dòng vết / entries of the trail`, `${units} đơn vị / units, ${people} người / people, ${Math.round(seconds)} s, ${Math.round(dossiers / seconds)}/s`].join('\n')

export const rehearseCommand = defineCommand<Rehearsed>({
  name: 'rehearse',
  describe: {
    vi: 'Diễn tập cả tỉnh: người hư cấu nộp và cán bộ giải quyết hồ sơ qua API công khai, theo đồng hồ chạy trước.',
    en: 'Rehearse a whole province: invented people file and the offices work through the public API, by a clock that runs ahead.',
  },
  options: [
    { flags: '--dossiers <n>', describe: 'số hồ sơ / dossiers', otherwise: '100' },
    { flags: '--seed <n>', describe: 'cùng số thì cùng một tỉnh / the same number gives the same province', otherwise: '1' },
    { flags: '--years <n>', describe: 'trải trên bao nhiêu năm / over how many years', otherwise: '0.1' },
    { flags: '--direct', describe: 'ghi thẳng vào cơ sở dữ liệu, không qua API / straight into the tables, not through the API' },
    { flags: '--units <n>', describe: 'với --direct: tỉnh có bao nhiêu đơn vị / with --direct: how many units the province has', otherwise: '0' },
    { flags: '--rate <n>', describe: 'nhiều nhất bao nhiêu hồ sơ mỗi giây / dossiers begun in a second at most' },
  ],
  examples: ['rehearse --dossiers 200 --seed 7 --years 0.5', 'rehearse --direct --dossiers 1200000 --units 12000'],
  brings: 'home',
  run: rehearse,
  print: (told) => ('entries' in told ? printLoaded(told) : printPlayed(told)),
})
