import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { citizenClient, citizenServer, paperCheck, staffDesk, stories } from './web-build.ts'

const WORTH_IT = /[.](js|css|svg)$/

/** The server hands these out as they are, so no request ever waits for a compressor. */
const squeeze = (folder: string): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!WORTH_IT.test(name)) continue
    const path = join(folder, name)
    const bytes = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
  }
}

/** `npm run build`: the two web apps into dist/, the same bytes from the same source. */
const asked = process.argv[2] === 'stories' ? [stories()] : [citizenClient('vi'), citizenClient('en'), citizenServer(), staffDesk(), paperCheck()]
for (const config of asked) await build(config)
for (const folder of ['dist/citizen-portal/client', 'dist/staff-desk', 'dist/paper-check']) if (existsSync(folder)) squeeze(folder)
