import { join } from 'node:path'
import { runQuietly } from './run-child.mjs'
import { say, StartFault } from './say.mjs'

const OLDEST = [22, 18]

const isNewEnough = (version) => {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

/** The Node that runs TypeScript as it is: the pinned one, else the host's when it is new enough. */
export const findNode = async (root) => {
  const pinned = join(root, 'node_modules', 'node', 'bin', 'node')
  const asked = await runQuietly(pinned, ['--version'])
  if (asked.code === 0 && isNewEnough(asked.output.trim())) return pinned
  if (isNewEnough(process.version)) {
    say(`Dùng Node ${process.version} của máy thay cho Node kèm theo`, `Using the machine's Node ${process.version} instead of the bundled one`)
    return process.execPath
  }
  throw new StartFault(
    `Node kèm theo không chạy được trên máy này và Node của máy (${process.version}) cũ hơn 22.18; hãy cài Node 24.`,
    `The bundled Node does not run on this machine and the machine's Node (${process.version}) is older than 22.18; install Node 24.`,
  )
}

/** Environment in which `node` and the installed tools are ours. */
export const environmentFor = (root, node) => ({
  ...process.env,
  // A second start reads the modules as compiled by the first.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compiled'),
  PATH: [join(node, '..'), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(':'),
})

/** For tools that end by `process.exit`: it waits for the compiler's threads, which may wait for it (nodejs/node#54918), and one thread waits for none. */
export const TOOL_FLAGS = ['--single-threaded']

/** A young generation of 8 MB, and what the start alone needed given back (apps/server/give-back-memory.ts): the server rests much smaller. */
export const SERVER_FLAGS = ['--max-semi-space-size=8', '--expose-gc']

/** An export reads much and keeps little: a small young generation, and an old one that is tidied before it has grown by half; left alone it takes what the machine has. */
const EXPORT_FLAGS = ['--max-semi-space-size=4', '--initial-old-space-size=64', '--heap-growing-percent=40']

/** How Node runs an operator's command, by its words. */
export const commandFlags = ([first]) => (first === 'export' ? EXPORT_FLAGS : [])
