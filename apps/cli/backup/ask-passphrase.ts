import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Config } from '../../../platform/config/config.ts'

/** Of the environment, the one in use before the one before it. */
export const knownPassphrases = ({ backups: { passphrase, passphraseBefore } }: Pick<Config, 'backups'>): readonly string[] => [passphrase ?? [], passphraseBefore ?? []].flat()

/** From the environment, else typed unseen at a terminal; where there is none, nothing. */
export const askPassphrase = async (config: Pick<Config, 'backups'>): Promise<readonly string[]> => {
  const known = knownPassphrases(config)
  if (known.length > 0 || !process.stdin.isTTY) return known
  process.stderr.write('Cụm mật khẩu của bản sao lưu / pass-phrase of the backup: ')
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true })
  const typed = await terminal.question('').finally(() => terminal.close())
  process.stderr.write('\n')
  return typed === '' ? [] : [typed]
}
