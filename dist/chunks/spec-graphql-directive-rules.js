// src/spec/graphql/directive-rules.ts
/** Where no place of a request is among those a directive may be used at. */
const SCHEMA_ONLY = ["info", "It is a directive of schemas, which clients cannot use."];
/** Directives that are declared: clients may write those of requests, servers and tools read the others. */
const DECLARATION_RULES = {
	DIRECTIVE_REMOVED: {
		title: "A directive was removed",
		verdicts: { none: ["breaking", "Requests that use it are refused as a whole."] },
		otherwise: [SCHEMA_ONLY],
		todo: "Keep it and let it do nothing.",
		example: {
			before: "directive @cached on FIELD",
			after: "# no directive"
		}
	},
	DIRECTIVE_ADDED: {
		title: "A directive was added",
		verdicts: { none: ["info", "Nobody uses it yet."] },
		todo: null,
		example: {
			before: "# no directive",
			after: "directive @cached on FIELD"
		}
	},
	DIRECTIVE_LOCATION_ADDED: {
		title: "A directive may be used at a further place",
		verdicts: { none: ["info", "Where it was allowed it still is."] },
		todo: null,
		example: {
			before: "directive @cached on FIELD",
			after: "directive @cached on FIELD | QUERY"
		}
	},
	DIRECTIVE_LOCATION_REMOVED: {
		title: "A directive may no longer be used at a place",
		verdicts: { none: ["breaking", "Requests that use it there are refused as a whole."] },
		otherwise: [["info", "It was a place of the schema, where clients write nothing."]],
		todo: "Keep allowing it there, and let it do nothing.",
		example: {
			before: "directive @cached on FIELD | QUERY",
			after: "directive @cached on FIELD"
		}
	},
	DIRECTIVE_REPEATABLE_ADDED: {
		title: "A directive may be repeated",
		verdicts: { none: ["info", "Using it once stays fine."] },
		todo: null,
		example: {
			before: "directive @tag(name: String) on FIELD",
			after: "directive @tag(name: String) repeatable on FIELD"
		}
	},
	DIRECTIVE_REPEATABLE_REMOVED: {
		title: "A directive may no longer be repeated",
		verdicts: { none: ["breaking", "Requests that repeat it are refused as a whole."] },
		otherwise: [SCHEMA_ONLY],
		todo: "Keep it repeatable.",
		example: {
			before: "directive @tag(name: String) repeatable on FIELD",
			after: "directive @tag(name: String) on FIELD"
		}
	},
	DIRECTIVE_ARGUMENT_ADDED: {
		title: "A directive got an argument",
		verdicts: { none: ["breaking", "The argument is required, and every use of today lacks it."] },
		otherwise: [["info", "It may be left out, the directive itself is new, or clients cannot use it."]],
		todo: "Give it a default that means what happens today.",
		example: {
			before: "directive @cached on FIELD",
			after: "directive @cached(seconds: Int!) on FIELD"
		}
	},
	DIRECTIVE_ARGUMENT_REMOVED: {
		title: "An argument of a directive was removed",
		verdicts: { none: ["breaking", "Requests that give it are refused as a whole."] },
		otherwise: [SCHEMA_ONLY],
		todo: "Keep accepting it, and ignore it.",
		example: {
			before: "directive @cached(seconds: Int) on FIELD",
			after: "directive @cached on FIELD"
		}
	},
	DIRECTIVE_ARGUMENT_TYPE_CHANGED: {
		title: "The type of an argument of a directive changed",
		verdicts: { none: ["breaking", "What is given today no longer fits."] },
		otherwise: [["info", "Everything that was accepted still is, or clients cannot use the directive."]],
		todo: "Add a second argument with the new type.",
		example: {
			before: "@cached(seconds: Int) on FIELD",
			after: "@cached(seconds: Int!) on FIELD"
		}
	},
	DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED: {
		title: "The default of an argument of a directive changed",
		verdicts: { none: ["warning", "Uses without the argument mean something else now."] },
		otherwise: [SCHEMA_ONLY],
		todo: "Keep the default.",
		example: {
			before: "@cached(seconds: Int = 10) on FIELD",
			after: "@cached(seconds: Int = 60) on FIELD"
		}
	},
	DIRECTIVE_USAGE_ARGUMENT_ADDED: {
		title: "A directive in the schema is given a further argument",
		verdicts: { none: ["info", "What it does to requests is not written in the schema."] },
		todo: null,
		example: {
			before: "orders: [Order] @cost",
			after: "orders: [Order] @cost(weight: 5)"
		}
	},
	DIRECTIVE_USAGE_ARGUMENT_REMOVED: {
		title: "A directive in the schema lost an argument, or is given another value",
		verdicts: { none: ["warning", "What it does to requests is not written in the schema."] },
		otherwise: [["info", "It is the address in `@specifiedBy`, which is for readers."]],
		todo: "Make sure that what the directive does stays the same for clients.",
		example: {
			before: "orders: [Order] @cost(weight: 5)",
			after: "orders: [Order] @cost"
		}
	}
};
/** Places of a schema that carry directives, with a sample that has one. */
const PLACES = [
	[
		"SCHEMA",
		"the schema",
		"schema { query: Query }",
		"schema @link(url: \"…\") { query: Query }"
	],
	[
		"SCALAR",
		"a scalar",
		"scalar Date",
		"scalar Date @tag(name: \"time\")"
	],
	[
		"OBJECT",
		"a type",
		"type Order { id: ID! }",
		"type Order @auth { id: ID! }"
	],
	[
		"INTERFACE",
		"an interface",
		"interface Node { id: ID! }",
		"interface Node @auth { id: ID! }"
	],
	[
		"UNION_MEMBER",
		"a union",
		"union Result = Order",
		"union Result @auth = Order"
	],
	[
		"ENUM",
		"an enum",
		"enum Status { OPEN }",
		"enum Status @auth { OPEN }"
	],
	[
		"ENUM_VALUE",
		"a value of an enum",
		"enum Status { OPEN }",
		"enum Status { OPEN @auth }"
	],
	[
		"INPUT_OBJECT",
		"an input",
		"input NewOrder { sku: ID! }",
		"input NewOrder @auth { sku: ID! }"
	],
	[
		"FIELD_DEFINITION",
		"a field",
		"orders: [Order]",
		"orders: [Order] @auth"
	],
	[
		"ARGUMENT_DEFINITION",
		"an argument",
		"orders(first: Int): [Order]",
		"orders(first: Int @max(value: 9)): [Order]"
	],
	[
		"INPUT_FIELD_DEFINITION",
		"a field of an input",
		"sku: ID!",
		"sku: ID! @max(value: 9)"
	]
];
const UNKNOWN_EFFECT = "What a directive does to requests is not written in the schema.";
const ONE_OF = ["breaking", "`@oneOf` refuses requests that give more than one field."];
/** `DIRECTIVE_USAGE_OBJECT_ADDED` and so on: one row for each place and either way. */
function usageRules() {
	return Object.fromEntries(PLACES.flatMap(([name, words, bare, used]) => [[`DIRECTIVE_USAGE_${name}_ADDED`, {
		title: `A directive was put on ${words}`,
		verdicts: { none: ["warning", UNKNOWN_EFFECT] },
		otherwise: [["info", "What carries it is new, or it says that something is deprecated."], ...name === "INPUT_OBJECT" ? [ONE_OF] : []],
		todo: "Make sure that what the directive does is fine for the requests of today.",
		example: {
			before: bare,
			after: used
		}
	}], [`DIRECTIVE_USAGE_${name}_REMOVED`, {
		title: `A directive was taken from ${words}`,
		verdicts: { none: ["warning", UNKNOWN_EFFECT] },
		otherwise: [["info", "It said that something is deprecated, or refused what is accepted now."]],
		todo: "Make sure that clients do not count on what the directive did.",
		example: {
			before: used,
			after: bare
		}
	}]]));
}
const DIRECTIVE_RULES = {
	...DECLARATION_RULES,
	...usageRules()
};

// src/spec/graphql/member-rules.ts
/** Fields, arguments, input fields and enum values. */
const MEMBER_RULES = {
	FIELD_REMOVED: {
		title: "A field was removed",
		verdicts: { none: ["breaking", "Requests that select it are refused as a whole."] },
		todo: "Mark it `@deprecated` and remove it when nobody selects it any more.",
		example: {
			before: "type Order { id: ID!, total: Float }",
			after: "type Order { id: ID! }"
		}
	},
	FIELD_ADDED: {
		title: "A field was added",
		verdicts: { none: ["info", "Nobody selects it yet."] },
		todo: null,
		example: {
			before: "type Order { id: ID! }",
			after: "type Order { id: ID!, total: Float }"
		}
	},
	FIELD_TYPE_CHANGED: {
		title: "The type of a field changed",
		verdicts: { none: ["breaking", "Clients read what they do not expect, or select fields that are not there."] },
		otherwise: [["info", "It can no longer be null, and is otherwise the same."]],
		todo: "Add a second field with the new type and deprecate this one.",
		example: {
			before: "type Order { total: Float! }",
			after: "type Order { total: Float }"
		}
	},
	FIELD_DEPRECATION_ADDED: {
		title: "A field was marked deprecated",
		verdicts: { none: ["info", "It still works; its clients should move on."] },
		todo: null,
		example: {
			before: "total: Float",
			after: "total: Float @deprecated(reason: \"Use amount.\")"
		}
	},
	FIELD_DEPRECATION_REMOVED: {
		title: "A field is no longer deprecated",
		verdicts: { none: ["info", "It works as before."] },
		todo: null,
		example: {
			before: "total: Float @deprecated(reason: \"Use amount.\")",
			after: "total: Float"
		}
	},
	FIELD_DEPRECATION_REASON_CHANGED: {
		title: "The reason of a deprecation changed",
		verdicts: { none: ["info", "Readers are told something else."] },
		todo: null,
		example: {
			before: "@deprecated(reason: \"Use amount.\")",
			after: "@deprecated(reason: \"Gone in 2027.\")"
		}
	},
	FIELD_DEPRECATION_REASON_ADDED: {
		title: "A deprecation got a reason",
		verdicts: { none: ["info", "Readers are told more."] },
		todo: null,
		example: {
			before: "@deprecated",
			after: "@deprecated(reason: \"Use amount.\")"
		}
	},
	FIELD_DEPRECATION_REASON_REMOVED: {
		title: "The reason of a deprecation was removed",
		verdicts: { none: ["info", "Readers are told less."] },
		todo: null,
		example: {
			before: "@deprecated(reason: \"Use amount.\")",
			after: "@deprecated"
		}
	},
	FIELD_ARGUMENT_ADDED: {
		title: "A field got an argument",
		verdicts: { none: ["breaking", "The argument is required, and every request of today lacks it."] },
		otherwise: [["warning", "It may be left out, and the server now chooses what that means."], ["info", "The field itself is new."]],
		todo: "Give it a default that means what happens today.",
		example: {
			before: "orders: [Order]",
			after: "orders(status: Status!): [Order]"
		}
	},
	FIELD_ARGUMENT_REMOVED: {
		title: "An argument of a field was removed",
		verdicts: { none: ["breaking", "Requests that send it are refused as a whole."] },
		todo: "Keep accepting it, mark it `@deprecated`, and ignore it.",
		example: {
			before: "orders(status: Status): [Order]",
			after: "orders: [Order]"
		}
	},
	FIELD_ARGUMENT_TYPE_CHANGED: {
		title: "The type of an argument changed",
		verdicts: { none: ["breaking", "What clients send, or their variables, no longer fit."] },
		otherwise: [["info", "Everything that was accepted still is."]],
		todo: "Add a second argument with the new type and deprecate this one.",
		example: {
			before: "orders(first: Int): [Order]",
			after: "orders(first: Int!): [Order]"
		}
	},
	FIELD_ARGUMENT_DEFAULT_CHANGED: {
		title: "The default of an argument was changed, removed or added",
		verdicts: { none: ["breaking", "Requests without the argument silently mean something else."] },
		otherwise: [["warning", "There was none before; often the new one only writes down what already held."], ["info", "It is `null`, which says what saying nothing says."]],
		todo: "Keep the default.",
		example: {
			before: "orders(first: Int = 10): [Order]",
			after: "orders(first: Int = 100): [Order]"
		}
	},
	INPUT_FIELD_REMOVED: {
		title: "A field of an input was removed",
		verdicts: { none: ["breaking", "Requests that send it are refused as a whole."] },
		todo: "Keep accepting it, mark it `@deprecated`, and ignore it.",
		example: {
			before: "input NewOrder { sku: ID!, note: String }",
			after: "input NewOrder { sku: ID! }"
		}
	},
	INPUT_FIELD_ADDED: {
		title: "An input got a field",
		verdicts: { none: ["breaking", "The field is required, and every request of today lacks it."] },
		otherwise: [["warning", "It has a default, which now takes effect in the requests of today."], ["info", "It may be left out, or the input itself is new."]],
		todo: "Make it nullable and let its absence mean what happens today.",
		example: {
			before: "input NewOrder { sku: ID! }",
			after: "input NewOrder { sku: ID!, count: Int! }"
		}
	},
	INPUT_FIELD_TYPE_CHANGED: {
		title: "The type of a field of an input changed",
		verdicts: { none: ["breaking", "What clients send no longer fits."] },
		otherwise: [["info", "Everything that was accepted still is."]],
		todo: "Add a second field with the new type and deprecate this one.",
		example: {
			before: "input NewOrder { count: Int }",
			after: "input NewOrder { count: Int! }"
		}
	},
	INPUT_FIELD_DEFAULT_VALUE_CHANGED: {
		title: "The default of a field of an input was changed, removed or added",
		verdicts: { none: ["breaking", "Requests without the field silently mean something else."] },
		otherwise: [["warning", "There was none before; often the new one only writes down what already held."], ["info", "It is `null`, which says what saying nothing says."]],
		todo: "Keep the default.",
		example: {
			before: "input NewOrder { count: Int = 1 }",
			after: "input NewOrder { count: Int = 2 }"
		}
	},
	ENUM_VALUE_REMOVED: {
		title: "A value of an enum was removed",
		verdicts: { none: ["breaking", "Requests that send it are refused, and clients wait for it in vain."] },
		todo: "Mark it `@deprecated` and remove it when nobody sends it any more.",
		example: {
			before: "enum Status { OPEN PAID }",
			after: "enum Status { OPEN }"
		}
	},
	ENUM_VALUE_ADDED: {
		title: "A value was added to an enum",
		verdicts: { none: ["warning", "A field returns it, and clients that know every value of today meet a new one."] },
		otherwise: [["info", "Clients only send the enum, or it is new itself."]],
		todo: "Make sure that clients have a branch for unknown values.",
		example: {
			before: "enum Status { OPEN PAID }",
			after: "enum Status { OPEN PAID CANCELLED }"
		}
	},
	ENUM_VALUE_DEPRECATION_REASON_ADDED: {
		title: "A value of an enum was marked deprecated, or its deprecation got a reason",
		verdicts: { none: ["info", "It still works; its clients should move on."] },
		todo: null,
		example: {
			before: "enum Status { OPEN }",
			after: "enum Status { OPEN @deprecated(reason: \"Use NEW.\") }"
		}
	},
	ENUM_VALUE_DEPRECATION_REASON_CHANGED: {
		title: "The reason of an enum value's deprecation changed",
		verdicts: { none: ["info", "Readers are told something else."] },
		todo: null,
		example: {
			before: "OPEN @deprecated(reason: \"Use NEW.\")",
			after: "OPEN @deprecated(reason: \"Gone in 2027.\")"
		}
	},
	ENUM_VALUE_DEPRECATION_REASON_REMOVED: {
		title: "A value of an enum is no longer deprecated, or its deprecation lost the reason",
		verdicts: { none: ["info", "It works as before."] },
		todo: null,
		example: {
			before: "enum Status { OPEN @deprecated(reason: \"Use NEW.\") }",
			after: "enum Status { OPEN }"
		}
	}
};

// src/spec/graphql/type-rules.ts
/** The schema itself, types, interfaces and unions. */
const TYPE_RULES = {
	SCHEMA_REMOVED: {
		title: "A schema was deleted",
		verdicts: { none: ["breaking", "Every client loses the contract, and most likely the API."] },
		todo: "Keep the schema until the API is switched off, and deprecate its fields first.",
		example: {
			before: "type Query { orders: [Order!]! }",
			after: "# the file is gone"
		}
	},
	SCHEMA_QUERY_TYPE_CHANGED: {
		title: "Another type is the query type",
		verdicts: { none: ["breaking", "Fields that clients ask for are no longer at the root."] },
		otherwise: [["info", "A schema that had no query type got one."]],
		todo: "Give the new type every field of the old one.",
		example: {
			before: "schema { query: Query }",
			after: "schema { query: Root }"
		}
	},
	SCHEMA_MUTATION_TYPE_CHANGED: {
		title: "Another type is the mutation type",
		verdicts: { none: ["breaking", "Mutations that clients send are no longer at the root."] },
		otherwise: [["info", "A schema that had no mutation type got one."]],
		todo: "Give the new type every field of the old one.",
		example: {
			before: "schema { query: Query, mutation: Mutation }",
			after: "schema { query: Query }"
		}
	},
	SCHEMA_SUBSCRIPTION_TYPE_CHANGED: {
		title: "Another type is the subscription type",
		verdicts: { none: ["breaking", "Subscriptions that clients hold are no longer at the root."] },
		otherwise: [["info", "A schema that had no subscription type got one."]],
		todo: "Give the new type every field of the old one.",
		example: {
			before: "schema { query: Query, subscription: Events }",
			after: "schema { query: Query }"
		}
	},
	TYPE_REMOVED: {
		title: "A type was removed",
		verdicts: { none: ["breaking", "Clients that name it in a fragment or a variable are refused."] },
		todo: "Deprecate the fields that lead to it, and remove it when nobody asks for them.",
		example: {
			before: "type Order { id: ID! }\ntype Invoice { id: ID! }",
			after: "type Order { id: ID! }"
		}
	},
	TYPE_ADDED: {
		title: "A type was added",
		verdicts: { none: ["info", "Nobody asks for it yet."] },
		todo: null,
		example: {
			before: "type Order { id: ID! }",
			after: "type Order { id: ID! }\ntype Invoice { id: ID! }"
		}
	},
	TYPE_KIND_CHANGED: {
		title: "A type became another kind of type",
		verdicts: { none: ["breaking", "Clients that select fields of it, or send it, are refused."] },
		todo: "Add a new type and a new field that returns it.",
		example: {
			before: "type Address { city: String }",
			after: "scalar Address"
		}
	},
	OBJECT_TYPE_INTERFACE_ADDED: {
		title: "A type implements a further interface",
		verdicts: { none: ["warning", "Clients of the interface meet a type that they do not know."] },
		otherwise: [["info", "The type itself is new."]],
		todo: "Make sure that clients of the interface have a branch for unknown types.",
		example: {
			before: "type Order { id: ID! }",
			after: "type Order implements Node { id: ID! }"
		}
	},
	OBJECT_TYPE_INTERFACE_REMOVED: {
		title: "A type no longer implements an interface",
		verdicts: { none: ["breaking", "Fragments of clients on the interface no longer match it."] },
		todo: "Keep implementing it, and deprecate the fields that return the interface.",
		example: {
			before: "type Order implements Node { id: ID! }",
			after: "type Order { id: ID! }"
		}
	},
	UNION_MEMBER_ADDED: {
		title: "A union got a further member",
		verdicts: { none: ["warning", "Clients meet a type that they have no fragment for."] },
		otherwise: [["info", "The union itself is new."]],
		todo: "Make sure that clients have a branch for unknown types.",
		example: {
			before: "union Result = Order",
			after: "union Result = Order | Refund"
		}
	},
	UNION_MEMBER_REMOVED: {
		title: "A member of a union was removed",
		verdicts: { none: ["breaking", "Fragments of clients on that member are refused."] },
		todo: "Keep the member and stop returning it.",
		example: {
			before: "union Result = Order | Refund",
			after: "union Result = Order"
		}
	}
};

// src/spec/graphql/rules.ts
/** Every kind of change of a GraphQL schema by the name that graphql-inspector gives it, and the loss of the schema itself. */
const GRAPHQL_RULES = {
	...TYPE_RULES,
	...MEMBER_RULES,
	...DIRECTIVE_RULES
};
/** `FIELD_REMOVED` is `graphql.field.removed`. */
function graphqlRuleId(type) {
	return `graphql.${type.toLowerCase().replaceAll("_", ".")}`;
}
function todoOf(type) {
	return GRAPHQL_RULES[type]?.todo ?? null;
}

export { graphqlRuleId as n, todoOf as r, GRAPHQL_RULES as t };