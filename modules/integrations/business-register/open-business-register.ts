// CSDLQG về đăng ký doanh nghiệp through the bus: `chiTietDoanhNghiep`, as seen in practice.
import type { BusinessRegister } from '../../identity/ports.ts'
import { openLgsp, type LgspOptions } from '../lgsp/open-lgsp.ts'
import { readLgspAddress } from '../lgsp/settings.ts'
import { readEnterprise } from './read-enterprise.ts'

/** `lgsp+https://key:secret@host/service?…`, see `readLgspAddress`. */
export const openBusinessRegister = (address: string, options: LgspOptions = {}): BusinessRegister => {
  const settings = readLgspAddress(address)
  const lgsp = openLgsp(settings, options)
  return {
    find: async ({ registrationNumber, reference }) => {
      const heard = await lgsp.call({ method: 'GET', url: `${settings.service}?msdn=${encodeURIComponent(registrationNumber)}`, headers: { accept: 'application/json', 'x-request-id': reference } })
      return 'cause' in heard ? { kind: 'down', cause: heard.cause } : readEnterprise(heard.text, registrationNumber)
    },
  }
}
