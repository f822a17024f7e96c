import { formatTimeLimit } from '../../../../kernel/time-limit.ts'
import type { BilingualName } from '../step-graph.ts'
import { readDuration } from './duration.ts'
import type { ImportRemark } from './import-remark.ts'

const beside = (what: string): string => (what === '' ? '' : ` (${what})`)

/** How long an event waited: in words where it can be counted, else as the file has it. */
const waitOf = (what: string, language: 'vi' | 'en'): string => {
  const limit = readDuration(what)
  return limit === undefined ? what : formatTimeLimit(limit, language)
}

/** Roles and parties by the words people know; any other stands as the file has it. */
const DOERS: Readonly<Record<string, BilingualName>> = {
  'one-stop-officer': { vi: 'cán bộ một cửa', en: 'one-stop officer' },
  'case-officer': { vi: 'cán bộ thụ lý', en: 'case officer' },
  'head-of-unit': { vi: 'lãnh đạo đơn vị', en: 'head of the unit' },
  receiving: { vi: 'Bộ phận Một cửa', en: 'the one-stop desk' },
  resolving: { vi: 'cơ quan giải quyết', en: 'the authority that decides' },
}
const doer = (code: string): BilingualName => DOERS[code] ?? { vi: code, en: code }

/** What of a file was not carried over, and what became of it. */
export const sayRemark = ({ kind, element, what = '' }: ImportRemark): BilingualName => {
  switch (kind) {
    case 'element-left-out':
      return { vi: `“${element}” (${what}) không được mang sang; các đường đi được nối thẳng qua.`, en: `“${element}” (${what}) was not carried over; ways go straight past it.` }
    case 'gateway-not-carried':
      return { vi: `Cổng “${element}” (${what}) không được hỗ trợ; chỉ giữ hướng đầu tiên. Hãy dùng cổng loại trừ hoặc song song.`, en: `Gateway “${element}” (${what}) is not supported; only its first way was kept. Use exclusive or parallel gateways.` }
    case 'event-not-carried':
      return { vi: `Sự kiện “${element}” (${what}) không được mang sang; quy trình không chờ ở đó.`, en: `Event “${element}” (${what}) was not carried over; nothing waits there.` }
    case 'condition-not-carried':
      return { vi: `Điều kiện ở “${element}”${beside(what)} không đọc được; người xử lý tự chọn, hoặc hãy ghi điều kiện dạng fact = "value".`, en: `The condition at “${element}”${beside(what)} could not be read; whoever does the step chooses, or write it as fact = "value".` }
    case 'condition-left-out':
      return { vi: `Điều kiện trên hướng ra của “${element}”${beside(what)} không được mang sang; hướng ấy luôn được đi. Nếu phải rẽ, hãy đặt cổng loại trừ ở đó.`, en: `The condition on the way out of “${element}”${beside(what)} was not carried over; that way is always taken. Put an exclusive gateway there if a choice is meant.` }
    case 'condition-became-otherwise':
      return { vi: `Mọi hướng sau “${element}” đều có điều kiện; hướng cuối${beside(what)} được đi khi không hướng nào khác đúng, điều kiện riêng của nó không được mang sang.`, en: `All ways after “${element}” have conditions; the last${beside(what)} is taken when no other fits, its own condition was not carried over.` }
    case 'script-not-carried':
      return { vi: `Việc máy làm “${element}” (${what}) chỉ được mang sang bằng tên; nội dung không được thực hiện.`, en: `The machine's task “${element}” (${what}) was carried by name only; its content is not run.` }
    case 'lane-missing':
      return { vi: `“${element}” không nằm trong làn nào nên được giao cho “${doer(what).vi}”. Hãy kiểm tra lại.`, en: `“${element}” lies in no lane and was given to “${doer(what).en}”. Check it.` }
    case 'role-guessed':
      return { vi: `Vai trò của “${element}” được đoán là “${doer(what).vi}”. Hãy kiểm tra lại.`, en: `The role of “${element}” was guessed to be “${doer(what).en}”. Check it.` }
    case 'call-not-known':
      return { vi: `“${element}” gọi quy trình con nhưng không nêu mã. Hãy nêu mã quy trình được gọi.`, en: `“${element}” calls a graph without naming it. Name the graph it calls.` }
    case 'timer-not-countable':
      return { vi: `Đồng hồ “${element}” không có thời lượng đếm được nên bị bỏ. Hãy ghi dạng PT8H hoặc P3D.`, en: `Timer “${element}” has no duration that can be counted and was left out. Write it as PT8H or P3D.` }
    case 'timer-leads-elsewhere':
      return { vi: `Đồng hồ không ngắt “${element}” trở thành một thông báo; hướng đi của nó không được mang sang.`, en: `The timer “${element}” that does not interrupt became a notice; where it led was not carried over.` }
    case 'several-ends-joined':
      return { vi: `Các điểm kết thúc (${element}) được gộp thành một.`, en: `The ends (${element}) became one.` }
    case 'ways-became-actions':
      return { vi: `Trong BPMN mọi hướng ra của “${element}” đi song song; ở đây chúng thành các thao tác, người xử lý chọn một. Nếu cần song song, hãy đặt cổng song song sau bước này.`, en: `In BPMN all ways out of “${element}” are taken at once; here they became actions of which one is chosen. Put a parallel gateway behind the step if all are meant.` }
    case 'way-left-out':
      return { vi: `“${element}” có nhiều hướng ra; chỉ giữ hướng đầu tiên, hướng tới “${what}” không được mang sang. Hãy đặt cổng song song hoặc loại trừ.`, en: `“${element}” has several ways out; only the first was kept, the one to “${what}” was not carried over. Use a parallel or exclusive gateway.` }
    case 'repetition-not-carried':
      return { vi: `“${element}” được đánh dấu làm nhiều lần; ở đây chỉ làm một lần.`, en: `“${element}” is marked to be done several times; here it is done once.` }
    case 'boundary-not-carried':
      return { vi: `Sự kiện “${element}” gắn trên “${what}” không được mang sang; chỉ bước có người làm mới có đồng hồ.`, en: `Event “${element}” on “${what}” was not carried over; only steps that people do have timers.` }
    case 'wait-not-carried':
      return { vi: `Chỗ chờ “${element}”${beside(waitOf(what, 'vi'))} không được mang sang; quy trình đi tiếp ngay. Nếu cần chờ, hãy đặt đồng hồ trên bước đứng trước.`, en: `The wait “${element}”${beside(waitOf(what, 'en'))} was not carried over; the graph goes straight on. Put a timer on the step before if it must wait.` }
    default:
      return { vi: `Tệp có nhiều quy trình; “${element}” không được mang sang.`, en: `The file holds several processes; “${element}” was not carried over.` }
  }
}
