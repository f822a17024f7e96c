import { recordAudit } from '../../../modules/audit/index.ts'
import { rebuildDossiers } from '../../../modules/dossiers/index.ts'
import { recountFromZero } from '../../../modules/indicators/index.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { defineCommand, type CommandContext, type CommandInput } from '../command.ts'

type Rebuilt = { readonly dry: boolean; readonly checked: number; readonly faults: readonly string[]; /** Not mended: only told, or the journal cannot be folded. */ readonly left: readonly string[]; readonly perSecond: number }

const SHOWN = 20
const REPORT_EVERY = 50_000

const rebuild = async (context: CommandContext, { options }: CommandInput): Promise<Rebuilt> => {
  const dry = options['dryRun'] === true
  // As the owner: the application's role may take no row away.
  const database = openDatabase({ connection: (await context.composition()).owner, max: 2 })
  const begun = performance.now()
  const [faults, left]: [string[], string[]] = [[], []]
  let checked = 0
  try {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after
      const page = await database.transaction((tx) => rebuildDossiers(tx, { dry, ...(from === '' ? {} : { after: from }) }))
      checked += page.checked
      faults.push(...page.faults)
      left.push(...page.left)
      after = page.next
      if (checked % REPORT_EVERY === 0) context.report(`${checked} …`)
    }
  } finally {
    await database.close()
  }
  const perSecond = Math.round((checked * 1000) / (performance.now() - begun))
  if (!dry)
    await context.work(async (work) => {
      await recountFromZero(work)
      await recordAudit(work, { event: 'rows-rebuilt', purpose: 'operator', facts: { checked, faults: faults.length, left: left.length } })
    })
  return { dry, checked, faults, left, perSecond }
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
  failed: ({ left }) => left.length > 0,
  print: ({ dry, checked, faults, left, perSecond }) =>
    [
      `${checked} hồ sơ đã gấp lại từ nhật ký / dossiers folded from their journals, ${perSecond}/s; ${faults.length} chỗ khác / differences`,
      ...(dry || faults.length === left.length ? [] : [`${faults.length - left.length} chỗ đã dựng lại / built anew`]),
      ...(dry || left.length === 0 ? [] : [`${left.length} chỗ còn nguyên vì không có nhật ký hoặc không gấp được / left: no journal, or one that cannot be folded`]),
      ...faults.slice(0, SHOWN).map((fault) => `  ${fault}`),
      ...(faults.length > SHOWN ? [`  … ${faults.length - SHOWN}`] : []),
    ].join('\n'),
})
