import type { ShownBench, ShownPage } from './use-bench.ts'

/** Its address changes with the picture, so that a turned page is not shown as it lay before. */
export const pictureOf = ({ benchId }: Pick<ShownBench, 'benchId'>, { pageId, pictureSha256, state }: ShownPage, small = false): string | undefined =>
  pictureSha256 === undefined || state === 'waiting' ? undefined : `/api/desk/benches/${benchId}/pages/${pageId}/picture?v=${pictureSha256.slice(0, 12)}${small ? '&small=true' : ''}`
