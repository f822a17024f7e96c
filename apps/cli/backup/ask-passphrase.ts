import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Config } from '../../../platform/config/config.ts'

/** From the environment, else typed unseen at a terminal; where there is none, nothing. */
export const askPassphrase = async ({ backups }: Pick<Config, 'backups'>): Promise<string | undefined> => {
  if (backups.passphrase !== undefined || !process.stdin.isTTY) return backups.passphrase
  process.stderr.write('Cụm mật khẩu của bản sao lưu / pass-phrase of the backup: ')
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true })
  const typed = await terminal.question('').finally(() => terminal.close())
  process.stderr.write('\n')
  return typed === '' ? undefined : typed
}
