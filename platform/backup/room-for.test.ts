import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Manifest } from './manifest.ts'
import { requireRoom } from './room-for.ts'

const TOO_MUCH = 2 ** 60
const of = (databaseBytes?: number) => ({ manifest: (databaseBytes === undefined ? {} : { databaseBytes }) as Manifest })

describe('a backup that is loaded', () => {
  it('is refused where the disk would fill, before anything is written', async () => {
    await expect(requireRoom(tmpdir(), of(TOO_MUCH))).rejects.toMatchObject({ kind: 'no-room', en: expect.stringContaining(tmpdir()) })
    await expect(requireRoom(tmpdir(), of(TOO_MUCH / 1000), { clusters: 1000 })).rejects.toMatchObject({ kind: 'no-room' })
  })

  it('counts the log that is written meanwhile, and leaves some to what runs on the same disk', async () => {
    const GB = 2 ** 30
    const { bavail, bsize } = await statfs(tmpdir())
    const free = bavail * bsize
    await expect(requireRoom(tmpdir(), of(free - GB))).rejects.toMatchObject({ kind: 'no-room' })
    await requireRoom(tmpdir(), of(free - 3 * GB))
    await requireRoom(tmpdir(), of(free - 3 * GB), { beside: join(tmpdir(), 'mc-never-made') })
    await expect(requireRoom(tmpdir(), of(free - 3 * GB), { beside: tmpdir() })).rejects.toMatchObject({ kind: 'no-room' })
  })

  it('goes on where there is room, and where an earlier release has not said how much it takes', async () => {
    await requireRoom(tmpdir(), of(1))
    await requireRoom(tmpdir(), of())
  })
})
