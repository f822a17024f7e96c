import type { BilingualName } from '../step-graph.ts'
import type { ImportRemark } from './import-remark.ts'

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
      return { vi: `Điều kiện ở “${element}” ${what} không đọc được; người xử lý tự chọn, hoặc hãy ghi điều kiện dạng fact = "value".`, en: `The condition at “${element}” ${what} could not be read; whoever does the step chooses, or write it as fact = "value".` }
    case 'script-not-carried':
      return { vi: `Việc máy làm “${element}” (${what}) chỉ được mang sang bằng tên; nội dung không được thực hiện.`, en: `The machine's task “${element}” (${what}) was carried by name only; its content is not run.` }
    case 'lane-missing':
      return { vi: `“${element}” không nằm trong làn nào nên được giao cho bên “${what}”. Hãy kiểm tra lại.`, en: `“${element}” lies in no lane and was given to “${what}”. Check it.` }
    case 'role-guessed':
      return { vi: `Vai trò của “${element}” được đoán là “${what}”. Hãy kiểm tra lại.`, en: `The role of “${element}” was guessed to be “${what}”. Check it.` }
    case 'call-not-known':
      return { vi: `“${element}” gọi quy trình con nhưng không nêu mã. Hãy nêu mã quy trình được gọi.`, en: `“${element}” calls a graph without naming it. Name the graph it calls.` }
    case 'timer-not-countable':
      return { vi: `Đồng hồ “${element}” không có thời lượng đếm được nên bị bỏ. Hãy ghi dạng PT8H hoặc P3D.`, en: `Timer “${element}” has no duration that can be counted and was left out. Write it as PT8H or P3D.` }
    case 'timer-leads-elsewhere':
      return { vi: `Đồng hồ không ngắt “${element}” trở thành một thông báo; hướng đi của nó không được mang sang.`, en: `The timer “${element}” that does not interrupt became a notice; where it led was not carried over.` }
    case 'several-ends-joined':
      return { vi: `Các điểm kết thúc (${element}) được gộp thành một.`, en: `The ends (${element}) became one.` }
    default:
      return { vi: `Tệp có nhiều quy trình; “${element}” không được mang sang.`, en: `The file holds several processes; “${element}” was not carried over.` }
  }
}
