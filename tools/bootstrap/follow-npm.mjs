import { spawnSync } from 'node:child_process'

const look = (pid) => {
  const asked = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' })
  const found = /^\s*(\d+)\s+(.*)$/m.exec(asked.stdout ?? '')
  return found ? { parent: Number(found[1]), name: found[2].trim() } : undefined
}

/** npm starts us directly or through a shell. */
const findNpm = () => {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  const found = look(parent)
  if (!found) return undefined
  return /(^|\/)(ba|da|z|a)?sh$/.test(found.name) ? found.parent : parent
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** When npm itself is killed outright nobody would ever stop us: stop ourselves, or the next start finds the port taken. */
export const followNpm = (onGone) => {
  const npm = findNpm()
  if (npm === undefined || npm <= 1) return
  const timer = setInterval(() => {
    if (isAlive(npm)) return
    clearInterval(timer)
    onGone()
  }, 1000)
  timer.unref()
}
