// Fields of `LayThuTuc` as exchanged (two sources agree, not official): only what an answer says is compared.
import { formatTimeLimit, parseTimeLimit } from '../../../kernel/time-limit.ts'
import type { NationalFacts, ProcedureLevel } from '../../procedures/index.ts'

type Fields = Readonly<Record<string, unknown>>
type Channels = NonNullable<NationalFacts['channels']>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])
const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFC').trim() : '')
/** Absent and null were not told; an empty list was. */
const told = (fields: Fields, name: string): readonly Fields[] | undefined => (Array.isArray(fields[name]) ? listOf(fields[name]) : undefined)
const namesOf = (all: readonly Fields[] | undefined, name: string): readonly string[] | undefined => all?.map((each) => textOf(each[name])).filter((text) => text !== '')

/** 1 is public; what else there is nobody has said. */
const PUBLIC = '1'
const KINDS: Readonly<Record<string, Channels[number]['kind']>> = { '1': 'in-person', '2': 'online', '3': 'postal' }

/** By the words: no list of the codes of levels was found. */
const LEVELS: readonly (readonly [RegExp, ProcedureLevel])[] = [[/bộ|trung ương/iu, 'central'], [/tỉnh/iu, 'province'], [/huyện/iu, 'district'], [/xã/iu, 'commune']]
const levelsOf = (fields: Fields): readonly ProcedureLevel[] => {
  const words = listOf(fields['CAPTHUCHIEN']).map((each) => textOf(each['TENCAP'])).join(' ')
  return LEVELS.filter(([sign]) => sign.test(words)).map(([, level]) => level)
}

const limitOf = (time: Fields): string => {
  const [quantity, unit] = [textOf(time['THOIGIANGIAIQUYET']), textOf(time['DONVITINH'])]
  if (quantity === '') return textOf(time['MOTA'])
  const limit = parseTimeLimit(`${quantity} ${unit.toLowerCase().replace('_', '-')}`)
  return limit.ok ? formatTimeLimit(limit.value, 'vi') : `${quantity} ${unit}`.trim()
}

const channelsOf = (all: readonly Fields[]): Channels =>
  [...Map.groupBy(all, (each) => KINDS[textOf(each['KENH'])])].flatMap(([kind, own]) => {
    const times = own.flatMap((each) => listOf(each['THOIGIAN']))
    const amounts = times.flatMap((time) => listOf(time['PHILEPHI'])).map((levy) => Number(textOf(levy['SOTIEN']) || Number.NaN))
    return kind === undefined ? [] : [{ kind, limits: times.map(limitOf), amounts: amounts.filter(Number.isSafeInteger) }]
  })

/** Rows with neither originals nor copies are sentences. */
const componentsOf = (all: readonly Fields[]): NonNullable<NationalFacts['components']> =>
  all.flatMap((each) => listOf(each['GIAYTO'])).map((paper) => ({ name: textOf(paper['TENGIAYTO']), originals: Number(textOf(paper['SOBANCHINH'])) || 0, copies: Number(textOf(paper['SOBANSAO'])) || 0 }))
    .filter(({ name, originals, copies }) => name !== '' && originals + copies > 0)

const stepsOf = (all: readonly Fields[]): readonly string[] => all.flatMap((each) => listOf(each['TRINHTU'])).map((step) => textOf(step['TENTRINHTU'])).filter((text) => text !== '')

const defined = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

/** Undefined where it has no code or name, or is not public. */
export const readProcedure = (said: unknown): NationalFacts | undefined => {
  if (!isFields(said)) return undefined
  const [code, name] = [textOf(said['MATTHC']), textOf(said['TENTTHC'])]
  if (code === '' || name === '' || ('TRANGTHAI' in said && textOf(said['TRANGTHAI']) !== PUBLIC)) return undefined
  const part = (field: string) => told(said, field)
  const [ways, papers, steps] = [part('CACHTHUCTHUCHIEN'), part('THANHPHANHOSO'), part('TRINHTUTHUCHIEN')]
  return {
    code, name, levels: levelsOf(said),
    ...(defined({
      sector: namesOf(part('LINHVUCTHUCHIEN'), 'TENLINHVUC')?.[0],
      conditions: typeof said['YEUCAU'] === 'string' ? textOf(said['YEUCAU']) : undefined,
      steps: steps && stepsOf(steps),
      channels: ways && channelsOf(ways),
      components: papers && componentsOf(papers),
      results: namesOf(part('KETQUATHUCHIEN'), 'TENKETQUA'),
      legalBasis: part('CANCUPHAPLY')?.map((each) => textOf(each['SOVANBAN']) || textOf(each['TENVANBAN'])).filter((text) => text !== ''),
      applicantKinds: namesOf(part('DOITUONGTHUCHIEN'), 'TENDOITUONG'),
      executing: namesOf(part('COQUANTHUCHIEN'), 'TENDONVI'),
    }) as Partial<NationalFacts>),
  }
}
