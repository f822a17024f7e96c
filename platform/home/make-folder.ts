import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false)

/** Node's own recursive mkdir never returns where a parent exists and answers ENOENT (below /proc, dead automounts). */
export const makeFolder = async (path: string): Promise<void> => {
  if (await exists(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeFolder(parent)
  await mkdir(path).catch(async (cause: unknown) => {
    if (!(await exists(path))) throw cause
  })
}
