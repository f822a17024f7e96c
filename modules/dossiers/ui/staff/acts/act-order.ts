import type { Shown } from '../../say.ts'
import type { ActWords } from './words.ts'

export type ActName = keyof ActWords['names']
export type ActGroupName = keyof ActWords['groups']

/** In which group of the panel each act stands, in the order of the panel. */
export const GROUPS: Readonly<Record<ActGroupName, readonly ActName[]>> = {
  main: ['accept', 'claim', 'draft-result', 'request-approval', 'approve', 'send-back', 'take-step', 'issue-result', 'attach-result', 'sign-result', 'return-result', 'give-back-originals', 'answer-opinion', 'answer-branch'],
  ask: ['ask-opinion', 'tell-opinion-overdue', 'record-verification'],
  applicant: ['request-supplement', 'give-supplement', 'accept-supplement', 'demand-obligation', 'meet-obligation', 'collect-levy', 'hand-over-papers'],
  time: ['suspend', 'resume', 'apologise', 'recalculate'],
  hands: ['hand-over-part', 'hand-over-work', 'assign', 'release'],
  end: ['confirm-withdrawal', 'decline-withdrawal', 'take-back-withdrawal', 'refuse', 'refuse-examined', 'discontinue', 'withdraw', 'withdraw-result', 'undo'],
}

/** What is most likely wanted, the first that may be done. */
const FIRST: readonly ActName[] = ['give-back-originals', 'accept', 'confirm-withdrawal', 'accept-supplement', 'approve', 'claim', 'meet-obligation', 'resume', 'request-approval']

const isAct = (text: string): text is ActName => Object.values(GROUPS).some((acts) => (acts as readonly string[]).includes(text))

/** Whoever has it in hand already has no use for taking it in hand. */
const isIdle = (act: ActName, { summary }: Shown): boolean => act === 'claim' && summary.holder?.mine === true

/** Open steps with something to do; a part that is answered for one's own agency has its own form. */
export const ownStepsOf = ({ steps, branches }: Shown): Shown['steps'] =>
  steps.filter(({ actions, serial, beside }) => actions.length > 0 && !(beside && branches.some((branch) => branch.mine && branch.serial === serial)))

/** What a procedure's own workflow offers is no ability of every dossier: its open steps say it. */
const ownSteps = (shown: Shown): readonly ActName[] => (ownStepsOf(shown).length > 0 ? ['take-step'] : [])

export const actsOf = (shown: Shown): readonly ActName[] => [...shown.abilities.filter(isAct).filter((act) => !isIdle(act, shown)), ...ownSteps(shown)]

/** The act the panel opens with; undefined when none presses. */
export const firstActOf = (shown: Shown): ActName | undefined => {
  const acts = actsOf(shown)
  if (acts.includes('issue-result')) return 'issue-result'
  if (acts.includes('attach-result') && shown.results.length === 0) return 'attach-result'
  if (acts.includes('sign-result')) return 'sign-result'
  if (acts.includes('return-result')) return 'return-result'
  if (shown.opinions.some(({ mine }) => mine) && acts.includes('answer-opinion')) return 'answer-opinion'
  if (shown.branches.some(({ mine }) => mine) && acts.includes('answer-branch')) return 'answer-branch'
  return FIRST.find((act) => acts.includes(act)) ?? ownSteps(shown)[0]
}

/** The act asked for in the address, when it may be done now; else the first. */
export const chosenAct = (shown: Shown, asked: string | null): ActName | undefined => {
  const acts = actsOf(shown)
  return acts.find((act) => act === asked) ?? firstActOf(shown)
}
