import type { Reply } from '../../../platform/http/route.ts'
import type { SignInProgress } from '../application/sign-in-staff.ts'

/** Tokens become cookies and are kept out of the answer; the page gets only what it must show. */
export const sendProgress = (progress: SignInProgress, reply: Reply) => {
  if (progress.session !== undefined) reply.setSession(progress.session, 'staff')
  if (progress.device !== undefined) reply.setDevice(progress.device)
  return {
    next: progress.next,
    ...(progress.challenge === undefined ? {} : { challenge: progress.challenge }),
    ...(progress.enrolment === undefined ? {} : { enrolment: { ...progress.enrolment } }),
    ...(progress.recoveryCodes === undefined ? {} : { recoveryCodes: [...progress.recoveryCodes] }),
  }
}

export const OWN_ENTRY = 'the use case writes the entry itself, in the name of the account, failures included'
export const COUNTS_FAILURES = 'failed tries are counted and recorded'
export const EACH_TRY_IS_NEW = 'each try is a new try; an answer kept by key would hand out a session'
