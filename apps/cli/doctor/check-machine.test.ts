import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../../platform/config/config.ts'
import { checkInstallation } from './check-installation.ts'
import { checkDisks } from './check-machine.ts'

const MEMORY = '/dev/shm'
const hasTwoDisks = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(tmpdir()).dev

describe('doctor looks at every disk that is written to', () => {
  let home = ''
  let other = ''
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'mc-disks-'))
    mkdirSync(join(home, 'files'))
    if (hasTwoDisks) other = mkdtempSync(join(MEMORY, 'mc-disks-'))
  })
  afterAll(() => [home, other].filter(Boolean).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

  it('names one that holds several folders once, and none that is not there', async () => {
    expect((await checkDisks([home, join(home, 'files'), join(home, 'nowhere')])).map(({ vi }) => vi)).toEqual([expect.stringContaining(`(${home})`)])
  })

  it('names the folder that is missing, not a database nobody asked', async () => {
    const [folder] = await checkInstallation(readConfig({ MOTCUA_HOME: join(home, 'nowhere'), DATABASE_URL: 'postgres://motcua@127.0.0.1:1/motcua' }))
    expect(folder).toMatchObject({ check: 'folder', state: 'bad', vi: expect.stringContaining(`MOTCUA_HOME=${join(home, 'nowhere')}`), en: expect.not.stringContaining('DATABASE_URL') })
  })

  it.skipIf(!hasTwoDisks)('names that of backups, too', async () => {
    const findings = await checkInstallation(readConfig({ MOTCUA_HOME: home, BACKUP_FOLDER: other }))
    expect(findings.filter(({ check }) => check === 'disk').map(({ vi }) => vi)).toEqual(expect.arrayContaining([expect.stringContaining(`(${home})`), expect.stringContaining(`(${other})`)]))
  })
})
