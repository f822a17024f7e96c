import { ok } from '../../kernel/outcome.ts'
import type { EvidenceFiles } from './ports.ts'
export type { AskBusiness, AskPopulation } from './ports.ts'
/** For tests of the adapters that implement `ports.ts`: sign-in as its routes run it. */
export { listRepresented } from './application/act-for.ts'
export { confirmAct } from './application/confirm-act.ts'
export { findConfirmation, getConfirmation, hashContent, takeConfirmation } from './application/take-confirmation.ts'
export { openSession, type Browser } from './application/open-session.ts'
export { signOut } from './application/own-sessions.ts'
export { beginCitizenSignIn, finishCitizenSignIn } from './application/sign-in-citizen.ts'

/** Where no paper plays a part: keeps nothing, owns nothing. */
export const NO_EVIDENCE: EvidenceFiles = { store: async () => ok('0195a000-0000-7000-8000-00000000f11e'), isOwn: async () => false }
/** The registers of a test: those of a simulator, by the real adapter. */
export { useRegisters } from './application/registers/current-registers.ts'
export { open, seal } from './application/secret-box.ts'
export { subjectHashesOf } from './application/registers/current-registers.ts'
export { listLookUpsOf } from './store/register-store.ts'
