/** `1.250.000`, as amounts are written in Viet Nam. */
export const sayAmount = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
