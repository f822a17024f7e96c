import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One statement as a connection ran it: its text, and its parameters as PostgreSQL writes them (quoted literals). */
export type Statement = { readonly text: string; readonly literals: readonly string[] }

/** What one connection ran, in order. */
export type Conversation = readonly Statement[]

/** How PostgreSQL is told to write down every statement with its parameters, as one JSON document a line. */
export const CAPTURING: Readonly<Record<string, string>> = { logging_collector: 'on', log_destination: 'jsonlog', log_directory: 'captured', log_rotation_size: '0', log_parameter_max_length: '-1' }

type Line = { readonly pid: number; readonly dbname?: string; readonly message: string; readonly detail?: string }

const literalsOf = (detail: string | undefined): readonly string[] =>
  [...(detail ?? '').matchAll(/\$\d+ = (NULL|'(?:[^']|'')*')/g)].map(([, literal]) => literal ?? 'NULL')

const statementOf = ({ message, detail }: Line): Statement | undefined => {
  const said = /^(?:statement|execute [^:]+): ([\s\S]*)$/.exec(message)
  return said?.[1] === undefined ? undefined : { text: said[1].trim(), literals: literalsOf(detail) }
}

/** Every conversation written down for a database; the collector may hold the last lines for a moment. */
export const readConversations = async (cluster: string, database: string): Promise<readonly Conversation[]> => {
  const folder = join(cluster, 'captured')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const byPid = new Map<number, Statement[]>()
  for (const name of files.sort())
    for (const text of (await readFile(join(folder, name), 'utf8')).split('\n')) {
      if (text === '') continue
      const line = JSON.parse(text) as Line
      const statement = line.dbname === database ? statementOf(line) : undefined
      if (!statement) continue
      const own = byPid.get(line.pid) ?? []
      byPid.set(line.pid, own)
      own.push(statement)
    }
  return [...byPid.values()]
}
