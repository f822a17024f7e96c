/**
 * What runs in production, as a CycloneDX 1.6 list (ASVS 5.0 §15.1.2): `node tools/write-sbom.mjs > sbom.json`. Read from the
 * lockfile alone, so any machine writes the same list for the same release; `npm sbom` refuses our stand-in for a package never loaded.
 */
import { readFileSync } from 'node:fs'

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const hashOf = (integrity) => {
  const [algorithm = '', value = ''] = integrity.split(' ')[0].split(/-(.*)/s)
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(value, 'base64').toString('hex') }
}
/** One name of the SPDX list or an expression of several. */
const licenceOf = (license) => (/[ ()]/.test(license) ? { expression: license } : { license: { id: license } })

const componentOf = ([path, { version, license, integrity }]) => {
  const name = nameOf(path)
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return { 'type': 'library', 'bom-ref': purl, name, version, purl, ...(license ? { licenses: [licenceOf(license)] } : {}), ...(integrity ? { hashes: [hashOf(integrity)] } : {}) }
}

/** @returns the list of a lockfile's packages without those of development and our own stand-ins, each once */
export const sbomOf = ({ name, version, packages }) => {
  const running = Object.entries(packages).filter(([path, entry]) => path.includes('node_modules/') && !entry.dev && !entry.link)
  const components = new Map(running.map(componentOf).map((component) => [component.purl, component]))
  return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: { type: 'application', name, version } }, components: [...components.values()].toSorted((a, b) => (a.purl < b.purl ? -1 : 1)) }
}

if (import.meta.main) console.log(JSON.stringify(sbomOf(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))), undefined, 2))
