export const formsVi = {
  outside: 'Ngoài tỉnh',
  areaIn: (commune: string, district: string): string => `${commune}, ${district}`,
  chooseArea: 'Chọn xã, phường, thị trấn',
  answers: 'Nội dung đã khai',
}
