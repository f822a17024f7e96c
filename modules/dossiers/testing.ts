/** For tests of modules that count dossiers. */
export { answerOpinion, askOpinion } from './application/ask-opinion.ts'
export { withdrawDossier } from './application/withdraw-dossier.ts'
