/** How far a demo dossier is taken by the invented officials of its commune. */
export type DemoTurn = 'supplement' | 'suspended' | 'obligation' | 'apologised' | 'withdrawn' | 'discontinued' | 'refused-examined'

/** The straight way, or the turn it took once an officer had it in hand. */
export type DemoEnd = DemoTurn | 'submitted' | 'accepted' | 'claimed' | 'proposed' | 'approved' | 'completed' | 'returned' | 'refused'

export type DemoFiling = {
  readonly procedureCode: string
  readonly fullName: string
  /** Twelve invented digits, those of the VNeID simulator, so that signing in there finds the dossier again. */
  readonly personalIdNumber: string
  readonly bornOn: string
  readonly request: string
  readonly daysAgo: number
  readonly end: DemoEnd
  /** After its turn it went on to the end, and its letters are models of a direct load. */
  readonly closed?: true
  /** Its result goes by post, and how far it has come. */
  readonly byPost?: DemoParcel
}

export type DemoParcel = 'ready' | 'on-the-way' | 'delivered' | 'coming-back'

/** People and affairs invented from end to end. */
export const DEMO_FILINGS: readonly DemoFiling[] = [
  { procedureCode: '1.001193', fullName: 'Trần Thị Bình', personalIdNumber: '044185900022', bornOn: '1985-09-05', request: 'Đăng ký khai sinh cho con', daysAgo: 12, end: 'returned' },
  { procedureCode: '1.004873', fullName: 'Lê Đức Dũng', personalIdNumber: '044072900044', bornOn: '1972-04-30', request: 'Xác nhận tình trạng hôn nhân', daysAgo: 10, end: 'completed' },
  { procedureCode: '1.000656', fullName: 'Nguyễn Thị Tuyết Mai', personalIdNumber: '044178900099', bornOn: '1978-03-08', request: 'Đăng ký khai tử cho mẹ', daysAgo: 9, end: 'approved' },
  { procedureCode: '1.004859', fullName: 'Hoàng Thị Chi', personalIdNumber: '044196900033', bornOn: '1996-02-29', request: 'Cải chính ngày sinh trong giấy khai sinh', daysAgo: 2, end: 'proposed' },
  { procedureCode: '1.000894', fullName: 'Mai Như Quỳnh', personalIdNumber: '044193900121', bornOn: '1993-08-14', request: 'Đăng ký kết hôn', daysAgo: 4, end: 'claimed' },
  { procedureCode: '1.001776', fullName: 'Võ Thị Hòa', personalIdNumber: '044160900066', bornOn: '1960-01-02', request: 'Trợ cấp xã hội hằng tháng', daysAgo: 3, end: 'accepted' },
  { procedureCode: '1.001731', fullName: 'Trương Hồng Phúc', personalIdNumber: '044065900110', bornOn: '1965-05-19', request: 'Hỗ trợ chi phí mai táng', daysAgo: 2, end: 'refused' },
  { procedureCode: '1.004873', fullName: 'Trần Thị Bình', personalIdNumber: '044185900022', bornOn: '1985-09-05', request: 'Xác nhận tình trạng hôn nhân', daysAgo: 2, end: 'supplement' },
  { procedureCode: '1.000894', fullName: 'Lê Đức Dũng', personalIdNumber: '044072900044', bornOn: '1972-04-30', request: 'Đăng ký kết hôn', daysAgo: 6, end: 'suspended' },
  { procedureCode: '1.001776', fullName: 'Nguyễn Thị Tuyết Mai', personalIdNumber: '044178900099', bornOn: '1978-03-08', request: 'Trợ cấp xã hội hằng tháng', daysAgo: 4, end: 'obligation' },
  { procedureCode: '1.001776', fullName: 'Hoàng Thị Chi', personalIdNumber: '044196900033', bornOn: '1996-02-29', request: 'Trợ cấp xã hội hằng tháng', daysAgo: 7, end: 'apologised' },
  { procedureCode: '1.001193', fullName: 'Mai Như Quỳnh', personalIdNumber: '044193900121', bornOn: '1993-08-14', request: 'Đăng ký khai sinh cho con', daysAgo: 8, end: 'withdrawn' },
  { procedureCode: '1.004873', fullName: 'Võ Thị Hòa', personalIdNumber: '044160900066', bornOn: '1960-01-02', request: 'Xác nhận tình trạng hôn nhân', daysAgo: 9, end: 'discontinued' },
  { procedureCode: '1.004859', fullName: 'Trương Hồng Phúc', personalIdNumber: '044065900110', bornOn: '1965-05-19', request: 'Cải chính ngày sinh trong giấy khai sinh', daysAgo: 11, end: 'refused-examined' },
  { procedureCode: '2.000635', fullName: 'Đặng Quốc Khánh', personalIdNumber: '044088900077', bornOn: '1988-09-02', request: 'Cấp hai bản sao trích lục khai sinh', daysAgo: 0, end: 'submitted' },
  { procedureCode: '2.000635', fullName: 'Trương Hồng Phúc', personalIdNumber: '044065900110', bornOn: '1965-05-19', request: 'Cấp bản sao trích lục khai tử', daysAgo: 3, end: 'completed', byPost: 'ready' },
  { procedureCode: '2.000635', fullName: 'Võ Thị Hòa', personalIdNumber: '044160900066', bornOn: '1960-01-02', request: 'Cấp bản sao trích lục kết hôn', daysAgo: 4, end: 'completed', byPost: 'on-the-way' },
  { procedureCode: '2.000635', fullName: 'Mai Như Quỳnh', personalIdNumber: '044193900121', bornOn: '1993-08-14', request: 'Cấp bản sao trích lục khai sinh', daysAgo: 6, end: 'completed', byPost: 'delivered' },
  { procedureCode: '2.000635', fullName: 'Hoàng Thị Chi', personalIdNumber: '044196900033', bornOn: '1996-02-29', request: 'Cấp bản sao trích lục khai sinh', daysAgo: 8, end: 'completed', byPost: 'coming-back' },
  { procedureCode: '1.004873', fullName: 'Phan Thị Sen', personalIdNumber: '044181900132', bornOn: '1981-10-20', request: 'Xác nhận tình trạng hôn nhân', daysAgo: 24, end: 'supplement', closed: true },
  { procedureCode: '1.001776', fullName: 'Phan Văn Tùng', personalIdNumber: '044057900133', bornOn: '1957-06-11', request: 'Trợ cấp xã hội hằng tháng', daysAgo: 26, end: 'apologised', closed: true },
  { procedureCode: '1.004859', fullName: 'Phan Thị Sen', personalIdNumber: '044181900132', bornOn: '1981-10-20', request: 'Cải chính ngày sinh trong giấy khai sinh', daysAgo: 28, end: 'refused-examined', closed: true },
]
