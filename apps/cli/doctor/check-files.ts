import { epochMs } from '../../../kernel/instant.ts'
import { showFileKeeping } from '../../../modules/documents/index.ts'
import type { CommandContext } from '../command.ts'
import { bad, good, warning, wordsOf } from './finding.ts'
import type { Finding } from './finding.ts'

const OLD_DAYS = 35
const DAY_MS = 86_400_000

/** Are all stored files whole, and how long ago did the background walk see the last of them? */
export const checkFiles = async (context: CommandContext): Promise<Finding> => {
  try {
    const [{ lastFull, openAlarms }, now] = await context.work(async (work) => [await showFileKeeping(work), work.now] as const)
    if (openAlarms > 0) return bad('files', `${openAlarms} cảnh báo chưa xử lý; xem /desk/files.`, `${openAlarms} alarms are open; see /desk/files.`)
    if (lastFull === undefined) return warning('files', 'Chưa lần nào đọc lại hết kho tệp; ROLE=worker phải chạy thì việc nền này mới chạy.', 'The whole file store was never read back yet; this background job needs a running ROLE=worker.')
    const days = Math.floor((epochMs(now) - epochMs(lastFull.endedAt)) / DAY_MS)
    if (days > OLD_DAYS) return warning('files', `Đã ${days} ngày chưa đọc lại hết kho tệp; hãy tăng REHASH_MB_PER_SECOND.`, `The whole file store was last read back ${days} days ago; raise REHASH_MB_PER_SECOND.`)
    return good('files', `đọc lại hết lúc / all read back at ${lastFull.endedAt} (${lastFull.checked})`)
  } catch (cause) {
    return bad('files', `Không hỏi được: ${wordsOf(cause)}`, `Cannot be asked: ${wordsOf(cause)}`)
  }
}
