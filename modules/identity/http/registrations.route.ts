import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Prepared, type Route } from '../../../platform/http/route.ts'
import type { RefusalTable } from '../../../platform/http/route.ts'
import { listRegistrations as list, lookUpRegistration, type Registrations } from '../application/registers/look-up-registration.ts'
import type { LookedUp } from '../application/registers/look-up.ts'
import { findRegistration, listRegistrations } from '../contract-registers.ts'
import type { BusinessRegistration } from '../domain/registers/register.ts'
import type { RegistrationRefusal } from '../domain/registers/register-refusal.ts'
import { registerRefusals } from './register-refusal-words.ts'

const MAY = { may: 'look-up', on: 'register' }
const WRITTEN = { event: false, because: 'the look-up itself is written down before the register is asked' } as const

const refusals: RefusalTable<RegistrationRefusal> = {
  ...registerRefusals,
  'receipt-number-unreadable': [422, 'Số biên nhận chỉ gồm chữ số, như in trên Giấy biên nhận hồ sơ đăng ký doanh nghiệp. Chưa tra cứu gì; hãy gõ lại.', 'The number of a receipt has digits only, as printed on the receipt of the registration office. Nothing was looked up; type it again.'],
  'days-not-listable': [422, 'Hãy chọn từ ngày đến ngày, ngày đầu không sau ngày cuối và không quá 31 ngày. Chưa tra cứu gì.', 'Choose a first and a last day, in this order, no more than 31 days. Nothing was looked up.'],
}

/** The register's own word that it is done is a day of approval; until then the promised day counts. Its states are free words: one refused or withdrawn is past its day, too, and is said to be not approved, not to be late. */
const view = (registration: BusinessRegistration, today: PlainDate) => ({ ...registration, late: registration.approvedOn === undefined && registration.promisedOn !== undefined && registration.promisedOn < today })

/** What is late first, then by the promised day. */
const inOrder = (items: readonly ReturnType<typeof view>[]) => items.toSorted((one, other) => Number(other.late) - Number(one.late) || ((one.promisedOn ?? '') < (other.promisedOn ?? '') ? -1 : 1))

const perMinute = 30
const repeatable = 'it asks and changes nothing'

export const registrationRoutes: readonly Route[] = [
  defineRoute<typeof findRegistration, RegistrationRefusal, Prepared & { readonly looked: LookedUp<BusinessRegistration> }>({
    contract: findRegistration, permission: MAY, audit: WRITTEN, refusals, repeatable, perMinute,
    prepare: async (work, { body }) => {
      const looked = await lookUpRegistration(work, { ...body, unitId: body.unitId as UnitId })
      return looked.ok ? ok({ looked: looked.value }) : looked
    },
    handle: async (work, { prepared: { looked: { answer } } }) => ok({ outcome: answer.kind, items: answer.kind === 'found' ? [view(answer.value as BusinessRegistration, plainDateAt(work.now))] : [] }),
  }),
  defineRoute<typeof listRegistrations, RegistrationRefusal, Prepared & { readonly looked: LookedUp<Registrations> }>({
    contract: listRegistrations, permission: MAY, audit: WRITTEN, refusals, repeatable, perMinute,
    prepare: async (work, { body }) => {
      const looked = await list(work, { ...body, unitId: body.unitId as UnitId })
      return looked.ok ? ok({ looked: looked.value }) : looked
    },
    handle: async (work, { prepared: { looked: { answer } } }) => ok({ outcome: answer.kind, items: answer.kind === 'found' ? inOrder((answer.value.registrations ?? []).map((each) => view(each, plainDateAt(work.now)))) : [] }),
  }),
]
