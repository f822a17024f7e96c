/** Door of the Zalo adapter, for apps/server alone. */
export { openZaloGateway } from './zalo/open-zalo-gateway.ts'
export type { TokenKeeper } from './zalo/zalo-tokens.ts'
