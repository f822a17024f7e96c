import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { endProcess } from '../platform/end-process.ts'
import { compareWith, isWorse, tableOfCompared } from './compare.ts'
import { listMeasures } from './list-measures.ts'
import { describeMachine } from './machine.ts'
import type { BenchContext, Measure } from './measure.ts'
import { openBenchContext } from './open-bench-context.ts'
import { runProofs, type Proof } from './proofs.ts'
import { baselineOf, FAILED, judge, numberText, tableOf } from './report.ts'
import type { Baseline, Measured, Skipped } from './report.ts'
import { endsWell, writeWhole } from './whole-report.ts'

const BASELINE = join(import.meta.dirname, 'baseline.json')

const HELP = `npm run bench -- [--only NAME]… [--json] [--save] [--list] [--quick | --full] [--compare REF]
  --only NAME  measures whose name contains NAME
  --json       one JSON object per measure and line
  --save       write bench/baseline.json (with --only: only those measures)
  --list       names and targets, without running
  --quick      what fits in ten minutes, with a short crash run; writes docs/figures/quick.md
  --full       everything, a thousand sequences of real acts, a thousand crashes, the failover, growth to 1,200,000 dossiers, an hour of load; a day; writes docs/figures/full.md
  --compare REF  these measures of commit REF and of this tree in turn; exit code 1 where this tree is more than a tenth worse beyond noise
Exit code 1 also when a measure failed or a longer run did not hold; a figure that is missed is told with what bounds it, and is no failure.`

const readBaseline = async (): Promise<Baseline> => JSON.parse(await readFile(BASELINE, 'utf8').catch(() => '{}'))

const secondsSince = (began: number): number => (performance.now() - began) / 1000

const runOne = async (measure: Measure, context: BenchContext, baseline: Baseline): Promise<Measured | Skipped> => {
  const skipped = measure.skip?.(context)
  if (skipped !== undefined) return { name: measure.name, skipped }
  context.report(`${measure.name} …`)
  const began = performance.now()
  try {
    const runs = await measure.run(context)
    const seconds = secondsSince(began)
    context.report(`${measure.name}: ${numberText(seconds)} s`)
    return runs.length === 0 ? { name: measure.name, skipped: 'no figures' } : judge(measure, { runs, seconds }, baseline)
  } catch (cause) {
    context.report(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
    return { name: measure.name, skipped: `${FAILED}: ${cause instanceof Error ? cause.message : String(cause)}` }
  }
}

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, json: { type: 'boolean' }, save: { type: 'boolean' }, list: { type: 'boolean' }, quick: { type: 'boolean' }, full: { type: 'boolean' }, compare: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  if (values.compare) {
    const compared = await compareWith(values.compare, values.only ?? [], (line) => console.error(line))
    console.log(tableOfCompared(compared))
    return compared.some(isWorse) ? 1 : 0
  }
  const all = await listMeasures()
  const size = values.full ? 'full' : values.quick ? 'quick' : undefined
  const chosen = all.filter(({ name, long }) => (values.only?.some((part) => name.includes(part)) ?? true) && !(size === 'quick' && long))
  if (chosen.length === 0) {
    console.error(`no measure named ${values.only?.join(', ')}; there are: ${all.map(({ name }) => name).join(', ')}`)
    return 1
  }
  if (values.list) {
    for (const { name, better, target, unit } of chosen) console.log(`${name}  ${better === 'lower' ? '≤' : '≥'} ${target} ${unit}`)
    return 0
  }
  const baseline = await readBaseline()
  const began = performance.now()
  const machine = describeMachine(new Date())
  const { context, close } = await openBenchContext((line) => console.error(line))
  const results: (Measured | Skipped)[] = []
  try {
    for (const measure of chosen) {
      const result = await runOne(measure, context, baseline)
      results.push(result)
      if (values.json) console.log(JSON.stringify(result))
    }
  } finally {
    await close()
  }
  if (!values.json) console.log(`\n${tableOf(results)}`)
  if (values.save) await writeFile(BASELINE, `${JSON.stringify({ ...(values.only ? baseline : {}), ...baselineOf(results) }, null, 2)}\n`)
  const proofs: Proof[] = []
  if (size) {
    const write = (): Promise<string> => writeWhole({ size, machine: [...machine, ['The whole took', `${numberText(secondsSince(began) / 60)} min`]], results, proofs })
    let path = await write()
    // Each is worth keeping should a later one of many hours be cut off.
    for await (const proof of runProofs(size, (line) => console.error(line))) {
      proofs.push(proof)
      path = await write()
    }
    console.log(path)
  }
  return endsWell(results, proofs) ? 0 : 1
}

await endProcess(await main())
