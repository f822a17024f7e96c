import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePlainDate, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { importFolder } from './import-file.ts'

const FOLDER = join(import.meta.dirname, '../../../data/demo/procedures')

/** The demo province works under rules that were in force when its profile begins, whatever today's date. */
const BEGINS: Readonly<Record<string, string>> = { 'quang-binh-2025': '2025-01-01', 'quang-tri-2026': '2025-07-01' }

/** Loads the everyday procedures written for the demonstration; run again it changes nothing. */
export const loadOwnCatalogue = async (work: Work, profile: string): Promise<void> => {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(FOLDER, name)) }))
  if (files.length === 0) return
  const validFromOn = parsePlainDate(BEGINS[profile] ?? '') ?? plainDateAt(work.now)
  const imported = await importFolder(work, { name: 'data/demo/procedures', files }, { validFromOn, partial: true })
  if (!imported.ok) throw new Error(`the demo catalogue cannot be read: ${JSON.stringify(imported.refusal)}`)
  const first = imported.value.report.rejects[0]
  if (first !== undefined) throw new Error(`the demo catalogue has faults, first: ${JSON.stringify(first)}`)
}
