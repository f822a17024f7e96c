import { recordAudit } from '../../../modules/audit/index.ts'
import { rebuildDossiers } from '../../../modules/dossiers/index.ts'
import { recountFromZero } from '../../../modules/indicators/index.ts'
import { deriveAll } from './index-766.ts'
import { defineCommand, type CommandContext, type CommandInput } from '../command.ts'

type Rebuilt = { readonly dry: boolean; readonly checked: number; readonly faults: readonly string[]; /** Not mended: only told, or the journal cannot be folded. */ readonly left: readonly string[]; /** Rows are right, what they count as could not be derived. */ readonly underived: readonly string[]; readonly perSecond: number }

const SHOWN = 20
const REPORT_EVERY = 50_000

const rebuild = async (context: CommandContext, { options }: CommandInput): Promise<Rebuilt> => {
  const dry = options['dryRun'] === true
  const { owner } = await context.composition()
  const begun = performance.now()
  const { checked, faults, left } = await rebuildDossiers({ connection: owner, dry }, (many) => {
    if (many % REPORT_EVERY === 0) context.report(`${many} …`)
  })
  const { left: underived } = dry ? { left: [] } : await deriveAll(context)
  if (!dry)
    await context.work(async (work) => {
      await recountFromZero(work)
      await recordAudit(work, { event: 'rows-rebuilt', purpose: 'operator', facts: { checked, faults: faults.length, left: left.length, underived: underived.length } })
    })
  return { dry, checked, faults, left, underived, perSecond: Math.round((checked * 1000) / (performance.now() - begun)) }
}

export const rebuildCommand = defineCommand<Rebuilt>({
  name: 'rebuild',
  describe: {
    vi: 'Dựng lại từ nhật ký mọi dòng hồ sơ nói khác nhật ký, rồi đếm lại bộ chỉ số; dòng đúng để nguyên.',
    en: 'Build anew from the journals every row of a dossier that says something else, then count the index again; what agrees is left alone.',
  },
  options: [{ flags: '--dry-run', describe: 'chỉ nói, không sửa / only tell' }],
  examples: ['rebuild --dry-run', 'rebuild'],
  run: rebuild,
  failed: ({ left, underived }) => left.length + underived.length > 0,
  print: ({ dry, checked, faults, left, underived, perSecond }) =>
    [
      `${checked} hồ sơ đã gấp lại từ nhật ký / dossiers folded from their journals, ${perSecond}/s${dry ? '' : ' (kể cả đếm lại / the count included)'}; ${faults.length} chỗ khác / differences`,
      ...(dry || faults.length === left.length ? [] : [`${faults.length - left.length} chỗ đã dựng lại / built anew`]),
      ...(dry || left.length === 0 ? [] : [`${left.length} chỗ còn nguyên vì không có nhật ký hoặc không gấp được / left: no journal, or one that cannot be folded`]),
      ...(underived.length === 0 ? [] : [`${underived.length} hồ sơ chưa tính lại được cho bộ chỉ số; xem lý do ở trên, rồi chạy index catch-up / not derived anew for the index; the reasons stand above, then run index catch-up:`, ...underived.map((id) => `  ${id}`)]),
      ...faults.slice(0, SHOWN).map((fault) => `  ${fault}`),
      ...(faults.length > SHOWN ? [`  … ${faults.length - SHOWN}`] : []),
    ].join('\n'),
})
