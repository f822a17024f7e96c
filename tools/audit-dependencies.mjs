/**
 * Known weaknesses of what runs in production (ASVS 5.0 §15.2.1): high and critical ones stop the build. Where the registry
 * cannot be asked, that is said and nothing is stopped: a build machine without a network must still build.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STOPS = ['high', 'critical']

/** @returns the weaknesses by severity, or nothing when no answer came */
export const readAudit = (text) => {
  try {
    return JSON.parse(text).metadata?.vulnerabilities
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 })
  const found = readAudit(asked.stdout ?? '')
  if (found === undefined) console.log('audit: the registry could not be asked; known weaknesses of dependencies were NOT looked up')
  else console.log(`audit: ${Object.entries(found).map(([severity, count]) => `${severity} ${count}`).join(', ')}`)
  if (found !== undefined && STOPS.some((severity) => found[severity] > 0)) {
    console.log(asked.stdout)
    process.exit(1)
  }
}
