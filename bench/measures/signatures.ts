import { createPrivateKey, sign, X509Certificate } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { instantFromMs } from '../../kernel/instant.ts'
import { renderPdf, stopPrinting } from '../../platform/pdf/render-pdf.ts'
import { drawSignature } from '../../platform/signing/appearance/draw-signature.ts'
import type { Appearance } from '../../platform/signing/pdf/signature-field.ts'
import { finishSignature, prepareSignature } from '../../platform/signing/sign/prepare-signature.ts'
import { trustPem, type TrustList } from '../../platform/signing/trust/trust-list.ts'
import { validatePdf } from '../../platform/signing/validate/validate-pdf.ts'
import { createAuthority } from '../../simulators/signing/authority.ts'
import type { BenchContext, Measure } from '../measure.ts'

const RUNS = 5
const EACH = 60
const NOW_MS = Date.UTC(2026, 10, 27)
const NOW = instantFromMs(NOW_MS)
const YEAR = 365 * 86_400_000

type Stage = { readonly paper: Uint8Array; readonly signOnce: (pdf: Uint8Array, appearance?: Appearance) => Buffer; readonly trust: TrustList }

let stage: Promise<Stage> | undefined

/** Our own tagged PDF/A, a key of RSA 2048 and one authority above it. */
const setStage = async (): Promise<Stage> => {
  const authority = createAuthority({ name: 'Bench CA', from: NOW_MS - YEAR, to: NOW_MS + YEAR })
  const signer = authority.issue({ name: 'Bench', from: NOW_MS - YEAR, to: NOW_MS + YEAR })
  const [key, der] = [createPrivateKey(signer.keyPem), new X509Certificate(signer.certificatePem).raw]
  const paper = await renderPdf({ templatePath: fileURLToPath(new URL('../../apps/cli/doctor/probe.typ', import.meta.url)), content: { title: 'Bench', words: 'Giấy xác nhận' } })
  const signOnce = (pdf: Uint8Array, appearance?: Appearance): Buffer => {
    const prepared = prepareSignature({ pdf, chain: [der], at: NOW, signerName: 'Bench', ...(appearance ? { place: { rect: [300, 100, 470, 160], appearance } } : {}) })
    return finishSignature(prepared, { signature: sign('sha256', prepared.signedAttributes, key) })
  }
  return { paper, signOnce, trust: trustPem(authority.certificatePem) }
}

const perSecond = (work: () => void): readonly number[] =>
  Array.from({ length: RUNS }, () => {
    const before = performance.now()
    for (let done = 0; done < EACH; done += 1) work()
    return Math.round((EACH * 1000) / (performance.now() - before))
  })

const measureSigning = async (): Promise<readonly number[]> => {
  const { paper, signOnce } = await (stage ??= setStage())
  return perSecond(() => void signOnce(paper))
}

/** Two signatures, head and agency: the first is compared with what was written behind it. */
const measureValidation = async (): Promise<readonly number[]> => {
  const { paper, signOnce, trust } = await (stage ??= setStage())
  const signed = signOnce(signOnce(paper))
  return perSecond(() => {
    const report = validatePdf(signed, { trust, now: NOW })
    if (report.state !== 'signed' || report.verdict !== 'valid') throw new Error('the signed paper is not valid')
  })
}

/** As the product signs a letter: what is seen is drawn anew for each, in the printing process. */
const measureSeen = async (context: BenchContext): Promise<readonly number[]> => {
  const { paper, signOnce } = await (stage ??= setStage())
  context.atEnd(stopPrinting)
  const rates: number[] = []
  while (rates.length < RUNS) {
    const before = performance.now()
    for (let done = 0; done < EACH; done += 1) signOnce(paper, await drawSignature({ kind: 'hand', lines: ['Ký số: Bench', 'Đơn vị: Bench', `Thời gian: ${done}`], width: 170, height: 60 }))
    rates.push(Math.round((EACH * 1000) / (performance.now() - before)))
  }
  return rates
}

export const measures: readonly Measure[] = [
  { name: 'signature-b-b', unit: '/s', target: 40, better: 'higher', bound: 'one core; RSA 2048', run: measureSigning },
  { name: 'signature-seen', unit: '/s', target: 40, better: 'higher', bound: 'one drawing by Typst a signature, in the printing process', run: measureSeen },
  { name: 'signature-validation', unit: '/s', target: 60, better: 'higher', bound: 'one core; two signatures a file, chain and changes between them', run: measureValidation },
]
