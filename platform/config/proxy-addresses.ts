import { isIP } from 'node:net'
import { wrong, type Parsed } from './setting.ts'

/** Whose word counts about where a request comes from: nobody's, or that of these addresses and networks. */
export type TrustProxy = false | readonly string[]

/** A network of everybody would believe every visitor. */
const isNetwork = (text: string): boolean => {
  const [address = '', length, more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more !== undefined) return false
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) >= 8 && Number(length) <= (family === 4 ? 32 : 128))
}

export const proxyAddresses = (text: string): Parsed<TrustProxy> => {
  if (text === 'off') return { value: false }
  if (text === 'on') return { value: ['loopback'] }
  const addresses = text.split(',').map((each) => each.trim())
  return addresses.every(isNetwork)
    ? { value: addresses }
    : wrong('phải là off, on (máy chủ trung gian trên chính máy này) hoặc các địa chỉ như 10.0.0.5,10.0.1.0/24', 'must be off, on (a proxy on this machine), or addresses such as 10.0.0.5,10.0.1.0/24')
}
