import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemNow } from '../../../platform/clock/system-now.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { readTrustFolder } from '../../../platform/signing/trust/read-trust-folder.ts'
import type { PdfReport } from '../../../platform/signing/validate/report.ts'
import { sayFile, sayRemarks, saySignature } from '../../../platform/signing/validate/report-words.ts'
import { validateInWorker } from '../../../platform/signing/validate/validate-in-worker.ts'
import { defineCommand, textOf } from '../command.ts'

/** An operator waits longer than a server does; for a file made to keep the check busy, nobody waits for ever. */
const WITHIN_MS = 60_000

type Answer = { readonly file: string; readonly report: PdfReport }

const readBytes = (file: string): Promise<Buffer> =>
  readFile(file).catch((cause: unknown) => {
    throw new OperatorFault({ kind: 'file-unreadable', vi: `Không đọc được ${file}.`, en: `Cannot read ${file}.`, cause })
  })

const linesOf = ({ file, report }: Answer): readonly string[] => {
  const { vi, en } = sayFile(report)
  const head = [`${file}: ${vi}`, `  ${en}`]
  if (report.state !== 'signed') return head
  return [...head, ...report.signatures.flatMap((one, at) => [`${at + 1}. ${saySignature(one).vi}`, `   ${saySignature(one).en}`, ...sayRemarks(one).map((remark) => `   - ${remark.vi} / ${remark.en}`)])]
}

/** Checks a file with nothing but the file and the trust list: no database is opened. */
export const verifySignature = defineCommand<Answer>({
  name: 'signature verify',
  describe: { vi: 'Kiểm các chữ ký số trong một tệp PDF', en: 'Checks the digital signatures of a PDF file' },
  arguments: [{ flags: '<file>', describe: 'tệp PDF / PDF file' }],
  examples: ['signature verify ket-qua.pdf', 'signature verify ket-qua.pdf --json'],
  run: async ({ config }, { arguments: [file] }) => {
    const name = textOf(file)
    const trust = await readTrustFolder(join(config.signingFolder, 'trust'), config)
    return { file: name, report: await validateInWorker(await readBytes(name), { trust, now: systemNow() }, { withinMs: WITHIN_MS }) }
  },
  print: (answer) => linesOf(answer).join('\n'),
  failed: ({ report }) => report.state !== 'signed' || report.verdict !== 'valid',
})
