// Plan 276 III.4g: filing for somebody is said to be so; whether a filing came from a counter is told by the network the counter is on.

const MAPPED = /^::ffff:(?=\d+\.)/i

const isIpv4 = (text: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255)

const groupsOf = (part: string): readonly string[] => (part === '' ? [] : part.split(':'))

const isIpv6 = (text: string): boolean => {
  const halves = text.split('::')
  const groups = halves.flatMap(groupsOf)
  if (halves.length > 2 || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false
  return halves.length === 2 ? groups.length < 8 : groups.length === 8
}

/** An address as the edge of the network saw it; undefined for what is none. */
export const readAddress = (text: string): string | undefined => {
  const address = text.replace(MAPPED, '')
  return isIpv4(address) || isIpv6(address) ? address : undefined
}

/** Wider ones hold whole providers, and everybody who files from home. */
const WIDEST = { v4: 16, v6: 32 } as const

/** `203.0.113.8/29` or one address; undefined for what is none or too wide. */
export const readNetwork = (text: string): string | undefined => {
  const [start = '', length, ...more] = text.trim().split('/')
  const whole = isIpv4(start) ? 32 : 128
  const bits = length === undefined ? whole : /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN
  const isAddress = isIpv4(start) || isIpv6(start)
  return isAddress && more.length === 0 && bits <= whole && bits >= (whole === 32 ? WIDEST.v4 : WIDEST.v6) ? `${start}/${bits}` : undefined
}
