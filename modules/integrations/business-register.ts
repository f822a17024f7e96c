/** Door of the business register's adapter, for apps/server alone. */
export { openBusinessRegister } from './business-register/open-business-register.ts'
