import { recordAudit } from '../../../modules/audit/index.ts'
import { rebuildDossiers } from '../../../modules/dossiers/index.ts'
import { recountFromZero } from '../../../modules/indicators/index.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { defineCommand, type CommandContext, type CommandInput } from '../command.ts'

type Rebuilt = { readonly dry: boolean; readonly checked: number; readonly faults: readonly string[]; readonly perSecond: number }

const SHOWN = 20
const REPORT_EVERY = 50_000

const rebuild = async (context: CommandContext, { options }: CommandInput): Promise<Rebuilt> => {
  const dry = options['dryRun'] === true
  // As the owner: the application's role may take no row away.
  const database = openDatabase({ connection: (await context.composition()).owner, max: 2 })
  const begun = performance.now()
  const faults: string[] = []
  let checked = 0
  try {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after
      const page = await database.transaction((tx) => rebuildDossiers(tx, { dry, ...(from === '' ? {} : { after: from }) }))
      checked += page.checked
      faults.push(...page.faults)
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
      await recordAudit(work, { event: 'rows-rebuilt', purpose: 'operator', facts: { checked, faults: faults.length } })
    })
  return { dry, checked, faults, perSecond }
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
  print: ({ dry, checked, faults, perSecond }) =>
    [
      `${checked} hồ sơ đã gấp lại từ nhật ký / dossiers folded from their journals, ${perSecond}/s; ${faults.length} chỗ khác / differences${dry || faults.length === 0 ? '' : ' đã dựng lại / built anew'}`,
      ...faults.slice(0, SHOWN).map((fault) => `  ${fault}`),
      ...(faults.length > SHOWN ? [`  … ${faults.length - SHOWN}`] : []),
    ].join('\n'),
})
