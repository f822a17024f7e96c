export const keptFileVi = {
  look: 'Xem thử',
  lookNamed: (name: string): string => `Xem thử tệp ${name}`,
  close: 'Đóng',
  closeNamed: (name: string): string => `Đóng tệp ${name}`,
}
