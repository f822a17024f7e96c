import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/**
 * Process numbers are used again after a crash or a reboot; number and start time together are not.
 * Undefined when no such process lives.
 */
export const startOf = async (pid: number): Promise<string | undefined> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (stat !== undefined) {
    // The name, in brackets, may hold spaces; state is field 3, ticks since boot at start are field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
    return fields[0] === 'Z' ? undefined : `${boot.trim()} ${fields[19] ?? ''}`
  }
  if (process.platform === 'linux') return undefined
  const asked = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim() : undefined
}
