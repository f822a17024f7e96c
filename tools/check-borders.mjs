// Runs the border check and refuses a check that looked at nothing: with a compiler it cannot use,
// dependency-cruiser finds no .ts file, prints a tick and exits 0.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { TOOL_FLAGS } from './bootstrap/runtime.mjs'
import { ROWS } from './module-rows.mjs'

const ROOTS = ['kernel', 'platform', 'modules', 'apps', 'design-system', 'simulators', 'tests', 'bench'].filter((root) => existsSync(root))
const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...ROOTS], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file))

const run = spawnSync(process.execPath, [...TOOL_FLAGS, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...ROOTS, '--output-type', 'json'], {
  encoding: 'utf8',
  maxBuffer: 1e9,
})
if (run.stdout === '') {
  console.error(run.stderr)
  process.exit(1)
}
const { summary } = JSON.parse(run.stdout)
const faults = summary.violations.map((fault) => `${fault.rule.name}: ${fault.from} → ${fault.to}`)
if (summary.totalCruised < sources.length) faults.push(`looked at ${summary.totalCruised} of ${sources.length} files`)
for (const name of readdirSync('modules')) if (!ROWS.flat().includes(name)) faults.push(`modules/${name} stands in no row of tools/module-rows.mjs`)

console.log(faults.length > 0 ? faults.join('\n') : `borders hold: ${summary.totalCruised} files, ${summary.totalDependenciesCruised} imports`)
process.exitCode = faults.length > 0 ? 1 : 0
