import { spawnSync } from 'node:child_process'
import { runQuietly } from './run-child.mjs'
import { say, whileSaying } from './say.mjs'

const PACKAGES = ['tesseract-ocr', 'tesseract-ocr-vie']
const readsVietnamese = () => /^vie$/m.test(spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '')

/** The program that reads print, for the tests of digitising: installed where this may be done; else they are skipped, and say so. */
export const findReader = async () => {
  if (readsVietnamese()) return true
  const mayInstall = process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0
  if (mayInstall) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await whileSaying('Cài chương trình đọc chữ', 'Installing the reading program', async () => {
      for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]]) await runQuietly('apt-get', args, { env })
    })
  }
  const found = readsVietnamese()
  if (!found) say('Không có tesseract với gói tiếng Việt: các bài thử đọc chữ sẽ được bỏ qua', 'no tesseract with Vietnamese: tests of reading are skipped')
  return found
}
