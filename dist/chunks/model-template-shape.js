// src/model/template-shape.ts
/** A template without the names of its parameters, `GET /orders/{id}` → `GET /orders/{}`: they are only names, and may change. */
function templateShape(template) {
	return template.replaceAll(/\{[^{}]*\}/gu, "{}");
}

export { templateShape as t };