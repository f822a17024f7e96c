import type { GraphFault } from './graph-fault.ts'
import type { MigrationFault } from './migrate.ts'
import type { BilingualName, StepGraph } from './step-graph.ts'

const HOUR = 60

/** What is wrong, where, and what to do, for whoever publishes. `label` turns the code of a node into what people call it. */
export const sayFault = (fault: GraphFault, label: (code: string) => BilingualName): BilingualName => {
  const step = 'step' in fault ? label(fault.step) : { vi: '', en: '' }
  switch (fault.kind) {
    case 'no-start':
      return { vi: `Quy trình bắt đầu ở bước “${fault.step}” nhưng không có bước này. Hãy chọn bước đầu tiên.`, en: `The graph starts at “${fault.step}”, which does not exist. Choose the first step.` }
    case 'code-malformed':
      return { vi: `Mã bước “${fault.step}” phải bắt đầu bằng chữ cái và chỉ gồm chữ không dấu, số, dấu chấm, gạch. Hãy đổi mã.`, en: `The code “${fault.step}” must begin with a letter and hold only plain letters, digits, dots and dashes. Change it.` }
    case 'step-twice':
      return { vi: `Mã bước “${fault.step}” dùng hai lần hoặc là mã dành riêng. Mỗi bước cần một mã riêng.`, en: `The code “${fault.step}” is used twice or is reserved. Each step needs a code of its own.` }
    case 'action-twice':
      return { vi: `Bước “${step.vi}” có hai thao tác cùng mã “${fault.action}”. Hãy đổi mã một thao tác.`, en: `Step “${step.en}” has two actions called “${fault.action}”. Change one.` }
    case 'no-action':
      return { vi: `Bước “${step.vi}” không có thao tác nào nên không ai đi tiếp được. Hãy thêm ít nhất một thao tác.`, en: `Step “${step.en}” has no action, so nobody can go on. Add at least one.` }
    case 'unknown-target':
      return { vi: `Bước “${step.vi}” dẫn tới “${fault.to}” nhưng không có bước này. Hãy sửa bước kế tiếp.`, en: `Step “${step.en}” leads to “${fault.to}”, which does not exist. Correct where it leads.` }
    case 'unknown-party':
      return { vi: `Bước “${step.vi}” giao cho “${fault.party}”, không có trong danh sách bên tham gia. Hãy thêm bên này hoặc chọn bên khác.`, en: `Step “${step.en}” is given to “${fault.party}”, who is not among the parties. Add them or choose another.` }
    case 'split-too-thin':
      return { vi: `Điểm tách nhánh “${step.vi}” chỉ có một nhánh. Cần ít nhất hai nhánh, hoặc bỏ điểm tách.`, en: `The split “${step.en}” has only one branch. It needs two, or can be left out.` }
    case 'branch-twice':
      return { vi: `Điểm tách “${step.vi}” có hai nhánh cùng mã “${fault.branch}”. Hãy đổi mã một nhánh.`, en: `The split “${step.en}” has two branches called “${fault.branch}”. Change one.` }
    case 'lead-unknown':
      return { vi: `Điểm tách “${step.vi}” nêu nhánh chủ trì “${fault.branch}” không tồn tại. Hãy chọn một nhánh có thật.`, en: `The split “${step.en}” names a leading branch “${fault.branch}” that does not exist. Choose one that does.` }
    case 'joins-nothing':
      return { vi: `Điểm nhập “${step.vi}” không ứng với điểm tách nào. Mỗi điểm nhập chờ các nhánh của đúng một điểm tách.`, en: `The join “${step.en}” belongs to no split. Each join waits for the branches of exactly one.` }
    case 'no-otherwise':
      return { vi: `Điểm chọn “${step.vi}” cần đúng một hướng không có điều kiện, xếp cuối cùng, cho trường hợp còn lại.`, en: `The choice “${step.en}” needs exactly one way without a condition, the last, for all other cases.` }
    case 'timer-twice':
      return { vi: `Bước “${step.vi}” có hai đồng hồ cùng mã “${fault.timer}”. Hãy đổi mã một đồng hồ.`, en: `Step “${step.en}” has two timers called “${fault.timer}”. Change one.` }
    case 'timer-action-unknown':
      return { vi: `Đồng hồ “${fault.timer}” của bước “${step.vi}” thực hiện thao tác “${fault.action}” mà bước này không có.`, en: `Timer “${fault.timer}” of step “${step.en}” does “${fault.action}”, which the step does not have.` }
    case 'timer-needs-papers':
      return { vi: `Đồng hồ “${fault.timer}” của bước “${step.vi}” thực hiện thao tác “${fault.action}” cần giấy tờ; đồng hồ không nộp giấy tờ được. Hãy chọn thao tác khác.`, en: `Timer “${fault.timer}” of step “${step.en}” does “${fault.action}”, which needs papers no timer can bring. Choose another.` }
    case 'timer-without-limit':
      return { vi: `Đồng hồ “${fault.timer}” của bước “${step.vi}” không có thời gian đếm được. Hãy nêu số giờ, ngày hoặc phần trăm.`, en: `Timer “${fault.timer}” of step “${step.en}” has no time that can be counted. Give hours, days or a share.` }
    case 'call-unknown':
      return { vi: `Bước “${step.vi}” gọi quy trình “${fault.graph}” chưa được công bố. Hãy công bố quy trình đó trước.`, en: `Step “${step.en}” calls the graph “${fault.graph}”, which is not published. Publish that one first.` }
    case 'calls-itself':
      return { vi: `Bước “${step.vi}” gọi lại chính quy trình “${fault.graph}” nên không bao giờ xong. Hãy bỏ lời gọi này.`, en: `Step “${step.en}” calls “${fault.graph}” from within itself and would never finish. Remove the call.` }
    case 'unreachable':
      return { vi: `Không có đường nào tới bước “${step.vi}”. Hãy nối bước này vào quy trình hoặc bỏ đi.`, en: `No way leads to step “${step.en}”. Connect it or remove it.` }
    case 'never-ends':
      return { vi: `Từ bước “${step.vi}” không có đường nào kết thúc. Hãy thêm một hướng đi tới kết thúc.`, en: `No way from step “${step.en}” ever ends. Add one that does.` }
    case 'automatic-circle':
      return { vi: `“${step.vi}” quay vòng mà không ai làm gì, máy sẽ chạy mãi. Hãy đặt một bước có người làm vào vòng này.`, en: `“${step.en}” goes round without anybody working; the system would never stop. Put somebody's step into the circle.` }
    case 'branch-crossed':
      return { vi: `Hướng từ “${step.vi}” tới “${label(fault.to).vi}” nhảy vào hoặc ra khỏi một nhánh song song. Nhánh chỉ bắt đầu ở điểm tách và kết thúc ở điểm nhập.`, en: `The way from “${step.en}” to “${label(fault.to).en}” jumps into or out of a parallel branch. A branch begins at its split and ends at its join.` }
    case 'branch-ends-alone':
      return { vi: `Bước “${step.vi}” kết thúc quy trình trong khi các nhánh song song khác còn làm. Hãy dẫn nhánh này tới điểm nhập.`, en: `Step “${step.en}” ends the whole while other branches still work. Lead this branch to the join.` }
    case 'join-elsewhere':
      return { vi: `Bước “${step.vi}” đi tới điểm nhập “${label(fault.join).vi}” của điểm tách khác (“${label(fault.split).vi}”). Hãy dẫn tới điểm nhập của đúng điểm tách.`, en: `Step “${step.en}” goes to the join “${label(fault.join).en}” of another split (“${label(fault.split).en}”). Lead it to the join of its own.` }
    case 'token-doubled':
      return { vi: `Bước “${step.vi}” có thể mở hai lần cùng lúc cho một hồ sơ. Hãy kiểm tra các nhánh dẫn tới đó.`, en: `Step “${step.en}” could be open twice at once for one subject. Check the branches that lead there.` }
    case 'token-lost':
      return { vi: `Quy trình có thể kết thúc khi bước “${step.vi}” còn dang dở. Hãy nhập các nhánh trước khi kết thúc.`, en: `The whole could end while “${step.en}” is still open. Join the branches first.` }
    case 'waits-for-ever':
      return { vi: `Điểm nhập “${step.vi}” có thể chờ mãi một nhánh không bao giờ tới.`, en: `The join “${step.en}” could wait for ever for a branch that never comes.` }
    case 'too-tangled':
      return { vi: `Quy trình có quá nhiều khả năng (trên ${fault.most}) để kiểm hết. Hãy chia nhỏ bằng quy trình con.`, en: `The graph has too many possibilities (over ${fault.most}) to check them all. Divide it into called graphs.` }
    case 'uncountable-limit':
      return { vi: `Thời hạn của bước “${step.vi}” viết bằng lời nên không đếm được. Hãy nêu số giờ, ngày hoặc phần trăm.`, en: `The limit of step “${step.en}” is in words and cannot be counted. Give hours, days or a share.` }
    default: {
      const [needed, allowed] = [fault.neededMinutes / HOUR, fault.allowedMinutes / HOUR].map((hours) => String(Math.round(hours * 10) / 10))
      return { vi: `Đường dài nhất cần ${needed} giờ làm việc, nhiều hơn thời hạn ${allowed} giờ của thủ tục. Hãy giảm thời hạn các bước.`, en: `The dearest way needs ${needed} working hours, more than the procedure's ${allowed}. Shorten the steps.` }
    }
  }
}

export const sayMigrationFault = (fault: MigrationFault, label: (code: string) => BilingualName): BilingualName =>
  fault.kind === 'step-not-in-new'
    ? { vi: `Bước “${label(fault.step).vi}” chưa có chỗ trong phiên bản mới (“${fault.to}”). Hãy chọn bước tương ứng.`, en: `Step “${label(fault.step).en}” has no place in the new version (“${fault.to}”). Choose the step it becomes.` }
    : { vi: `Các bước đang mở cùng lúc (${fault.open.map((code) => label(code).vi).join(', ')}) không thể cùng mở trong phiên bản mới. Hãy chờ các bước này xong hoặc đổi cách ghép.`, en: `The steps open together (${fault.open.map((code) => label(code).en).join(', ')}) can never be open together in the new version. Wait for them or map them otherwise.` }

/** What people call a node of a graph; its code where it has no name, and within called graphs. */
export const labelsOf = (graph: StepGraph): ((code: string) => BilingualName) => {
  const names = new Map(graph.steps.map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? { vi: code, en: code }
}
