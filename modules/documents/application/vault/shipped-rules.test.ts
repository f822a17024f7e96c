// NĐ 45/2020 art. 11: names as the national catalogue words them, against the rules the product brings.
import { describe, expect, it } from 'vitest'
import type { PaperRecordId, StoredFileId } from '../../../../kernel/ids.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { foldRule } from '../../domain/vault/replacement-rule.ts'
import { reusableAmong, type HeldPaper } from '../../domain/vault/reuse.ts'
import { readRules } from './seed-rules.ts'

const ON = '2025-03-12' as PlainDate
const rules = readRules().map(foldRule)
const held = ['Giấy khai sinh', 'Trích lục kết hôn', 'Giấy chứng nhận quyền sử dụng đất', 'Giấy phép xây dựng'].map((name, at): HeldPaper => ({ id: `r${at}` as PaperRecordId, fileId: `f${at}` as StoredFileId, kind: 'result', name, recordedOn: ON }))
const offeredFor = (name: string): readonly string[] =>
  (reusableAmong(held, { components: [{ key: 'a', name }], on: ON, rules })[0]?.options ?? []).map((option) => (option.from === 'state' ? option.register : 'papers' in option ? (option.papers[0]?.name ?? '') : option.paper.name))

describe('one tap lets go of one paper, the holder’s own', () => {
  it.each([
    'Giấy chứng nhận đăng ký doanh nghiệp và Hợp đồng đại lý với công ty cung ứng tàu biển: 01 bản chụp (nộp lần đầu);',
    'Giấy chứng nhận đăng ký doanh nghiệp, Văn bản nêu rõ lý do từ chối cấp phép, Giấy xác nhận của cơ quan chủ quản',
    'Giấy chứng nhận đăng ký kinh doanh xăng dầu và được Cục Hàng không Việt Nam cấp Giấy phép cung cấp dịch vụ hàng không',
    'Chứng minh nhân dân của chủ phương tiện (nếu chủ phương tiện không trực tiếp đến nộp hồ sơ cấp phép phải có giấy ủy quyền của chủ phương tiện theo quy định hiện hành) hoặc hộ chiếu',
    'Giấy khai sinh của con', 'Giấy khai sinh (của con)', 'Bản sao Giấy khai sinh và sổ hộ khẩu thường trú', 'Giấy khai sinh hoặc Trích lục khai sinh hoặc bản sao Giấy chứng sinh của con',
    'Giấy chứng nhận kết hôn của cha mẹ (nếu có)', 'Giấy chứng nhận quyền sử dụng đất cho chủ đầu tư dự án', 'Giấy tờ chứng minh nơi cư trú cuối cùng của người chết để xác định thẩm quyền',
    'Giấy chứng nhận đã cấp (bản gốc).', 'Giấy chứng nhận đã cấp bản gốc', 'Giấy chứng nhận đăng ký doanh nghiệp (bản chính)', 'Bản chính Giấy chứng nhận đăng ký kinh doanh',
    'Sổ hộ khẩu/sổ tạm trú/xác nhận công an quản lý trên địa bàn của các hộ dùng chung', 'Thẻ Căn cước công dân của cha',
  ])('“%s” is asked for', (name) => expect(offeredFor(name)).toEqual([]))

  it.each([
    ['Giấy tờ tùy thân của người nộp', ['population']],
    ['Chứng minh nhân dân hoặc Căn cước công dân hoặc Hộ chiếu còn giá trị sử dụng', ['population']],
    ['3. Giấy chứng nhận đăng ký doanh nghiệp (01 bản chụp kèm theo bản gốc để đối chiếu hoặc 01 bản sao có chứng thực);', ['business']],
    ['Giấy chứng nhận đăng ký doanh nghiệp hoặc Giấy chứng nhận đầu tư', ['business']],
    ['Giấy khai sinh (nếu có)', ['Giấy khai sinh']],
    ['a) Bản sao Giấy khai sinh của người yêu cầu;', ['Giấy khai sinh']],
    ['Giấy chứng nhận kết hôn', ['Trích lục kết hôn']],
    ['Giấy chứng nhận đã cấp (bản gốc để đối chiếu)', ['Giấy chứng nhận quyền sử dụng đất']],
    ['Thẻ Căn cước công dân', ['population']],
    ['Bản sao Thẻ căn cước công dân hoặc Hộ chiếu', ['population']],
    ['Thẻ căn cước', ['population']],
    ['Căn cước công dân (bản chính)', ['population']],
    ['Chứng minh nhân dân/Căn cước công dân', ['population']],
    ['Bản sao Căn cước công dân/căn cước', ['population']],
    ['- Bản sao Giấy chứng nhận đăng ký doanh nghiệp/hợp tác xã/hộ kinh doanh.', ['business']],
    ['Giấy tờ tùy thân: Căn cước công dân hoặc Hộ chiếu', ['population']],
    ['Giấy chứng nhận kết hôn: 01 bản sao', ['Trích lục kết hôn']],
    ['Giấy khai sinh/Trích lục khai sinh', ['Giấy khai sinh']],
  ] as const)('“%s” need not be brought', (name, offered) => expect(offeredFor(name)).toEqual(offered))
})
