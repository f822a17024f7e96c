import { execFileSync, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPrintingProcess, joinPapers, renderPdf, stopPrinting, useNotice } from './render-pdf.ts'

let folder: string
const template = (name: string, source: string): string => {
  const path = join(folder, name)
  writeFileSync(path, source)
  return path
}

// Typst reads only inside the repository, so the scratch folder lies here.
beforeAll(() => {
  folder = mkdtempSync(fileURLToPath(new URL('./test-', import.meta.url)))
})
afterAll(async () => {
  await stopPrinting()
  rmSync(folder, { recursive: true, force: true })
})

const HEAD = '#let it = json(bytes(sys.inputs.print))\n#set document(title: "Thử", date: datetime(year: 2025, month: 3, day: 12))\n#set text(font: "Tinos", lang: "vi", fallback: false)\n'

describe('renderPdf', () => {
  it('treats what people typed as text, never as source', async () => {
    const path = template('plain.typ', `${HEAD}#it.text`)
    const bytes = await renderPdf({ templatePath: path, content: { text: '#panic("no") $x$ #read("/package.json") "' } })
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('says which template is wrong and why, and prints the next one all the same', async () => {
    const wrong = template('wrong.typ', `${HEAD}#it.nothing`)
    await expect(renderPdf({ templatePath: wrong, content: {} })).rejects.toThrow(/wrong\.typ: .*nothing/)
    const right = template('right.typ', `${HEAD}#it.text`)
    await expect(renderPdf({ templatePath: right, content: { text: 'ừ' } })).resolves.toBeInstanceOf(Uint8Array)
  })

  describe.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)('while a notice is said (needs pdftotext)', () => {
    it('lays it on every sheet of any template, which is laid out as without it', async () => {
      const path = template('noticed.typ', `${HEAD}#set page(width: 90mm, height: 60mm, background: [nền])\n#set text(size: float(sys.inputs.size) * 1pt)\n#it.text`)
      const sheets = async (): Promise<readonly string[]> => {
        const bytes = await renderPdf({ templatePath: path, content: { text: 'chữ '.repeat(80) }, fit: { sizes: [20], maxPages: 1 } })
        return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).split('\f').slice(0, -1)
      }
      const plain = await sheets()
      useNotice(() => 'DIỄN TẬP')
      const noticed = await sheets().finally(() => useNotice(() => undefined))
      expect(plain.length).toBeGreaterThan(1)
      expect(plain.filter((sheet) => sheet.includes('DIỄN TẬP'))).toEqual([])
      expect(noticed).toHaveLength(plain.length)
      expect(noticed.filter((sheet) => sheet.includes('DIỄN TẬP') && sheet.includes('nền') && sheet.includes('chữ'))).toHaveLength(plain.length)
    })
  })

  it('takes the first size that fits, else the last', async () => {
    const path = template('fit.typ', `${HEAD}#set page(width: 60mm, height: 60mm)\n#set text(size: float(sys.inputs.size) * 1pt)\n#it.text`)
    const pages = async (fit: { sizes: readonly number[]; maxPages: number }) => {
      const bytes = await renderPdf({ templatePath: path, content: { text: 'chữ '.repeat(60) }, fit })
      return Buffer.from(bytes).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length
    }
    expect(await pages({ sizes: [30, 6], maxPages: 1 })).toBe(1)
    expect(await pages({ sizes: [30, 28], maxPages: 1 })).toBeGreaterThan(1)
  })

  it('answers each asker with their own document', async () => {
    const path = template('own.typ', `#let it = json(bytes(sys.inputs.print))\n#set document(title: it.title, date: datetime(year: 2025, month: 3, day: 12))\n#set text(font: "Tinos")\n.`)
    const titles = Array.from({ length: 20 }, (_, at) => `Paper ${at} end`)
    const all = await Promise.all(titles.map((title) => renderPdf({ templatePath: path, content: { title } })))
    for (const [at, bytes] of all.entries()) expect(Buffer.from(bytes).toString('latin1')).toContain(titles[at])
  })

  it('starts again after it was stopped', async () => {
    const path = template('again.typ', `${HEAD}x`)
    await stopPrinting()
    await expect(renderPdf({ templatePath: path, content: {} })).resolves.toBeInstanceOf(Uint8Array)
  })

  it('says that its process was killed, and prints again', async () => {
    const path = template('killed.typ', `${HEAD}x`)
    await renderPdf({ templatePath: path, content: {} })
    const pid = findPrintingProcess()
    const cut = renderPdf({ templatePath: path, content: {} })
    process.kill(pid ?? -1, 'SIGKILL')
    // The answer may have been on its way already; a hung promise is what must not be.
    await cut.catch((error: unknown) => expect(String(error)).toMatch(/printing process ended|EPIPE|ERR_IPC/))
    await expect(renderPdf({ templatePath: path, content: {} })).resolves.toBeInstanceOf(Uint8Array)
    expect(findPrintingProcess()).not.toBe(pid)
  })

  it('ends without a word when whoever asked is gone before the paper is done', async () => {
    const child = fork(fileURLToPath(new URL('./printing-process.ts', import.meta.url)), { serialization: 'advanced', execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    const [said, ended] = [text(child.stderr as Readable), once(child, 'exit')]
    const order = (id: number, lines: number) => child.send({ id, print: { templatePath: template(`left-${id}.typ`, `${HEAD}#for at in range(${lines}) [#at chữ ]`), content: {} } })
    order(1, 1)
    await once(child, 'message')
    order(2, 3_000)
    await wait(100)
    child.disconnect()
    expect([await ended, await said]).toEqual([[null, 'SIGKILL'], ''])
  })
})

describe('joinPapers', () => {
  const pagesOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g) ?? []
  it('keeps order, number and size of the pages, and begins each on a new sheet when both sides are used', async () => {
    const small = template('small.typ', `${HEAD}#set page("a5")\nx`)
    const large = template('large.typ', `${HEAD}#set page("a4", flipped: true)\nx #pagebreak() y`)
    const [a5, a4] = [await renderPdf({ templatePath: small, content: {} }), await renderPdf({ templatePath: large, content: {} })]
    const papers = [{ bytes: a5, mark: '' }, { bytes: a4, mark: 'In lại lần 1' }, { bytes: a5, mark: '' }]
    const single = pagesOf(await joinPapers({ papers, duplex: false }))
    expect(single.map((box) => Math.round(Number(/ ([\d.]+) [\d.]+\s*\]$/.exec(box)?.[1])))).toEqual([420, 842, 842, 420])
    expect(pagesOf(await joinPapers({ papers, duplex: true }))).toHaveLength(5)
  })
  it('refuses what is no paper, and leaves nothing behind', async () => {
    await expect(joinPapers({ papers: [{ bytes: new Uint8Array([1, 2, 3]), mark: '' }], duplex: false })).rejects.toThrow(/no pages/)
  })
})
