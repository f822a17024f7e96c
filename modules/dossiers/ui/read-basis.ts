import type { FailedForm, SentForm } from '../../../platform/web/form.ts'

export type Basis = { readonly basedOn?: number; readonly tab?: string; readonly insist?: string[] }

/** Until somebody chose between two answers, what is sent stays based on what was seen when it was typed. */
export const basisOf = (failed: FailedForm | undefined, version: number): number =>
  failed?.problem.kind === 'draft-conflict' ? Number(failed.values['basedOn']?.[0]) || version : version

/** What the page was drawn from, which tab sends it, and where the own answer is to stand. */
export const readBasis = (sent: SentForm): Basis => {
  const basedOn = Number(sent.text('basedOn'))
  const tab = sent.text('tab')
  const insist = sent.text('insist')
  return { ...(Number.isInteger(basedOn) && basedOn > 0 ? { basedOn } : {}), ...(tab ? { tab } : {}), ...(insist ? { insist: insist.split(' ') } : {}) }
}
