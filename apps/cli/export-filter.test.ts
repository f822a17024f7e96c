import { expect, it } from 'vitest'
import type { CommandContext } from './command.ts'
import { writingFile } from './export-filter.ts'

it('tells a full disk by the file that was being written, and leaves every other fault as it is', async () => {
  const failing = (code: string) => writingFile(() => Promise.reject(Object.assign(new Error(code), { code })))({} as CommandContext, { arguments: ['/mnt/usb/ho-so.csv'], options: {} } as never)
  await expect(failing('ENOSPC')).rejects.toMatchObject({ kind: 'disk-full', vi: expect.stringContaining('/mnt/usb ') })
  await expect(failing('53100')).rejects.toMatchObject({ code: '53100' })
})
