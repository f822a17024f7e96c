import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boxesOf, sealerOf } from './wal-place.ts'

const PASSPHRASE = 'cụm mật khẩu của tỉnh'
const WORDS = Buffer.from('một đoạn nhật ký')

describe('the seal of a log', () => {
  let [scratch, folder] = ['', '']
  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'mc-seal-'))
    folder = join(scratch, 'wal')
  })
  afterEach(() => rm(scratch, { recursive: true, force: true }))
  const box = async () => (await boxesOf(folder, [PASSPHRASE]))[0]!

  it('is one where two come at once', async () => {
    const [one, other] = await Promise.all([box(), box()])
    expect(other.open('a', one.seal('a', WORDS))).toEqual(WORDS)
  })

  it.each(['', '{"salt":"c2'])('is made anew where it was cut off (%j), which is set aside', async (cut) => {
    await mkdir(folder)
    await writeFile(join(folder, 'seal.json'), cut)
    const sealed = (await box()).seal('a', WORDS)
    expect((await box()).open('a', sealed)).toEqual(WORDS)
    expect(await readdir(folder)).toEqual(['seal.json', 'seal.json.cut'])
  })

  it('is that of the disk that is there: one that was away brings its own', async () => {
    const own = await box()
    await rename(folder, join(scratch, 'away'))
    const sealer = sealerOf(folder, PASSPHRASE)
    await sealer()
    await rm(folder, { recursive: true })
    await rename(join(scratch, 'away'), folder)
    expect(own.open('a', (await sealer())!.seal('a', WORDS))).toEqual(WORDS)
  })
})
