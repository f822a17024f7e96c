// A disk that is not mounted leaves a folder behind that can be written: what goes there fills the disk of the data and is not where it is looked for.
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, makeOnce } from '../storage/local-files.ts'
import { placeAway } from './backup-faults.ts'

export type Place = { readonly home: string; readonly backupFolder: string }

/** In the place of backups: which one it is. */
const MARK = 'motcua-place'
/** In the home: where its backups go, and the mark that was found there. */
export const rememberedIn = (home: string): string => join(home, 'backup-place.json')

const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(cause))) return undefined
    throw cause
  })

type Remembered = { readonly place: string; readonly mark: string }

const parse = (text: string | undefined): Remembered | undefined => {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Remembered)
  } catch {
    return undefined
  }
}

/** Beside the data there is no disk to be missed. */
const isBesideData = ({ home, backupFolder }: Place): boolean => backupFolder === join(home, 'backups')

/**
 * Before anything is written into the place. The first to come marks it, and is remembered; another place is one by another name.
 * @throws OperatorFault `backup-place-away` where the place that is remembered is not there
 */
export const provePlace = async (place: Place): Promise<void> => {
  if (isBesideData(place)) return
  const { home, backupFolder } = place
  const [file, remembering] = [join(backupFolder, MARK), rememberedIn(home)]
  const remembered = parse(await textOf(remembering))
  if (remembered?.place === backupFolder) {
    if ((await textOf(file)) !== remembered.mark) throw placeAway(backupFolder, remembering)
    return
  }
  await makeOnce(file, Buffer.from(`${randomUUID()}\n`))
  await writeFile(remembering, JSON.stringify({ place: backupFolder, mark: await textOf(file) }), { mode: 0o600 })
}

/** The same without marking anything: what stands against writing there now. */
export const isPlaceAway = async (place: Place): Promise<boolean> => {
  const remembered = parse(await textOf(rememberedIn(place.home)))
  return !isBesideData(place) && remembered?.place === place.backupFolder && (await textOf(join(place.backupFolder, MARK)).catch(() => undefined)) !== remembered.mark
}
