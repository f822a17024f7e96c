/** Door of the reader of the national portal's board, for apps/server alone. */
export { openNationalBoard } from './national-board/open-national-board.ts'
