/** Door of the payment platform's adapter, for apps/server alone. */
export { openBankStatement } from './payment-platform/open-bank-statement.ts'
export { openPaymentPlatform } from './payment-platform/open-payment-platform.ts'
