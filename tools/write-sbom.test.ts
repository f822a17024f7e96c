// ASVS 5.0 §15.1.2: what the product is made of can be handed over.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sbomOf } from './write-sbom.mjs'

const integrity = `sha512-${Buffer.from('sum').toString('base64')}`

it('lists what runs, each version once, with licence and checksum', () => {
  const { components } = sbomOf({
    name: 'ours',
    packages: {
      '': { version: '1.0.0' },
      'node_modules/@a/b': { version: '1.2.3', license: 'MIT', integrity },
      'node_modules/c': { version: '2.0.0', license: '(MIT OR Apache-2.0)' },
      'node_modules/d/node_modules/c': { version: '1.0.0' },
      'node_modules/e/node_modules/c': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', dev: true },
      'node_modules/stand-in': { link: true },
      'tools/not-needed': { version: '1.0.0' },
    },
  })
  expect(components).toEqual([
    expect.objectContaining({ name: '@a/b', version: '1.2.3', purl: 'pkg:npm/%40a/b@1.2.3', licenses: [{ license: { id: 'MIT' } }], hashes: [{ alg: 'SHA-512', content: Buffer.from('sum').toString('hex') }] }),
    expect.objectContaining({ purl: 'pkg:npm/c@1.0.0' }),
    expect.objectContaining({ purl: 'pkg:npm/c@2.0.0', licenses: [{ expression: '(MIT OR Apache-2.0)' }] }),
  ])
})

it('holds every package the product asks for itself', () => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
  const names = new Set(sbomOf(read('package-lock.json')).components.map(({ name }) => name))
  const asked = Object.keys(read('package.json').dependencies)
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((name) => !names.has(name))).toEqual([])
})
