// QĐ 45/2016/QĐ-TTg Điều 1.2, 13, 18: what a decision in force keeps from the post neither comes nor goes by it.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { FormAnswers } from '../../forms/index.ts'
import { postDecisionOn } from '../../procedures/index.ts'
import type { DossierRefusal } from '../domain/refusal.ts'

const sayDay = (day: string): string => day.split('-').toReversed().join('/')

/** Asked only where something is to go by post; without a decision nothing hinders it. */
export const checkPost = async (work: Work, code: string, wanted: { readonly papers: boolean; readonly result: boolean }): Promise<Outcome<undefined, DossierRefusal>> => {
  if (!wanted.papers && !wanted.result) return ok(undefined)
  const decision = await postDecisionOn(work, code)
  if (!decision) return ok(undefined)
  const by = { number: decision.number, decidedOn: sayDay(decision.decidedOn) }
  if (wanted.papers && !decision.papers) return refuse({ kind: 'papers-not-by-post', ...by })
  return wanted.result && !decision.result ? refuse({ kind: 'result-not-by-post', ...by }) : ok(undefined)
}

/** The same, told with the question already while it is typed. */
export const postFaults = async (work: Work, code: string, { resultBy }: FormAnswers) => {
  const decision = resultBy === 'post' ? await postDecisionOn(work, code) : undefined
  if (!decision || decision.result) return []
  const { number, decidedOn } = decision
  return [{ field: 'resultBy', reason: {
    vi: `Thủ tục này không trả kết quả qua bưu chính theo Quyết định ${number} ngày ${sayDay(decidedOn)}; hãy chọn cách nhận khác.`,
    en: `The result of this procedure is not sent by post (decision ${number} of ${sayDay(decidedOn)}); choose another way to receive it.`,
  } }]
}
