import { wordsOf } from './words.ts'

/** What people say, and what the sheets call it. Written by us from how questions are asked at counters. */
const SAID: readonly (readonly [said: string, meant: string])[] = [
  // family
  ['đẻ con | sinh con | sinh em bé | đẻ em bé | mới sinh | mới đẻ | mới đẻ con | mới sinh con | mới sinh em bé | có em bé | có con | làm giấy khai sinh | giấy khai sinh | khai sinh cho con | khai sinh cho bé | đăng ký giấy khai sinh | khai sanh', 'đăng ký khai sinh'],
  ['mất giấy khai sinh | làm lại giấy khai sinh | làm lại khai sinh | khai sinh lại', 'đăng ký lại khai sinh | cấp bản sao trích lục hộ tịch'],
  ['xin bản sao giấy khai sinh | sao lục khai sinh | trích lục khai sinh | bản sao khai sinh | trích lục giấy khai sinh | trích lục', 'cấp bản sao trích lục giấy tờ hộ tịch | cấp bản sao từ sổ gốc'],
  ['báo tử | chứng tử | giấy chứng tử | giấy báo tử | người chết | người mất | có người mất | có tang | qua đời | người thân mất | người nhà mất | cha mất | bố mất | mẹ mất | ông mất | bà mất | khai tử cho', 'đăng ký khai tử'],
  ['cưới | lấy vợ | lấy chồng | làm đám cưới | kết hôn với | giấy kết hôn | hôn thú | đăng ký hôn thú | làm giấy kết hôn | giấy đăng ký kết hôn', 'đăng ký kết hôn'],
  ['lấy chồng tây | lấy chồng nước ngoài | lấy vợ nước ngoài | cưới người nước ngoài | kết hôn với người nước ngoài | lấy chồng ngoại quốc', 'đăng ký kết hôn có yếu tố nước ngoài'],
  ['giấy độc thân | xác nhận độc thân | chưa vợ | chưa chồng | chưa kết hôn | xác nhận chưa kết hôn | tình trạng độc thân', 'cấp giấy xác nhận tình trạng hôn nhân'],
  ['ly hôn ở nước ngoài | li dị ở nước ngoài', 'ghi vào sổ hộ tịch việc ly hôn'],
  ['xin con nuôi | nhận con nuôi | nuôi con nuôi', 'đăng ký việc nuôi con nuôi'],
  ['nhận con | nhận cha cho con | nhận bố cho con | nhận con ngoài giá thú', 'đăng ký nhận cha mẹ con'],
  ['đổi tên | đổi họ | sửa tên | cải chính | sửa giấy khai sinh | sửa ngày sinh | sai ngày sinh | sai tên | sai năm sinh | cải chính hộ tịch | đổi tên khai sinh', 'thay đổi cải chính bổ sung thông tin hộ tịch'],
  ['trông nom người mất năng lực | người giám hộ', 'đăng ký giám hộ'],
  // residence and identity
  ['nhập hộ khẩu | nhập khẩu cho con | nhập khẩu | chuyển hộ khẩu | làm hộ khẩu | sổ hộ khẩu | đăng ký hộ khẩu | hộ khẩu', 'đăng ký thường trú'],
  ['cắt hộ khẩu | cắt khẩu | xóa hộ khẩu | xoá khẩu', 'xóa đăng ký thường trú'],
  ['tách khẩu | tách hộ khẩu | ra riêng | ở riêng', 'tách hộ'],
  ['giấy xác nhận cư trú | xác nhận nơi ở | xác nhận nơi cư trú | giấy ct07 | ct07 | xác nhận hộ khẩu', 'xác nhận thông tin về cư trú'],
  ['khách ngủ lại | khai báo lưu trú | báo lưu trú | khách ở qua đêm', 'thông báo lưu trú'],
  ['tạm vắng', 'khai báo tạm vắng'],
  ['làm căn cước | làm thẻ căn cước | làm cccd | cccd | căn cước công dân | thẻ căn cước công dân | chứng minh thư | chứng minh nhân dân | cmnd | làm cmnd', 'cấp thẻ căn cước'],
  ['mất căn cước | mất cccd | mất thẻ căn cước | làm lại căn cước | làm lại cccd | mất chứng minh thư | mất cmnd', 'cấp lại thẻ căn cước'],
  ['đổi căn cước | đổi cccd | căn cước hết hạn | cccd hết hạn', 'cấp đổi thẻ căn cước'],
  ['căn cước cho trẻ em | căn cước cho con | căn cước cho bé | cccd cho trẻ em | cccd cho con', 'cấp thẻ căn cước cho người dưới 14 tuổi'],
  ['vneid | tài khoản vneid | định danh điện tử | định danh mức 2', 'cấp tài khoản định danh điện tử'],
  ['passport | pát pọt | hộ chiếu | làm hộ chiếu | làm passport', 'cấp hộ chiếu phổ thông'],
  ['mất hộ chiếu | mất passport', 'trình báo mất hộ chiếu phổ thông'],
  ['visa | xin visa', 'cấp thị thực'],
  ['án tích | lý lịch | giấy xác nhận không có tiền án | tiền án tiền sự | xác nhận tiền án | lý lịch tư pháp', 'cấp phiếu lý lịch tư pháp'],
  // certification
  ['công chứng bản sao | photo công chứng | sao y | sao y bản chính | sao y công chứng | công chứng giấy tờ | bản sao công chứng | chứng thực giấy tờ | công chứng bằng', 'chứng thực bản sao từ bản chính'],
  ['công chứng chữ ký | xác nhận chữ ký | chứng chữ ký', 'chứng thực chữ ký trong các giấy tờ văn bản'],
  ['từ chối thừa kế | không nhận thừa kế', 'chứng thực văn bản từ chối nhận di sản'],
  ['chứng thực hợp đồng | công chứng hợp đồng | công chứng mua bán | chứng thực mua bán | hợp đồng mua bán đất', 'chứng thực giao dịch liên quan đến tài sản là động sản quyền sử dụng đất nhà ở'],
  // business
  ['mở quán | mở tiệm | mở cửa hàng | mở quán ăn | mở quán cà phê | mở quán nhậu | mở shop | bán hàng | buôn bán nhỏ | buôn bán | kinh doanh nhỏ lẻ | kinh doanh cá thể | mở tạp hóa | mở cửa hiệu | giấy phép kinh doanh | giấy phép hộ kinh doanh | đăng ký kinh doanh', 'đăng ký hộ kinh doanh | thành lập hộ kinh doanh'],
  ['đóng quán | đóng cửa hàng | nghỉ bán | nghỉ kinh doanh | ngừng kinh doanh | dẹp tiệm | thôi kinh doanh | trả giấy phép kinh doanh', 'chấm dứt hoạt động hộ kinh doanh'],
  ['mở công ty | lập công ty | thành lập công ty | mở doanh nghiệp | lập doanh nghiệp', 'đăng ký thành lập doanh nghiệp'],
  ['công ty tnhh | tnhh', 'công ty trách nhiệm hữu hạn'],
  ['giải thể công ty | đóng cửa công ty | đóng công ty', 'giải thể doanh nghiệp'],
  ['htx | mở hợp tác xã', 'hợp tác xã'],
  ['vệ sinh an toàn thực phẩm | atvstp | vsattp | giấy vệ sinh | giấy an toàn thực phẩm', 'cơ sở đủ điều kiện an toàn thực phẩm'],
  ['quán hát | hát karaoke | mở karaoke | mở quán karaoke | quán karaoke', 'giấy phép đủ điều kiện kinh doanh dịch vụ karaoke'],
  ['quán net | tiệm net | quán game | mở quán net | mở quán game | mở tiệm net', 'điểm cung cấp dịch vụ trò chơi điện tử công cộng'],
  ['nhà thuốc | quầy thuốc | hiệu thuốc | tiệm thuốc tây | tiệm thuốc', 'giấy chứng nhận đủ điều kiện kinh doanh dược | cơ sở bán lẻ thuốc'],
  ['phòng khám | phòng mạch | mở phòng khám', 'giấy phép hoạt động cơ sở khám bệnh chữa bệnh'],
  ['bằng bác sĩ | chứng chỉ bác sĩ | hành nghề y', 'giấy phép hành nghề khám bệnh chữa bệnh'],
  ['taxi | xe dịch vụ | chạy xe dịch vụ | xe khách | xe hợp đồng | chạy grab', 'giấy phép kinh doanh vận tải bằng xe ô tô | phù hiệu'],
  ['bán rượu', 'giấy phép bán lẻ rượu'],
  ['bán thuốc lá', 'giấy phép bán lẻ thuốc lá'],
  ['cây xăng | trạm xăng', 'cửa hàng bán lẻ xăng dầu'],
  ['homestay | khách sạn', 'cơ sở lưu trú du lịch'],
  ['dán biển quảng cáo | treo băng rôn | treo biển quảng cáo | bảng quảng cáo', 'thông báo sản phẩm quảng cáo trên bảng quảng cáo băng rôn'],
  ['thuế khoán | đóng thuế kinh doanh', 'khai thuế đối với hộ kinh doanh'],
  // land and building
  ['sổ đỏ | sổ hồng | bìa đỏ | bìa đất | giấy tờ đất | giấy đất | gcn | giấy chứng nhận đất', 'giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất'],
  ['làm sổ đỏ | làm bìa đỏ | làm sổ đỏ lần đầu | cấp sổ đỏ lần đầu | cấp sổ đỏ | xin cấp sổ đỏ | làm bìa đất', 'đăng ký đất đai tài sản gắn liền với đất cấp giấy chứng nhận quyền sử dụng đất lần đầu hộ gia đình cá nhân'],
  ['mất sổ đỏ | mất sổ hồng | làm lại sổ đỏ | mất bìa đỏ | cấp lại sổ đỏ', 'cấp lại giấy chứng nhận do bị mất'],
  ['đổi sổ đỏ | đổi bìa đỏ | sổ đỏ cũ rách | đổi sổ hồng', 'cấp đổi giấy chứng nhận quyền sử dụng đất'],
  ['sang tên sổ đỏ | sang tên đất | sang tên nhà đất | chuyển nhượng đất | mua bán đất | bán đất | mua đất | cho tặng đất | tặng cho đất | cho con đất | thừa kế đất', 'đăng ký biến động quyền sử dụng đất chuyển nhượng thừa kế tặng cho'],
  ['tách sổ | tách sổ đỏ | tách đất | chia đất | chia thửa | gộp thửa | tách thửa đất', 'tách thửa hoặc hợp thửa đất'],
  ['lên thổ cư | chuyển đất vườn sang đất ở | chuyển đất ruộng | đổi đất vườn thành đất ở | chuyển mục đích đất | chuyển lên đất ở | chuyển đổi đất', 'chuyển mục đích sử dụng đất'],
  ['sổ đỏ sai | sửa sổ đỏ | đính chính sổ đỏ | sai thông tin trên sổ đỏ | sai sổ đỏ', 'đính chính giấy chứng nhận đã cấp'],
  ['thế chấp sổ đỏ | thế chấp đất | vay ngân hàng bằng sổ đỏ | cầm sổ đỏ | thế chấp nhà đất', 'đăng ký biện pháp bảo đảm bằng quyền sử dụng đất'],
  ['xóa thế chấp | giải chấp | rút sổ đỏ', 'xóa đăng ký biện pháp bảo đảm'],
  ['tranh chấp ranh giới | lấn đất | hàng xóm lấn đất | tranh chấp đất', 'hòa giải tranh chấp đất đai'],
  ['thuê đất | xin giao đất', 'giao đất cho thuê đất'],
  ['xây nhà | xin phép xây nhà | làm nhà | giấy phép xây nhà | phép xây dựng | xin giấy phép xây dựng nhà | xin phép xây dựng | cất nhà', 'cấp giấy phép xây dựng mới nhà ở riêng lẻ'],
  ['sửa nhà | cải tạo nhà | nâng tầng | cơi nới', 'giấy phép xây dựng sửa chữa cải tạo nhà ở riêng lẻ'],
  ['nhà xã hội | mua nhà xã hội | mua nhà ở xã hội', 'bán cho thuê mua cho thuê nhà ở xã hội'],
  ['chặt cây | đốn cây | bứng cây | chặt cây xanh', 'cấp giấy phép chặt hạ dịch chuyển cây xanh'],
  ['đào đường | đào vỉa hè', 'giấy phép thi công công trình trên đường bộ'],
  ['thuê vỉa hè | dựng rạp | để xe vỉa hè | sử dụng vỉa hè | mượn vỉa hè | che rạp', 'sử dụng tạm thời lòng đường vỉa hè vào mục đích khác'],
  ['khoan giếng | đào giếng | giếng khoan', 'khai thác nước dưới đất'],
  // labour, insurance, welfare
  ['thất nghiệp | tiền thất nghiệp | bảo hiểm thất nghiệp | lãnh thất nghiệp | mất việc | nghỉ việc', 'hưởng trợ cấp thất nghiệp'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['bhyt | thẻ bảo hiểm | thẻ bhyt', 'bảo hiểm y tế'],
  ['đẻ được tiền bảo hiểm | tiền thai sản | nghỉ đẻ | nghỉ sinh | chế độ thai sản', 'hưởng trợ cấp thai sản'],
  ['lương hưu | về hưu | nghỉ hưu', 'hưởng lương hưu'],
  ['rút bảo hiểm một lần | lấy bảo hiểm một lần | bảo hiểm một lần | rút bhxh | rút bảo hiểm | bhxh một lần', 'hưởng bảo hiểm xã hội một lần'],
  ['tiền người già | trợ cấp người già | trợ cấp người cao tuổi | tiền cao tuổi | tiền cho người già | người già không lương hưu', 'hưởng trợ cấp hưu trí xã hội'],
  ['trợ cấp hàng tháng | trợ cấp khuyết tật | tiền khuyết tật | trợ cấp xã hội | tiền bảo trợ', 'trợ cấp xã hội hàng tháng'],
  ['giấy khuyết tật | người tàn tật | tàn tật | xác nhận khuyết tật | sổ khuyết tật', 'giấy xác nhận khuyết tật'],
  ['tiền mai táng | mai táng phí | tiền chôn cất | chôn cất | tiền tuất | đám ma', 'hỗ trợ chi phí mai táng | hưởng trợ cấp mai táng'],
  ['xác nhận hộ nghèo | sổ hộ nghèo | giấy hộ nghèo | hộ nghèo', 'công nhận hộ nghèo hộ cận nghèo'],
  ['thương binh | liệt sỹ', 'người có công liệt sĩ'],
  ['thờ cúng liệt sĩ | thờ cúng', 'trợ cấp thờ cúng liệt sĩ'],
  ['đi xuất khẩu lao động | xuất khẩu lao động | xklđ', 'đi làm việc ở nước ngoài theo hợp đồng'],
  ['giấy phép làm việc cho người nước ngoài | work permit | giấy phép cho người nước ngoài làm việc', 'giấy phép lao động đối với người lao động nước ngoài'],
  ['tai nạn lao động', 'tai nạn lao động bệnh nghề nghiệp'],
  // education
  ['chuyển trường cho con | xin chuyển trường | chuyển lớp', 'chuyển trường và tiếp nhận học sinh'],
  ['mất bằng | làm lại bằng | mất bằng tốt nghiệp | mất bằng cấp 3 | bản sao bằng tốt nghiệp | mất bằng đại học', 'cấp bản sao văn bằng chứng chỉ từ sổ gốc'],
  ['sửa bằng | sai tên trên bằng | bằng ghi sai', 'chỉnh sửa nội dung văn bằng chứng chỉ'],
  ['bằng nước ngoài | công nhận bằng nước ngoài', 'công nhận văn bằng do cơ sở giáo dục nước ngoài cấp'],
  ['nhà trẻ tư | mở nhà trẻ | nhóm trẻ | mở trường mầm non | giữ trẻ | trường mẫu giáo', 'thành lập cơ sở giáo dục mầm non độc lập'],
  ['giảm học phí | miễn học phí | miễn tiền học', 'miễn giảm học phí'],
  ['xem lại điểm thi | phúc tra | phúc khảo', 'phúc khảo bài thi'],
  ['trung tâm ngoại ngữ | trung tâm tiếng anh | dạy thêm', 'trung tâm ngoại ngữ tin học'],
  // vehicles
  ['sang tên xe | sang tên xe máy | mua xe cũ | bán xe | đổi chủ xe | chuyển tên xe', 'thay đổi chủ xe đăng ký sang tên xe'],
  ['đăng ký xe máy | đăng ký xe mới | làm biển số | bấm biển số | đăng ký ô tô | mua xe mới | lấy biển số', 'đăng ký xe lần đầu'],
  ['mất cà vẹt | mất đăng ký xe | mất giấy tờ xe | mất biển số | mất cavet | mất cà vẹt xe | mất giấy đăng ký xe', 'cấp lại chứng nhận đăng ký xe biển số xe'],
  ['bằng lái | bằng lái xe | gplx | giấy phép lái', 'giấy phép lái xe'],
  ['đổi bằng lái xe | đổi bằng lái | đổi gplx', 'đổi giấy phép lái xe'],
  ['bằng lái quốc tế | bằng lái xe quốc tế', 'giấy phép lái xe quốc tế'],
  ['đăng kiểm xe | xét xe', 'kiểm định xe cơ giới'],
  ['ghe | thuyền đánh cá | tàu đánh cá', 'tàu cá'],
  // other
  ['đi lính | nghĩa vụ | đi bộ đội | đăng ký nvqs | nvqs', 'đăng ký nghĩa vụ quân sự'],
  ['luật sư miễn phí | tư vấn pháp luật miễn phí | trợ giúp pháp luật', 'yêu cầu trợ giúp pháp lý'],
  ['pccc', 'phòng cháy chữa cháy'],
  ['nhập tịch | xin quốc tịch', 'nhập quốc tịch việt nam'],
  ['bỏ quốc tịch', 'thôi quốc tịch việt nam'],
  ['bán thuốc thú y | mở tiệm thú y', 'đủ điều kiện buôn bán thuốc thú y'],
  ['ubnd', 'ủy ban nhân dân'],
  ['gcn qsdđ | qsdđ', 'giấy chứng nhận quyền sử dụng đất'],
]

export type Synonym = { readonly length: number; readonly meanings: readonly (readonly string[])[] }

const parts = (text: string): readonly string[] => text.split('|').map((part) => part.trim())

const build = (): ReadonlyMap<string, Synonym> => {
  const table = new Map<string, Synonym>()
  for (const [said, meant] of SAID) {
    const meanings = parts(meant).map(wordsOf)
    for (const phrase of parts(said)) {
      const words = wordsOf(phrase)
      const before = table.get(words.join(' '))?.meanings ?? []
      table.set(words.join(' '), { length: words.length, meanings: [...before, ...meanings] })
    }
  }
  return table
}

const TABLE = build()
const LONGEST = Math.max(...[...TABLE.values()].map((each) => each.length))

const longestAt = (words: readonly string[], at: number): Synonym | undefined => {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const found = TABLE.get(words.slice(at, at + length).join(' '))
    if (found !== undefined) return found
  }
  return undefined
}

/** Phrases of a question (folded words) that people use for something the sheets name otherwise, by their position. */
export const findSynonyms = (words: readonly string[]): ReadonlyMap<number, Synonym> => {
  const found = new Map<number, Synonym>()
  for (let at = 0; at < words.length; ) {
    const synonym = longestAt(words, at)
    if (synonym !== undefined) found.set(at, synonym)
    at += synonym?.length ?? 1
  }
  return found
}
