import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { filePathOf, isOurs } from './file-link.ts'

const LINK = { fileId: 'f', dossierId: 'd', until: 1_800_000_000 }
const sealIn = (path: string): string => new URL(path, 'https://x').searchParams.get('seal') ?? ''

it('opens by a link made before the key was changed, and by no other', () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)]
  const ring = Buffer.concat([fresh, old])
  expect([filePathOf(old, LINK), filePathOf(ring, LINK)].map((path) => isOurs(ring, LINK, sealIn(path)))).toEqual([true, true])
  expect(isOurs(old, LINK, sealIn(filePathOf(ring, LINK)))).toBe(false)
  expect(isOurs(ring, { ...LINK, fileId: 'g' }, sealIn(filePathOf(ring, LINK)))).toBe(false)
})
