import { fileURLToPath } from 'node:url'
import type { Parsed } from './setting.ts'
import { wrong } from './setting.ts'

export type StorageSettings =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 's3'
      /** `https://host:port`, without the bucket */
      readonly endpoint: string
      readonly bucket: string
      readonly region: string
      readonly accessKeyId: string
      readonly secretAccessKey: string
    }

const shape = wrong(
  'phải có dạng file:///đường/dẫn hoặc s3://khoá:mật-khẩu@máy:cổng/bucket?region=…&tls=on|off',
  'must look like file:///path or s3://key:secret@host:port/bucket?region=…&tls=on|off',
)

/** `s3` addresses carry their keys like database addresses do; `tls=off` is for a store on the same private network. */
export const storageAddress = (text: string): Parsed<StorageSettings> => {
  if (!URL.canParse(text)) return shape
  const url = new URL(text)
  if (url.protocol === 'file:') return url.host === '' ? { value: { kind: 'folder', folder: fileURLToPath(url) } } : shape
  const bucket = url.pathname.slice(1)
  const tls = url.searchParams.get('tls') ?? 'on'
  if (url.protocol !== 's3:' || bucket === '' || bucket.includes('/') || url.username === '' || !['on', 'off'].includes(tls)) return shape
  return {
    value: {
      kind: 's3',
      endpoint: `${tls === 'on' ? 'https' : 'http'}://${url.host}`,
      bucket,
      region: url.searchParams.get('region') ?? 'us-east-1',
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
  }
}
