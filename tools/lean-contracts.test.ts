import { describe, expect, it } from 'vitest'
import * as procedures from '../modules/procedures/contract.ts'
import { writeLeanContract } from './lean-contracts.ts'

const read = async (code: string): Promise<Record<string, unknown>> => import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<Record<string, unknown>>

describe('lean contracts', () => {
  it('keep where to call and whether bytes travel, and drop the schemas', async () => {
    const lean = await read(writeLeanContract(Object.entries(procedures)))
    expect(Object.keys(lean).sort()).toEqual(Object.keys(procedures).sort())
    expect(lean['searchProcedures']).toEqual({ id: 'searchProcedures', method: 'GET', path: '/api/procedures' })
    expect(lean['importProcedures']).toEqual({ id: 'importProcedures', method: 'POST', path: '/api/procedures/imports', body: 'bytes' })
    expect(lean['exportOpenDataCsv']).toMatchObject({ answer: 'bytes' })
  })

  it('keep plain words and lists as they are', async () => {
    expect(await read(writeLeanContract([['ROLES', ['a', 'b']]]))).toMatchObject({ ROLES: ['a', 'b'] })
  })
})
