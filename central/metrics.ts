import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures about the process in Prometheus' text form. */
export interface Metrics {
  readonly contentType: string;
  observe(request: {
    readonly method: string;
    readonly route: string;
    readonly status: string;
    readonly seconds: number;
  }): void;
  text(): Promise<string>;
}

export function collectMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'hailong_http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    observe: ({ seconds, ...labels }) => duration.observe(labels, seconds),
    text: () => registry.metrics(),
  };
}
