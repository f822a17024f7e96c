import { describe, expect, it } from 'vitest'
import { readConfig } from '../config/config.ts'
import { writingFailed } from '../storage/local-files.ts'
import { explainFault } from './explain-fault.ts'

const config = readConfig({ MOTCUA_HOME: '/srv/motcua', BACKUP_FOLDER: '/mnt/backup', UPLOAD_FOLDER: '/mnt/uploads', STORAGE_URL: 'file:///mnt/files' })
const failed = (code: string, path?: string) => Object.assign(new Error(code), { code, ...(path === undefined ? {} : { path }) })
const said = (cause: unknown) => {
  const fault = explainFault(cause, config)
  return [fault?.kind, fault?.vi, fault?.en].join('\n')
}

describe('an operator hears of the place that failed', () => {
  it.each([
    ['the data folder', failed('EACCES', '/srv/motcua/files/x'), 'folder-unwritable', '/srv/motcua'],
    ['no path at all', failed('EROFS'), 'folder-unwritable', '/srv/motcua'],
    ['the place of backups', failed('ENOTDIR', '/mnt/backup/20261127T170000Z'), 'place-unusable', '/mnt/backup/20261127T170000Z (BACKUP_FOLDER)'],
    ['the folder of uploads', failed('EACCES', '/mnt/uploads'), 'place-unusable', '/mnt/uploads (UPLOAD_FOLDER)'],
    ['the folder of files', failed('EACCES', '/mnt/files/aa'), 'place-unusable', '/mnt/files/aa (STORAGE_URL)'],
    ['a file the operator named', failed('ENOENT', '/nowhere/x.csv'), 'place-unusable', 'Không dùng được /nowhere/x.csv:'],
    ['a folder that only begins alike', failed('ENOENT', '/srv/motcua-old/x'), 'place-unusable', '/srv/motcua-old/x'],
    ['a full disk of the data', failed('ENOSPC'), 'disk-full', '/srv/motcua'],
    ['a full disk elsewhere', failed('ENOSPC', '/mnt/other/x.csv'), 'disk-full', '/mnt/other'],
    ['backups that are full', writingFailed('/mnt/backup/files', failed('ENOSPC')), 'files-full', 'Nơi sao lưu (BACKUP_FOLDER) không dùng được, hết chỗ'],
    ['files that are full', writingFailed('/mnt/files', failed('ENOSPC')), 'files-full', 'Kho tệp (STORAGE_URL) không dùng được, hết chỗ'],
  ])('%s', (_, cause, kind, words) => {
    expect(said(cause).startsWith(`${kind}\n`)).toBe(true)
    expect(said(cause)).toContain(words)
  })

  it('is told nothing of what is no fault of theirs', () => expect(explainFault(new Error('a bug'), config)).toBeUndefined())
})
