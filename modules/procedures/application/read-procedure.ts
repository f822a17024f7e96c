import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { compareSheets, type Difference } from '../domain/compare-sheets.ts'
import { channelsUnder, type PostDecision } from '../domain/post-decision.ts'
import type { ProcedureVersion } from '../domain/procedure-version.ts'
import type { NotFound, Retired, VersionNotFound } from '../domain/refusals.ts'
import type { Assessment } from '../domain/service-level.ts'
import { findAssessment } from '../store/assessment-store.ts'
import { findPostDecision } from '../store/post-decision-store.ts'
import { findProcedure, type ProcedureRow } from '../store/procedure-store.ts'
import { findNewestVersion, findVersionByNumber, findVersionInForce, listVersionHeadings, type VersionHeading } from '../store/version-store.ts'

export type ProcedureRead = { readonly version: ProcedureVersion; readonly procedure: ProcedureRow; readonly assessment?: Assessment; /** What is decided of the post for the day it is read for. */ readonly post?: PostDecision }

const read = async (work: Work, { version, procedure }: Pick<ProcedureRead, 'version' | 'procedure'>, on: PlainDate = plainDateAt(work.now)): Promise<ProcedureRead> => {
  const [assessment, post] = await Promise.all([findAssessment(work.tx, procedure.code), findPostDecision(work.tx, procedure.code, on)])
  return { version, procedure, ...(assessment === undefined ? {} : { assessment }), ...(post === undefined ? {} : { post }) }
}

/** The public sheet names no way that a decision in force has closed. */
const underPost = (sheet: ProcedureRead): ProcedureRead => {
  const { version, post } = sheet
  const open = channelsUnder(version.channels.map(({ kind }) => kind), post)
  return { ...sheet, version: { ...version, channels: version.channels.filter(({ kind }) => open.includes(kind)) } }
}

/** The public sheet of a day. An internal procedure (TTHC nội bộ) is not offered: to the public it does not exist. */
export const readPublicProcedure = async (work: Work, code: string, on: PlainDate = plainDateAt(work.now)): Promise<Outcome<ProcedureRead, NotFound | Retired>> => {
  const procedure = await findProcedure(work.tx, code)
  if (procedure === undefined || procedure.kind === 'internal') return refuse({ kind: 'procedure-not-found', code })
  const version = await findVersionInForce(work.tx, code, on)
  if (version !== undefined) return ok(underPost(await read(work, { version, procedure }, on)))
  const { retiredOn, replacedByCode } = procedure
  if (retiredOn !== undefined && retiredOn <= on)
    return refuse(replacedByCode === undefined ? { kind: 'procedure-retired', code, retiredOn } : { kind: 'procedure-replaced', code, retiredOn, replacedByCode })
  return refuse({ kind: 'procedure-not-found', code })
}

/** Any version for officers, the newest unless a number is given. */
export const readCatalogueSheet = async (work: Work, code: string, number?: number): Promise<Outcome<ProcedureRead, NotFound | VersionNotFound>> => {
  const procedure = await findProcedure(work.tx, code)
  if (procedure === undefined) return refuse({ kind: 'procedure-not-found', code })
  const version = number === undefined ? await findNewestVersion(work.tx, code) : await findVersionByNumber(work.tx, code, number)
  if (version === undefined) return refuse({ kind: 'procedure-version-not-found', code, number: number ?? 1 })
  return ok(await read(work, { version, procedure }))
}

const maySeeAll = (work: Work): boolean => work.actor.kind === 'staff' || work.actor.kind === 'system'

/** Officers see every version, the public the published ones of public procedures. */
export const listVersions = async (work: Work, code: string): Promise<Outcome<readonly VersionHeading[], NotFound>> => {
  const procedure = await findProcedure(work.tx, code)
  const all = maySeeAll(work)
  if (procedure === undefined || (procedure.kind === 'internal' && !all)) return refuse({ kind: 'procedure-not-found', code })
  const headings = await listVersionHeadings(work.tx, code)
  return ok(all ? headings : headings.filter((heading) => heading.publishedAt !== undefined))
}

type Compared = { readonly from?: number; readonly to: number; readonly differences: readonly Difference[] }
type Compare = { readonly from?: number | undefined; readonly to?: number | undefined }

/** The two newest versions unless numbers are given; a procedure's only version stands alone, with nothing to differ from. */
export const compareVersions = async (work: Work, code: string, asked: Compare): Promise<Outcome<Compared, NotFound | VersionNotFound>> => {
  const listed = await listVersions(work, code)
  if (!listed.ok) return listed
  const numbers = listed.value.map((heading) => heading.number).sort((a, b) => b - a)
  const to = asked.to ?? numbers[0] ?? 1
  const from = asked.from ?? numbers.find((number) => number < to)
  const find = (number: number) => (numbers.includes(number) ? findVersionByNumber(work.tx, code, number) : undefined)
  const after = await find(to)
  if (after === undefined) return refuse({ kind: 'procedure-version-not-found', code, number: to })
  if (from === undefined) return ok({ to, differences: [] })
  const before = await find(from)
  if (before === undefined) return refuse({ kind: 'procedure-version-not-found', code, number: from })
  return ok({ from, to, differences: compareSheets(before, after) })
}
