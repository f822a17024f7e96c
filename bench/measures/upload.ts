import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { completeUpload, openUpload, sendPart } from '../../modules/documents/contract.ts'
import { getMe, signInStaff } from '../../modules/identity/contract.ts'
import { createClient, type CallAnswer, type Client } from '../../platform/web/client.ts'
import { onePagePdf } from '../../tests/support/one-page-pdf.ts'
import type { BenchContext, Measure } from '../measure.ts'

const ROUNDS = 7
/** What is asked is what a desk holds that scans all day: the first hundred megabytes of a new server are slower by a third. */
const WARM_UP = 5
const MEGABYTE = 1024 * 1024
const PART = 8 * MEGABYTE

/** A scan: one page, and noise that packs no smaller. Each differs, so that nothing kept before is met again. */
const scanOf = (megabytes: number): Buffer => {
  const page = Buffer.from(onePagePdf('Ban quet'))
  const noise = randomBytes(megabytes * MEGABYTE)
  const image = Buffer.from(`9 0 obj\n<</Subtype/Image/Width 2480/Height 3508/Filter/DCTDecode/Length ${noise.length}>>\nstream\n`)
  return Buffer.concat([page.subarray(0, 9), image, noise, Buffer.from('\nendstream\nendobj\n'), page.subarray(9)])
}

const must = <A>(answer: CallAnswer<A>): A => {
  if (!answer.ok) throw new Error(`${answer.problem.status} ${answer.problem.kind}: ${answer.problem.detail}`)
  return answer.value
}

const openClerk = async (origin: string): Promise<{ readonly client: Client; readonly unitId: string }> => {
  let cookie = ''
  const client = createClient(async (address, init) => {
    const headers = new Headers(init?.headers)
    headers.set('origin', origin)
    headers.set('cookie', cookie)
    const answer = await fetch(address, { ...init, headers })
    const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    if (set.length > 0) cookie = set.join('; ')
    return answer
  }, origin)
  must(await client(signInStaff, { body: { signInName: 'one-stop-officer@bao-ninh', password: 'mot-cua-demo' } }))
  const { roles } = must(await client(getMe, {}))
  const unitId = roles[0]?.unitId
  if (unitId === undefined) throw new Error('the clerk holds no role')
  return { client, unitId }
}

/** Announced, sent in parts, joined, hashed, looked into, synced under its hash, recorded; milliseconds. */
const send = async ({ client, unitId }: Awaited<ReturnType<typeof openClerk>>, bytes: Buffer): Promise<number> => {
  const begun = performance.now()
  const { id } = must(await client(openUpload, { body: { fileName: 'ban-quet.pdf', sizeBytes: bytes.length, purpose: 'bench', unitId } }))
  for (let at = 0; at < bytes.length; at += PART) must(await client(sendPart, { params: { uploadId: id }, body: bytes.subarray(at, at + PART), uploadOffset: at }))
  must(await client(completeUpload, { params: { uploadId: id } }))
  return performance.now() - begun
}

const runSpeed = async ({ server }: BenchContext): Promise<readonly number[]> => {
  const clerk = await openClerk((await server()).origin)
  for (let first = 0; first < WARM_UP; first += 1) await send(clerk, scanOf(20))
  const rounds: number[] = []
  while (rounds.length < ROUNDS) rounds.push(20_000 / (await send(clerk, scanOf(20))))
  return rounds
}

const residentOf = async (pid: number): Promise<number> =>
  Number(/VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** How much more memory the server has while 90 MB come in than while 5 MB do: the file's size must not show. */
const runMemory = async ({ server }: BenchContext): Promise<readonly number[]> => {
  const { origin, pid } = await server()
  const clerk = await openClerk(origin)
  const peakWhile = async (megabytes: number): Promise<number> => {
    const scan = scanOf(megabytes)
    let peak = await residentOf(pid)
    const watch = setInterval(() => void residentOf(pid).then((now) => (peak = Math.max(peak, now))), 20)
    await send(clerk, scan).finally(() => clearInterval(watch))
    return peak
  }
  await peakWhile(90)
  const rounds: number[] = []
  while (rounds.length < 5) rounds.push(Math.max(0, -(await peakWhile(5)) + (await peakWhile(90))))
  return rounds
}

export const measures: readonly Measure[] = [
  { name: 'upload-mb-s', unit: 'MB/s', target: 80, better: 'higher', bound: 'one sender on the same two cores; every byte is written, read, hashed, looked through and synced', run: runSpeed },
  {
    name: 'upload-memory',
    unit: 'MB',
    target: 40,
    better: 'lower',
    bound: 'buffers of the part on its way and garbage not yet collected',
    skip: () => (process.platform === 'linux' ? undefined : 'resident memory is read from /proc'),
    run: runMemory,
  },
]
