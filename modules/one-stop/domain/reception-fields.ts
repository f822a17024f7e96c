// NĐ 61/2018 articles 16-18 and 22: what the counter notes beside the draft, flat as a form sends it, judged when it is accepted.
import type { UnitId } from '../../../kernel/ids.ts'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { readVnd, type Vnd } from '../../../kernel/vnd.ts'
import { amountOfPapers, pagesField, pagesMissing, papersTyped, sayPapers, wrongPages, type CountedPaper } from './page-levy.ts'
import type { PageLevy } from './parameters.ts'

/** `waive-1.2`, `parcel.number`, `exempt-0` … → what was typed. */
export type ReceptionFields = Readonly<Record<string, string>>

export type CounterChannel = 'in-person' | 'online' | 'postal'
/** `byPage`: charged by the pages of the originals; `declared` are those the procedure's own form tells. */
export type PublishedLevy = { readonly kind: string; readonly amount: Vnd; readonly note?: string; readonly byPage?: PageLevy; readonly declared?: readonly CountedPaper[]; /** Words of each ground by which somebody need not pay, or pays less. */ readonly grounds?: Readonly<Record<string, string>> }
type NotedLevy = Omit<PublishedLevy, 'byPage' | 'declared' | 'grounds'> & { readonly exemption?: string; readonly stated?: Vnd; readonly reason?: string }
export type FieldFault = { readonly field: string; readonly vi: string; readonly en: string }

export type ReceptionFacts = {
  readonly channel: CounterChannel
  readonly waived: readonly { readonly key: string; readonly reason: string }[]
  readonly reception: {
    readonly competentDeskId?: UnitId
    readonly returningUnitId?: UnitId
    readonly parcel?: { readonly number: string; readonly sender: string; readonly stampedOn: PlainDate }
    readonly consent?: { readonly givenBy: string; readonly how: 'spoken' | 'signed-paper' }
    readonly levies?: readonly NotedLevy[]
    readonly withoutSlip?: true
  }
}

const typed = (fields: ReceptionFields, field: string): string => fields[field]?.trim() ?? ''

export const channelOf = (fields: ReceptionFields): CounterChannel => {
  const channel = typed(fields, 'channel')
  return channel === 'online' || channel === 'postal' ? channel : 'in-person'
}

const missing = (field: string, vi: string, en: string): FieldFault => ({ field, vi, en })

const parcelFaults = (fields: ReceptionFields, today: PlainDate): readonly FieldFault[] => {
  if (channelOf(fields) !== 'postal') return []
  const faults: FieldFault[] = []
  if (typed(fields, 'parcel.number') === '') faults.push(missing('parcel.number', 'Hãy ghi số bưu gửi trên phong bì.', 'Write the number on the parcel.'))
  if (typed(fields, 'parcel.sender') === '') faults.push(missing('parcel.sender', 'Hãy ghi tên người gửi trên phong bì.', 'Write the sender’s name on the parcel.'))
  const stampedOn = parsePlainDate(typed(fields, 'parcel.stampedOn'))
  if (!stampedOn) faults.push(missing('parcel.stampedOn', 'Hãy ghi ngày trên dấu bưu điện.', 'Write the date of the postmark.'))
  else if (stampedOn > today) faults.push(missing('parcel.stampedOn', 'Ngày trên dấu bưu điện không thể sau hôm nay; hãy xem lại.', 'The date of the postmark cannot be after today; check it.'))
  return faults
}

const HOW = ['spoken', 'signed-paper'] as const
const howOf = (fields: ReceptionFields) => HOW.find((how) => how === typed(fields, 'consent.how'))

/** Filing on the portal for somebody who cannot: only with their consent (Luật 91/2025/QH15 article 9; NĐ 13/2023 article 11). */
const consentFaults = (fields: ReceptionFields): readonly FieldFault[] => {
  if (channelOf(fields) !== 'online') return []
  return [
    ...(howOf(fields) ? [] : [missing('consent.how', 'Hãy chọn người dân đồng ý cho nộp hộ bằng cách nào.', 'Choose how the person agreed to be filed for.')]),
    ...(howOf(fields) === 'signed-paper' && typed(fields, 'consent.fileId') === '' ? [missing('consent.fileId', 'Hãy đính kèm bản chụp giấy đồng ý rồi chọn tệp đó.', 'Attach a scan of the signed paper and choose it here.')] : []),
    ...(typed(fields, 'consent.givenBy') === '' ? [missing('consent.givenBy', 'Hãy ghi tên người đồng ý cho nộp hộ.', 'Write who agreed to be filed for.')] : []),
  ]
}


const parcelOf = (fields: ReceptionFields) => {
  const stampedOn = parsePlainDate(typed(fields, 'parcel.stampedOn'))
  if (channelOf(fields) !== 'postal' || !stampedOn) return {}
  return { parcel: { number: typed(fields, 'parcel.number'), sender: typed(fields, 'parcel.sender'), stampedOn } }
}

const consentOf = (fields: ReceptionFields) => {
  const how = howOf(fields)
  const givenBy = typed(fields, 'consent.givenBy')
  return how && givenBy !== '' ? { consent: { how, givenBy } } : {}
}

const dueTyped = (fields: ReceptionFields, index: number): string => typed(fields, `due-${String(index)}`)

/** Pages as the counter counted them, else as the form declares them. */
export const papersOf = (fields: ReceptionFields, index: number, { declared = [] }: PublishedLevy): readonly CountedPaper[] => {
  const counted = papersTyped(fields, index)
  return counted.length > 0 ? counted : declared
}

/** What the law asks of a line: what is published, or what the pages come to. */
export const ruledOf = (fields: ReceptionFields, index: number, levy: PublishedLevy): Vnd => {
  const papers = levy.byPage ? papersOf(fields, index, levy) : []
  return levy.byPage && papers.length > 0 ? amountOfPapers(levy.byPage, papers) : levy.amount
}

/** The ground that was chosen with its article, then what was written beside it. */
const reasonOf = (fields: ReceptionFields, index: number, { grounds = {} }: PublishedLevy): string =>
  [grounds[typed(fields, `ground-${String(index)}`)] ?? '', typed(fields, `exempt-${String(index)}`)].filter((words) => words !== '').join('; ')

/** What is taken of a line: typed, else nothing where a reason exempts, else what the law asks. */
const dueOf = (fields: ReceptionFields, index: number, levy: PublishedLevy): Vnd => {
  const due = readVnd(dueTyped(fields, index))
  if (due !== undefined) return due
  return reasonOf(fields, index, levy) === '' ? ruledOf(fields, index, levy) : (0 as Vnd)
}

const notACount = (field: string): FieldFault => missing(field, 'Số trang, số bản là số nguyên từ 1 đến 2000.', 'Pages and copies are whole numbers from 1 to 2000.')
const notCounted = (field: string): FieldFault => missing(field, 'Hãy đếm số trang của bản chính: phí tính theo trang.', 'Count the pages of the original: the charge goes by the page.')

/** Without pages nobody knows what a copy costs, unless an amount or a reason says it. */
const pageFaults = (fields: ReceptionFields, index: number, levy: PublishedLevy): readonly FieldFault[] => {
  if (!levy.byPage) return []
  const faults = [...wrongPages(fields, index).map(notACount), ...pagesMissing(fields, index).map(notCounted)]
  const isSaid = dueTyped(fields, index) !== '' || reasonOf(fields, index, levy) !== '' || papersOf(fields, index, levy).length > 0
  return faults.length > 0 || isSaid ? faults : [notCounted(pagesField(index, 0))]
}

/** One that was chosen while it held: the amount must not change in silence under whoever takes the money. */
const groundFaults = (fields: ReceptionFields, index: number, { grounds = {} }: PublishedLevy): readonly FieldFault[] => {
  const [field, known] = [`ground-${String(index)}`, Object.keys(grounds)]
  const chosen = typed(fields, field)
  return chosen === '' || known.includes(chosen) ? [] : [missing(field, 'Căn cứ miễn, giảm đã chọn không còn hiệu lực hoặc không áp dụng cho thủ tục này; hãy chọn lại.', 'The ground chosen holds no more, or not for this procedure; choose again.')]
}

/** NĐ 61/2018 article 22; Luật Phí và lệ phí 2015 article 10: less, nothing or more than published only with the reason. */
const levyFaults = (fields: ReceptionFields, levies: readonly PublishedLevy[]): readonly FieldFault[] => {
  return levies.flatMap((levy, index): readonly FieldFault[] => {
    const [text, due] = [dueTyped(fields, index), readVnd(dueTyped(fields, index))]
    if (text !== '' && due === undefined) return [missing(`due-${String(index)}`, 'Số tiền là số đồng viết bằng chữ số, ví dụ 50.000.', 'The amount is whole đồng in figures, such as 50.000.')]
    const differs = due !== undefined && due !== ruledOf(fields, index, levy) && reasonOf(fields, index, levy) === ''
    const reason = differs ? [missing(`exempt-${String(index)}`, 'Thu khác mức công bố thì ghi lý do: được miễn, giảm theo quy định nào, hoặc tính theo số trang, số bản.', 'Another amount than published needs its reason: by which rule exempt or reduced, or counted by pages or copies.')] : []
    return [...pageFaults(fields, index, levy), ...groundFaults(fields, index, levy), ...reason]
  })
}

/** Cash taken at reception; payments writes the receipt. */
export const isCashTaken = (fields: ReceptionFields): boolean => typed(fields, 'paid') === 'cash'

const lineOf = (fields: ReceptionFields, asked: PublishedLevy, index: number): NotedLevy => {
  const { byPage, declared: _declared, grounds: _grounds, ...levy } = asked
  const [due, given, papers] = [dueOf(fields, index, asked), reasonOf(fields, index, asked), papersOf(fields, index, asked)]
  const counted = byPage && papers.length > 0 ? sayPapers(byPage, papers) : ''
  const reason = [counted, given].filter((words) => words !== '').join('; ')
  if (due === levy.amount && reason === '') return levy
  // The receipt says what was counted, not how the charge is worked out in general.
  const line = counted === '' ? levy : { ...levy, note: `Phí: ${counted}` }
  return due === 0 ? { ...line, exemption: given } : { ...line, amount: due, ...(due === levy.amount ? {} : { stated: levy.amount }), reason }
}

const leviesOf = (fields: ReceptionFields, levies: readonly PublishedLevy[]) => (levies.length === 0 ? {} : { levies: levies.map((levy, index) => lineOf(fields, levy, index)) })

const unitOf = (fields: ReceptionFields, field: 'competentDeskId' | 'returningUnitId') => {
  const unitId = typed(fields, field)
  return unitId === '' ? {} : { [field]: unitId as UnitId }
}

type Published = { readonly levies: readonly PublishedLevy[]; /** NĐ 61/2018 article 17.4: no slip unless it is asked for. */ readonly immediate: boolean }

export const receptionFactsOf = (fields: ReceptionFields, { levies, immediate }: Published): ReceptionFacts => ({
  channel: channelOf(fields),
  waived: Object.entries(fields).flatMap(([field, reason]) => (field.startsWith('waive-') && reason.trim() !== '' ? [{ key: field.slice('waive-'.length), reason: reason.trim() }] : [])),
  reception: {
    ...unitOf(fields, 'competentDeskId'),
    ...unitOf(fields, 'returningUnitId'),
    ...parcelOf(fields),
    ...consentOf(fields),
    ...leviesOf(fields, levies),
    ...(immediate && typed(fields, 'slipAsked') !== 'yes' ? { withoutSlip: true as const } : {}),
  },
})

/** What is to be paid, exemptions and reductions taken off. */
export const totalOf = (fields: ReceptionFields, levies: readonly PublishedLevy[]): number =>
  levies.reduce((sum, levy, index) => sum + dueOf(fields, index, levy), 0)

export const receptionFaults = (fields: ReceptionFields, today: PlainDate, levies: readonly PublishedLevy[] = []): readonly FieldFault[] => [...parcelFaults(fields, today), ...consentFaults(fields), ...levyFaults(fields, levies)]

const MOST_FIELDS = 300
const LONGEST = 2000

/** Merges field by field; an empty text clears. Two tabs that type in different fields lose nothing of each other. */
export const mergeFields = (before: ReceptionFields, given: ReceptionFields): ReceptionFields => {
  const merged = Object.entries({ ...before, ...given }).filter(([, text]) => text !== '')
  return Object.fromEntries(merged.slice(0, MOST_FIELDS).map(([field, text]) => [field, text.slice(0, LONGEST)]))
}
