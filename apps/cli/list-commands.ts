import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from './command.ts'

const FOLDER = join(import.meta.dirname, 'commands')

const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' && value !== null && 'name' in value && 'run' in value && 'print' in value && 'describe' in value

/** Every command found in `commands/`; a file may hold several. A file that cannot be read must not take the others away. */
export const listCommands = async (report: (line: string) => void): Promise<readonly Command[]> => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const found = await Promise.all(
    files.map(async (name): Promise<readonly Command[]> => {
      try {
        const exported: Readonly<Record<string, unknown>> = await import(join(FOLDER, name))
        return Object.values(exported).filter(isCommand)
      } catch (cause) {
        report(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`)
        return []
      }
    }),
  )
  return found.flat().sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
