/** Door of the SMS adapter, for apps/server alone. */
export { openSmsGateway } from './sms/open-sms-gateway.ts'
