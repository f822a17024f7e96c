import type { Summary } from '../say.ts'

/** Overdue, or soon: the colour of what is left. */
export const urgencyTone = ({ punctuality }: Pick<Summary, 'punctuality'>): 'bad' | 'warn' | undefined => {
  if (punctuality === 'overdue') return 'bad'
  return punctuality === 'due-soon' ? 'warn' : undefined
}

/** The date the words of urgency speak of: of the step while it comes before the promised one; none while no time counts. */
export const pressingDate = ({ dueAt, stepDueAt, paused }: Pick<Summary, 'dueAt' | 'stepDueAt' | 'paused'>): { readonly of: 'step' | 'due'; readonly at: string } | undefined => {
  if (paused) return undefined
  if (stepDueAt && (!dueAt || stepDueAt < dueAt)) return { of: 'step', at: stepDueAt }
  return dueAt ? { of: 'due', at: dueAt } : undefined
}
