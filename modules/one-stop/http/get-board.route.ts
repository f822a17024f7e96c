import { defineRoute } from '../../../platform/http/route.ts'
import { showBoard } from '../application/show-board.ts'
import { getBoard } from '../contract.ts'
import { boardRefusals } from './refusal-words.ts'

export const getBoardRoute = defineRoute({
  contract: getBoard,
  permission: 'public',
  audit: { event: false, because: 'the name of a desk and four counts; nothing of a dossier or a person' },
  refusals: boardRefusals,
  handle: (work, { params }) => showBoard(work, params.unitCode),
})
