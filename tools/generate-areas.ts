/**
 * Writes data/areas/*.tsv, our own record of the two provinces that became one, from the public lists beside the project:
 *   node tools/generate-areas.ts [../shared/data/areas]
 * Only facts are carried over (code, name, parent, dates, source); data/areas/README.md says which list says what.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { enterText } from '../kernel/vietnamese-text.ts'

type ListedWard = { readonly Code: string; readonly FullName: string }
type OldProvince = ListedWard & { readonly District: readonly (ListedWard & { readonly Ward: readonly ListedWard[] | null })[] }
type NewProvince = ListedWard & { readonly Wards: readonly ListedWard[] }
type MapFile = {
  readonly data: readonly {
    readonly level1_id: string
    readonly level2s?: readonly { readonly level2_id: string; readonly name: string; readonly splits?: readonly { readonly new_id: string }[] }[]
    readonly level3s?: readonly { readonly level3_id: string; readonly splits: readonly { readonly new_id: string }[] }[]
  }[]
}

const lists = process.argv[2] ?? join(import.meta.dirname, '../../shared/data/areas')
const read = <T>(name: string): T => JSON.parse(readFileSync(join(lists, name), 'utf8')) as T
const clean = (name: string): string => enterText(name).trim().replace(/\s+/g, ' ')

const MERGED_ON = '2025-07-01'
const line = (...cells: readonly string[]): string => cells.join('\t')

const older = read<OldProvince[]>('vietnam-3-tier-2025-06.json').filter((one) => ['44', '45'].includes(one.Code))
const newer = read<NewProvince[]>('vietnam-2-tier-2026-07.json').filter((one) => one.Code === '44')
const forward = read<MapFile>('map_old-to-new_quangbinh-44_quangtri-45.json')
const backward = read<MapFile>('map_new-to-old_quangtri-44.json')

// The map writes new names as the resolution does (Hóa), the list by another rule (Hoá): the resolution's spelling wins.
const resolved = new Map(backward.data.flatMap((one) => one.level2s ?? []).map((one) => [one.level2_id, clean(one.name)]))

const areas: string[] = []
for (const province of older) {
  const known = province.Code === '44' ? '2024-12-01' : '2025-03-01'
  areas.push(line(province.Code, 'province', clean(province.FullName), '', '2013-12-20', MERGED_ON, 'three-tier-list'))
  for (const district of province.District) {
    areas.push(line(district.Code, 'district', clean(district.FullName), province.Code, '2013-12-20', MERGED_ON, 'three-tier-list'))
    for (const ward of district.Ward ?? [])
      areas.push(line(ward.Code, 'commune', clean(ward.FullName), district.Code, known, MERGED_ON, 'three-tier-list'))
  }
}
for (const province of newer) {
  areas.push(line(province.Code, 'province', clean(province.FullName), '', MERGED_ON, '', 'two-tier-list'))
  for (const ward of province.Wards)
    areas.push(line(ward.Code, 'commune', resolved.get(ward.Code) ?? clean(ward.FullName), province.Code, MERGED_ON, '', 'two-tier-list'))
}

const links: string[] = []
const link = (from: string, to: readonly string[], source: string): void => {
  const targets = [...new Set(to)].sort()
  for (const target of targets) links.push(line(from, target, MERGED_ON, targets.length === 1 ? 'whole' : 'part', source))
}
const successors = new Map(
  forward.data.flatMap((one) => one.level3s ?? []).map((one) => [one.level3_id, one.splits.map((split) => split.new_id)]),
)
const islands = forward.data.flatMap((one) => one.level2s ?? [])
for (const province of older) {
  link(province.Code, ['44'], 'nq-202-2025')
  for (const district of province.District) {
    const island = islands.find((one) => one.level2_id === district.Code)
    const targets = island?.splits?.map((one) => one.new_id) ?? (district.Ward ?? []).flatMap((ward) => successors.get(ward.Code) ?? [])
    link(district.Code, targets, island === undefined ? 'from-its-communes' : 'nq-1680-2025')
  }
}
for (const [from, to] of successors) link(from, to, 'nq-1680-2025')

const home = join(import.meta.dirname, '../data/areas')
writeFileSync(join(home, 'areas.tsv'), `${line('code', 'level', 'name', 'parent', 'from', 'until', 'source')}\n${areas.join('\n')}\n`)
writeFileSync(join(home, 'area-links.tsv'), `${line('from', 'to', 'on', 'extent', 'source')}\n${links.join('\n')}\n`)
process.stdout.write(`${areas.length} areas, ${links.length} links\n`)
