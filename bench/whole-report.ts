import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../apps/server/compose.ts'
import { drawChart } from './chart.ts'
import type { Proof } from './proofs.ts'
import { FAILED, numberText, type Measured, type Skipped } from './report.ts'

export type Whole = {
  readonly size: 'quick' | 'full'
  readonly machine: readonly (readonly [string, string])[]
  readonly results: readonly (Measured | Skipped)[]
  readonly proofs: readonly Proof[]
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')

const rowOf = (result: Measured | Skipped): readonly string[] =>
  'skipped' in result
    ? [result.name, '–', '', '', '', result.skipped]
    : [
        result.name,
        `${result.better === 'lower' ? '≤' : '≥'} ${numberText(result.target)} ${result.unit}`,
        `${numberText(result.median)} ${result.unit}`,
        `±${Math.round(result.spread * 100)} %`,
        `${numberText(result.seconds)} s`,
        result.reached ? 'reached' : `**missed**${result.bound === undefined ? '' : `: ${result.bound}`}`,
      ]

const proofText = ({ command, held, printed }: Proof): string => `### \`${command}\`: ${held ? 'held' : '**did not hold**'}\n\n\`\`\`text\n${printed}\n\`\`\``

/** One page: the machine, each figure beside what is asked, and what the longer runs (crash, failover, growth, load) printed. */
export const wordWhole = ({ size, machine, results, proofs }: Whole): string => {
  const measured = results.filter((result): result is Measured => !('skipped' in result))
  return [
    `# Measured figures (\`npm run bench -- --${size}\`)`,
    `${measured.filter(({ reached }) => reached).length} of ${measured.length} figures are reached; medians of at least five runs, with their spread.`,
    table(['', ''], machine.map(([name, value]) => [name, value])),
    `![How far each figure is from what is asked](${size}.svg)`,
    table(['Measure', 'Asked', 'Measured', 'Spread', 'Took', ''], results.map(rowOf)),
    '## Longer runs',
    ...proofs.map(proofText),
    '',
  ].join('\n\n')
}

/** Whether a release may lean on it: every measure ran, and every longer run held. */
export const endsWell = (results: Whole['results'], proofs: Whole['proofs']): boolean =>
  !results.some((result) => 'skipped' in result && result.skipped.startsWith(FAILED)) && proofs.every(({ held }) => held)

/** Writes `docs/figures/quick.md` or `full.md` with its chart beside it; answers the path. */
export const writeWhole = async (whole: Whole): Promise<string> => {
  const folder = join(ROOT, 'docs/figures')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${whole.size}.svg`), drawChart(whole.results.filter((result): result is Measured => !('skipped' in result))))
  const path = join(folder, `${whole.size}.md`)
  await writeFile(path, wordWhole(whole))
  return path
}
