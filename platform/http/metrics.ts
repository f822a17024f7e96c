import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Figures for the operator at `/metrics`, in the Prometheus text format; no personal data. */
export const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

export const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> => new Gauge({ name, help, labelNames: [...labelNames], registers: [metrics] })

const seconds = new Histogram({
  name: 'motcua_http_seconds',
  help: 'Time to answer, by operation and status class',
  labelNames: ['operation', 'status'],
  buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
  registers: [metrics],
})

export const countRequest = (operation: string, status: number, elapsedMs: number): void => {
  seconds.observe({ operation, status: `${Math.floor(status / 100)}xx` }, elapsedMs / 1000)
}
