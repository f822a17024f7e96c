import { spawn } from 'node:child_process'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const STOP_PATIENCE = 45_000
/** Ctrl-C arrives twice, from the terminal and forwarded by npm; only a later one is a second wish. */
const SAME_WISH = 1500

const kill = (child, signal) => {
  try {
    // The child leads its own group: what it started goes with it.
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

/**
 * Runs a program in a process group of its own and forwards our signals once, in good order: the program stops what it
 * started; only one that does not end in time is killed with its group. A second Ctrl-C kills at once.
 * @returns the exit code, 128 + number for a signal
 */
export const runChild = (program, args, { env = process.env, channel = false, stopping } = {}) =>
  new Promise((resolve, reject) => {
    const stdio = channel ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit'
    const child = spawn(program, args, { env, stdio, detached: true })
    let askedAt
    let deadline
    const stop = (signal) => {
      if (askedAt !== undefined && Date.now() - askedAt < SAME_WISH) return
      if (askedAt !== undefined) return kill(child, 'SIGKILL')
      askedAt = Date.now()
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
      deadline = setTimeout(() => kill(child, 'SIGKILL'), STOP_PATIENCE)
    }
    const handlers = SIGNALS.map((signal) => [signal, () => stop(signal)])
    for (const [signal, handler] of handlers) process.on(signal, handler)
    stopping?.(() => stop('SIGTERM'))
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearTimeout(deadline)
      for (const [name, handler] of handlers) process.off(name, handler)
      resolve(code ?? 128 + (signal === 'SIGKILL' ? 9 : 15))
    })
  })

/** Runs to the end and gives back what it printed. */
export const runQuietly = (program, args, { env = process.env, cwd } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: String(error.message) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
