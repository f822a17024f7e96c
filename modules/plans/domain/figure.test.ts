import { describe, expect, it } from 'vitest'
import { figuresFor } from './figure.ts'
import { targetsOf } from './read-plan.ts'

const counted = (text: string): string => figuresFor(text, targetsOf(text)).map(({ code, atLeastPercent, level }) => `${code} ${atLeastPercent}${level ? ` ${level}` : ''}`).join(', ')

/** QĐ 276/QĐ-UBND, section III and IV: which figure counts which target. */
describe('targets the system counts', () => {
  it.each([
    ['III.3.1', '100% hồ sơ TTHC phải được cập nhật, giải quyết trên Hệ thống và đồng bộ với Cổng DVC quốc gia.', '1.4 100'],
    ['III.3.2', '100% hồ sơ TTHC thực hiện quy trình số hóa hồ sơ, kết quả TTHC.', '4.2 100'],
    ['III.3.3, two targets', '100% kết quả giải quyết TTHC bằng bản giấy được cấp đồng thời bản điện tử. Trong đó, 95% chứng thực bản sao từ bản chính được cấp đồng thời bản điện tử.', '4.1 100, 4.6 95'],
    ['III.3.4', 'Tối thiểu 90% hồ sơ TTHC khai thác, sử dụng lại thông tin, dữ liệu số hóa.', '4.3 90'],
    ['III.3.5, all of it without a number', 'Hoàn thành việc số hóa kết quả giải quyết TTHC còn hiệu lực đang được quản lý, lưu trữ bằng văn bản giấy.', 'backlog 100'],
    ['III.2.1', 'Rà soát mô hình; đảm bảo đưa 100% TTHC ra Bộ phận Một cửa các cấp.', 'one-stop 100'],
    ['III.4.8, the words before its clause', 'Tỷ lệ thanh toán trực tuyến so với hồ sơ TTHC có giao dịch thanh toán phí, lệ phí tối thiểu đạt 70%.', '3.6 70'],
    ['targets of each level', 'Mức độ hài lòng: Cấp tỉnh đạt 95%, cấp huyện đạt 92%, UBND cấp xã đạt 90%.', '5.4 95 province, 5.4 92 district, 5.4 90 commune'],
    ['V.3.7, of another system', 'Tỷ lệ văn bản (trừ hồ sơ mật) được thực hiện trên Hệ thống: Cấp tỉnh đạt 100%, cấp huyện đạt 99%.', ''],
    ['a number nothing counts', 'Bố trí 100% máy quét cho nơi tiếp nhận.', ''],
    ['no number', 'Nâng cao 16 chỉ số đánh giá thực hiện TTHC.', ''],
  ])('%s', (_name, text, codes) => {
    expect(counted(text)).toBe(codes)
  })
})
