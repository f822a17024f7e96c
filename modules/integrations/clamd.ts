/** For apps/server: the malware scanner of ClamAV. */
export { openClamd } from './clamd/open-clamd.ts'
