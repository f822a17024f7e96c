/** Parts other modules' screens may embed: confirming in place of a signature, signing in again at a higher level. */
export { ChooseActingFor } from './ui/citizen/choose-acting-for.tsx'
export { confirmDraft, ConfirmWithVneid } from './ui/citizen/confirm-with-vneid.tsx'
export { StepUp } from './ui/citizen/step-up.tsx'
