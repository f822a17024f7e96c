/** Door of the SMTP adapter, for apps/server alone. */
export { openSmtpGateway } from './smtp/open-smtp-gateway.ts'
