import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Conversation } from './capture-sql.ts'

const runPgbench = (script: string, connection: pg.ClientConfig): Promise<void> =>
  new Promise((resolve, reject) => {
    const args = ['-n', '-M', 'simple', '-c', '1', '-t', '1', '-f', script, '-h', String(connection.host), '-p', String(connection.port), '-U', String(connection.user), String(connection.database)]
    const child = spawn('pgbench', args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, PGOPTIONS: '-c role=motcua_app' } })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 && !said.includes('aborted') ? resolve() : reject(new Error(`pgbench: ${said.slice(0, 2000)}`))))
  })

/** Plans first, once per connection as the product does; then every statement by its plan's name. */
const scriptOf = (conversation: Conversation): { readonly plans: string; readonly run: string } => {
  const names = new Map<string, string>()
  const lines: string[] = []
  for (const { text, literals } of conversation) {
    if (literals.length === 0) {
      lines.push(`${text};`)
      continue
    }
    const name = names.get(text) ?? `p${names.size + 1}`
    names.set(text, name)
    lines.push(`EXECUTE ${name}(${literals.join(', ')});`)
  }
  const plans = [...names].map(([text, name]) => `PREPARE ${name} AS ${text};`).join('\n')
  return { plans, run: `${plans}\n${lines.join('\n')}\n` }
}

const seconds = async (run: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await run()
  return (performance.now() - begun) / 1000
}

/**
 * Seconds PostgreSQL needs for the same statements when pgbench sends them, all connections at once; connecting and
 * planning are timed apart and taken off.
 */
export const replay = async (conversations: readonly Conversation[], connection: pg.ClientConfig, folder: string): Promise<number> => {
  await mkdir(folder, { recursive: true })
  const scripts = await Promise.all(
    conversations.map(async (conversation, at) => {
      const { plans, run } = scriptOf(conversation)
      const files = { plans: join(folder, `plans-${at}.sql`), run: join(folder, `run-${at}.sql`) }
      await writeFile(files.plans, `${plans}\nSELECT 1;\n`)
      await writeFile(files.run, run)
      return files
    }),
  )
  const planning = await seconds(() => Promise.all(scripts.map(({ plans }) => runPgbench(plans, connection))))
  return (await seconds(() => Promise.all(scripts.map(({ run }) => runPgbench(run, connection))))) - planning
}
