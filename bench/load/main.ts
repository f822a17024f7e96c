import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { endProcess } from '../../platform/end-process.ts'
import { openBenchContext } from '../open-bench-context.ts'
import { numberText } from '../report.ts'
import { percentileOf } from '../statistics.ts'
import { arrive } from './arrivals.ts'
import { CITIZEN_STEPS, openCitizens, walkCitizen } from './citizens.ts'
import { BACK_IN_S, backAfter, judgeMemory, judgeSteps, sayTraffic, WINDOW_MS } from './judge.ts'
import { ASKED, STEPS, walk, type Timed } from './journey.ts'
import { countTraffic } from './light-client.ts'
import { connectionOf, loadProvinceOnce } from './load-province.ts'
import { openColleagues, openStaff, someCode } from './open-staff.ts'
import type { Client } from '../../platform/web/client.ts'
import type { Team } from './demo-desk.ts'

/**
 * `node bench/load/main.ts [--dossiers N] [--units N] [--teams N] [--staff N] [--citizens N] [--rate R] [--seconds S] [--spike TIMES] [--home FOLDER] [--out FILE]`:
 * a province loaded directly (in FOLDER it stays and is not loaded again), its staff and citizens signed in (`--teams` do the work, three teams of a
 * commune under one head; with `--staff` their colleagues are signed in beside them until there are so many), journeys that arrive at a fixed rate, those of
 * citizens as much rarer as they are fewer; with `--spike` then so many times the rate for a third of the time and how long until p95 is back, while the
 * usual rate goes on; a long `--seconds` is the soak. Memory of the server every ten seconds. Every figure that is not reached is told at the end, with
 * exit code 1: p95 of a step, errors of 0.1 % or more, the way back, memory of a soak, fewer people than asked.
 */
const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '10000' },
    units: { type: 'string', default: '1000' },
    teams: { type: 'string', default: '60' },
    staff: { type: 'string', default: '0' },
    citizens: { type: 'string', default: '45' },
    rate: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '60' },
    spike: { type: 'string', default: '0' },
    home: { type: 'string' },
    out: { type: 'string' },
  },
})
const [dossiers, units, teamsAsked, staffAsked, citizensAsked, rate, seconds, spike] = [values.dossiers, values.units, values.teams, values.staff, values.citizens, values.rate, values.seconds, values.spike].map(Number) as [number, number, number, number, number, number, number, number]

const residentMb = async (pid: number): Promise<number> => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

const lineOf = (timed: readonly Timed[]) => (step: string): readonly string[] => {
  const own = timed.filter((one) => one.step === step)
  const good = own.filter(({ fault }) => fault === undefined).map(({ ms }) => ms)
  const asked = (ASKED as Readonly<Record<string, number>>)[step]
  const p95 = percentileOf(good, 0.95)
  return [step, String(own.length), ...[0.5, 0.95, 0.99, 1].map((share) => numberText(percentileOf(good, share))), asked === undefined ? '–' : `≤ ${asked}${p95 <= asked ? '' : ' MISSED'}`, String(own.length - good.length)]
}

const HEAD = ['step', 'n', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms', 'p95 asked', 'errors']
const tableOf = (timed: readonly Timed[]): string => [HEAD, HEAD.map(() => '---'), ...[...STEPS, ...CITIZEN_STEPS].map(lineOf(timed))].map((row) => `| ${row.join(' | ')} |`).join('\n')

const { context, close } = await openBenchContext((line) => console.error(line), values.home)
const lines: string[] = []
const verdicts: string[] = []
try {
  const { origin, pid, home } = await context.server()
  const connection = connectionOf(home)
  const loaded = await loadProvinceOnce(home, { dossiers, units, report: context.report })
  context.report(`loaded at ${Math.round(loaded.perSecond)} dossiers a second; signing in …`)
  const { teams, signedIn } = await openStaff(origin, connection, teamsAsked)
  const staff = await openColleagues(origin, connection, { taken: signedIn, many: staffAsked })
  if (staff < staffAsked) verdicts.push(`${staff} of staff signed in, ${staffAsked} were asked for`)
  if (teams.length < teamsAsked) verdicts.push(`${teams.length} teams signed in, ${teamsAsked} were asked for`)
  const citizens = await openCitizens(origin, citizensAsked)
  if (citizens.length < citizensAsked) verdicts.push(`${citizens.length} citizens signed in, ${citizensAsked} were asked for`)
  const code = await someCode(connection)
  const play = async (perSecond: number, long: number): Promise<readonly Timed[]> => {
    const timed: Timed[] = []
    const keep = (one: Timed): void => void timed.push(one)
    const worked = arrive({ perSecond, seconds: long, begin: (due, at) => walk(teams[at % teams.length] as Team, due, keep) })
    const rate = (perSecond * citizens.length) / staff
    await Promise.all([worked, arrive({ perSecond: rate, seconds: long, begin: (due, at) => walkCitizen(citizens[at % citizens.length] as Client, { code, due }, keep) })])
    return timed
  }
  await play(rate, Math.min(10, seconds))
  const memory: number[] = []
  const watch = setInterval(() => void residentMb(pid).then((mb) => memory.push(mb), () => undefined), WINDOW_MS)
  const [ofStaff, ofCitizens] = [countTraffic('staff'), countTraffic('citizen')]
  const quiet = await play(rate, seconds)
  const soaked = [...memory]
  const traffic = [sayTraffic(quiet, 'a journey of staff', { first: 'declare', ...ofStaff() }), sayTraffic(quiet, 'a journey of a citizen', { first: 'look-up', ...ofCitizens() })]
  lines.push(`# Load: ${rate} journeys a second for ${seconds} s`, '', `${cpus().length} × ${cpus()[0]?.model ?? '?'}, client, server and PostgreSQL on one machine; ${dossiers} dossiers, ${loaded.units} units, ${staff} of staff signed in, ${teams.length} teams of them at work, and ${citizens.length} citizens.`, '')
  lines.push(tableOf(quiet), '', traffic.join('; '))
  if (spike > 0) {
    // The usual rate begins when the rush's last journey is due: what the rush left undone is its own time to come back.
    const rushing = play(rate * spike, seconds / 3)
    await sleep((seconds / 3) * 1000)
    const from = performance.now()
    const after = await play(rate, BACK_IN_S)
    const rushed = await rushing
    const back = backAfter(quiet, after, from)
    lines.push('', `## ${spike} times the rate for ${Math.round(seconds / 3)} s`, '', tableOf(rushed), '', back === undefined ? `p95 was not back within 20 % in ${BACK_IN_S} s.` : `p95 was back within 20 % after ${back} s.`)
    if (back === undefined) verdicts.push(`p95 was not back within 20 % in ${BACK_IN_S} s after the spike`)
    if (rushed.some(({ fault }) => fault !== undefined)) verdicts.push('errors during the spike')
  }
  clearInterval(watch)
  lines.push('', `Memory of the server every 10 s (MB): ${memory.map(Math.round).join(' ')}`)
  verdicts.push(...judgeSteps(quiet), ...judgeMemory(soaked))
  const faults = quiet.filter(({ fault }) => fault !== undefined)
  if (faults.length > 0) lines.push('', 'Errors:', ...[...new Set(faults.map(({ step, fault }) => `- ${step}: ${fault}`))].slice(0, 10))
} finally {
  await close()
}
lines.push('', verdicts.length === 0 ? 'Every figure asked for is reached.' : `Not reached:\n${verdicts.map((verdict) => `- ${verdict}`).join('\n')}`)
console.log(lines.join('\n'))
if (values.out) await writeFile(values.out, `${lines.join('\n')}\n`)
await endProcess(verdicts.length === 0 ? 0 : 1)
