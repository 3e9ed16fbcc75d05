// src/spec/asyncapi/rules.ts
/**
* What AsyncAPI has beside the parts it shares with OpenAPI. `request` is what the application receives and others send,
* `response` what the application sends and others receive.
*/
const ASYNCAPI_RULES = {
	"channel.removed": {
		title: "A channel was removed with all its operations",
		verdicts: { none: ["breaking", "What others send there is received by nobody, and who listens there hears nothing."] },
		todo: "Keep the channel beside its successor until nobody uses it any more.",
		example: {
			before: "channels:\n  orders: { … }\n  orders/cancelled: { … }",
			after: "channels:\n  orders: { … }"
		}
	},
	"channel.added": {
		title: "A channel was added",
		verdicts: { none: ["info", "Nobody uses it yet."] },
		todo: null,
		example: {
			before: "channels:\n  orders: { … }",
			after: "channels:\n  orders: { … }\n  orders/cancelled: { … }"
		}
	},
	"channel.address-changed": {
		title: "The address of a channel changed",
		verdicts: { none: ["breaking", "Consumers still listen, or send, at the old address."] },
		todo: "Use both addresses until everybody has moved.",
		example: {
			before: "orders: { address: orders.v1 }",
			after: "orders: { address: orders.v2 }"
		}
	},
	"message.removed": {
		title: "A message was removed from an operation",
		verdicts: {
			request: ["breaking", "Consumers that send it are no longer understood."],
			response: ["breaking", "Consumers that wait for it wait for ever."]
		},
		todo: "Keep it until nobody sends or expects it any more.",
		example: {
			before: "messages:\n  - $ref: '#/channels/orders/messages/created'\n  - $ref: '#/channels/orders/messages/paid'",
			after: "messages:\n  - $ref: '#/channels/orders/messages/created'"
		}
	},
	"message.added": {
		title: "A message was added to an operation",
		verdicts: {
			request: ["info", "Nobody has to send it."],
			response: ["warning", "Consumers that know only the messages of today meet one they do not expect."]
		},
		todo: "Send it on a channel of its own, or tell consumers first.",
		example: {
			before: "messages:\n  - $ref: '#/channels/orders/messages/created'",
			after: "messages:\n  - $ref: '#/channels/orders/messages/created'\n  - $ref: '#/channels/orders/messages/paid'"
		}
	},
	"message.content-type-changed": {
		title: "A message is encoded in another way",
		verdicts: {
			request: ["breaking", "Consumers send the old encoding."],
			response: ["breaking", "Consumers read the old encoding."]
		},
		todo: "Add a second message, or a second channel, for the new encoding.",
		example: {
			before: "contentType: application/json",
			after: "contentType: application/cbor"
		}
	},
	"message.correlation-changed": {
		title: "The place of the correlation id changed",
		verdicts: {
			request: ["breaking", "Consumers write the id to the old place, and their messages cannot be matched."],
			response: ["breaking", "Consumers look for the id at the old place."]
		},
		todo: "Fill both places for a while.",
		example: {
			before: "correlationId: { location: '$message.header#/id' }",
			after: "correlationId: { location: '$message.header#/correlationId' }"
		}
	},
	"reply.removed": {
		title: "The reply of an operation was removed",
		verdicts: {
			request: ["info", "Consumers no longer need to reply."],
			response: ["breaking", "Consumers that asked wait for ever."]
		},
		todo: "Keep replying until nobody waits for it.",
		example: {
			before: "reply: { channel: { $ref: '#/channels/answers' } }",
			after: "# no reply"
		}
	},
	"reply.added": {
		title: "A reply was added to an operation",
		verdicts: {
			request: ["warning", "Consumers of today do not reply, and the application may wait for it."],
			response: ["info", "Consumers may ignore it."]
		},
		todo: "Do not wait for replies that nobody was asked for before.",
		example: {
			before: "# no reply",
			after: "reply: { channel: { $ref: '#/channels/answers' } }"
		}
	},
	"reply.address-changed": {
		title: "Replies go to another address",
		verdicts: {
			request: ["breaking", "Consumers reply to the old address."],
			response: ["breaking", "Consumers wait at the old address."]
		},
		todo: "Reply to both addresses for a while.",
		example: {
			before: "address: { location: '$message.header#/replyTo' }",
			after: "address: { location: '$message.header#/answerTo' }"
		}
	}
};

// src/spec/rules/exchange-rules.ts
/** Specification, paths, operations, servers and security: changes that have no direction. */
const EXCHANGE_RULES = {
	"specification.removed": {
		title: "A specification was deleted",
		verdicts: { none: ["breaking", "Every consumer of every operation loses the contract, and most likely the API."] },
		todo: "Keep the specification until the API is switched off, and deprecate its operations first.",
		example: {
			before: "openapi: 3.1.0\npaths: { /orders: { get: … } }",
			after: "# the file is gone"
		}
	},
	"specification.unreadable-before": {
		title: "A specification can be read again, and its base cannot",
		verdicts: { none: ["warning", "There is nothing to compare with: whether consumers break is not known."] },
		todo: "Have the repaired file reviewed, or compare it by hand with the last version that could be read.",
		example: {
			before: "openapi: 3.1.0\nopenapi: 3.1.0",
			after: "openapi: 3.1.0"
		}
	},
	"path.removed": {
		title: "A path was removed with all its operations",
		verdicts: { none: ["breaking", "Consumers that call it get 404."] },
		todo: "Mark the operations deprecated, and remove the path when nobody calls it any more.",
		example: {
			before: "paths:\n  /orders: { get: … }\n  /orders/{id}: { get: … }",
			after: "paths:\n  /orders: { get: … }"
		}
	},
	"path.added": {
		title: "A path was added",
		verdicts: { none: ["info", "Nobody calls it yet."] },
		todo: null,
		example: {
			before: "paths:\n  /orders: { get: … }",
			after: "paths:\n  /orders: { get: … }\n  /invoices: { get: … }"
		}
	},
	"operation.removed": {
		title: "An operation was removed",
		verdicts: { none: ["breaking", "Consumers that call it get 404 or 405; whoever waits for a webhook waits for ever."] },
		todo: "Mark it deprecated, and remove it when nobody calls it any more.",
		example: {
			before: "/orders:\n  get: …\n  post: …",
			after: "/orders:\n  get: …"
		}
	},
	"operation.added": {
		title: "An operation was added",
		verdicts: { none: ["info", "Nobody calls it yet."] },
		todo: null,
		example: {
			before: "/orders:\n  get: …",
			after: "/orders:\n  get: …\n  post: …"
		}
	},
	"operation.deprecated": {
		title: "An operation was marked deprecated",
		verdicts: { none: ["info", "It still works; its consumers should move on."] },
		todo: null,
		example: {
			before: "get: { … }",
			after: "get: { deprecated: true, … }"
		}
	},
	"operation.undeprecated": {
		title: "An operation is no longer deprecated",
		verdicts: { none: ["info", "It works as before."] },
		todo: null,
		example: {
			before: "get: { deprecated: true, … }",
			after: "get: { … }"
		}
	},
	"operation.id-changed": {
		title: "An operationId changed",
		verdicts: { none: ["info", "Requests stay the same; the names of functions in generated clients change."] },
		todo: "Keep the operationId if consumers generate their clients.",
		example: {
			before: "operationId: listOrders",
			after: "operationId: getOrders"
		}
	},
	"operation.id-repeated": {
		title: "Two operations have the same operationId",
		verdicts: { none: ["warning", "Generated clients have one function where there are two operations, and links lead to either."] },
		todo: "Give each operation an operationId of its own.",
		example: {
			before: "get: { operationId: listOrders }\npost: { operationId: createOrder }",
			after: "get: { operationId: listOrders }\npost: { operationId: listOrders }"
		}
	},
	"operation.tags-changed": {
		title: "The tags of an operation changed",
		verdicts: { none: ["info", "Requests stay the same; generated clients may move the function to another class."] },
		todo: null,
		example: {
			before: "tags: [orders]",
			after: "tags: [sales]"
		}
	},
	"security.tightened": {
		title: "Credentials that were enough for an operation no longer are",
		verdicts: { none: ["breaking", "Consumers with the old credentials, or with none, get 401 or 403."] },
		todo: "Add the new scheme as a further alternative, and remove the old one when nobody uses it.",
		example: {
			before: "security: [{ key: [] }]",
			after: "security: [{ oauth: [orders] }]"
		}
	},
	"security.loosened": {
		title: "An operation takes credentials that were not enough before",
		verdicts: { none: ["info", "Everybody who got in still gets in; make sure that it is meant."] },
		todo: null,
		example: {
			before: "security: [{ key: [] }]",
			after: "security: [{ key: [] }, { basic: [] }]"
		}
	},
	"security.scheme-changed": {
		title: "A security scheme changed",
		verdicts: { none: ["breaking", "Consumers send their credentials in the old way or to the old place."] },
		todo: "Declare a second scheme and offer both as alternatives.",
		example: {
			before: "key: { type: apiKey, in: query, name: key }",
			after: "key: { type: apiKey, in: header, name: X-Key }"
		}
	},
	"security.address-changed": {
		title: "An address of a security scheme changed",
		verdicts: { none: ["warning", "Consumers that were given the old address keep asking it for tokens."] },
		todo: "Keep the old address answering until its consumers have moved.",
		example: {
			before: "tokenUrl: https://id.example.com/token",
			after: "tokenUrl: https://login.example.com/token"
		}
	},
	"security.scope-removed": {
		title: "A scope of a security scheme was removed",
		verdicts: { none: ["warning", "Consumers that ask for it when they get a token may be refused the token."] },
		todo: "Keep granting the scope, even if no operation asks for it any more.",
		example: {
			before: "scopes: { orders: …, invoices: … }",
			after: "scopes: { orders: … }"
		}
	},
	"security.scope-added": {
		title: "A scope was added to a security scheme",
		verdicts: { none: ["info", "Nobody asks for it yet."] },
		todo: null,
		example: {
			before: "scopes: { orders: … }",
			after: "scopes: { orders: …, invoices: … }"
		}
	},
	"security.unused-scheme-changed": {
		title: "A security scheme changed that no operation asks for",
		verdicts: { none: ["info", "Nobody sends its credentials, so nobody has to send them otherwise."] },
		todo: null,
		example: {
			before: "legacy: { type: http, scheme: basic } # no operation asks for it",
			after: "legacy: { type: http, scheme: digest }"
		}
	},
	"security.scheme-removed": {
		title: "A security scheme was removed that no operation asked for",
		verdicts: { none: ["info", "Nobody sent its credentials."] },
		todo: null,
		example: {
			before: "securitySchemes: { key: …, legacy: … } # no operation asks for legacy",
			after: "securitySchemes: { key: … }"
		}
	},
	"security.scheme-added": {
		title: "A security scheme was declared that no operation asks for",
		verdicts: { none: ["info", "Nobody has to send its credentials."] },
		todo: null,
		example: {
			before: "securitySchemes: { key: … }",
			after: "securitySchemes: { key: …, oauth: … } # no operation asks for oauth"
		}
	},
	"server.removed": {
		title: "A server was removed",
		verdicts: { none: ["warning", "Consumers that were given this address keep calling it."] },
		todo: "Keep the old address answering, or tell its consumers before it goes.",
		example: {
			before: "servers: [{ url: https://api.example.com/v1 }]",
			after: "servers: [{ url: https://api.example.com/v2 }]"
		}
	},
	"server.added": {
		title: "A server was added",
		verdicts: { none: ["info", "Nobody calls it yet."] },
		todo: null,
		example: {
			before: "servers: [{ url: https://api.example.com }]",
			after: "servers: [{ url: https://api.example.com }, { url: https://eu.example.com }]"
		}
	}
};

// src/spec/rules/lifecycle-rules.ts
/** Announced ends (`deprecated`, `x-sunset`) and promises of stability (`x-stability-level`). */
const LIFECYCLE_RULES = {
	"path.removed-after-deprecation": {
		title: "A path was removed whose operations were all deprecated, and whose sunset date, if it had one, has passed",
		verdicts: { none: ["warning", "The end was announced; consumers that did not move on get 404."] },
		todo: "Check in the contracts and the traffic whether anybody still calls it.",
		example: {
			before: "paths:\n  /orders: { get: { deprecated: true, x-sunset: '2026-01-31', … } }",
			after: "paths: {}"
		}
	},
	"operation.removed-after-deprecation": {
		title: "An operation was removed that was deprecated, and whose sunset date, if it had one, has passed",
		verdicts: { none: ["warning", "The end was announced; consumers that did not move on get 404 or 405."] },
		todo: "Check in the contracts and the traffic whether anybody still calls it.",
		example: {
			before: "/orders:\n  get: …\n  post: { deprecated: true, … }",
			after: "/orders:\n  get: …"
		}
	},
	"parameter.removed-after-deprecation": {
		title: "A parameter was removed that was deprecated, and whose sunset date, if it had one, has passed",
		verdicts: {
			request: ["warning", "The end was announced; consumers that still send it are ignored or refused."],
			response: ["warning", "The end was announced; consumers that still read it find nothing."]
		},
		todo: "Check in the contracts whether anybody still uses it.",
		example: {
			before: "parameters:\n  - { name: page, in: query, deprecated: true }",
			after: "parameters: []"
		}
	},
	"property.removed-after-deprecation": {
		title: "A property was removed that was deprecated, and whose sunset date, if it had one, has passed",
		verdicts: {
			request: ["warning", "The end was announced; what consumers still say with it is ignored or refused."],
			response: ["warning", "The end was announced; consumers that still read it find nothing."]
		},
		todo: "Check in the contracts whether anybody still uses it.",
		example: {
			before: "properties: { name: { type: string, deprecated: true } }",
			after: "properties: {}"
		},
		family: "property.removed"
	},
	"sunset.set": {
		title: "A sunset date was set or moved to a later day",
		verdicts: {
			none: ["info", "Consumers know until when it works."],
			request: ["info", "Consumers know until when it works."],
			response: ["info", "Consumers know until when it is sent."]
		},
		todo: null,
		example: {
			before: "deprecated: true",
			after: "deprecated: true\nx-sunset: '2027-01-31'"
		}
	},
	"sunset.earlier": {
		title: "A sunset date was moved to an earlier day",
		verdicts: {
			none: ["breaking", "Consumers planned with the time that they were promised."],
			request: ["breaking", "Consumers planned with the time that they were promised."],
			response: ["breaking", "Consumers planned with the time that they were promised."]
		},
		todo: "Keep the date that was announced.",
		example: {
			before: "x-sunset: '2027-01-31'",
			after: "x-sunset: '2026-12-31'"
		}
	},
	"sunset.removed": {
		title: "The sunset date of something deprecated was removed",
		verdicts: {
			none: ["breaking", "Consumers were promised a day until which it works, and are promised nothing now."],
			request: ["breaking", "Consumers were promised a day until which it works, and are promised nothing now."],
			response: ["breaking", "Consumers were promised a day until which it is sent, and are promised nothing now."]
		},
		todo: "Keep the date, move it to a later day, or take `deprecated` back as well.",
		example: {
			before: "deprecated: true\nx-sunset: '2027-01-31'",
			after: "deprecated: true"
		}
	},
	"sunset.unreadable": {
		title: "A sunset date is no date",
		verdicts: {
			none: ["breaking", "Nobody can tell until when it works, so that its end will come unannounced."],
			request: ["breaking", "Nobody can tell until when it works, so that its end will come unannounced."],
			response: ["breaking", "Nobody can tell until when it is sent, so that its end will come unannounced."]
		},
		todo: "Write it like `2027-01-31`, or with a time like `2027-01-31T12:00:00Z` (RFC 3339).",
		example: {
			before: "deprecated: true",
			after: "deprecated: true\nx-sunset: next summer"
		}
	},
	"stability.decreased": {
		title: "An operation, a parameter or a property promises less stability than before (`x-stability-level`)",
		verdicts: {
			none: ["breaking", "Consumers that built on the old promise have lost it."],
			request: ["breaking", "Consumers that built on the old promise have lost it."],
			response: ["breaking", "Consumers that built on the old promise have lost it."]
		},
		todo: "Keep the level, and offer what is unstable under another name.",
		example: {
			before: "x-stability-level: stable",
			after: "x-stability-level: beta"
		}
	},
	"stability.increased": {
		title: "An operation, a parameter or a property promises more stability than before (`x-stability-level`)",
		verdicts: {
			none: ["info", "Consumers can build on it."],
			request: ["info", "Consumers can build on it."],
			response: ["info", "Consumers can build on it."]
		},
		todo: null,
		example: {
			before: "x-stability-level: alpha",
			after: "x-stability-level: beta"
		}
	},
	"stability.unreadable": {
		title: "A stability level is none of draft, alpha, beta and stable",
		verdicts: {
			none: ["breaking", "Nobody can tell what is promised."],
			request: ["breaking", "Nobody can tell what is promised."],
			response: ["breaking", "Nobody can tell what is promised."]
		},
		todo: "Write draft, alpha, beta or stable.",
		example: {
			before: "x-stability-level: stable",
			after: "x-stability-level: solid"
		}
	}
};

// src/spec/rules/message-rules.ts
/**
* Parameters, bodies, media types, statuses and headers. `request` is what clients send and `response` what the provider
* sends; in callbacks and webhooks the provider sends the request.
*/
const MESSAGE_RULES = {
	"parameter.removed": {
		title: "A parameter was removed",
		verdicts: {
			request: ["breaking", "Consumers that send it are refused, or get an answer that ignores what they asked for."],
			response: ["breaking", "Consumers no longer get the value that the callback or webhook carried."]
		},
		todo: "Keep it and mark it deprecated until nobody uses it.",
		example: {
			before: "parameters:\n  - { name: status, in: query, schema: { type: string } }",
			after: "parameters: []"
		}
	},
	"parameter.added": {
		title: "An optional parameter was added",
		verdicts: {
			request: ["info", "Requests without it stay valid."],
			response: ["info", "Consumers may ignore it."]
		},
		todo: null,
		example: {
			before: "parameters: []",
			after: "parameters:\n  - { name: limit, in: query, schema: { type: integer } }"
		}
	},
	"parameter.required-added": {
		title: "A required parameter was added",
		verdicts: {
			request: ["breaking", "Every request of today lacks it and is refused."],
			response: ["info", "Consumers may ignore it."]
		},
		todo: "Make it optional and let its absence mean what happens today.",
		example: {
			before: "parameters: []",
			after: "parameters:\n  - { name: tenant, in: query, required: true, schema: { type: string } }"
		}
	},
	"parameter.became-required": {
		title: "A parameter became required",
		verdicts: {
			request: ["breaking", "Consumers that leave it out are refused."],
			response: ["info", "Consumers get it every time."]
		},
		todo: "Keep it optional and let its absence mean what happens today.",
		example: {
			before: "{ name: limit, in: query }",
			after: "{ name: limit, in: query, required: true }"
		}
	},
	"parameter.became-optional": {
		title: "A parameter became optional",
		verdicts: {
			request: ["info", "Requests with it stay valid."],
			response: ["breaking", "Consumers that count on it find it missing."]
		},
		todo: null,
		example: {
			before: "{ name: limit, in: query, required: true }",
			after: "{ name: limit, in: query }"
		}
	},
	"parameter.style-changed": {
		title: "Lists or objects in a parameter are written in another way",
		verdicts: {
			request: ["breaking", "Consumers write the values in the old way, and they are read as something else."],
			response: ["breaking", "Consumers read the values in the old way."]
		},
		todo: "Add a second parameter for the new way of writing.",
		example: {
			before: "{ name: ids, in: query, explode: true }",
			after: "{ name: ids, in: query, explode: false }"
		}
	},
	"parameter.content-changed": {
		title: "The media type inside a parameter changed",
		verdicts: {
			request: ["breaking", "Consumers write the value in the old form."],
			response: ["breaking", "Consumers read the value in the old form."]
		},
		todo: "Add a second parameter for the new form.",
		example: {
			before: "{ name: filter, in: query, schema: { type: string } }",
			after: "{ name: filter, in: query, content: { application/json: { … } } }"
		}
	},
	"parameter.deprecated": {
		title: "A parameter was marked deprecated",
		verdicts: {
			request: ["info", "It still works; its consumers should move on."],
			response: ["info", "It is still sent."]
		},
		todo: null,
		example: {
			before: "{ name: page, in: query }",
			after: "{ name: page, in: query, deprecated: true }"
		}
	},
	"parameter.undeprecated": {
		title: "A parameter is no longer deprecated",
		verdicts: {
			request: ["info", "It works as before."],
			response: ["info", "It is sent as before."]
		},
		todo: null,
		example: {
			before: "{ name: page, in: query, deprecated: true }",
			after: "{ name: page, in: query }"
		}
	},
	"body.removed": {
		title: "The request body was removed",
		verdicts: {
			request: ["breaking", "Consumers still send it, and it is refused or ignored."],
			response: ["breaking", "Consumers no longer get the payload of the callback or webhook."]
		},
		todo: "Keep it until nobody counts on it.",
		example: {
			before: "post:\n  requestBody: { content: { … } }",
			after: "post: { … }"
		}
	},
	"body.added": {
		title: "An optional request body was added",
		verdicts: {
			request: ["info", "Requests without it stay valid."],
			response: ["info", "Consumers may ignore it."]
		},
		todo: null,
		example: {
			before: "post: { … }",
			after: "post:\n  requestBody: { content: { … } }"
		}
	},
	"body.required-added": {
		title: "A required request body was added",
		verdicts: {
			request: ["breaking", "Every request of today lacks it and is refused."],
			response: ["info", "Consumers may ignore it."]
		},
		todo: "Make it optional.",
		example: {
			before: "post: { … }",
			after: "post:\n  requestBody: { required: true, content: { … } }"
		}
	},
	"body.became-required": {
		title: "The request body became required",
		verdicts: {
			request: ["breaking", "Requests without it are refused."],
			response: ["info", "Consumers get it every time."]
		},
		todo: "Keep it optional.",
		example: {
			before: "requestBody: { content: { … } }",
			after: "requestBody: { required: true, content: { … } }"
		}
	},
	"body.became-optional": {
		title: "The request body became optional",
		verdicts: {
			request: ["info", "Requests with it stay valid."],
			response: ["breaking", "Consumers that count on it find none."]
		},
		todo: null,
		example: {
			before: "requestBody: { required: true, content: { … } }",
			after: "requestBody: { content: { … } }"
		}
	},
	"media-type.removed": {
		title: "A media type was removed",
		verdicts: {
			request: ["breaking", "Consumers that send it get 415."],
			response: ["breaking", "Consumers that ask for it get 406, or something they cannot read."]
		},
		todo: "Keep it beside the new one until nobody uses it.",
		example: {
			before: "content: { application/json: …, text/csv: … }",
			after: "content: { application/json: … }"
		}
	},
	"media-type.added": {
		title: "A media type was added",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["info", "Consumers get it when they ask for it."]
		},
		todo: null,
		example: {
			before: "content: { application/json: … }",
			after: "content: { application/json: …, text/csv: … }"
		}
	},
	"media-type.widened": {
		title: "A media type gave way to a range that it belongs to",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers may get another media type, which they cannot read."]
		},
		todo: "Keep the media type, and add further ones by name.",
		example: {
			before: "content: { application/json: … }",
			after: "content: { 'application/*': … }"
		}
	},
	"media-type.narrowed": {
		title: "A range of media types gave way to media types of it",
		verdicts: {
			request: ["breaking", "Consumers that send another media type of the range get 415."],
			response: ["info", "Consumers get what they could get before."]
		},
		todo: "Keep accepting the range.",
		example: {
			before: "content: { 'image/*': … }",
			after: "content: { image/png: … }"
		}
	},
	"encoding.changed": {
		title: "A field of a form is written in another way",
		verdicts: {
			request: ["breaking", "Consumers write the field in the old way, and it is refused or read as something else."],
			response: ["breaking", "Consumers read the field in the old way."]
		},
		todo: "Keep the old way, and add a second field for the new one.",
		example: {
			before: "encoding: { photo: { contentType: image/png } }",
			after: "encoding: { photo: { contentType: image/webp } }"
		}
	},
	"encoding.widened": {
		title: "A field of a form may be written in further ways",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers may get the field in a form that they cannot read."]
		},
		todo: "Keep sending the old form.",
		example: {
			before: "encoding: { photo: { contentType: image/png } }",
			after: "encoding: { photo: { contentType: 'image/png, image/webp' } }"
		}
	},
	"link.removed": {
		title: "A link of a response was removed",
		verdicts: {
			request: ["warning", "Consumers are no longer told where to go on from it."],
			response: ["warning", "Consumers that follow it no longer know where it leads."]
		},
		todo: "Keep it; links cost nothing.",
		example: {
			before: "links: { self: { operationId: getOrder } }",
			after: "links: {}"
		}
	},
	"link.changed": {
		title: "A link of a response leads elsewhere",
		verdicts: {
			request: ["warning", "Consumers follow it with what they know of the old one."],
			response: ["warning", "Consumers follow it with what they know of the old one."]
		},
		todo: "Add a second link with another name.",
		example: {
			before: "links: { self: { operationId: getOrder } }",
			after: "links: { self: { operationId: getOrderById } }"
		}
	},
	"link.added": {
		title: "A link of a response was added",
		verdicts: {
			request: ["info", "Nobody has to follow it."],
			response: ["info", "Nobody has to follow it."]
		},
		todo: null,
		example: {
			before: "links: {}",
			after: "links: { self: { operationId: getOrder } }"
		}
	},
	"body.schema-removed": {
		title: "A body has no schema any more",
		verdicts: {
			request: ["info", "Everything is allowed."],
			response: ["breaking", "Consumers no longer know what they get."]
		},
		todo: "Keep the schema.",
		example: {
			before: "application/json: { schema: { type: object } }",
			after: "application/json: {}"
		}
	},
	"body.schema-added": {
		title: "A body got a schema",
		verdicts: {
			request: ["warning", "What was accepted so far may not fit it; often it only writes down what already held."],
			response: ["info", "Consumers know more than before."]
		},
		todo: "Make sure that it accepts everything that consumers send today.",
		example: {
			before: "application/json: {}",
			after: "application/json: { schema: { type: object } }"
		}
	},
	"status.removed": {
		title: "A successful response status was removed",
		verdicts: {
			request: ["breaking", "Consumers that answer a callback or webhook with it are no longer understood."],
			response: ["breaking", "Consumers that wait for it treat the new one as a failure."]
		},
		todo: "Keep answering with the documented status.",
		example: {
			before: "responses: { '200': … }",
			after: "responses: { '202': … }"
		},
		family: "status.removed"
	},
	"status.error-removed": {
		title: "An error status is no longer documented",
		verdicts: {
			request: ["info", "Consumers may stop answering with it."],
			response: ["info", "Consumers that handle it have nothing to handle."]
		},
		todo: null,
		example: {
			before: "responses: { '200': …, '404': … }",
			after: "responses: { '200': … }"
		},
		family: "status.removed"
	},
	"status.added": {
		title: "A response status was added",
		verdicts: {
			request: ["info", "Consumers may answer with it."],
			response: ["info", "Consumers have to treat a status they do not know by its first digit, as HTTP asks."]
		},
		todo: null,
		example: {
			before: "responses: { '200': … }",
			after: "responses: { '200': …, '429': … }"
		}
	},
	"header.removed": {
		title: "A header was removed",
		verdicts: {
			request: ["warning", "Consumers that still send it are ignored."],
			response: ["breaking", "Consumers that read it find nothing."]
		},
		todo: "Keep it and mark it deprecated.",
		example: {
			before: "headers: { X-Total-Count: { schema: { type: integer } } }",
			after: "headers: {}"
		}
	},
	"header.added": {
		title: "A header was added",
		verdicts: {
			request: ["info", "Answers without it stay valid."],
			response: ["info", "Consumers may ignore it."]
		},
		todo: null,
		example: {
			before: "headers: {}",
			after: "headers: { X-Total-Count: { schema: { type: integer } } }"
		}
	},
	"header.required-added": {
		title: "A required header was added",
		verdicts: { request: ["breaking", "Consumers that answer without it are no longer understood."] },
		todo: "Make it optional.",
		example: {
			before: "headers: {}",
			after: "headers: { X-Signature: { required: true, schema: { type: string } } }"
		},
		family: "header.added"
	},
	"header.content-changed": {
		title: "A header is written in another way",
		verdicts: {
			request: ["breaking", "Consumers write the header in the old way."],
			response: ["breaking", "Consumers read the header in the old way."]
		},
		todo: "Add a second header for the new way.",
		example: {
			before: "X-Page: { schema: { type: string } }",
			after: "X-Page: { content: { application/json: { schema: { type: object } } } }"
		}
	},
	"header.became-required": {
		title: "A header became required",
		verdicts: {
			request: ["breaking", "Consumers that answer without it are no longer understood."],
			response: ["info", "Consumers get it every time."]
		},
		todo: "Keep it optional.",
		example: {
			before: "ETag: { schema: { type: string } }",
			after: "ETag: { required: true, schema: { type: string } }"
		}
	},
	"header.became-optional": {
		title: "A header became optional",
		verdicts: {
			request: ["info", "Answers with it stay valid."],
			response: ["breaking", "Consumers that count on it find it missing."]
		},
		todo: "Keep sending it every time.",
		example: {
			before: "ETag: { required: true, schema: { type: string } }",
			after: "ETag: { schema: { type: string } }"
		}
	}
};

// src/spec/rules/object-rules.ts
/** Properties of objects. */
const OBJECT_RULES = {
	"property.removed": {
		title: "A property was removed",
		verdicts: {
			request: ["breaking", "What consumers say with it is ignored from now on, or refused where the provider is strict."],
			response: ["breaking", "Consumers that read it find nothing."]
		},
		todo: "Keep the property and mark it deprecated; add the new one beside it.",
		example: {
			before: "properties: { user_id: { type: string } }",
			after: "properties: { id: { type: string } }"
		},
		family: "property.removed"
	},
	"property.forbidden": {
		title: "A property was removed from an object that allows no others",
		verdicts: { request: ["breaking", "Consumers that send it are refused."] },
		todo: "Keep accepting the property and mark it deprecated.",
		example: {
			before: "properties: { a: …, b: … }\nadditionalProperties: false",
			after: "properties: { a: … }\nadditionalProperties: false"
		},
		family: "property.removed"
	},
	"property.added": {
		title: "A property was added",
		verdicts: {
			request: ["info", "Requests without it stay valid."],
			response: ["info", "Consumers have to ignore what they do not know."]
		},
		todo: null,
		example: {
			before: "properties: { id: … }",
			after: "properties: { id: …, note: … }"
		},
		family: "property.added"
	},
	"property.required-added": {
		title: "A required property was added",
		verdicts: { request: ["breaking", "Every request of today lacks it and is refused."] },
		todo: "Make it optional and let its absence mean what happens today.",
		example: {
			before: "required: [id]\nproperties: { id: … }",
			after: "required: [id, currency]\nproperties: { id: …, currency: … }"
		},
		family: "property.added"
	},
	"property.required-added-with-default": {
		title: "A required property with a default was added",
		verdicts: { request: ["warning", "Requests of today lack it: fine where the provider fills the default in, refused where it validates first."] },
		todo: "Make it optional: with a default nobody has to send it.",
		example: {
			before: "required: [id]\nproperties: { id: … }",
			after: "required: [id, currency]\nproperties: { id: …, currency: { type: string, default: EUR } }"
		},
		family: "property.added"
	},
	"property.became-required-with-default": {
		title: "A property with a default became required",
		verdicts: { request: ["warning", "Leaving it out is fine where the provider fills the default in, and refused where it validates first."] },
		todo: "Keep it optional: with a default nobody has to send it.",
		example: {
			before: "properties: { currency: { default: EUR } }",
			after: "required: [currency]\nproperties: { currency: { default: EUR } }"
		},
		family: "property.became-required"
	},
	"property.became-required": {
		title: "A property became required",
		verdicts: {
			request: ["breaking", "Consumers that leave it out are refused."],
			response: ["info", "Consumers get it every time."]
		},
		todo: "Keep it optional and let its absence mean what happens today.",
		example: {
			before: "required: [id]",
			after: "required: [id, name]"
		},
		family: "property.became-required"
	},
	"property.became-optional": {
		title: "A property became optional",
		verdicts: {
			request: ["info", "Requests with it stay valid."],
			response: ["breaking", "Consumers that count on it find it missing."]
		},
		todo: "Keep sending it every time.",
		example: {
			before: "required: [id, name]",
			after: "required: [id]"
		}
	},
	"property.became-read-only": {
		title: "A property became read-only",
		verdicts: { request: ["breaking", "Consumers that set it are refused or ignored."] },
		todo: "Keep accepting it.",
		example: {
			before: "name: { type: string }",
			after: "name: { type: string, readOnly: true }"
		}
	},
	"property.became-write-only": {
		title: "A property became write-only",
		verdicts: { response: ["breaking", "Consumers that read it find nothing."] },
		todo: "Keep sending it.",
		example: {
			before: "name: { type: string }",
			after: "name: { type: string, writeOnly: true }"
		}
	},
	"property.became-writable": {
		title: "A property is no longer read-only",
		verdicts: { request: ["info", "Consumers may set it."] },
		todo: null,
		example: {
			before: "name: { type: string, readOnly: true }",
			after: "name: { type: string }"
		}
	},
	"property.became-required-to-write": {
		title: "A required property is no longer read-only",
		verdicts: { request: ["breaking", "Consumers that do not send it are refused."] },
		todo: "Make it optional.",
		example: {
			before: "required: [id]\nproperties: { id: { readOnly: true } }",
			after: "required: [id]\nproperties: { id: {} }"
		}
	},
	"property.became-readable": {
		title: "A property is no longer write-only",
		verdicts: { response: ["info", "Consumers have to ignore what they do not know."] },
		todo: null,
		example: {
			before: "secret: { type: string, writeOnly: true }",
			after: "secret: { type: string }"
		}
	},
	"additional-properties.forbidden": {
		title: "Other properties are no longer allowed",
		verdicts: {
			request: ["breaking", "Consumers that send more than is listed are refused."],
			response: ["info", "Consumers get nothing that is not listed."]
		},
		todo: "Keep accepting other properties and ignore them.",
		example: {
			before: "type: object",
			after: "type: object\nadditionalProperties: false"
		}
	},
	"additional-properties.allowed": {
		title: "Other properties are allowed",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["info", "Consumers have to ignore what they do not know."]
		},
		todo: null,
		example: {
			before: "type: object\nadditionalProperties: false",
			after: "type: object"
		}
	},
	"additional-properties.narrowed": {
		title: "Other properties have to fit a schema",
		verdicts: {
			request: ["breaking", "Consumers that send other values are refused."],
			response: ["info", "Consumers know more than before."]
		},
		todo: "Accept what was accepted.",
		example: {
			before: "type: object",
			after: "type: object\nadditionalProperties: { type: string }"
		}
	},
	"additional-properties.widened": {
		title: "Other properties need not fit a schema any more",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers that read any name get values of a form that they cannot read."]
		},
		todo: "Keep the schema.",
		example: {
			before: "type: object\nadditionalProperties: { type: string }",
			after: "type: object"
		}
	}
};

// src/spec/rules/value-rules.ts
/** Types, values and constraints, wherever a schema stands: bodies, properties, parameters, headers. */
const VALUE_RULES = {
	"type.changed": {
		title: "A type changed",
		verdicts: {
			request: ["breaking", "Consumers send the old type and are refused."],
			response: ["breaking", "Consumers cannot read the new type."]
		},
		todo: "Add a second property or parameter with the new type and keep the old one.",
		example: {
			before: "id: { type: integer }",
			after: "id: { type: string }"
		}
	},
	"type.narrowed": {
		title: "A type allows less",
		verdicts: {
			request: ["breaking", "Consumers that send what is no longer allowed are refused."],
			response: ["info", "Consumers get fewer kinds of values than before."]
		},
		todo: "Keep accepting the wider type.",
		example: {
			before: "amount: { type: number }",
			after: "amount: { type: integer }"
		}
	},
	"type.widened": {
		title: "A type allows more",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers get values that they cannot read."]
		},
		todo: "Keep sending the narrower type; add a second property for the rest.",
		example: {
			before: "amount: { type: integer }",
			after: "amount: { type: number }"
		}
	},
	"type.respelled": {
		title: "A type changed in name alone: as text, every number is a string",
		verdicts: {
			request: ["info", "Parameters are sent as text, and the same texts are accepted."],
			response: ["info", "Headers are sent as text, and the same texts may come."]
		},
		todo: null,
		example: {
			before: "{ name: id, in: query, schema: { type: [string, integer] } }",
			after: "{ name: id, in: query, schema: { type: string } }"
		}
	},
	"null.forbidden": {
		title: "Null is no longer allowed",
		verdicts: {
			request: ["breaking", "Consumers that send null are refused."],
			response: ["info", "Consumers get a value every time."]
		},
		todo: "Keep accepting null.",
		example: {
			before: "type: [string, \"null\"]",
			after: "type: string"
		}
	},
	"null.allowed": {
		title: "Null is allowed",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers that count on a value get null."]
		},
		todo: "Leave an optional property out instead of sending null.",
		example: {
			before: "type: string",
			after: "type: [string, \"null\"]"
		}
	},
	"enum.narrowed": {
		title: "Values were removed from a list of allowed values",
		verdicts: {
			request: ["breaking", "Consumers that send one of them are refused."],
			response: ["info", "Consumers get fewer values than before."]
		},
		todo: "Keep accepting the old values.",
		example: {
			before: "enum: [card, cash]",
			after: "enum: [card]"
		}
	},
	"enum.widened": {
		title: "Values were added to a list of allowed values",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers get values that they do not know."]
		},
		todo: "Tell consumers first that unknown values may come; send the new ones to those who ask for them.",
		example: {
			before: "enum: [open, closed]",
			after: "enum: [open, closed, archived]"
		}
	},
	"enum.added": {
		title: "Only listed values are allowed",
		verdicts: {
			request: ["breaking", "Consumers that send other values are refused."],
			response: ["info", "Consumers know more than before."]
		},
		todo: "Accept what was accepted.",
		example: {
			before: "type: string",
			after: "type: string\nenum: [open, closed]"
		}
	},
	"enum.removed": {
		title: "Values other than the listed ones are allowed",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers get values that they do not know."]
		},
		todo: "Keep the list of values.",
		example: {
			before: "type: string\nenum: [open, closed]",
			after: "type: string"
		}
	},
	"constraint.tightened": {
		title: "A constraint allows less",
		verdicts: {
			request: ["breaking", "Consumers that send what was allowed are refused."],
			response: ["info", "Consumers get what they could get before."]
		},
		todo: "Keep accepting what was accepted.",
		example: {
			before: "maxLength: 100",
			after: "maxLength: 50"
		}
	},
	"constraint.relaxed": {
		title: "A constraint allows more",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers get values beyond what they made room for."]
		},
		todo: "Keep to the old limit in what is sent.",
		example: {
			before: "maxLength: 50",
			after: "maxLength: 100"
		}
	},
	"extensible-enum.narrowed": {
		title: "Values were removed from a list that may grow (`x-extensible-enum`)",
		verdicts: {
			request: ["breaking", "Consumers that send one of them are refused."],
			response: ["info", "Consumers get fewer values than before."]
		},
		todo: "Keep accepting the old values.",
		example: {
			before: "x-extensible-enum: [card, cash]",
			after: "x-extensible-enum: [card]"
		}
	},
	"extensible-enum.widened": {
		title: "Values were added to a list that may grow (`x-extensible-enum`)",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["info", "Consumers were told that values they do not know may come."]
		},
		todo: null,
		example: {
			before: "x-extensible-enum: [card]",
			after: "x-extensible-enum: [card, cash]"
		}
	},
	"condition.changed": {
		title: "The condition before `then` and `else` changed",
		verdicts: {
			request: ["breaking", "Values that fell under one branch may fall under the other, and be refused there."],
			response: ["warning", "Consumers may get values of the other branch."]
		},
		todo: "Keep the condition and add a further one in allOf.",
		example: {
			before: "if: { properties: { kind: { const: card } } }",
			after: "if: { properties: { kind: { const: cash } } }"
		}
	},
	"pattern.changed": {
		title: "A pattern changed",
		verdicts: {
			request: ["breaking", "Values that matched do not match any more, or nobody can tell whether they do."],
			response: ["warning", "Consumers may get values of another form."]
		},
		todo: "Accept both: (?:old)|(?:new).",
		example: {
			before: "pattern: '^[A-Z]{3}$'",
			after: "pattern: '^[A-Z]{2}$'"
		}
	},
	"format.changed": {
		title: "A format changed",
		verdicts: {
			request: ["breaking", "Consumers send the old format and are refused."],
			response: ["breaking", "Consumers cannot read the new format."]
		},
		todo: "Add a second property with the new format.",
		example: {
			before: "format: date",
			after: "format: date-time"
		}
	},
	"format.narrowed": {
		title: "A format allows less",
		verdicts: {
			request: ["breaking", "Consumers that send more than fits are refused."],
			response: ["info", "Consumers get what they could get before."]
		},
		todo: "Keep accepting the wider format.",
		example: {
			before: "format: int64",
			after: "format: int32"
		}
	},
	"format.widened": {
		title: "A format allows more",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers that made room for the old format overflow."]
		},
		todo: "Add a second property with the wider format.",
		example: {
			before: "format: int32",
			after: "format: int64"
		}
	},
	"format.added": {
		title: "A format was added",
		verdicts: {
			request: ["breaking", "Values of another form, which were accepted, are refused."],
			response: ["info", "Consumers know more than before."]
		},
		todo: "Accept what was accepted.",
		example: {
			before: "type: string",
			after: "type: string\nformat: uuid"
		}
	},
	"format.removed": {
		title: "A format was removed",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers that read the value in this format may get another one."]
		},
		todo: "Keep the format.",
		example: {
			before: "type: string\nformat: uuid",
			after: "type: string"
		}
	},
	"format.custom-changed": {
		title: "A format that no standard knows was added, removed or changed",
		verdicts: {
			request: ["warning", "Only those who made the format up know whether values that were accepted are refused now."],
			response: ["warning", "Only those who made the format up know whether consumers get values of another form."]
		},
		todo: "Make sure that values of today still fit; say what has to fit by a pattern or limits.",
		example: {
			before: "type: string",
			after: "type: string\nformat: path"
		}
	},
	"format.spelled-out": {
		title: "The widest format of a number was written down, or left out",
		verdicts: {
			request: ["info", "The same numbers are accepted; generated code may hold them in another type."],
			response: ["info", "The same numbers may come; generated code may hold them in another type."]
		},
		todo: null,
		example: {
			before: "type: integer",
			after: "type: integer\nformat: int64"
		}
	},
	"variant.removed": {
		title: "An alternative was removed",
		verdicts: {
			request: ["breaking", "Consumers that send this form are refused."],
			response: ["info", "Consumers get fewer forms than before."]
		},
		todo: "Keep accepting it.",
		example: {
			before: "oneOf: [{ $ref: Card }, { $ref: Cash }]",
			after: "oneOf: [{ $ref: Card }]"
		}
	},
	"variant.added": {
		title: "An alternative was added",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["breaking", "Consumers get a form that they cannot read."]
		},
		todo: "Tell consumers first that unknown forms may come.",
		example: {
			before: "oneOf: [{ $ref: Card }]",
			after: "oneOf: [{ $ref: Card }, { $ref: Cash }]"
		}
	},
	"variants.made-exclusive": {
		title: "Alternatives exclude each other (`anyOf` became `oneOf`)",
		verdicts: {
			request: ["breaking", "Consumers that send what fits several alternatives are refused."],
			response: ["info", "Consumers get what they could get before."]
		},
		todo: "Keep `anyOf`.",
		example: {
			before: "anyOf: [{ $ref: Card }, { $ref: Cash }]",
			after: "oneOf: [{ $ref: Card }, { $ref: Cash }]"
		}
	},
	"variants.made-combinable": {
		title: "Alternatives may be combined (`oneOf` became `anyOf`)",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["warning", "Consumers that choose one alternative may get what fits several, and read a part of it alone."]
		},
		todo: "Keep `oneOf`.",
		example: {
			before: "oneOf: [{ $ref: Card }, { $ref: Cash }]",
			after: "anyOf: [{ $ref: Card }, { $ref: Cash }]"
		}
	},
	"discriminator.property-changed": {
		title: "The discriminator is another property",
		verdicts: {
			request: ["breaking", "Consumers name the form in the old property."],
			response: ["breaking", "Consumers look for the form in the old property."]
		},
		todo: "Keep the old property beside the new one.",
		example: {
			before: "discriminator: { propertyName: kind }",
			after: "discriminator: { propertyName: type }"
		}
	},
	"discriminator.value-removed": {
		title: "A discriminator value was removed",
		verdicts: {
			request: ["breaking", "Consumers that send it are not understood."],
			response: ["info", "Consumers do not get it any more."]
		},
		todo: "Keep the value.",
		example: {
			before: "mapping: { cat: Cat, kitty: Cat }",
			after: "mapping: { cat: Cat }"
		}
	},
	"discriminator.value-added": {
		title: "A discriminator value was added",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["warning", "Consumers may get a value that they do not know."]
		},
		todo: "Tell consumers first that unknown values may come.",
		example: {
			before: "mapping: { cat: Cat }",
			after: "mapping: { cat: Cat, kitty: Cat }"
		}
	},
	"discriminator.value-retargeted": {
		title: "A discriminator value names another form",
		verdicts: {
			request: ["breaking", "What consumers send is read as another form."],
			response: ["breaking", "Consumers read what they get as the old form."]
		},
		todo: "Use a new value for the new form.",
		example: {
			before: "mapping: { pet: Cat }",
			after: "mapping: { pet: Dog }"
		}
	},
	"discriminator.added": {
		title: "A discriminator was added",
		verdicts: {
			request: ["warning", "Consumers that do not send the property may not be understood."],
			response: ["info", "Consumers know more than before."]
		},
		todo: "Make sure that the property was required before.",
		example: {
			before: "oneOf: [ … ]",
			after: "oneOf: [ … ]\ndiscriminator: { propertyName: kind }"
		}
	},
	"discriminator.removed": {
		title: "A discriminator was removed",
		verdicts: {
			request: ["info", "Requests of today stay valid."],
			response: ["warning", "Consumers that choose the form by it have nothing to go by."]
		},
		todo: "Keep the discriminator.",
		example: {
			before: "oneOf: [ … ]\ndiscriminator: { propertyName: kind }",
			after: "oneOf: [ … ]"
		}
	},
	"default.changed": {
		title: "A default changed",
		verdicts: {
			request: ["breaking", "Consumers that leave the value out silently get another behaviour."],
			response: ["warning", "Consumers that fill in the old default read another value than is meant."]
		},
		todo: "Keep the default; let consumers ask for the new value.",
		example: {
			before: "limit: { type: integer, default: 20 }",
			after: "limit: { type: integer, default: 100 }"
		}
	},
	"default.added": {
		title: "A default was added",
		verdicts: {
			request: ["warning", "Leaving the value out may mean something else now; often it only writes down what already held."],
			response: ["info", "Consumers know more than before."]
		},
		todo: "Make sure that it is what happened before.",
		example: {
			before: "limit: { type: integer }",
			after: "limit: { type: integer, default: 20 }"
		}
	},
	"default.removed": {
		title: "A default was removed",
		verdicts: {
			request: ["breaking", "Consumers that leave the value out get another behaviour than the one they were told of."],
			response: ["info", "Consumers may no longer fill it in."]
		},
		todo: "Keep the default.",
		example: {
			before: "limit: { type: integer, default: 20 }",
			after: "limit: { type: integer }"
		}
	},
	"default.empty-removed": {
		title: "A default was removed that says nothing: `\"\"`, `false`, `0`, an empty list or object",
		verdicts: {
			request: ["warning", "To most servers leaving the value out is the same; to one that tells them apart it is another behaviour."],
			response: ["info", "Consumers may no longer fill it in."]
		},
		todo: "Make sure that leaving it out means what the default meant, or keep the default.",
		example: {
			before: "archived: { type: boolean, default: false }",
			after: "archived: { type: boolean }"
		}
	},
	"xml.changed": {
		title: "An element or attribute is written otherwise in XML",
		verdicts: {
			request: ["warning", "Consumers that send XML write it in the old way; JSON stays as it is."],
			response: ["warning", "Consumers that read XML look for the old element; JSON stays as it is."]
		},
		todo: "Keep the names and forms of elements.",
		example: {
			before: "xml: { name: order }",
			after: "xml: { name: purchase }"
		}
	},
	"examples.changed": {
		title: "Examples changed",
		verdicts: {
			request: ["info", "Nothing is accepted or refused that was not before."],
			response: ["info", "Consumers get what they got before; mock servers that answer with examples answer otherwise."]
		},
		todo: null,
		example: {
			before: "example: 7",
			after: "example: 12"
		}
	},
	"schema.undeprecated": {
		title: "A property, value or header is no longer deprecated",
		verdicts: {
			request: ["info", "It works as before."],
			response: ["info", "It is sent as before."]
		},
		todo: null,
		example: {
			before: "name: { type: string, deprecated: true }",
			after: "name: { type: string }"
		}
	},
	"schema.deprecated": {
		title: "A property, value or header was marked deprecated",
		verdicts: {
			request: ["info", "It still works; its consumers should move on."],
			response: ["info", "It is still sent."]
		},
		todo: null,
		example: {
			before: "name: { type: string }",
			after: "name: { type: string, deprecated: true }"
		}
	}
};

// src/spec/rules.ts
/** Every change of a specification that has a name: the single source of severities, advice and `docs/rules.md`. */
const RULES = {
	...EXCHANGE_RULES,
	...LIFECYCLE_RULES,
	...MESSAGE_RULES,
	...OBJECT_RULES,
	...VALUE_RULES,
	...ASYNCAPI_RULES
};
const DIRECTIONS = [
	"none",
	"request",
	"response"
];
function ruleOf(name) {
	return RULES[name];
}
/** `response.property.removed`; `path.removed` where there is no direction. */
function ruleId(name, direction) {
	return direction === "none" ? name : `${direction}.${name}`;
}
/** How bad a change is for the side that is reached. A rule without a verdict for a direction is a mistake of the differ. */
function severityOf(name, direction) {
	const verdict = ruleOf(name).verdicts[direction];
	if (verdict === void 0) throw new Error(`the rule ${name} has no verdict for the direction "${direction}"`);
	return verdict[0];
}
/** The same as data: what a finding of a rule means, and the compatible way. */
function ruleTexts() {
	return ruleNames().flatMap((name) => DIRECTIONS.flatMap((direction) => {
		const { title, todo, verdicts } = ruleOf(name);
		const verdict = verdicts[direction];
		if (verdict === void 0) return [];
		return [{
			id: ruleId(name, direction),
			severity: verdict[0],
			title,
			why: verdict[1],
			todo
		}];
	}));
}
function ruleNames() {
	return Object.keys(RULES);
}

export { severityOf as i, ruleOf as n, ruleTexts as r, ruleId as t };