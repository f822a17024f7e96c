import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadDirectly } from '../../apps/cli/rehearse/direct/load-directly.ts'
import { openLocalFileStore } from '../../platform/storage/local-file-store.ts'

export type LoadedProvince = { readonly dossiers: number; readonly units: number; readonly perSecond: number }
type Asked = { readonly dossiers: number; readonly units: number; readonly report: (line: string) => void }
export type Connection = { readonly host: string; readonly user: string; readonly database: string }

export const connectionOf = (home: string): Connection => ({ host: join(home, 'postgres', 'cluster'), user: 'postgres', database: 'motcua' })

/** Says in a home that was kept what was loaded into it. */
const markOf = (home: string): string => join(home, 'loaded-province.json')
type Mark = { readonly asked?: Pick<Asked, 'dossiers' | 'units'>; /** Absent while it is loaded. */ readonly loaded?: LoadedProvince }
const readMark = async (home: string): Promise<Mark | undefined> => readFile(markOf(home), 'utf8').then((text) => JSON.parse(text) as Mark, () => undefined)
const writeMark = (home: string, mark: Mark): Promise<void> => writeFile(markOf(home), JSON.stringify(mark))

/** A province loaded directly; a home that was kept from a run of the same size has it already. One whose load was cut off is loaded by nobody again. */
export const loadProvinceOnce = async (home: string, { dossiers, units, report }: Asked): Promise<LoadedProvince> => {
  const kept = await readMark(home)
  if (kept !== undefined) {
    if (kept.asked?.dossiers !== dossiers || kept.asked.units !== units) throw new Error(`${home} was loaded for ${kept.asked?.dossiers} dossiers of ${kept.asked?.units} units, ${dossiers} of ${units} are asked for: name another folder`)
    if (kept.loaded === undefined) throw new Error(`a load into ${home} was cut off: remove the folder`)
    return kept.loaded
  }
  await writeMark(home, { asked: { dossiers, units } })
  const loaded = await loadDirectly(connectionOf(home), { dossiers, units, seed: 1, files: openLocalFileStore(join(home, 'files')), report })
  const province = { dossiers: loaded.dossiers, units: loaded.units, perSecond: loaded.dossiers / loaded.seconds }
  await writeMark(home, { asked: { dossiers, units }, loaded: province })
  return province
}
