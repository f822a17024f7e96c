import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

describe('a process of the product', () => {
  it.each([0, 1, 2])('ends with %i, whatever still runs in it', (code) => {
    const words = `import { endProcess } from './platform/end-process.ts'
      setInterval(() => undefined, 1)
      process.stdout.write('said')
      await endProcess(${code})
      process.stdout.write('never')`
    const ended = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', words], { encoding: 'utf8', timeout: 60_000 })
    expect({ code: ended.status, said: ended.stdout }).toEqual({ code, said: 'said' })
  })

  it('is ended in this one way: `process.exit` alone may wait for ever', async () => {
    const ending: string[] = []
    for await (const file of glob('{apps,modules,platform,kernel,simulators}/**/*.ts'))
      if (!file.endsWith('.test.ts') && file !== 'platform/end-process.ts' && /process\.exit\(/.test(readFileSync(file, 'utf8'))) ending.push(file)
    expect(ending).toEqual([])
  })
})
