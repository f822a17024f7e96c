export { writeDay as sayDay, writeMoment as sayMoment } from '../../../kernel/moments.ts'

export const sayDigits = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
