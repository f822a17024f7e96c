export const bellVi = {
  bell: (count: number) => (count === 0 ? 'Thông báo' : `Thông báo: ${count} tin chưa đọc`),
  many: '99+',
}
