// `danhSachHoSo`: at most five days a question, page by page.
import { writeDay } from '../../../kernel/moments.ts'
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { BusinessRegistration, RegisterAnswer } from '../../identity/index.ts'
import type { Heard } from '../lgsp/open-lgsp.ts'
import { noteIfDown } from '../outside.ts'
import { readRegistrations, type RegistrationPage } from './read-registrations.ts'

const MOST_DAYS = 5
const PAGE = 100
/** Two thousand a window: far more than a province takes in within five days. */
const MOST_PAGES = 20

type Days = { readonly from: PlainDate; readonly to: PlainDate }
type Listed = RegisterAnswer<readonly BusinessRegistration[]>

/** Both ends counted, so that whichever way the register counts there are no more than five. */
export const windowsOf = ({ from, to }: Days): readonly Days[] => {
  const windows: Days[] = []
  for (let first = from; first <= to; first = addDays(first, MOST_DAYS)) {
    const last = addDays(first, MOST_DAYS - 1)
    windows.push({ from: first, to: last < to ? last : to })
  }
  return windows
}

const listWindow = async (ask: (query: string) => Promise<Heard>, { from, to }: Days): Promise<Listed> => {
  const items: BusinessRegistration[] = []
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ from_date: writeDay(from), to_date: writeDay(to), offset: String(page * PAGE), limit: String(PAGE) })
    const heard = await ask(query.toString())
    const said: RegisterAnswer<RegistrationPage> = 'cause' in heard ? { kind: 'down', cause: heard.cause } : noteIfDown('business-register', readRegistrations(heard.text))
    if (said.kind !== 'found') return said
    items.push(...said.value.items)
    if (said.value.count < PAGE) return { kind: 'found', value: items }
  }
  return { kind: 'down', cause: 'too-many' }
}

/** All of these days, or why not: a list with a hole is none. */
export const listRegistrations = async (ask: (query: string) => Promise<Heard>, days: Days): Promise<Listed> => {
  const items: BusinessRegistration[] = []
  for (const window of windowsOf(days)) {
    const said = await listWindow(ask, window)
    if (said.kind !== 'found') return said
    items.push(...said.value)
  }
  return { kind: 'found', value: items }
}
