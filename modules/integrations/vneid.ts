/** Door of the VNeID adapter, for apps/server alone. */
export { openVneidProvider } from './vneid/open-vneid-provider.ts'
export { readPrivateKeys } from './vneid/read-private-key.ts'
export type { VneidSettings } from './vneid/settings.ts'
