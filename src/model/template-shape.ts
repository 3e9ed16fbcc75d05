/** A template without the names of its parameters, `GET /orders/{id}` → `GET /orders/{}`: they are only names, and may change. */
export function templateShape(template: string): string {
  return template.replaceAll(/\{[^{}]*\}/gu, '{}');
}
