import type { GraphFault } from './graph-fault.ts'
import type { MigrationFault } from './migrate.ts'
import type { Outrun } from './outrun.ts'
import type { BilingualName, StepGraph } from './step-graph.ts'

/** `{field}` is filled from the fault; fields that name a node say what people call it. */
const WORDS: Readonly<Record<GraphFault['kind'], BilingualName>> = {
  'no-start': { vi: 'Quy trình bắt đầu ở bước “{step}” nhưng không có bước này. Hãy chọn bước đầu tiên.', en: 'The graph starts at “{step}”, which does not exist. Choose the first step.' },
  'code-malformed': { vi: 'Mã bước “{step}” phải bắt đầu bằng chữ cái và chỉ gồm chữ không dấu, số, dấu chấm, gạch. Hãy đổi mã.', en: 'The code “{step}” must begin with a letter and hold only plain letters, digits, dots and dashes. Change it.' },
  'step-twice': { vi: 'Mã bước “{step}” dùng hai lần hoặc là mã dành riêng. Mỗi bước cần một mã riêng.', en: 'The code “{step}” is used twice or is reserved. Each step needs a code of its own.' },
  'action-twice': { vi: 'Bước “{step}” có hai thao tác cùng mã “{action}”. Hãy đổi mã một thao tác.', en: 'Step “{step}” has two actions called “{action}”. Change one.' },
  'no-action': { vi: 'Bước “{step}” không có thao tác nào nên không ai đi tiếp được. Hãy thêm ít nhất một thao tác.', en: 'Step “{step}” has no action, so nobody can go on. Add at least one.' },
  'unknown-target': { vi: 'Bước “{step}” dẫn tới “{to}” nhưng không có bước này. Hãy sửa bước kế tiếp.', en: 'Step “{step}” leads to “{to}”, which does not exist. Correct where it leads.' },
  'unknown-party': { vi: 'Bước “{step}” giao cho “{party}”, không có trong danh sách bên tham gia. Hãy thêm bên này hoặc chọn bên khác.', en: 'Step “{step}” is given to “{party}”, who is not among the parties. Add them or choose another.' },
  'split-too-thin': { vi: 'Điểm tách nhánh “{step}” chỉ có một nhánh. Cần ít nhất hai nhánh, hoặc bỏ điểm tách.', en: 'The split “{step}” has only one branch. It needs two, or can be left out.' },
  'branch-twice': { vi: 'Điểm tách “{step}” có hai nhánh cùng mã “{branch}”. Hãy đổi mã một nhánh.', en: 'The split “{step}” has two branches called “{branch}”. Change one.' },
  'lead-unknown': { vi: 'Điểm tách “{step}” nêu nhánh chủ trì “{branch}” không tồn tại. Hãy chọn một nhánh có thật.', en: 'The split “{step}” names a leading branch “{branch}” that does not exist. Choose one that does.' },
  'joins-nothing': { vi: 'Điểm nhập “{step}” không ứng với điểm tách nào. Mỗi điểm nhập chờ các nhánh của đúng một điểm tách.', en: 'The join “{step}” belongs to no split. Each join waits for the branches of exactly one.' },
  'no-otherwise': { vi: 'Điểm chọn “{step}” cần đúng một hướng không có điều kiện, xếp cuối cùng, cho trường hợp còn lại.', en: 'The choice “{step}” needs exactly one way without a condition, the last, for all other cases.' },
  'timer-twice': { vi: 'Bước “{step}” có hai đồng hồ cùng mã “{timer}”. Hãy đổi mã một đồng hồ.', en: 'Step “{step}” has two timers called “{timer}”. Change one.' },
  'timer-action-unknown': { vi: 'Đồng hồ “{timer}” của bước “{step}” thực hiện thao tác “{action}” mà bước này không có.', en: 'Timer “{timer}” of step “{step}” does “{action}”, which the step does not have.' },
  'timer-needs-papers': { vi: 'Đồng hồ “{timer}” của bước “{step}” thực hiện thao tác “{action}” cần giấy tờ; đồng hồ không nộp giấy tờ được. Hãy chọn thao tác khác.', en: 'Timer “{timer}” of step “{step}” does “{action}”, which needs papers no timer can bring. Choose another.' },
  'timer-without-limit': { vi: 'Đồng hồ “{timer}” của bước “{step}” không có thời gian đếm được. Hãy nêu số giờ, ngày hoặc phần trăm.', en: 'Timer “{timer}” of step “{step}” has no time that can be counted. Give hours, days or a share.' },
  'call-unknown': { vi: 'Bước “{step}” gọi quy trình “{graph}” chưa được công bố. Hãy công bố quy trình đó trước.', en: 'Step “{step}” calls the graph “{graph}”, which is not published. Publish that one first.' },
  'calls-itself': { vi: 'Bước “{step}” gọi lại chính quy trình “{graph}” nên không bao giờ xong. Hãy bỏ lời gọi này.', en: 'Step “{step}” calls “{graph}” from within itself and would never finish. Remove the call.' },
  'unreachable': { vi: 'Không có đường nào tới bước “{step}”. Hãy nối bước này vào quy trình hoặc bỏ đi.', en: 'No way leads to step “{step}”. Connect it or remove it.' },
  'never-ends': { vi: 'Từ bước “{step}” không có đường nào kết thúc. Hãy thêm một hướng đi tới kết thúc.', en: 'No way from step “{step}” ever ends. Add one that does.' },
  'automatic-circle': { vi: '“{step}” quay vòng mà không ai làm gì, máy sẽ chạy mãi. Hãy đặt một bước có người làm vào vòng này.', en: "“{step}” goes round without anybody working; the system would never stop. Put somebody's step into the circle." },
  'branch-crossed': { vi: 'Hướng từ “{step}” tới “{to}” nhảy vào hoặc ra khỏi một nhánh song song. Nhánh chỉ bắt đầu ở điểm tách và kết thúc ở điểm nhập.', en: 'The way from “{step}” to “{to}” jumps into or out of a parallel branch. A branch begins at its split and ends at its join.' },
  'branch-ends-alone': { vi: 'Bước “{step}” kết thúc quy trình trong khi các nhánh song song khác còn làm. Hãy dẫn nhánh này tới điểm nhập.', en: 'Step “{step}” ends the whole while other branches still work. Lead this branch to the join.' },
  'join-elsewhere': { vi: 'Bước “{step}” đi tới điểm nhập “{join}” của điểm tách khác (“{split}”). Hãy dẫn tới điểm nhập của đúng điểm tách.', en: 'Step “{step}” goes to the join “{join}” of another split (“{split}”). Lead it to the join of its own.' },
  'token-doubled': { vi: 'Bước “{step}” có thể mở hai lần cùng lúc cho một hồ sơ. Hãy kiểm tra các nhánh dẫn tới đó.', en: 'Step “{step}” could be open twice at once for one subject. Check the branches that lead there.' },
  'token-lost': { vi: 'Quy trình có thể kết thúc khi bước “{step}” còn dang dở. Hãy nhập các nhánh trước khi kết thúc.', en: 'The whole could end while “{step}” is still open. Join the branches first.' },
  'waits-for-ever': { vi: 'Điểm nhập “{step}” có thể chờ mãi một nhánh không bao giờ tới.', en: 'The join “{step}” could wait for ever for a branch that never comes.' },
  'too-tangled': { vi: 'Quy trình có quá nhiều khả năng (trên {most}) để kiểm hết. Hãy chia nhỏ bằng quy trình con.', en: 'The graph has too many possibilities (over {most}) to check them all. Divide it into called graphs.' },
  'uncountable-limit': { vi: 'Thời hạn của bước “{step}” viết bằng lời nên không đếm được. Hãy nêu số giờ, ngày hoặc phần trăm.', en: 'The limit of step “{step}” is in words and cannot be counted. Give hours, days or a share.' },
  'limits-exceed': { vi: 'Đường dài nhất cần {neededHours} giờ làm việc, nhiều hơn thời hạn {allowedHours} giờ của thủ tục. Hãy giảm thời hạn các bước.', en: "The dearest way needs {neededHours} working hours, more than the procedure's {allowedHours}. Shorten the steps." },
}

const NODES = new Set(['step', 'to', 'join', 'split'])
const HOUR = 60

const inHours = (minutes: unknown): string => String(Math.round((Number(minutes) / HOUR) * 10) / 10)

/** What is wrong, where, and what to do, for whoever publishes. `label` turns the code of a node into what people call it. */
export const sayFault = (fault: GraphFault, label: (code: string) => BilingualName): BilingualName => {
  const fields: Readonly<Record<string, unknown>> = fault
  const value = (field: string, language: 'vi' | 'en'): string => {
    if (field.endsWith('Hours')) return inHours(fields[field.replace('Hours', 'Minutes')])
    const text = String(fields[field] ?? '')
    return NODES.has(field) ? label(text)[language] : text
  }
  const fill = (language: 'vi' | 'en'): string => WORDS[fault.kind][language].replaceAll(/\{(\w+)\}/g, (_, field: string) => value(field, language))
  return { vi: fill('vi'), en: fill('en') }
}

/** TT 01/2018/TT-VPCP article 8: the procedure binds; the workflow is what is made to fit. */
export const sayOutrun = ({ procedureCode, procedureName, neededMinutes, allowedMinutes }: Outrun): BilingualName => {
  const [needed, allowed] = [inHours(neededMinutes), inHours(allowedMinutes)]
  return {
    vi: `${procedureName} (${procedureCode}) nay chỉ có ${allowed} giờ làm việc, đường dài nhất của quy trình cần ${needed} giờ. Hồ sơ vẫn hẹn theo thủ tục; hãy công bố phiên bản có các bước ngắn hơn.`,
    en: `${procedureName} (${procedureCode}) now has only ${allowed} working hours, the dearest way of the workflow needs ${needed}. Dossiers keep the date of the procedure; publish a version with shorter steps.`,
  }
}

export const sayMigrationFault = (fault: MigrationFault, label: (code: string) => BilingualName): BilingualName => {
  if (fault.kind === 'party-without-unit')
    return { vi: `Bước “${fault.step}” của phiên bản mới do bên “${fault.party}” làm, mà việc đang chạy chưa có đơn vị nào đóng vai bên đó. Chưa chuyển việc nào; hãy ghép sang bước khác.`, en: `Step “${fault.step}” of the new version is done by “${fault.party}”, and no unit plays that party for what runs. Nothing was moved; map it to another step.` }
  return fault.kind === 'step-not-in-new'
    ? { vi: `Bước “${label(fault.step).vi}” chưa có chỗ trong phiên bản mới (“${fault.to}”). Hãy chọn bước tương ứng.`, en: `Step “${label(fault.step).en}” has no place in the new version (“${fault.to}”). Choose the step it becomes.` }
    : { vi: `Các bước đang mở cùng lúc (${fault.open.map((code) => label(code).vi).join(', ')}) không thể cùng mở trong phiên bản mới. Hãy chờ các bước này xong hoặc đổi cách ghép.`, en: `The steps open together (${fault.open.map((code) => label(code).en).join(', ')}) can never be open together in the new version. Wait for them or map them otherwise.` }
}

/** What people call a node of a graph; its code where it has no name, and within called graphs. */
export const labelsOf = (graph: StepGraph): ((code: string) => BilingualName) => {
  const names = new Map(graph.steps.map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? { vi: code, en: code }
}
