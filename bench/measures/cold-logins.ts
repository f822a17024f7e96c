import { get } from 'node:http'
import { DEMO_PASSWORD } from '../../modules/identity/index.ts'
import { getMe, signInStaff } from '../../modules/identity/contract.ts'
import { must, openLightClient } from '../load/light-client.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { runServer } from '../run-server.ts'
import { join } from 'node:path'

const RUNS = 5
const PEOPLE = 1000
/** Officials of the demo who sign in by name and password alone. */
const NAMES = ['bao-ninh', 'dong-phu', 'hoan-lao', 'minh-hoa', 'tuyen-hoa', 'quang-trach', 'le-thuy', 'ba-don'].flatMap((place) => ['one-stop-officer', 'case-officer', 'head-of-unit'].map((role) => `${role}@${place}`))
const ASSET = /(?:src|href)="(\/[^"]+\.(?:js|css))"/g

const fetchText = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, { agent: false, headers: { 'accept-encoding': 'gzip', accept: 'text/html' } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => (answer.statusCode === 200 ? resolve(answer.headers['content-encoding'] === undefined ? Buffer.concat(parts).toString() : '') : reject(new Error(`${url} answered ${answer.statusCode}`))))
    }).on('error', reject)
  })

/** A browser that was never here: the page, every script and style it names, then name and password, and who one is. */
const signInCold = async (origin: string, { turn, assets }: { readonly turn: number; readonly assets: readonly string[] }): Promise<void> => {
  await fetchText(`${origin}/desk/sign-in`)
  await Promise.all(assets.map((path) => fetchText(origin + path)))
  const client = openLightClient(origin)
  const { next } = must(await client(signInStaff, { body: { signInName: NAMES[turn % NAMES.length] ?? '', password: DEMO_PASSWORD } }))
  if (next !== 'signed-in') throw new Error(next)
  must(await client(getMe, {}))
}

const run = async ({ scratchFolder, report }: BenchContext): Promise<readonly number[]> => {
  const server = await runServer(join(scratchFolder, 'cold-logins'))
  try {
    const assets = [...(await fetch(`${server.origin}/desk/sign-in`).then((answer) => answer.text())).matchAll(ASSET)].map(([, path]) => path ?? '')
    if (assets.length === 0) throw new Error('the page of sign-in names no script')
    const runs: number[] = []
    for (let round = 0; round < RUNS; round += 1) {
      const begun = performance.now()
      const ended = await Promise.allSettled(Array.from({ length: PEOPLE }, (_, turn) => signInCold(server.origin, { turn, assets })))
      const lost = ended.filter(({ status }) => status === 'rejected') as readonly PromiseRejectedResult[]
      if (lost.length > 0) throw new Error(`${lost.length} of ${PEOPLE} did not get in: ${String(lost[0]?.reason)}`)
      runs.push((performance.now() - begun) / 1000)
      report(`  ${runs.at(-1)?.toFixed(1)} s`)
    }
    return runs
  } finally {
    await server.stop()
  }
}

export const measures: readonly Measure[] = [
  { name: 'cold-logins-1000', unit: 's', target: 60, better: 'lower', long: true, bound: 'the hash of a password, some tens of milliseconds of a core for each', run },
]
