/** Door of the national personal store's adapter, for apps/server alone. */
export { openPersonalStore } from './personal-store/open-personal-store.ts'
