import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { Line, Uuid } from './contract-views.ts'

const Opened = Type.Object({ benchId: Uuid })

export const openDraftBench = defineContract({
  id: 'openDraftBench',
  summary: 'Mở bàn số hóa cho giấy tờ của hồ sơ đang tiếp nhận; gọi lại vẫn là bàn đang mở',
  method: 'POST',
  path: '/api/filing-drafts/:draftId/bench',
  params: Type.Object({ draftId: Uuid }),
  answer: Opened,
})

export const openDossierBench = defineContract({
  id: 'openDossierBench',
  summary: 'Mở bàn số hóa cho giấy tờ của hồ sơ đã nhận; gọi lại vẫn là bàn đang mở',
  method: 'POST',
  path: '/api/desk/dossiers/:reference/bench',
  params: Type.Object({ reference: Line }),
  answer: Opened,
})
