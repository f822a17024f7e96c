export const placeVi = {
  area: 'Xã, phường, thị trấn',
  areaHint: 'Trong tỉnh; ở tỉnh khác thì để trống và chọn tỉnh bên dưới',
  noArea: 'Ở tỉnh khác',
  province: 'Tỉnh khác',
  noProvince: 'Trong tỉnh',
}
