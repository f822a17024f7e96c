export const formsVi = {
  outside: 'Ngoài tỉnh',
  areaIn: (commune: string, district: string): string => `${commune}, ${district}`,
  chooseArea: 'Chọn xã, phường, thị trấn',
  proven: 'Theo VNeID, không sửa ở đây',
  answers: 'Nội dung đã khai',
}
