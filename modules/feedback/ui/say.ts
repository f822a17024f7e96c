export { writeMoment as sayMoment } from '../../../kernel/moments.ts'

