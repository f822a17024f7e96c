import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'

/** Milliseconds for the compiler's running jobs to end: each takes a few. */
const COMPILER_ENDS = 50
const COMPILERS = ['--no-opt', '--no-maglev', '--no-sparkplug']

/**
 * Ends this process with an exit code, for sure. `process.exit` alone waits for V8's compiler threads while one of them may wait for the main thread to
 * collect garbage, and then nothing ends (nodejs/node#54918; about one exit in some hundred). So no new job begins, those that run are served by the
 * event loop until they are done, and only then the process leaves. Nothing else in the product calls `process.exit`.
 */
export const endProcess = async (code: number): Promise<never> => {
  for (const flag of COMPILERS) setFlagsFromString(flag)
  await sleep(COMPILER_ENDS)
  process.exit(code)
}

/** Ends a helping process whose asker is gone. Nobody hears how it ended, so nothing is waited for. */
export const endUnheard = (): void => {
  process.kill(process.pid, 'SIGKILL')
}
