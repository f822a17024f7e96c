// NĐ 63/2010 article 14: new, amended and abolished procedures; each line names what is there and not yet public, or what ends.
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import type { AnnouncedChange, AnnouncementLine } from '../../domain/announcing/announcement.ts'
import type { LineUnusable } from '../../domain/refusals.ts'
import { findProcedure } from '../../store/procedure-store.ts'
import { findNewestVersion, findVersionByNumber } from '../../store/version-store.ts'

/** Without a number the newest version is meant. */
export type AskedLine = { readonly code: string; readonly change: AnnouncedChange; readonly number?: number; readonly retiredOn?: PlainDate; readonly replacedByCode?: string }

const readAbolished = async (work: Work, { code, retiredOn, replacedByCode }: AskedLine): Promise<Outcome<AnnouncementLine, LineUnusable>> => {
  const procedure = await findProcedure(work.tx, code)
  if (procedure === undefined) return refuse({ kind: 'announcement-line-unknown', code })
  if (procedure.retiredOn !== undefined) return refuse({ kind: 'announcement-line-retired', code, retiredOn: procedure.retiredOn })
  if (retiredOn === undefined) return refuse({ kind: 'announcement-line-undated', code })
  if (replacedByCode !== undefined && (await findProcedure(work.tx, replacedByCode)) === undefined) return refuse({ kind: 'announcement-line-unknown', code: replacedByCode })
  return ok({ code, name: procedure.name, change: 'abolished', retiredOn, ...(replacedByCode === undefined ? {} : { replacedByCode }) })
}

const readAnnounced = async (work: Work, { code, change, number }: AskedLine): Promise<Outcome<AnnouncementLine, LineUnusable>> => {
  const version = number === undefined ? await findNewestVersion(work.tx, code) : await findVersionByNumber(work.tx, code, number)
  if (version === undefined) return refuse({ kind: 'announcement-line-unknown', code })
  if (version.publishedAt !== undefined) return refuse({ kind: 'announcement-line-public', code, number: version.number })
  return ok({ code, name: version.name, change, versionId: version.id, versionNumber: version.number })
}

export const readLines = async (work: Work, asked: readonly AskedLine[]): Promise<Outcome<readonly AnnouncementLine[], LineUnusable>> => {
  if (asked.length === 0) return refuse({ kind: 'announcement-empty' })
  const lines: AnnouncementLine[] = []
  for (const one of asked.map((each) => ({ ...each, code: each.code.trim() }))) {
    if (lines.some(({ code }) => code === one.code)) return refuse({ kind: 'announcement-line-twice', code: one.code })
    const read = one.change === 'abolished' ? await readAbolished(work, one) : await readAnnounced(work, one)
    if (!read.ok) return read
    lines.push(read.value)
  }
  return ok(lines)
}
