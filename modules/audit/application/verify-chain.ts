import { createHash } from 'node:crypto'
import type { Work } from '../../../platform/work.ts'
import { checkHead, checkLink, passLink, type CheckedLink, type LaneHead, type LaneState } from '../domain/check-chain.ts'
import { linkText } from '../domain/entry-text.ts'
import { listHeads, listLinks, listUnlinked, type LinkRow } from '../store/chain-store.ts'

const BATCH = 5_000
const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The hash before the first link of a lane; the migration writes the same words. */
const startOf = (lane: number): string => sha256(`motcua audit lane ${lane}`).toString('hex')

const checkedOf = (row: LinkRow, hashBefore: string): CheckedLink => ({
  lane: row.lane,
  day: row.day,
  position: row.position,
  entryId: row.entryId,
  hash: row.hash.toString('hex'),
  ...(row.fields === null ? {} : { expectedHash: sha256(Buffer.from(hashBefore, 'hex'), linkText(row, row.fields)).toString('hex') }),
})

const readHeads = async (work: Work): Promise<readonly LaneHead[]> =>
  (await listHeads(work.tx)).map((head) => ({ ...head, hash: head.hash.toString('hex') }))

type LaneProof = { readonly reached: LaneState; readonly faults: readonly string[] }

const verifyLane = async (work: Work, lane: number): Promise<LaneProof> => {
  const faults: string[] = []
  let reached: LaneState = { hash: startOf(lane), total: 0 }
  for (;;) {
    const after = reached.place ?? { lane, day: '0001-01-01', position: 0 }
    const rows = await listLinks(work.tx, after, BATCH)
    for (const row of rows) {
      const link = checkedOf(row, reached.hash)
      faults.push(...checkLink(reached, link))
      reached = passLink(reached, link)
    }
    if (rows.length < BATCH) return { reached, faults }
  }
}

/** Recomputes every link from the entries themselves. Names each altered, removed or inserted entry. */
export const verifyChain = async (work: Work): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const faults: string[] = []
  let checked = 0
  for (const before of await readHeads(work)) {
    const { reached, faults: found } = await verifyLane(work, before.lane)
    const after = (await readHeads(work)).find((head) => head.lane === before.lane) ?? before
    checked += reached.total
    faults.push(...found, ...checkHead(reached, before, after))
  }
  for (const id of await listUnlinked(work.tx, 1_000)) faults.push(`entry ${id} is covered by no link: it was inserted behind the chain`)
  return { checked, faults }
}
