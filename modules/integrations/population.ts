/** Door of the population database's adapter, for apps/server alone. */
export { openPopulationRegister } from './population/open-population-register.ts'
