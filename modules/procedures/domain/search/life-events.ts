import { fold } from '../../../../kernel/vietnamese-text.ts'

export type LifeEvent = {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly about: 'citizen' | 'business'
  /** Sectors that belong wholly to the event. */
  readonly sectors: readonly string[]
  /** Words of names that belong to it, whatever the sector. */
  readonly words: readonly string[]
}

/** Groups by life event (NĐ 42/2022 art. 12: grouped by user and topic); the words are ours. */
export const lifeEvents: readonly LifeEvent[] = [
  { id: 'having-a-child', name: 'Có con nhỏ', nameEn: 'Having a child', about: 'citizen', sectors: ['Trẻ em', 'Nuôi con nuôi'], words: ['khai sinh', 'nhận cha, mẹ, con', 'trẻ em dưới 6 tuổi', 'thai sản', 'mẫu giáo', 'người dưới 14 tuổi', 'giấy chứng sinh'] },
  { id: 'schooling', name: 'Học tập', nameEn: 'Schooling', about: 'citizen', sectors: ['Giáo dục trung học', 'Giáo dục mầm non', 'Thi, tuyển sinh', 'Văn bằng, chứng chỉ'], words: ['học sinh', 'học phí', 'sinh viên', 'học bổng', 'văn bằng', 'tốt nghiệp', 'chuyển trường'] },
  { id: 'marriage', name: 'Hôn nhân và gia đình', nameEn: 'Marriage and family', about: 'citizen', sectors: ['Gia đình'], words: ['kết hôn', 'tình trạng hôn nhân', 'ly hôn', 'giám hộ', 'nuôi con nuôi'] },
  { id: 'residence-and-papers', name: 'Cư trú và giấy tờ tuỳ thân', nameEn: 'Residence and identity papers', about: 'citizen', sectors: ['Đăng ký, quản lý cư trú', 'Cấp, quản lý căn cước', 'Định danh và xác thực điện tử', 'Lý lịch tư pháp', 'Quốc tịch'], words: ['hộ chiếu', 'thường trú', 'tạm trú', 'căn cước', 'hộ tịch', 'lý lịch tư pháp'] },
  { id: 'certified-copies', name: 'Chứng thực, công chứng', nameEn: 'Certified copies and signatures', about: 'citizen', sectors: ['Chứng thực', 'Công chứng, chứng thực'], words: ['chứng thực', 'bản sao từ sổ gốc', 'trích lục'] },
  { id: 'work', name: 'Việc làm', nameEn: 'Work', about: 'citizen', sectors: ['Việc làm', 'Lao động', 'Lao động, tiền lương', 'Quản lý lao động ngoài nước'], words: ['thất nghiệp', 'người lao động', 'tai nạn lao động'] },
  { id: 'housing-and-land', name: 'Nhà ở và đất đai', nameEn: 'Housing and land', about: 'citizen', sectors: ['Đất đai', 'Nhà ở và công sở', 'Đăng ký biện pháp bảo đảm'], words: ['giấy phép xây dựng', 'quyền sử dụng đất', 'nhà ở', 'đất đai'] },
  { id: 'vehicles-and-driving', name: 'Xe và lái xe', nameEn: 'Vehicles and driving', about: 'citizen', sectors: ['Đăng ký, quản lý phương tiện giao thông cơ giới, xe máy chuyên dùng', 'Sát hạch, cấp giấy phép lái xe', 'Đăng kiểm'], words: ['đăng ký xe', 'giấy phép lái xe', 'biển số xe'] },
  { id: 'health', name: 'Sức khoẻ và y tế', nameEn: 'Health', about: 'citizen', sectors: ['Khám bệnh, chữa bệnh', 'Bảo hiểm y tế', 'Thực hiện chính sách BHYT', 'Giám định y khoa'], words: ['bảo hiểm y tế', 'khám bệnh', 'khuyết tật', 'BHYT'] },
  { id: 'hardship', name: 'Khó khăn, bảo trợ xã hội', nameEn: 'Hardship and social protection', about: 'citizen', sectors: ['Bảo trợ xã hội', 'Giảm nghèo', 'Trợ giúp pháp lý'], words: ['hộ nghèo', 'trợ cấp xã hội', 'trợ giúp xã hội', 'trợ giúp pháp lý'] },
  { id: 'merit', name: 'Người có công', nameEn: 'People of merit', about: 'citizen', sectors: ['Người có công'], words: ['liệt sĩ', 'thương binh', 'người có công', 'thanh niên xung phong'] },
  { id: 'retirement', name: 'Nghỉ hưu, tuổi già', nameEn: 'Retirement', about: 'citizen', sectors: ['Bảo hiểm xã hội', 'Thực hiện chính sách BHXH', 'Chi trả các chế độ BHXH'], words: ['lương hưu', 'hưu trí', 'người cao tuổi', 'bảo hiểm xã hội', 'BHXH'] },
  { id: 'death', name: 'Người thân qua đời', nameEn: 'Death of a relative', about: 'citizen', sectors: [], words: ['khai tử', 'mai táng', 'di sản', 'tử tuất', 'từ trần', 'thừa kế'] },
  { id: 'starting-a-business', name: 'Khởi sự kinh doanh', nameEn: 'Starting a business', about: 'business', sectors: ['Thành lập và hoạt động của doanh nghiệp', 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)', 'Hỗ trợ doanh nghiệp nhỏ và vừa', 'Thành lập và hoạt động của tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã'], words: ['hộ kinh doanh', 'thành lập doanh nghiệp', 'đăng ký doanh nghiệp'] },
  { id: 'business-licences', name: 'Giấy phép, điều kiện kinh doanh', nameEn: 'Business licences', about: 'business', sectors: ['Lưu thông hàng hóa trong nước', 'An toàn thực phẩm', 'Quản lý ngành nghề đầu tư, kinh doanh có điều kiện về an ninh, trật tự'], words: ['giấy phép kinh doanh', 'đủ điều kiện kinh doanh', 'đủ điều kiện an toàn thực phẩm', 'kinh doanh dịch vụ', 'bán lẻ', 'bán buôn'] },
  { id: 'tax', name: 'Thuế', nameEn: 'Tax', about: 'business', sectors: ['Thuế', 'Tài chính đất đai', 'Quản lý nợ'], words: ['khai thuế', 'hoàn thuế', 'miễn thuế', 'giảm thuế', 'lệ phí trước bạ'] },
  { id: 'investment-and-building', name: 'Đầu tư và xây dựng', nameEn: 'Investment and building', about: 'business', sectors: ['Đầu tư tại Việt nam', 'Hoạt động xây dựng', 'Quản lý chất lượng công trình xây dựng', 'Quy hoạch đô thị và nông thôn'], words: ['dự án đầu tư', 'giấy phép xây dựng', 'phòng cháy'] },
  { id: 'employing-people', name: 'Sử dụng lao động', nameEn: 'Employing people', about: 'business', sectors: ['An toàn, vệ sinh lao động', 'Lao động, tiền lương'], words: ['nội quy lao động', 'giấy phép lao động', 'thỏa ước lao động', 'người lao động nước ngoài'] },
  { id: 'closing-a-business', name: 'Tạm ngừng, chấm dứt kinh doanh', nameEn: 'Closing a business', about: 'business', sectors: [], words: ['tạm ngừng kinh doanh', 'chấm dứt hoạt động hộ kinh doanh', 'giải thể doanh nghiệp', 'giải thể hợp tác xã', 'phá sản'] },
]

const matchers = lifeEvents.map((event) => ({ id: event.id, sectors: new Set(event.sectors.map(fold)), words: event.words.map(fold) }))

/** Events a procedure belongs to: those its sheet names, its sector's and those of its name. */
export const lifeEventsOf = (entry: { readonly name: string; readonly sectorKey: string; readonly lifeEvents: readonly string[] }): readonly string[] => {
  const name = fold(entry.name)
  const found = matchers.filter((event) => event.sectors.has(entry.sectorKey) || event.words.some((word) => name.includes(word))).map((event) => event.id)
  return [...new Set([...entry.lifeEvents, ...found])]
}
