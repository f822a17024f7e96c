import type { Instant } from '../../../kernel/instant.ts'
import type { ProcedureVersionId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ChannelKind, DossierComponentSpec, ProcedureSheet, SubmissionChannel } from './procedure-sheet.ts'

export type ProcedureState = 'public' | 'internal' | 'retired'

/**
 * One immutable version of a procedure: the sheet's elements plus where the version stands. Announced (công bố: the
 * decision's date, `announcement.announcedOn`) and published (công khai: `publishedAt`) are two different dates.
 */
export type ProcedureVersion = ProcedureSheet & {
  readonly id: ProcedureVersionId
  /** 1, 2, 3… within its procedure. */
  readonly number: number
  readonly state: ProcedureState
  /** First day it may be applied. */
  readonly validFromOn: PlainDate
  readonly publishedAt?: Instant
  /** Importer or file family it came from: `national-catalogue`, `portal-api`, `own`. */
  readonly source: string
  /** SHA-256 of the sheet, hexadecimal. */
  readonly contentHash: string
}

type WithChannels = Pick<ProcedureSheet, 'channels'>

export const channelsOfKind = (sheet: WithChannels, kind: ChannelKind): readonly SubmissionChannel[] =>
  sheet.channels.filter((channel) => channel.kind === kind)

export const offersChannel = (sheet: WithChannels, kind: ChannelKind): boolean =>
  sheet.channels.some((channel) => channel.kind === kind)

/**
 * Components of one case, together with every section that applies to all. Without a case key, or with one that does not
 * exist: the sections and, if there are only alternatives, the first alternative.
 */
export const componentsForCase = (sheet: Pick<ProcedureSheet, 'cases'>, caseKey?: string): readonly DossierComponentSpec[] => {
  const chosen = sheet.cases.find((each) => each.key === caseKey && each.role === 'alternative')
  const sections = sheet.cases.filter((each) => each.role === 'section')
  const fallback = sections.length === 0 ? sheet.cases.slice(0, 1) : []
  const applying = chosen ? sheet.cases.filter((each) => each === chosen || each.role === 'section') : [...sections, ...fallback]
  return applying.flatMap((each) => each.components)
}

/** Who may apply, read from the names of applicant kinds; nothing said means both. */
export const applicantParties = (sheet: Pick<ProcedureSheet, 'applicantKinds'>): readonly ('individual' | 'organisation')[] => {
  const names = sheet.applicantKinds.map((kind) => kind.name.normalize('NFC').toLowerCase())
  const individual = names.some((name) => /công dân|^người|cá nhân|đảng viên|cán bộ|hộ gia đình/.test(name))
  const organisation = names.some((name) => /doanh nghiệp|tổ chức|hợp tác xã|cơ quan|đơn vị/.test(name))
  if (individual === organisation) return ['individual', 'organisation']
  return individual ? ['individual'] : ['organisation']
}
