// NĐ 61/2018 articles 16-18 and 22: what the counter notes beside the draft, flat as a form sends it, judged when it is accepted.
import type { UnitId } from '../../../kernel/ids.ts'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Vnd } from '../../../kernel/vnd.ts'

/** `waive-1.2`, `parcel.number`, `exempt-0` … → what was typed. */
export type ReceptionFields = Readonly<Record<string, string>>

export type CounterChannel = 'in-person' | 'online' | 'postal'
export type PublishedLevy = { readonly kind: string; readonly amount: Vnd; readonly note?: string }
export type FieldFault = { readonly field: string; readonly vi: string; readonly en: string }

export type ReceptionFacts = {
  readonly channel: CounterChannel
  readonly waived: readonly { readonly key: string; readonly reason: string }[]
  readonly reception: {
    readonly competentDeskId?: UnitId
    readonly returningUnitId?: UnitId
    readonly parcel?: { readonly number: string; readonly sender: string; readonly stampedOn: PlainDate }
    readonly consent?: { readonly givenBy: string; readonly how: 'spoken' | 'signed-paper' }
    readonly levies?: readonly (PublishedLevy & { readonly exemption?: string })[]
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

export const receptionFaults = (fields: ReceptionFields, today: PlainDate): readonly FieldFault[] => [...parcelFaults(fields, today), ...consentFaults(fields)]

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

const leviesOf = (fields: ReceptionFields, levies: readonly PublishedLevy[]) =>
  levies.length === 0
    ? {}
    : {
        levies: levies.map((levy, index) => {
          const exemption = typed(fields, `exempt-${index}`)
          return { ...levy, ...(exemption === '' ? {} : { exemption }) }
        }),
      }

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

/** What is to be paid: lines nobody is exempt from. */
export const totalOf = (fields: ReceptionFields, levies: readonly PublishedLevy[]): number =>
  levies.reduce((sum, { amount }, index) => sum + (typed(fields, `exempt-${index}`) === '' ? amount : 0), 0)

const MOST_FIELDS = 300
const LONGEST = 2000

/** Merges field by field; an empty text clears. Two tabs that type in different fields lose nothing of each other. */
export const mergeFields = (before: ReceptionFields, given: ReceptionFields): ReceptionFields => {
  const merged = Object.entries({ ...before, ...given }).filter(([, text]) => text !== '')
  return Object.fromEntries(merged.slice(0, MOST_FIELDS).map(([field, text]) => [field, text.slice(0, LONGEST)]))
}
