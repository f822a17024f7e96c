// CSDLQG về đăng ký doanh nghiệp through the bus: `chiTietDoanhNghiep`, as seen in practice; household businesses and co-operatives stand in books of their own.
import type { AskBusiness, BusinessRegister } from '../../identity/ports.ts'
import { openLgsp, type Heard, type LgspOptions } from '../lgsp/open-lgsp.ts'
import { noteIfDown } from '../outside.ts'
import { readLgspAddress } from '../lgsp/settings.ts'
import { listRegistrations } from './list-registrations.ts'
import { readEnterprise } from './read-enterprise.ts'
import { readRegistration } from './read-registrations.ts'

/** Beside the service of enterprises; their names are ours until the bus names them. */
const OTHER_BOOKS = ['chiTietHoKinhDoanh', 'chiTietHopTacXa'] as const
/** How a bus answers for a service it does not have, or does not give to us: who we are it took at the first question. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['status-404', 'status-405', 'status-400', 'not-let-in'])

type Found = Awaited<ReturnType<BusinessRegister['find']>>
type Ask = (service: string) => Promise<Heard>

const CONNECTOR = 'business-register'

const readHeard = (heard: Heard, registrationNumber: string): Found => ('cause' in heard ? { kind: 'down', cause: heard.cause } : noteIfDown(CONNECTOR, readEnterprise(heard.text, registrationNumber)))

/** One who is in no book is known to be in none only when every book that is offered was heard. */
const findElsewhere = async (ask: Ask, service: string, registrationNumber: string): Promise<Found> => {
  for (const book of OTHER_BOOKS) {
    const heard = await ask(service.replace(/[^/]+$/, book))
    if ('cause' in heard && NOT_OFFERED.has(heard.cause)) continue
    const answer = readHeard(heard, registrationNumber)
    if (answer.kind !== 'no-match') return answer
  }
  return { kind: 'no-match' }
}

/** `lgsp+https://key:secret@host/service?…`, see `readLgspAddress`. */
export const openBusinessRegister = (address: string, options: LgspOptions = {}): BusinessRegister => {
  const settings = readLgspAddress(address)
  const lgsp = openLgsp(CONNECTOR, settings, options)
  const get = (url: string, reference: string): Promise<Heard> => lgsp.call({ method: 'GET', url, headers: { accept: 'application/json', 'x-request-id': reference } })
  const beside = (service: string): string => settings.service.replace(/[^/]+$/, service)
  const asking =
    ({ registrationNumber, reference }: AskBusiness): Ask =>
    (service) =>
      get(`${service}?msdn=${encodeURIComponent(registrationNumber)}`, reference)
  return {
    find: async (asked) => {
      const { registrationNumber } = asked
      const ask = asking(asked)
      const answer = readHeard(await ask(settings.service), registrationNumber)
      return answer.kind === 'no-match' ? findElsewhere(ask, settings.service, registrationNumber) : answer
    },
    findRegistration: async ({ receiptNumber, reference }) => {
      const heard = await get(`${beside('tinhTrangHoSo')}?in_journal_no=${encodeURIComponent(receiptNumber)}`, reference)
      return 'cause' in heard ? { kind: 'down', cause: heard.cause } : noteIfDown(CONNECTOR, readRegistration(heard.text, receiptNumber))
    },
    listRegistrations: async ({ reference, ...days }) => listRegistrations((query) => get(`${beside('danhSachHoSo')}?${query}`, reference), days),
  }
}
