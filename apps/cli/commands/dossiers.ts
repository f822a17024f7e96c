import { readPageKey } from '../../../kernel/page-key.ts'
import { recordAudit } from '../../../modules/audit/index.ts'
import { listDossiers, NATIONAL_STATUS, showMyDossier, type DossierSummary, type ShownDossier } from '../../../modules/dossiers/index.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { defineCommand, textOf, type CommandContext, type CommandInput } from '../command.ts'

const notFound = (code: string): OperatorFault =>
  new OperatorFault({ kind: 'dossier-not-found', vi: `Không có hồ sơ nào mang mã ${code}.`, en: `No dossier bears the code ${code}.` })

const moment = (at: string | undefined): string => {
  if (at === undefined) return '–'
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

const load = async ({ work }: CommandContext, { arguments: [code] }: CommandInput): Promise<ShownDossier> => {
  const reference = textOf(code)
  const shown = await work(async (inWork) => {
    const found = await showMyDossier(inWork, reference)
    if (found.ok) await recordAudit(inWork, { event: 'dossier-opened', thing: 'dossier', thingId: found.value.summary.dossierId, purpose: 'operator' })
    return found
  })
  if (!shown.ok) throw notFound(reference)
  return shown.value
}

const printDossier = ({ summary, applicant, receivingUnit, resolvingUnit, components, results, timeline, due, supplement, opinions }: ShownDossier): string =>
  [
    `${summary.code ?? summary.dossierId}  ${summary.stateName.vi} / ${summary.stateName.en} (${summary.nationalStatus})`,
    `  ${summary.procedure.code} ${summary.procedure.name}`,
    `  chủ hồ sơ / applicant   ${applicant.fullName}`,
    `  tiếp nhận / received    ${receivingUnit.name}, ${moment(summary.acceptedAt)}`,
    `  giải quyết / decided    ${resolvingUnit.name}`,
    `  đang ở / now with       ${summary.holder ? [summary.holder.unit.name, summary.holder.officialName].filter(Boolean).join(', ') : '–'}`,
    `  hẹn trả / due           ${moment(summary.dueAt)} (${summary.punctuality})`,
    `  thành phần / components ${components.length}, kết quả / results ${results.length}`,
    ...due.pauses.map((pause) => `  tạm ngừng / paused      ${moment(pause.from)} → ${moment(pause.until)} ${pause.reason}`),
    ...(supplement ? [`  bổ sung / supplement    ${moment(supplement.requestedAt)}: ${supplement.items.map(({ name, wrong }) => (name ? `${name}: ${wrong}` : wrong)).join('; ')}${supplement.answerBy ? ` (→ ${moment(supplement.answerBy)})` : ''}`] : []),
    ...opinions.map((opinion) => `  ý kiến / opinion        ${opinion.unit.name}: ${opinion.answer ? moment(opinion.answer.at) : `hạn / due ${moment(opinion.dueAt)}`}`),
    ...timeline.map((entry) => `    ${moment(entry.at)}  ${entry.by}: ${entry.vi} / ${entry.en}${entry.unitName ? ` → ${entry.unitName}` : ''}`),
  ].join('\n')

export const showDossierCommand = defineCommand<ShownDossier>({
  name: 'dossier show',
  describe: { vi: 'Một hồ sơ: trạng thái, ngày hẹn, nơi đang giữ, quá trình xử lý.', en: 'One dossier: state, promised date, holder, what happened.' },
  arguments: [{ flags: '<code>', describe: 'mã hồ sơ / dossier code, H46.51.001-250211-0007' }],
  examples: ['dossier show H46.51.001-250211-0007'],
  run: load,
  print: printDossier,
})

type Explained = ShownDossier['due'] & { readonly code: string }

export const explainDueCommand = defineCommand<Explained>({
  name: 'dossier explain-due',
  describe: { vi: 'Vì sao hẹn ngày ấy: từng lần hẹn, bộ quy định, những ngày đã tính.', en: 'Why that date: every promise made, the rule set, the days counted.' },
  arguments: [{ flags: '<code>', describe: 'mã hồ sơ / dossier code' }],
  examples: ['dossier explain-due H46.51.001-250211-0007'],
  run: async (context, input) => {
    const shown = await load(context, input)
    return { code: shown.summary.code ?? shown.summary.dossierId, ...shown.due }
  },
  print: ({ code, dueAt, indexDueAt, ruleSet, basis, changes, pauses }) =>
    [
      `${code}: ${moment(dueAt)}`,
      `  bộ quy định / rule set ${ruleSet ?? '–'}: ${basis.map(({ number }) => number).join(', ')}`,
      ...(indexDueAt ? [`  theo bộ chỉ số / index ${moment(indexDueAt)}`] : []),
      ...pauses.map(({ from, until, reason, mode, basis: rule }) => `  tạm ngừng / paused ${moment(from)} → ${moment(until)} (${mode}): ${reason}; ${rule}`),
      ...changes.flatMap((change) => [`  ${moment(change.at)} ${change.by} (${change.why})`, ...change.vi.map((line) => `    ${line}`)]),
    ].join('\n'),
})

const STATES = Object.keys(NATIONAL_STATUS)

type Listed = { readonly items: readonly DossierSummary[]; readonly next?: string }

export const listDossiersCommand = defineCommand<Listed>({
  name: 'dossier list',
  describe: { vi: 'Hồ sơ mới nộp trước; lọc theo trạng thái.', en: 'Dossiers, newest first; by state.' },
  options: [
    { flags: '--state <state>', describe: STATES.join(', ') },
    { flags: '--limit <count>', describe: 'số dòng / lines, 1-100', otherwise: '20' },
    { flags: '--after <next>', describe: 'trang sau / the page after' },
  ],
  examples: ['dossier list --state examining --limit 50'],
  run: ({ work }, { options }) => {
    const [state, after, limit] = [textOf(options['state']), textOf(options['after']), Number(textOf(options['limit']))]
    if (!Number.isInteger(limit) || limit < 1 || limit > 100)
      throw new OperatorFault({ kind: 'limit-invalid', vi: '--limit phải là số từ 1 đến 100.', en: '--limit must be a number from 1 to 100.' })
    if (state && !STATES.includes(state))
      throw new OperatorFault({ kind: 'state-unknown', vi: `--state phải là một trong: ${STATES.join(', ')}.`, en: `--state must be one of: ${STATES.join(', ')}.` })
    if (after && !readPageKey(after))
      throw new OperatorFault({ kind: 'after-unreadable', vi: '--after phải là dòng cuối của trang trước, chép nguyên cả dấu nháy.', en: '--after is the last line of the page before, copied with its quotes.' })
    return work((inWork) => listDossiers(inWork, { limit, ...(state ? { state } : {}), ...(after ? { after } : {}) }))
  },
  print: ({ items, next }) =>
    [
      ...items.map((dossier) =>
        [
          (dossier.code ?? dossier.dossierId).padEnd(26),
          dossier.state.padEnd(18),
          moment(dossier.dueAt).padEnd(17),
          dossier.punctuality.padEnd(9),
          dossier.procedure.name,
        ].join(' '),
      ),
      ...(items.length === 0 ? ['Không có hồ sơ nào / no dossiers'] : []),
      ...(next === undefined ? [] : [`--after '${next}'`]),
    ].join('\n'),
})
