/** For the pages of what is paid for. */
export { PaymentSection } from './ui/citizen/payment-section.tsx'
export { CounterPayment, CounterTransfer } from './ui/staff/counter-payment.tsx'
