import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from './local-files.ts'

export type Joined = { readonly name: string; readonly sha256: string; readonly sizeBytes: number }
export type GrownPart = { readonly name: string; readonly at: number; readonly sizeBytes: number }

/**
 * Files put together while their parts still come, so that the last part is not followed by a copy of all of them. Only a
 * shortcut of this process: what it cannot follow is joined at the end from the same parts.
 */
export type GrowingFiles = {
  /** The part is complete and never written again. */
  readonly follow: (key: string, part: GrownPart) => void
  /** The file of exactly these parts, and no longer ours; undefined where it was not followed. */
  readonly take: (key: string, names: readonly string[]) => Promise<Joined | undefined>
}

const CHUNK = 1024 * 1024
const MOST = 64
const IDLE_MS = 2 * 60_000

/** One file, part after part, with the hash of what is in it. */
class GrowingFile {
  planned = 0
  readonly names: string[] = []
  private written = 0
  private readonly name = randomUUID()
  private readonly hash = createHash('sha256')
  /** One piece of memory for all of it: a new one a chunk would have the whole heap collected again and again. */
  private readonly window = Buffer.allocUnsafeSlow(CHUNK)
  private readonly folder: string
  private readonly opened: Promise<FileHandle>
  private done: Promise<unknown>

  constructor(folder: string) {
    this.folder = folder
    this.opened = mkdir(folder, { recursive: true }).then(() => open(join(folder, this.name), 'wx', 0o600))
    this.done = this.opened
  }

  add({ name, sizeBytes }: GrownPart): void {
    this.names.push(name)
    this.planned += sizeBytes
    this.done = this.done.then(async () => this.append(await this.opened, name))
    // Whoever ends it is told; until then nobody waits.
    this.done.catch(() => undefined)
  }

  async end(): Promise<Joined | undefined> {
    const handle = await this.done.then(() => this.opened).catch(() => undefined)
    if (handle === undefined || this.written !== this.planned) {
      this.drop()
      return undefined
    }
    await handle.close()
    return { name: this.name, sha256: this.hash.digest('hex'), sizeBytes: this.written }
  }

  drop(): void {
    // Also after a write that failed: an open file without a name would go on filling the disk.
    const closed = this.done.catch(() => undefined).then(async () => (await this.opened).close()).catch(() => undefined)
    void closed.then(() => rm(join(this.folder, this.name), { force: true })).catch(() => undefined)
  }

  private async append(handle: FileHandle, name: string): Promise<void> {
    const part = await open(join(this.folder, name), 'r')
    try {
      for (;;) {
        const { bytesRead } = await part.read(this.window, 0, CHUNK, null)
        if (bytesRead === 0) return
        const bytes = this.window.subarray(0, bytesRead)
        this.hash.update(bytes)
        await writeWhole(handle, [bytes], bytesRead)
        this.written += bytesRead
      }
    } finally {
      await part.close()
    }
  }
}

export const growFiles = (folder: string): GrowingFiles => {
  const growing = new Map<string, { readonly file: GrowingFile; idle?: NodeJS.Timeout }>()
  const forget = (key: string): GrowingFile | undefined => {
    const found = growing.get(key)
    growing.delete(key)
    clearTimeout(found?.idle)
    return found?.file
  }
  const begin = (key: string): { readonly file: GrowingFile; idle?: NodeJS.Timeout } => {
    const begun = { file: new GrowingFile(folder) }
    growing.set(key, begun)
    return begun
  }
  return {
    follow: (key, part) => {
      const found = growing.get(key) ?? (part.at === 0 && growing.size < MOST ? begin(key) : undefined)
      if (found === undefined) return
      if (found.file.planned !== part.at) {
        forget(key)?.drop()
        return
      }
      found.file.add(part)
      clearTimeout(found.idle)
      found.idle = setTimeout(() => forget(key)?.drop(), IDLE_MS).unref()
    },
    take: async (key, names) => {
      const file = forget(key)
      if (file === undefined || names.join() === file.names.join()) return file?.end()
      file.drop()
      return undefined
    },
  }
}
