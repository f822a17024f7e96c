/** For tests of the adapters that implement `ports.ts`: sign-in as its routes run it. */
export { listRepresented } from './application/describe-me.ts'
export type { Browser } from './application/open-session.ts'
export { beginCitizenSignIn, finishCitizenSignIn } from './application/sign-in-citizen.ts'
