import { compareSnapshot, listSnapshotViews, sealSnapshots, takeSnapshot, type ComparedSnapshot, type SnapshotRefusal } from '../../../modules/indicators/index.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { defineCommand, textOf } from '../command.ts'

const WORDS: Readonly<Record<SnapshotRefusal['kind'], readonly [vi: string, en: string]>> = {
  'snapshot-of-months': ['Chỉ chốt theo tháng, viết như 2025-02.', 'Only months are taken, written as 2025-02.'],
  'month-not-over': ['Tháng này chưa hết nên chưa chốt được.', 'This month is not over, so it cannot be taken yet.'],
  'snapshot-unknown': ['Chưa có bản chốt của tháng này.', 'There is no snapshot of this month.'],
  'snapshot-unsealed': ['Bản chốt này chưa được ký số.', 'This snapshot has no signature yet.'],
}

const valueOf = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: SnapshotRefusal }): T => {
  if (outcome.ok) return outcome.value
  const [vi, en] = WORDS[outcome.refusal.kind]
  throw new OperatorFault({ kind: outcome.refusal.kind, vi, en })
}

type View = Awaited<ReturnType<typeof listSnapshotViews>>[number]

const STANDINGS: Readonly<Record<View['standing'], string>> = { sealed: 'đã ký / signed', unsealed: 'chưa ký / not signed', doubtful: 'chữ ký chưa tin được / signature in doubt', changed: 'ĐÃ BỊ SỬA / CHANGED' }

const lineOf = ({ period, points, countedPoints, units, standing, by, sha256 }: View): string =>
  `${period}  ${points ?? '–'} (${countedPoints ?? '–'}/100)  ${units} đơn vị / units  ${STANDINGS[standing]}${by === undefined ? '' : `: ${by}`}  ${sha256.slice(0, 16)}`

export const takeSnapshotCommand = defineCommand({
  name: 'index snapshot',
  describe: { vi: 'Chốt Bộ chỉ số 766 của một tháng đã qua cho toàn tỉnh và từng đơn vị, rồi ký số; đã chốt thì giữ nguyên.', en: 'Take the index 766 of a past month for the province and every unit and sign it; what was taken stands.' },
  options: [{ flags: '--period <month>', describe: '2025-02; bỏ trống là tháng vừa hết / the month that ended last when absent' }],
  examples: ['index snapshot', 'index snapshot --period 2025-02 --json'],
  run: async (context, { options }) => {
    await context.composition()
    const { period } = valueOf(await context.work((work) => takeSnapshot(work, ...(typeof options['period'] === 'string' ? [options['period']] : []))))
    await sealSnapshots(context.work)
    const all = await context.work(listSnapshotViews)
    return all.find((each) => each.period === period)
  },
  print: (view) => (view === undefined ? '' : lineOf(view)),
})

export const listSnapshotsCommand = defineCommand({
  name: 'index snapshots',
  describe: { vi: 'Các bản chốt theo tháng, mỗi bản được kiểm lại mã băm và chữ ký số.', en: 'The months taken, the hash and the signature of each checked again.' },
  examples: ['index snapshots --json'],
  run: async (context) => {
    await context.composition()
    return { items: await context.work(listSnapshotViews) }
  },
  print: ({ items }) => (items.length === 0 ? 'Chưa có bản chốt nào / none yet' : items.map(lineOf).join('\n')),
  failed: ({ items }) => items.some(({ standing }) => standing === 'changed'),
})

const figureOf = (value: ComparedSnapshot['differences'][number]['then']): string =>
  value === undefined ? '–' : `${value.numerator ?? '–'}/${value.denominator ?? '–'} → ${value.points ?? '–'}`

export const compareSnapshotCommand = defineCommand({
  name: 'index compare',
  describe: { vi: 'So một bản chốt với số liệu hôm nay của chính tháng đó, hoặc với một tháng khác.', en: 'Compare a snapshot with what the same month counts today, or with another month.' },
  options: [
    { flags: '--period <month>', describe: '2025-02', required: true },
    { flags: '--against <month>', describe: 'now hoặc / or 2025-01', otherwise: 'now' },
    { flags: '--unit <code>', describe: 'chỉ một đơn vị / one unit only' },
  ],
  examples: ['index compare --period 2025-02', 'index compare --period 2025-02 --against 2025-01 --unit H46'],
  run: async (context, { options }) => {
    await context.composition()
    const unit = options['unit']
    return context.work(async (work) => valueOf(await compareSnapshot(work, { period: textOf(options['period']), against: textOf(options['against']), ...(typeof unit === 'string' ? { unit } : {}) })))
  },
  print: ({ snapshot, against, compared, differences }) =>
    [
      `${lineOf(snapshot)} ↔ ${against}`,
      `${compared} đơn vị, ${differences.length} chỗ khác / ${compared} units, ${differences.length} differences`,
      ...differences.map(({ unit, component, then, now }) => `  ${unit.padEnd(12)}${component.padEnd(5)}${figureOf(then)}  |  ${figureOf(now)}`),
    ].join('\n'),
})
