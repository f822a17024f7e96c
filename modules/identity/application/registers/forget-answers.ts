// NĐ 13/2023 Đ3.7: not kept longer than needed.
import type { Work } from '../../../../platform/work.ts'
import { forgetAnswers } from '../../store/register-store.ts'

export const forgetOldAnswers = async (work: Work): Promise<number> => forgetAnswers(work.tx, work.now)
