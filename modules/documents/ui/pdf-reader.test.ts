import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import './pdf-worker.ts'

type TakingApart = { readonly pdfjsWorker: { readonly WorkerMessageHandler: { readonly initializeFromPort: (port: MessagePort) => void } } }

/** Takes PDFs apart at the other end of a line, as the worker of a browser does. */
const openLine = (): MessagePort => {
  const { port1, port2 } = new MessageChannel()
  ;(globalThis as unknown as TakingApart).pdfjsWorker.WorkerMessageHandler.initializeFromPort(port2)
  return port1
}

describe('papers opened one after the other', () => {
  let folder = ''
  const paper = (name: string): string => {
    const file = join(folder, `${name}.pdf`)
    writeFileSync(file, onePagePdf(name))
    return pathToFileURL(file).href
  }
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mc-papers-'))
    vi.stubGlobal('Worker', function Worker() {
      return openLine()
    })
  })
  afterAll(() => {
    vi.unstubAllGlobals()
    rmSync(folder, { recursive: true, force: true })
  })

  it('are each read, though the one before is still closing', async () => {
    const { openPdf } = await import('./pdf-reader.ts')
    const [first, second] = [paper('mot'), paper('hai')]
    const before = await openPdf(first)
    const beside = openPdf(second)
    before.close()
    expect((await openPdf(first)).pages).toBe(1)
    expect((await beside).pages).toBe(1)
  })
})
