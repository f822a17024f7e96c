import { expect, it } from 'vitest'
import type { CommandContext } from '../command.ts'
import { listDossiersCommand } from './dossiers.ts'

const context = { work: () => Promise.reject(new Error('asked all the same')) } as unknown as CommandContext
const KEY = '2026-11-28T01:00:00.000Z|0199c1a2-0000-7000-8000-000000000001'

it.each([
  ['a limit that is none', { limit: 'x' }, 'limit-invalid'],
  ['a state nobody knows', { limit: '20', state: 'lost' }, 'state-unknown'],
  ['a page that is none: the first one would come again', { limit: '20', after: '2' }, 'after-unreadable'],
])('motcua dossier list tells of %s', async (_, options, kind) => {
  await expect(async () => listDossiersCommand.run(context, { arguments: [], options })).rejects.toMatchObject({ kind })
})

it('motcua dossier list goes on after a page', async () => {
  await expect(async () => listDossiersCommand.run(context, { arguments: [], options: { limit: '20', after: KEY } })).rejects.toThrow('asked all the same')
})
