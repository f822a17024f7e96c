// Targets that the system counts itself: domain table of QĐ 276, components of QĐ 766/QĐ-TTg.
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/đồng bộ với Cổng/iu, '1.4'],
  [/quy trình số hóa/iu, '4.2'],
  [/bản giấy được cấp đồng thời bản điện tử/iu, '4.1'],
  [/chứng thực bản sao.*bản điện tử/iu, '4.6'],
  [/khai thác, sử dụng lại/iu, '4.3'],
  [/thanh toán trực tuyến so với/iu, '3.6'],
  [/hoàn toàn trực tuyến/iu, 'wholly-online'],
  [/cung cấp DVC trực tuyến toàn trình/iu, '3.1b'],
  [/mức độ hài lòng/iu, '5.4'],
]

/** Component of the quality index that measures a target, or `wholly-online`; undefined where nothing counts it and evidence is asked. */
export const figureFor = (text: string, hasTarget: boolean): string | undefined => (hasTarget ? BY_WORDS.find(([words]) => words.test(text))?.[1] : undefined)
