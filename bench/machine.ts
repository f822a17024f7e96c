import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { ROOT } from '../apps/server/compose.ts'

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim()
  } catch {
    return 'no version control here'
  }
}

/** What a reader must know to compare: the machine, the versions, and how busy it was with other things before. */
export const describeMachine = (at: Date): readonly (readonly [string, string])[] => [
  ['Measured', at.toISOString().slice(0, 16).replace('T', ' ') + ' UTC'],
  ['Version', commit()],
  ['Processor', `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`],
  ['Memory', `${Math.round(totalmem() / 2 ** 30)} GB`],
  ['System', `${type()} ${release()}, Node.js ${process.version}`],
  ['PostgreSQL', 'embedded, fsync on, synchronous_commit on'],
  ['Busy before', `load ${loadavg().map((each) => each.toFixed(1)).join(', ')} in the last 1, 5, 15 minutes`],
]
