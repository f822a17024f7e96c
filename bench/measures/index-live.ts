import { setTimeout as sleep } from 'node:timers/promises'
import { showQualityIndex, showQualityPulse } from '../../modules/indicators/contract.ts'
import type { Client } from '../../platform/web/client.ts'
import { fileDraft, prepareDraft, signInTeam, type Team } from '../load/demo-desk.ts'
import { must, openLightClient } from '../load/light-client.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 5
const CHANGES = 8
/** As an open page looks (modules/indicators/ui/use-pulse.ts). */
const LOOK_EVERY_MS = 500
const PATIENCE_MS = 30_000

type Page = { readonly received: () => number; readonly close: () => void }

/** A page left open: it loads the index when the pulse has changed, and shows how many dossiers came in. */
const openPage = async (client: Client): Promise<Page> => {
  const load = async (): Promise<number> => must(await client(showQualityIndex, { query: {} })).beside.received
  let received = await load()
  let last: string | undefined
  const look = async (): Promise<void> => {
    const { pulse } = must(await client(showQualityPulse, {}))
    if (last !== undefined && pulse !== last) received = await load()
    last = pulse
  }
  await look()
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  return { received: () => received, close: () => clearInterval(timer) }
}

/** Seconds from the answer to a filing, which is after its commit, to the figure on the page. */
const secondsUntilShown = async (team: Team, page: Page, pause: number): Promise<number> => {
  const draft = await prepareDraft(team)
  await sleep(LOOK_EVERY_MS + pause)
  const before = page.received()
  await fileDraft(team, draft)
  const committed = performance.now()
  while (page.received() === before && performance.now() - committed < PATIENCE_MS) await sleep(5)
  return (performance.now() - committed) / 1000
}

const run = async ({ server }: BenchContext): Promise<readonly number[]> => {
  const { origin } = await server()
  const team = await signInTeam(origin)
  const page = await openPage(openLightClient(origin))
  const runs: number[] = []
  try {
    while (runs.length < RUNS) {
      const times: number[] = []
      // Changes come at any time between two looks.
      while (times.length < CHANGES) times.push(await secondsUntilShown(team, page, (LOOK_EVERY_MS * times.length) / CHANGES))
      runs.push(percentileOf(times, 0.95))
    }
    return runs
  } finally {
    page.close()
  }
}

export const measures: readonly Measure[] = [{ name: 'index-open-page', unit: 's', target: 1, better: 'lower', bound: 'an open page looks twice a second, and the server keeps what it looked up for a quarter', run }]
