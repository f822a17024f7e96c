/** Door of the VNeID adapter, for apps/server alone. */
export { openVneidProvider, type VneidSettings } from './vneid/open-vneid-provider.ts'
