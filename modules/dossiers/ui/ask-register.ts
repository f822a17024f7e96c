import type { SentForm } from '../../../platform/web/form.ts'
import type { apiOf } from '../../../platform/web/loader.ts'
import { fillFromRegister } from '../contract.ts'

const WHO = ['submitter', 'applicant', 'enterprise'] as const

/** Where the press was one to ask a register: its answer, else undefined. What was typed has been kept before. */
export const askRegisterPressed = async (api: ReturnType<typeof apiOf>, draftId: string, sent: SentForm) => {
  const who = WHO.find((each) => each === sent.text('register'))
  return who && api(fillFromRegister, { params: { draftId }, body: { who } })
}
