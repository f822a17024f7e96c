import { describe, expect, it } from 'vitest'
import { ownSheet } from '../testing/sheets.ts'
import { carryOver, type OwnAdditions, type OwnCodes } from './own-additions.ts'

const OWN: OwnAdditions = { minimumAssurance: 2, confirmation: 'vneid', keywords: ['giấy thử', 'cấp giấy'], lifeEvents: ['birth'] }
const CODES: OwnCodes = { formCode: 'to-khai', workflowCode: 'quy-trinh' }

describe('what the province added to a sheet (NĐ 63/2010 art. 17)', () => {
  it.each([
    ['national-catalogue', {}, ['confirmation', 'formCode', 'keywords', 'lifeEvents', 'minimumAssurance', 'workflowCode']],
    ['portal-api', { keywords: ['cấp giấy', 'giấy thử'], formCode: 'mau-khac' }, ['confirmation', 'lifeEvents', 'minimumAssurance', 'workflowCode']],
    ['own', {}, ['formCode', 'workflowCode']],
  ])('comes with a sheet of %s that says %j: %j', (source, stated, carried) => {
    const result = carryOver(ownSheet(stated), { source, codes: CODES, own: OWN })
    expect(result.carried.toSorted()).toEqual(carried)
  })

  it('stands after what the source itself says, once', () => {
    const { sheet } = carryOver(ownSheet({ keywords: ['phép thử', 'giấy thử'] }), { source: 'national-catalogue', codes: {}, own: OWN })
    expect(sheet).toMatchObject({ keywords: ['phép thử', 'giấy thử', 'cấp giấy'], minimumAssurance: 2, confirmation: 'vneid' })
  })

  it('leaves a sheet as it is where nothing was added', () => {
    const sheet = ownSheet()
    expect(carryOver(sheet, { source: 'national-catalogue', codes: {}, own: {} })).toEqual({ sheet, carried: [] })
  })
})
