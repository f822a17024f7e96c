import { writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import type { DossierId } from '../../../kernel/ids.ts'
import { openWorker } from './rebuild-dossiers.ts'

const IDS = ['0195a000-0000-7000-8000-000000000001' as DossierId]

it.each([
  ['ends while it is asked', "import { parentPort } from 'node:worker_threads'\nparentPort.once('message', () => process.exit(7))", 'exit 7'],
  ['ends at once', 'process.exit(3)', 'exit 3'],
  ['breaks', "throw new Error('out of memory')", 'out of memory'],
])('a worker that %s is told, and the rebuild does not wait for it', async (_what, program, said) => {
  const scratch = mkdtempSync(join(tmpdir(), 'mc-worker-'))
  const file = join(scratch, 'worker.mjs')
  writeFileSync(file, program)
  const worker = openWorker({ connection: {} } as Parameters<typeof openWorker>[0], pathToFileURL(file))
  await expect(worker.ask(IDS)).rejects.toThrow(said)
  await expect(worker.ask(IDS)).rejects.toThrow(said)
  await worker.end()
  rmSync(scratch, { recursive: true, force: true })
})
