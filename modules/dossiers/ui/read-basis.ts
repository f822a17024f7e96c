import type { SentForm } from '../../../platform/web/form.ts'

export type Basis = { readonly basedOn?: number; readonly tab?: string; readonly insist?: string[] }

/** What the page was drawn from, which tab sends it, and where the own answer is to stand. */
export const readBasis = (sent: SentForm): Basis => {
  const basedOn = Number(sent.text('basedOn'))
  const tab = sent.text('tab')
  const insist = sent.text('insist')
  return { ...(Number.isInteger(basedOn) && basedOn > 0 ? { basedOn } : {}), ...(tab ? { tab } : {}), ...(insist ? { insist: insist.split(' ') } : {}) }
}
