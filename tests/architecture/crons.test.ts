// A time the job queue does not understand stops the product at its start.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCrontab } from 'graphile-worker'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const CRON = /\bcron: '([^']+)'/g

const listCrons = (): readonly string[] =>
  execFileSync('git', ['ls-files', 'modules/*.ts', 'apps/*.ts', 'platform/*.ts'], { cwd: ROOT, encoding: 'utf8' })
    .trim().split('\n')
    .flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(CRON)].map(([, cron = '']) => cron))

it('the job queue understands when each job is due', () => {
  const crons = listCrons()
  expect(crons.length, 'a check that looked at nothing must fail').toBeGreaterThan(10)
  expect(crons.filter((cron) => {
    try {
      parseCrontab(`${cron} a-job`)
      return false
    } catch {
      return true
    }
  })).toEqual([])
})
