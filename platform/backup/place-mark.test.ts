import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPlaceAway, provePlace } from './place-mark.ts'

describe('the place of backups', () => {
  let scratch = ''
  const at = (name: string) => ({ home: join(scratch, 'home'), backupFolder: join(scratch, name) })
  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'mc-place-'))
    await mkdir(join(scratch, 'home'))
  })
  afterEach(() => rm(scratch, { recursive: true, force: true }))

  it('is known again, and not mistaken for the folder its disk has left behind', async () => {
    await provePlace(at('disk'))
    await provePlace(at('disk'))
    expect(await isPlaceAway(at('disk'))).toBe(false)
    await rename(join(scratch, 'disk'), join(scratch, 'away'))
    for (const isFolder of [false, true]) {
      if (isFolder) await mkdir(join(scratch, 'disk'))
      await expect(provePlace(at('disk'))).rejects.toMatchObject({ kind: 'backup-place-away', en: expect.stringContaining(join(scratch, 'home/backup-place.json')) })
      expect(await isPlaceAway(at('disk'))).toBe(true)
    }
    await rm(join(scratch, 'disk'), { recursive: true })
    await rename(join(scratch, 'away'), join(scratch, 'disk'))
    await provePlace(at('disk'))
  })

  // A dead automount answers alike: Node's own recursive mkdir would never come back.
  it.runIf(process.platform === 'linux')('is refused at once where no folder can be made', async () => {
    await expect(provePlace({ ...at('disk'), backupFolder: '/proc/motcua' })).rejects.toMatchObject({ code: 'ENOENT', path: '/proc/motcua' })
  })

  it('may be another one that is named, and one that another home has marked', async () => {
    await provePlace(at('one'))
    const mark = await readFile(join(scratch, 'one/motcua-place'), 'utf8')
    await provePlace(at('two'))
    await provePlace(at('one'))
    expect(await readFile(join(scratch, 'one/motcua-place'), 'utf8')).toBe(mark)
  })

  it('is marked once by two who come together', async () => {
    await Promise.all([provePlace(at('one')), provePlace(at('one'))])
    await provePlace(at('one'))
  })

  it('beside the data is no disk to be missed', async () => {
    const beside = at('home/backups')
    await provePlace(beside)
    expect(await isPlaceAway(beside)).toBe(false)
    await expect(readFile(join(scratch, 'home/backup-place.json'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
