import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOT = new URL('../..', import.meta.url).pathname
const REST_MS = 100

export type Kind = { readonly script: string; readonly environment: Readonly<Record<string, string>> }

export type KeptProcess = {
  readonly isReady: () => boolean
  /** `kill -9`; it then starts again by itself. False when it was down already. */
  readonly kill: () => Promise<boolean>
  /** How often it ended without being killed, once it had been ready. */
  readonly falls: () => number
  readonly stop: () => Promise<void>
}

const spawnOne = ({ script, environment }: Kind): ChildProcess =>
  spawn(process.execPath, [script], { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })

/** A process that says "ready", and is started again whenever it ends: killed, or started while its database was down. */
export const keepProcess = async (kind: Kind): Promise<KeptProcess> => {
  let [ready, stopping, killed, falls] = [false, false, false, 0]
  let child = spawnOne(kind)
  const live = async (): Promise<void> => {
    while (!stopping) {
      child.stdout?.on('data', (text: Buffer) => (ready ||= text.toString().includes('ready')))
      await once(child, 'exit')
      if (ready && !killed && !stopping) falls += 1
      ;[ready, killed] = [false, false]
      await sleep(REST_MS)
      if (!stopping) child = spawnOne(kind)
    }
  }
  const living = live()
  const end = async (): Promise<void> => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  while (!ready) await sleep(20)
  return {
    isReady: () => ready,
    kill: async () => {
      if (!ready || stopping) return false
      killed = true
      await end()
      return true
    },
    falls: () => falls,
    stop: async () => {
      stopping = true
      if (child.exitCode === null && child.signalCode === null) await end()
      await living
    },
  }
}
