/**
 * Known weaknesses of what runs in production (ASVS 5.0 §15.2.1): high and critical ones stop the build. Where the registry
 * cannot be asked, that is said and nothing is stopped: a build machine without a network must still build. A release is made
 * with AUDIT=must: then an answer is needed, from the registry or, for these very dependencies, written down in the last ninety
 * days (`tools/audited.json`, written by AUDIT=write).
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WRITTEN = `${ROOT}tools/audited.json`
const STOPS = ['high', 'critical']
const MOST_DAYS = 90
const DAY_MS = 86_400_000

/** @returns the weaknesses by severity, or nothing when no answer came */
export const readAudit = (text) => {
  try {
    return JSON.parse(text).metadata?.vulnerabilities
  } catch {
    return undefined
  }
}

const isFresh = (written, { lock, now }) => written?.lock === lock && now - Date.parse(written.on) <= MOST_DAYS * DAY_MS

/**
 * What an audit comes to: `found` is the registry's answer, `written` the one that was kept, `must` that of a release.
 * @returns what is said, and whether it stops
 */
export const judgeAudit = ({ found, written, must, lock, now }) => {
  const known = found ?? (isFresh(written, { lock, now }) ? written.found : undefined)
  if (known === undefined) return { stops: must, said: 'audit: the registry could not be asked; known weaknesses of dependencies were NOT looked up' }
  const counts = Object.entries(known).map(([severity, count]) => `${severity} ${count}`).join(', ')
  return { stops: STOPS.some((severity) => known[severity] > 0), said: found === undefined ? `audit of ${written.on}: ${counts}` : `audit: ${counts}` }
}

const readWritten = () => {
  try {
    return JSON.parse(readFileSync(WRITTEN, 'utf8'))
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 })
  const found = readAudit(asked.stdout ?? '')
  const now = Date.now()
  const lock = createHash('sha256').update(readFileSync(`${ROOT}package-lock.json`)).digest('hex')
  const { stops, said } = judgeAudit({ found, written: readWritten(), must: process.env.AUDIT === 'must', lock, now })
  console.log(said)
  if (process.env.AUDIT === 'write' && found !== undefined) writeFileSync(WRITTEN, `${JSON.stringify({ on: new Date(now).toISOString().slice(0, 10), lock, found }, undefined, 2)}\n`)
  if (stops) {
    console.log(asked.stdout)
    process.exitCode = 1
  }
}
