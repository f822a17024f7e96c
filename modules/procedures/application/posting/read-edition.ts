// NĐ 63/2010 article 26.2: board, book and screen come from the one catalogue; the edition tells which state of it.
import { createHash } from 'node:crypto'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import { boardLineOf, type BoardLine } from '../../domain/posting/printed-words.ts'
import type { Held, Selection } from '../../domain/posting/posting.ts'
import type { ProcedureVersion } from '../../domain/procedure-version.ts'
import type { NothingToPost } from '../../domain/refusals.ts'
import { listHeld, listHeldSectors } from '../../store/posting-store.ts'
import { listVersionsInOrder } from '../../store/version-store.ts'

const SIGNS = 10

/** The same versions have the same name. */
export const nameEdition = (held: Held): string =>
  createHash('sha256').update(Object.entries(held).map(([code, version]) => `${code} ${version}\n`).toSorted().join('')).digest('hex').slice(0, SIGNS).toUpperCase()

export type Edition = { readonly edition: string; readonly held: Held; readonly on: PlainDate }

/** Names the versions in force today: the same name is the same content, word for word. */
export const readEdition = async (work: Work, selection: Selection): Promise<Edition> => {
  const on = plainDateAt(work.now)
  const held = await listHeld(work.tx, selection, on)
  return { edition: nameEdition(held), held, on }
}

export type EditionSheets = Edition & { readonly sheets: readonly ProcedureVersion[] }

export const readSheets = async (work: Work, selection: Selection): Promise<Outcome<EditionSheets, NothingToPost>> => {
  const edition = await readEdition(work, selection)
  const sheets = await listVersionsInOrder(work.tx, Object.values(edition.held))
  return sheets.length === 0 ? refuse({ kind: 'nothing-to-post' }) : ok({ ...edition, sheets })
}

export type Board = Pick<Edition, 'edition' | 'on'> & {
  readonly total: number
  readonly sectors: readonly { readonly key: string; readonly name: string; readonly count: number }[]
  readonly lines: readonly BoardLine[]
  /** Lines before the next page. */
  readonly next?: number
}

const PAGE = 100

/** The electronic board, a page of it; empty where the selection holds nothing. */
export const readBoard = async (work: Work, { after = 0, ...selection }: Selection & { readonly after?: number }): Promise<Board> => {
  const [{ edition, held, on }, sectors] = await Promise.all([readEdition(work, selection), listHeldSectors(work.tx, selection.level, plainDateAt(work.now))])
  const ids = Object.values(held)
  const sheets = await listVersionsInOrder(work.tx, ids, { offset: after, limit: PAGE })
  return { edition, on, total: ids.length, sectors, lines: sheets.map(boardLineOf), ...(after + PAGE < ids.length ? { next: after + PAGE } : {}) }
}
