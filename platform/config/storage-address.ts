import type { Parsed } from './setting.ts'
import { wrong } from './setting.ts'

const shape = wrong(
  'phải có dạng file:///đường/dẫn hoặc s3+https://khoá:mật-khẩu@máy/bucket?region=…',
  'must look like file:///path or s3+https://key:secret@host/bucket?region=…',
)

const isBucket = (path: string): boolean => /^\/[^/]+\/?$/.test(path)

/** Checked here so that a slip shows at start; `platform/storage` opens it. */
export const storageAddress = (text: string): Parsed<string> => {
  if (!URL.canParse(text)) return shape
  const url = new URL(text)
  const isFolder = url.protocol === 'file:' && url.host === '' && url.pathname !== '/'
  const isS3 = ['s3+https:', 's3+http:'].includes(url.protocol) && url.username !== '' && url.password !== '' && isBucket(url.pathname)
  return isFolder || isS3 ? { value: text } : shape
}
