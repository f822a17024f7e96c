export const shareVi = {
  whose: 'Giấy tờ của ai',
  mine: 'Của tôi',
  of: (name: string): string => `Của ${name}`,
  search: 'Tìm giấy tờ trong kho',
  searchHint: 'Danh sách dưới đây chỉ có 100 giấy mới nhất. Gõ tên, số hoặc nơi cấp để tìm giấy cũ hơn.',
  notFound: (words: string): string => `Không có giấy tờ còn hiệu lực nào khớp “${words}”.`,
}
