import { explainFault } from '../../../platform/home/explain-fault.ts'
import { ROOT } from '../../server/compose.ts'
import { defineCommand } from '../command.ts'
import type { CommandContext } from '../command.ts'
import { checkBackupPlace } from '../doctor/check-backup-place.ts'
import { checkBackups } from '../doctor/check-backups.ts'
import { checkDatabase } from '../doctor/check-database.ts'
import { checkFiles } from '../doctor/check-files.ts'
import { checkInstallation } from '../doctor/check-installation.ts'
import { checkLog } from '../doctor/check-log.ts'
import { checkMachine } from '../doctor/check-machine.ts'
import { checkOutside } from '../doctor/check-outside.ts'
import { checkRegisters } from '../doctor/check-registers.ts'
import { checkTools } from '../doctor/check-tools.ts'
import { bad, wordsOf } from '../doctor/finding.ts'
import type { Finding } from '../doctor/finding.ts'

export type Diagnosis = { readonly healthy: boolean; readonly findings: readonly Finding[] }

/** What needs the opened installation; when it cannot be opened, that is the finding. */
const checkOpened = async (context: CommandContext): Promise<readonly Finding[]> => {
  try {
    await context.composition()
  } catch (cause) {
    const fault = explainFault(cause, context.config)
    return [bad(fault?.kind === 'schema-older' ? 'schema' : 'database', fault?.vi ?? wordsOf(cause), fault?.en ?? wordsOf(cause))]
  }
  return [...(await checkDatabase(context)), ...(await checkRegisters(context)), await checkFiles(context), await checkBackups(context), ...(await checkLog(context)), ...(await checkBackupPlace(context.config)), ...(await checkTools())]
}

const diagnose = async (context: CommandContext): Promise<Diagnosis> => {
  const machine = await checkMachine(ROOT)
  const installation = await checkInstallation(context.config)
  const usable = !installation.some(({ check, state }) => check === 'folder' && state === 'bad')
  const findings = [...machine, ...installation, checkOutside(context.config), ...(usable ? await checkOpened(context) : [])]
  return { healthy: findings.every(({ state }) => state !== 'bad'), findings }
}

const MARKS = { good: '✓', warning: '!', bad: '✗' } as const

const printFinding = ({ check, state, vi, en }: Finding): string => {
  const said = vi === en || state === 'good' ? vi : `${vi}\n    ${en}`
  return `${MARKS[state]} ${check}: ${said}`
}

const print = ({ healthy, findings }: Diagnosis): string => {
  const warnings = findings.filter(({ state }) => state === 'warning').length
  const verdict = healthy
    ? `Bản cài đặt dùng được${warnings > 0 ? `, ${warnings} điều cần lưu ý (!)` : ''}. / The installation works${warnings > 0 ? `, ${warnings} things to note (!)` : ''}.`
    : 'Có chỗ hỏng (✗): làm theo chỉ dẫn ở dòng đó rồi chạy lại doctor. / Something is broken (✗): do what its line says and run doctor again.'
  return [...findings.map(printFinding), '', verdict].join('\n')
}

export const doctorCommand = defineCommand({
  name: 'doctor',
  describe: {
    vi: 'Khám bản cài đặt: nói chỗ nào hỏng và phải làm gì.',
    en: 'Look over this installation: say what is wrong and what to do.',
  },
  examples: ['doctor', 'doctor --json'],
  run: diagnose,
  print,
  failed: ({ healthy }) => !healthy,
})
