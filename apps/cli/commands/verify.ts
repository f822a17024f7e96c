import { sql } from 'kysely'
import type { Module, Proof } from '../../../platform/module.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import type { Work } from '../../../platform/work.ts'
import { defineCommand, textOf } from '../command.ts'
import type { CommandContext, CommandInput } from '../command.ts'

type Proven = {
  readonly module: string
  readonly proof: string
  readonly checked: number
  readonly faults: readonly string[]
}

export type Verification = { readonly proven: boolean; readonly proofs: readonly Proven[] }

const SHOWN = 20
/** How many it looks at between two lines of progress. */
const STRIDE = 10_000

/** All it asks is answered as of one moment: an act that commits between two questions is no contradiction. */
const findFaults = async (work: Work, proof: Proof, passed: (checked: number) => void): ReturnType<Proof['find']> => {
  if (proof.outside === undefined) await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`.execute(work.tx)
  return proof.find(work, passed)
}

const runProof = async (context: CommandContext, module: Module, proof: Proof): Promise<Proven> => {
  const head = `${module.name}: ${proof.name} …`
  let told = 0
  const passed = (checked: number): void => {
    if (checked < told + STRIDE) return
    told = checked
    context.report(`${head} ${checked}`)
  }
  context.report(head)
  try {
    const { checked, faults } = await context.work((work) => findFaults(work, proof, passed))
    return { module: module.name, proof: proof.name, checked, faults }
  } catch (cause) {
    // A proof that cannot run proves nothing.
    return { module: module.name, proof: proof.name, checked: 0, faults: [cause instanceof Error ? cause.message : String(cause)] }
  }
}

const unknown = (name: string, modules: readonly Module[]): OperatorFault => {
  const names = modules.filter(({ proofs = [] }) => proofs.length > 0).map((module) => module.name).join(', ')
  return new OperatorFault({ kind: 'unknown-module', vi: `Không có phần nào tên ${name} để kiểm chứng. Các phần: ${names}.`, en: `Nothing called ${name} can be verified. There are: ${names}.` })
}

const verify = async (context: CommandContext, { arguments: [named] }: CommandInput): Promise<Verification> => {
  const all = (await context.composition()).modules
  const modules = named === undefined ? all : all.filter(({ name, proofs = [] }) => name === named && proofs.length > 0)
  if (modules.length === 0) throw unknown(textOf(named), all)
  const proofs: Proven[] = []
  for (const module of modules) for (const proof of module.proofs ?? []) proofs.push(await runProof(context, module, proof))
  return { proven: proofs.every(({ faults }) => faults.length === 0), proofs }
}

const printProof = ({ module, proof, checked, faults }: Proven): string => {
  const head = `${faults.length === 0 ? '✓' : '✗'} ${module}: ${proof} (${checked})`
  const more = faults.length > SHOWN ? [`    … ${faults.length - SHOWN}`] : []
  return [head, ...faults.slice(0, SHOWN).map((fault) => `    ${fault}`), ...more].join('\n')
}

const FOUND = [
  'CÓ SAI LỆCH, xem trên; chưa có gì được sửa. Dòng hồ sơ khác nhật ký: “motcua rebuild --dry-run” rồi “motcua rebuild”; tệp: /desk/files; còn lại, giữ nguyên và so với bản sao lưu gần nhất (“motcua restore --beside”). Xem docs/how-to/back-up-and-restore.md.',
  'CONTRADICTIONS FOUND, see above; nothing was mended. Rows of dossiers that differ from their journal: “motcua rebuild --dry-run”, then “motcua rebuild”; files: /desk/files; for the rest change nothing and compare with the last backup (“motcua restore --beside”). See docs/how-to/back-up-and-restore.md.',
].join('\n')

const print = ({ proven, proofs }: Verification): string => {
  const verdict = proven ? 'Không thấy sai lệch. / No contradiction found.' : FOUND
  return [...proofs.map(printProof), verdict].join('\n')
}

export const verifyCommand = defineCommand({
  name: 'verify',
  describe: {
    vi: 'Kiểm chứng dữ liệu: nhật ký so với trạng thái, chuỗi băm của vết truy cập, tệp so với mã băm.',
    en: 'Prove the data: journals against rows, the hash chain of the trail, files against their hashes.',
  },
  arguments: [{ flags: '[module]', describe: 'chỉ một phần / one part only' }],
  examples: ['verify', 'verify --json', 'verify indicators'],
  run: verify,
  print,
  failed: ({ proven }) => !proven,
})
