import { parseCrontab } from 'graphile-worker'
import { expect, it } from 'vitest'
import { readConfig } from '../../platform/config/config.ts'
import { crontabOf } from '../../platform/jobs/job-queue.ts'
import { listModules } from './modules.ts'
import { noneSimulated } from './simulated.ts'

it('each job that comes by itself says when in words the queue reads: one that did not would keep the server from starting', () => {
  const jobs = listModules(readConfig({ MOTCUA_HOME: '/nowhere' }), noneSimulated()).flatMap((module) => module.jobs ?? [])
  const timed = jobs.filter(({ cron }) => cron !== undefined)
  expect(timed.length).toBeGreaterThan(10)
  expect(parseCrontab(crontabOf(timed)).map(({ task }) => task)).toEqual(timed.map(({ name }) => name))
})
