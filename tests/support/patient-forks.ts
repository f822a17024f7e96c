import type { ChildProcess } from 'node:child_process'
import { ForksPoolWorker, type PoolOptions, type PoolRunnerInitializer } from 'vitest/node'

type Request = Parameters<ForksPoolWorker['send']>[0]

/** Minutes for one file: the longest takes under seven on two quiet cores. Its tests have limits of their own, what a file loads has none. */
const LONGEST = 20
/** Milliseconds for the last words of a file whose process has ended. */
const LAST_WORDS = 5000

const isChild = (it: unknown): it is ChildProcess => typeof it === 'object' && it !== null && 'pid' in it

/** Vitest's own forks, but none keeps the run for ever: a file that never ends is named and killed, and one that left a program behind is not waited for. */
class PatientFork extends ForksPoolWorker {
  override readonly name = 'patient-forks'
  private files = ''
  private deadline: NodeJS.Timeout | undefined

  private get child(): ChildProcess | undefined {
    const child: unknown = Reflect.get(this, '_fork')
    return isChild(child) ? child : undefined
  }

  override send(request: Request): void {
    if (request.type === 'run') {
      this.files = request.context.files.map(({ filepath }) => filepath).join(', ')
      this.deadline = setTimeout(() => this.giveUp(), LONGEST * 60_000).unref()
    }
    super.send(request)
  }

  private giveUp(): void {
    process.stderr.write(`\n${this.files} has not ended after ${LONGEST} minutes and is killed\n`)
    this.child?.kill('SIGKILL')
  }

  override async stop(): Promise<void> {
    clearTimeout(this.deadline)
    const { child, files } = this
    // A program it started and left holds its output open, and only the program's end would close it.
    const letGo = setTimeout(() => {
      process.stderr.write(`\n${files} left a program behind that still holds its output\n`)
      child?.stdout?.destroy()
      child?.stderr?.destroy()
    }, LAST_WORDS)
    await super.stop().finally(() => clearTimeout(letGo))
  }
}

export const patientForks: PoolRunnerInitializer = { name: 'patient-forks', createPoolWorker: (options: PoolOptions) => new PatientFork(options) }
