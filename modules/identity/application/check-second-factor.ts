import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import type { Account } from '../domain/account.ts'
import type { IdentityPorts } from '../ports.ts'
import { selectSecondFactor, updateLastStep, useRecoveryCode } from '../store/second-factor-store.ts'
import { findStep, readRecoveryCode } from './second-factor.ts'
import { open } from './secret-box.ts'
import { hashToken } from './tokens.ts'

/** True for a code of the app not used before, or a recovery code not used before. Either works once. */
export const checkSecondFactor = async (
  work: Work,
  ports: IdentityPorts,
  given: { readonly account: Account; readonly code: string },
): Promise<boolean> => {
  const { account, code } = given
  const factor = await selectSecondFactor(work.tx, account.id)
  if (factor === undefined) return false
  const step = findStep(open(ports.secretKey, factor.sealedSecret, account.id), code, work.now)
  if (step !== undefined && step > factor.lastStep) {
    await updateLastStep(work.tx, account.id, step)
    return true
  }
  const recovery = readRecoveryCode(code)
  if (recovery === undefined || !(await useRecoveryCode(work.tx, account.id, { hash: hashToken(recovery), at: work.now }))) return false
  await recordAudit(work, { event: 'recovery-code-used', thing: 'account', thingId: account.id, unitId: account.unitId })
  return true
}
