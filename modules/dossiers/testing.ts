/** For tests of modules that count dossiers. */
export { answerOpinion, askOpinion } from './application/ask-opinion.ts'
