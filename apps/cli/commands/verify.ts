import type { Module, Proof } from '../../../platform/module.ts'
import { defineCommand } from '../command.ts'
import type { CommandContext } from '../command.ts'

type Proven = {
  readonly module: string
  readonly proof: string
  readonly checked: number
  readonly faults: readonly string[]
}

export type Verification = { readonly proven: boolean; readonly proofs: readonly Proven[] }

const SHOWN = 20

const runProof = async (context: CommandContext, module: Module, proof: Proof): Promise<Proven> => {
  context.report(`${module.name}: ${proof.name} …`)
  try {
    const { checked, faults } = await context.work((work) => proof.find(work))
    return { module: module.name, proof: proof.name, checked, faults }
  } catch (cause) {
    // A proof that cannot run proves nothing.
    return { module: module.name, proof: proof.name, checked: 0, faults: [cause instanceof Error ? cause.message : String(cause)] }
  }
}

const verify = async (context: CommandContext): Promise<Verification> => {
  const { modules } = await context.composition()
  const proofs: Proven[] = []
  for (const module of modules) for (const proof of module.proofs ?? []) proofs.push(await runProof(context, module, proof))
  return { proven: proofs.every(({ faults }) => faults.length === 0), proofs }
}

const printProof = ({ module, proof, checked, faults }: Proven): string => {
  const head = `${faults.length === 0 ? '✓' : '✗'} ${module}: ${proof} (${checked})`
  const more = faults.length > SHOWN ? [`    … ${faults.length - SHOWN}`] : []
  return [head, ...faults.slice(0, SHOWN).map((fault) => `    ${fault}`), ...more].join('\n')
}

const print = ({ proven, proofs }: Verification): string => {
  const verdict = proven ? 'Không thấy sai lệch. / No contradiction found.' : 'CÓ SAI LỆCH, xem trên. / CONTRADICTIONS FOUND, see above.'
  return [...proofs.map(printProof), verdict].join('\n')
}

export const verifyCommand = defineCommand({
  name: 'verify',
  describe: {
    vi: 'Kiểm chứng dữ liệu: nhật ký so với trạng thái, chuỗi băm của vết truy cập, tệp so với mã băm.',
    en: 'Prove the data: journals against rows, the hash chain of the trail, files against their hashes.',
  },
  examples: ['verify', 'verify --json'],
  run: verify,
  print,
  failed: ({ proven }) => !proven,
})
