/**
 * `npm ci` refuses a lockfile that lacks an optional package of ANY platform, and npm leaves out those that a registry
 * mirror does not hold. This adds them, by exact version, platform and no checksum: they are looked at only on their own
 * platform. Run after `npm install`; changes nothing when nothing is missing. `--check` only tells.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = 'package-lock.json'
const onlyTelling = process.argv.includes('--check')
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = { 'arm-eabi': 'arm', arm64: 'arm64', arm: 'arm', x64: 'x64', ia32: 'ia32', ppc64: 'ppc64', riscv64: 'riscv64', s390x: 's390x', loong64: 'loong64' }

const platformOf = (name) => {
  const system = SYSTEMS.find((each) => name.includes(`-${each}`) || name.includes(`/${each}-`))
  const processor = Object.keys(PROCESSORS).find((each) => new RegExp(`[-_]${each}(-|$)`).test(name))
  const universal = name.endsWith('-universal')
  if (!system || (!processor && !universal)) return undefined
  return { ...(processor ? { cpu: [PROCESSORS[processor]] } : {}), os: [system], ...(name.endsWith('-musl') ? { libc: ['musl'] } : name.endsWith('-gnu') ? { libc: ['glibc'] } : {}) }
}

const lock = JSON.parse(readFileSync(FILE, 'utf8'))
const { packages } = lock
const added = []
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    if (packages[place] || packages[`${path}/${place}`]) continue
    const platform = platformOf(name)
    if (!platform || !/^\d/.test(version)) {
      console.error(`left out: ${name}@${version} of ${path}`)
      continue
    }
    packages[place] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true }
    added.push(`${name}@${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
if (added.length > 0 && !onlyTelling) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'nothing missing' : `packages of other platforms ${onlyTelling ? 'missing; run node tools/complete-lockfile.mjs' : 'added'}: ${added.length}`)
process.exitCode = onlyTelling && added.length > 0 ? 1 : 0
