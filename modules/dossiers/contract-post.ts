import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { DossierParams, Line, list, Moved, Version } from './contract-views.ts'

const Whom = {
  name: Line,
  phone: Type.String({ pattern: '^0[0-9]{8,10}$', description: 'Số điện thoại bưu tá gọi' }),
  street: Type.String({ minLength: 1, maxLength: 300 }),
  areaCode: Type.Optional(Type.String({ pattern: '^\\d{2,5}$', description: 'Mã xã, phường; trước hoặc sau 01/07/2025' })),
  provinceCode: Type.Optional(Type.String({ pattern: '^\\d{2}$', description: 'Ngoài tỉnh: mã tỉnh' })),
}

export const chooseResultWay = defineContract({
  id: 'chooseResultWay',
  summary: 'Choose how the result comes, and by post where to; as long as it has not left',
  method: 'POST',
  path: '/api/dossiers/:dossierId/result-way',
  params: DossierParams,
  body: Type.Object({ version: Version, resultBy: Type.Enum(['counter', 'post', 'electronic']), delivery: Type.Optional(Type.Object({ ...Whom, payAtDoor: Type.Boolean() })) }),
  answer: Moved,
})

export const orderPickup = defineContract({
  id: 'orderPickup',
  summary: 'Have papers of a dossier fetched from home by the post',
  method: 'POST',
  path: '/api/my/dossiers/:dossierId/pickup',
  params: DossierParams,
  body: Type.Object({ version: Version, from: Type.Object(Whom), contents: list(Line) }),
  answer: Moved,
})
