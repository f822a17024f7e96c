import { describe, expect, it } from 'vitest'
import { buildProgram } from './build-program.ts'
import type { Chosen } from './build-program.ts'
import { defineCommand } from './command.ts'
import { listCommands } from './list-commands.ts'

const describeIt = { vi: 'Thử', en: 'Try' }
const importThings = defineCommand({
  name: 'import things',
  describe: describeIt,
  arguments: [{ flags: '<file...>', describe: 'files' }],
  options: [
    { flags: '--unit <code>', describe: 'unit', required: true },
    { flags: '--dry-run', describe: 'only tell' },
  ],
  run: async () => ({ count: 1 }),
  print: ({ count }) => `${count}`,
})
const status = defineCommand({ name: 'status', describe: describeIt, run: async () => 'fine', print: (answer) => answer })

const choose = async (line: string): Promise<Chosen> => {
  const chosen: Chosen[] = []
  const program = buildProgram([importThings, status], (each) => chosen.push(each)).exitOverride()
  for (const command of program.commands) for (const sub of [command, ...command.commands]) sub.exitOverride().configureOutput({ writeErr: () => undefined })
  await program.parseAsync(line.split(' '), { from: 'user' })
  const [first] = chosen
  if (!first) throw new Error('nothing was chosen')
  return first
}

describe('buildProgram', () => {
  it('finds a command of two words, its list of files and its options', async () => {
    const { command, input, json } = await choose('import things a.json b.json --unit H46 --dry-run --json')
    expect(command.name).toBe('import things')
    expect(input).toEqual({ arguments: [['a.json', 'b.json']], options: { unit: 'H46', dryRun: true } })
    expect(json).toBe(true)
  })

  it('prints for people unless --json is asked', async () => {
    const { command, json } = await choose('status')
    expect([command.name, json]).toEqual(['status', false])
  })

  it.each(['import things a.json', 'import things --unit H46', 'status --no-such-option', 'no-such-command'])('refuses "%s"', async (line) => {
    await expect(choose(line)).rejects.toThrow()
  })
})

describe('listCommands', () => {
  it('finds every command of the milestone, each described in both languages', async () => {
    const faults: string[] = []
    const commands = await listCommands((line) => faults.push(line))
    expect(faults).toEqual([])
    const names = commands.map(({ name }) => name)
    for (const name of ['backup', 'calendar show', 'certificate add', 'certificate take', 'doctor', 'dossier explain-due', 'dossier list', 'dossier show', 'drill', 'due-at', 'export dossiers', 'export open-data', 'import areas', 'import procedures', 'migrate', 'rebuild', 'restore', 'search procedures', 'signature verify', 'user create', 'user disable', 'user reset', 'verify']) expect(names).toContain(name)
    expect(new Set(names).size).toBe(names.length)
    for (const { describe: words } of commands) expect(words.vi.length * words.en.length).toBeGreaterThan(0)
  })
})
