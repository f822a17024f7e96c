import type { Parsed } from './setting.ts'
import { wrong } from './setting.ts'

/** `off`: nobody is asked, even where a scanner runs. */
export const scannerAddress = (text: string): Parsed<string> => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isHost = url?.protocol === 'clamd:' && url.hostname !== ''
  const isSocket = url?.protocol === 'unix:' && url.hostname === '' && url.pathname.length > 1
  return text === 'off' || isHost || isSocket ? { value: text } : wrong('phải có dạng clamd://máy:3310 hoặc unix:///đường/dẫn/clamd.ctl, hoặc off', 'must look like clamd://host:3310 or unix:///path/clamd.ctl, or off')
}
