import { readConfig } from '../../platform/config/config.ts'
import { endProcess } from '../../platform/end-process.ts'
import { explainFault } from '../../platform/home/explain-fault.ts'
import { OperatorFault, sayFault } from '../../platform/operator-fault.ts'
import { buildProgram, type Chosen } from './build-program.ts'
import { listCommands } from './list-commands.ts'
import { openContext } from './open-context.ts'

const report = (line: string): void => console.error(line)

/** Exit codes: 0 done, 1 a fault of use or of the installation, 2 the answer itself is a failure (`verify`). */
const run = async ({ command, input, json }: Chosen): Promise<number> => {
  const config = readConfig()
  const { context, close } = await openContext(config, report, command.brings)
  try {
    const answer = await command.run(context, input)
    console.log(json ? JSON.stringify(answer, null, 2) : command.print(answer))
    return command.failed?.(answer) ? 2 : 0
  } catch (cause) {
    throw explainFault(cause, config) ?? cause
  } finally {
    await close()
  }
}

const sayFailure = (cause: unknown, json: boolean): void => {
  if (!(cause instanceof OperatorFault)) console.error(cause)
  else if (json) console.log(JSON.stringify({ fault: cause.kind, vi: cause.vi, en: cause.en }))
  else console.error(sayFault(cause))
}

const main = async (): Promise<number> => {
  const chosen: Chosen[] = []
  const program = buildProgram(await listCommands(report), (each) => chosen.push(each))
  await program.parseAsync()
  const [first] = chosen
  if (!first) return 1
  return run(first).catch((cause: unknown) => {
    sayFailure(cause, first.json)
    return 1
  })
}

await endProcess(await main())
