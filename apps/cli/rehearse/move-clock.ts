import { readFile, writeFile } from 'node:fs/promises'

/** The product's clock only runs ahead: a moment already past is done now. Answers what the clock shows afterwards. */
export const createClock = async (file: string): Promise<(at: number) => Promise<number>> => {
  let ahead = Number(await readFile(file, 'utf8').catch(() => '0')) || 0
  return async (at) => {
    const wanted = Math.round(at - Date.now())
    if (wanted > ahead) {
      ahead = wanted
      await writeFile(file, String(ahead))
    }
    return Date.now() + ahead
  }
}
