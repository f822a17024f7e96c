// Targets that the system counts itself: domain table of QĐ 276, components of QĐ 766/QĐ-TTg.
import type { CountedTarget, PlanTarget } from './plan.ts'

const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/đồng bộ với Cổng/iu, '1.4'],
  [/quy trình số hóa/iu, '4.2'],
  [/chứng thực bản sao.*bản điện tử/iu, '4.6'],
  [/bản giấy được cấp đồng thời bản điện tử/iu, '4.1'],
  [/khai thác, sử dụng lại/iu, '4.3'],
  [/thanh toán trực tuyến so với/iu, '3.6'],
  [/hoàn toàn trực tuyến/iu, 'wholly-online'],
  [/cung cấp DVC trực tuyến toàn trình/iu, '3.1b'],
  [/mức độ hài lòng/iu, '5.4'],
  [/đưa .*ra Bộ phận Một cửa/iu, 'one-stop'],
]

/** "Hoàn thành việc số hóa …" asks for all of it without a number (NĐ 45/2020 Điều 25). */
const ALL_OF = /^(?:hoàn thành việc )?số hóa (?:xong )?kết quả .*còn hiệu lực/iu

const codeOf = (words: string): string | undefined => BY_WORDS.find(([said]) => said.test(words))?.[1]

/** The words of one target: from where its clause begins to where the next one's does; levels share the sentence. */
const wordsOfEach = (text: string, targets: readonly PlanTarget[]): readonly string[] => {
  const starts = targets.map(({ said }, at) => (at === 0 ? 0 : Math.max(0, text.indexOf(said))))
  return targets.map(({ level }, at) => (level === undefined ? text.slice(starts[at], starts[at + 1]) : text))
}

/** Component of the quality index (or target of plans) that measures each target; a target nothing counts has none, evidence is asked. */
export const figuresFor = (text: string, targets: readonly PlanTarget[]): readonly CountedTarget[] => {
  if (targets.length === 0) return ALL_OF.test(text) ? [{ code: 'backlog', atLeastPercent: 100 }] : []
  const words = wordsOfEach(text, targets)
  return targets.flatMap(({ atLeastPercent, level }, at) => {
    const code = codeOf(words[at] ?? '')
    return code === undefined ? [] : [{ code, atLeastPercent, ...(level ? { level } : {}) }]
  })
}
