const HTTP_OPERATION = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|QUERY) \//;

/** Whether an operation is a call over HTTP, `GET /orders/{id}`: the only ones that pacts are joined with. */
export function isHttpOperation(operation: string): boolean {
  return HTTP_OPERATION.test(operation);
}
