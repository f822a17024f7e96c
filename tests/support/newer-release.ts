import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = new URL('../..', import.meta.url).pathname

/** The migrations of this release and one more, in a folder of its own. */
export const makeNewerRelease = (name: string, sql: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'mc-newer-'))
  mkdirSync(join(root, 'modules/newer/migrations'), { recursive: true })
  symlinkSync(join(ROOT, 'platform'), join(root, 'platform'))
  for (const module of readdirSync(join(ROOT, 'modules'))) symlinkSync(join(ROOT, 'modules', module), join(root, 'modules', module))
  writeFileSync(join(root, `modules/newer/migrations/${name}.sql`), sql)
  return root
}
