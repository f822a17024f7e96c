// QĐ 121-TCTK/PPCĐ (1979): the list of ethnic groups by number, as the population database codes them.
const GROUPS =
  'Kinh,Tày,Thái,Hoa,Khơ-me,Mường,Nùng,Mông,Dao,Gia-rai,Ngái,Ê-đê,Ba-na,Xơ-đăng,Sán Chay,Cơ-ho,Chăm,Sán Dìu,Hrê,Mnông,Ra-glai,Xtiêng,Bru - Vân Kiều,Thổ,Giáy,Cơ-tu,Gié - Triêng,Mạ,Khơ-mú,Co,Tà-ôi,Chơ-ro,Kháng,Xinh-mun,Hà Nhì,Chu-ru,Lào,La Chí,La Ha,Phù Lá,La Hủ,Lự,Lô Lô,Chứt,Mảng,Pà Thẻn,Cơ Lao,Cống,Bố Y,Si La,Pu Péo,Brâu,Ơ-đu,Rơ-măm'.split(',')

/** `01` is Kinh; a code nobody knows names no group. */
export const ethnicGroupOf = (code: string | undefined): string | undefined => (code !== undefined && /^\d{1,2}$/.test(code) ? GROUPS[Number(code) - 1] : undefined)
