// NĐ 13/2023 Đ3.2-3: found by what tells one person apart, for a named purpose, and recorded.
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { can } from '../domain/can.ts'
import type { Person } from '../domain/person.ts'
import { parsePersonalIdNumber } from '../domain/personal-id-number.ts'
import { searchPeople, type PersonSearch } from '../store/person-search.view.ts'

const MOST = 20

export type FindPeople = {
  readonly unitId: UnitId
  /** Why somebody is looked for, in words of the trail: `file-at-counter`. */
  readonly purpose: string
  readonly personalIdNumber?: string | undefined
  readonly phone?: string | undefined
  readonly name?: string | undefined
  readonly birthOn?: PlainDate | undefined
}

export type FindPeopleRefusal =
  | { readonly kind: 'search-too-wide' }
  | { readonly kind: 'personal-id-number-malformed' }
  | { readonly kind: 'not-permitted-at-unit' }

/** `0912…`, `+84 912…` and `84912…` are one number. */
const phonesOf = (phone: string): readonly string[] => {
  const digits = phone.replace(/\D/g, '')
  const local = digits.startsWith('84') && digits.length > 9 ? `0${digits.slice(2)}` : digits
  return local.length < 9 ? [] : [local, `84${local.replace(/^0/, '')}`]
}

const searchOf = ({ personalIdNumber, phone, name, birthOn }: FindPeople): Outcome<PersonSearch, FindPeopleRefusal> => {
  if (personalIdNumber) {
    const number = parsePersonalIdNumber(personalIdNumber)
    return number === undefined ? refuse({ kind: 'personal-id-number-malformed' }) : ok({ by: 'number', number })
  }
  const phones = phonesOf(phone ?? '')
  if (phones.length > 0) return ok({ by: 'phone', phones })
  const folded = fold(name ?? '')
  return folded === '' || birthOn === undefined ? refuse({ kind: 'search-too-wide' }) : ok({ by: 'name', name: folded, birthOn })
}

/** People at the counter: by personal id number, by phone, or by name (tones do not matter) with the day of birth. */
export const findPeople = async (work: Work, asked: FindPeople): Promise<Outcome<readonly Person[], FindPeopleRefusal>> => {
  if (!can(work.actor, 'find', 'person', asked.unitId)) return refuse({ kind: 'not-permitted-at-unit' })
  const search = searchOf(asked)
  if (!search.ok) return search
  const found = await searchPeople(work.tx, search.value, MOST)
  await recordAudit(work, {
    event: 'people-searched',
    unitId: asked.unitId,
    personIds: found.map((person) => person.id),
    purpose: asked.purpose,
    facts: { by: search.value.by, found: found.length },
  })
  return ok(found)
}
