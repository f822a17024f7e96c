// Thông tư 01/2023/TT-VPCP Điều 8: every page that was chosen is in the one file, also where no script ran.
import { expect, it } from 'vitest'
import type { Client } from '../../../platform/web/client.ts'
import { readFormData } from '../../../platform/web/form.ts'
import { sentScan } from './sent-scan.ts'

type Asked = { readonly params?: object; readonly body?: { readonly fileIds?: readonly string[]; readonly title?: string }; readonly fileName?: string }

/** Keeps each upload under its name, and joins to one. */
const apiOf = (asked: Asked[]): Client =>
  (async (_contract: unknown, input: Asked) => {
    asked.push(input)
    return { ok: true, value: { id: input.fileName === undefined ? 'joined' : `kept ${input.fileName}` } }
  }) as unknown as Client

const scanOf = async (fields: readonly (readonly [string, string | File])[], title = 'Bằng') => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const asked: Asked[] = []
  const scan = await sentScan({ sent: readFormData(form), api: apiOf(asked), unitId: 'unit', title }, 'scan')
  return { scan, joined: asked.find(({ fileName }) => fileName === undefined)?.body }
}
const picture = (name: string) => ['scan', new File(['x'], name)] as const

it.each([
  ['nothing', [], {}, undefined],
  ['one stored already', [['scan-stored', 'a']], { fileId: 'a' }, undefined],
  ['one with the form', [picture('1.jpg')], { fileId: 'kept 1.jpg' }, undefined],
  ['three with the form', [picture('1.jpg'), picture('2.jpg'), picture('3.jpg')], { fileId: 'joined' }, ['kept 1.jpg', 'kept 2.jpg', 'kept 3.jpg']],
  ['one stored, one still in the field', [['scan-stored', 'a'], picture('2.jpg')], { fileId: 'joined' }, ['a', 'kept 2.jpg']],
] as const)('%s', async (_what, fields, scan, fileIds) => {
  const answer = await scanOf(fields)
  expect([answer.scan, answer.joined?.fileIds]).toEqual([scan, fileIds])
})

it('a heading is as long as one may be', async () => {
  const { joined } = await scanOf([picture('1.jpg'), picture('2.jpg')], 'x'.repeat(400))
  expect(joined?.title).toHaveLength(300)
})
