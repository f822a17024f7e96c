import { type StaffWords, wordFor } from './words.ts'

const CHANNEL = /^channels\.(in-person|online|postal)-(\d+)\.(\w+)$/
const CASE = /^cases\.([\s\S]*?)\.(components|notes|role)(?:\.([\s\S]*))?$/

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(' · ')

/** The path of a difference in people's words: `channels.online-2.timeLimit` → `Trực tuyến 2 · thời hạn`. */
export const sayElement = (element: string, m: StaffWords): string => {
  const channel = CHANNEL.exec(element)
  if (channel) {
    const kind = wordFor(m.channelKinds, channel[1] ?? '')
    return joined(channel[2] === '1' ? kind : `${kind} ${channel[2] ?? ''}`, wordFor(m.elements, channel[3] ?? ''))
  }
  const group = CASE.exec(element)
  if (group) return joined(m.elements.cases, /^\d+$/.test(group[1] ?? '') ? undefined : group[1], wordFor(m.elements, group[2] ?? ''))
  const head = Object.keys(m.elements).find((key) => element === key || element.startsWith(`${key}.`))
  return head === undefined ? element : wordFor(m.elements, head)
}
