// src/spec/protobuf/field-rules.ts
const KEEP = "Keep the field, mark it deprecated, and add a new one under a new number.";
/** Fields of messages and extensions. */
const FIELD_RULES = {
	FIELD_NO_DELETE: {
		title: "A field was removed, and its number and name are reserved",
		verdicts: { none: ["breaking", "Consumers that read it find it missing, and their code no longer compiles."] },
		todo: "Mark it deprecated and remove it when nobody reads it any more.",
		example: {
			before: "string note = 3;",
			after: "reserved 3;\nreserved \"note\";"
		}
	},
	FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED: {
		title: "A field was removed, and its number can be used again",
		verdicts: { none: ["breaking", "Consumers that read it find it missing, and may one day read something else under its number."] },
		todo: "Reserve its number and its name.",
		example: {
			before: "string note = 3;",
			after: "// nothing is reserved"
		}
	},
	FIELD_NO_DELETE_UNLESS_NAME_RESERVED: {
		title: "A field was removed, and its name can be used again",
		verdicts: { none: ["breaking", "Consumers that use JSON may one day read something else under its name."] },
		todo: "Reserve its name beside its number.",
		example: {
			before: "string note = 3;",
			after: "reserved 3;"
		}
	},
	FIELD_ADDED: {
		title: "A field was added",
		verdicts: { none: ["info", "Consumers that do not know it skip it."] },
		todo: null,
		example: {
			before: "string id = 1;",
			after: "string id = 1;\nstring note = 2;"
		}
	},
	FIELD_SAME_NAME: {
		title: "The field with this number has another name",
		verdicts: { none: ["breaking", "JSON and generated code use the name; the meaning may be another too."] },
		todo: "Keep the name, or add a new field under a new number.",
		example: {
			before: "string note = 3;",
			after: "string comment = 3;"
		}
	},
	FIELD_SAME_JSON_NAME: {
		title: "The JSON name of a field changed",
		verdicts: { none: ["breaking", "Consumers that use JSON no longer find it."] },
		todo: "Keep `json_name`.",
		example: {
			before: "string note = 3;",
			after: "string note = 3 [json_name = \"remark\"];"
		}
	},
	FIELD_SAME_TYPE: {
		title: "The type of a field changed to one that is written alike",
		verdicts: { none: ["warning", "Generated code has another type, and large values may be cut off."] },
		todo: KEEP,
		example: {
			before: "int32 count = 2;",
			after: "uint32 count = 2;"
		}
	},
	FIELD_WIRE_JSON_COMPATIBLE_TYPE: {
		title: "The type of a field changed to one that only the binary form can still read",
		verdicts: { none: ["breaking", "Consumers that use JSON read another kind of value."] },
		todo: KEEP,
		example: {
			before: "int32 count = 2;",
			after: "int64 count = 2;"
		}
	},
	FIELD_WIRE_COMPATIBLE_TYPE: {
		title: "The type of a field changed to one that is written differently",
		verdicts: { none: ["breaking", "Consumers cannot read what is sent, or read something else."] },
		todo: KEEP,
		example: {
			before: "int32 count = 2;",
			after: "string count = 2;"
		}
	},
	FIELD_SAME_CARDINALITY: {
		title: "Whether a field that is not set can be told from its default changed",
		verdicts: { none: ["warning", "Generated code asks in another way, and defaults are sent or not sent."] },
		todo: "Keep or leave out `optional` as it was.",
		example: {
			before: "int32 count = 2;",
			after: "optional int32 count = 2;"
		}
	},
	FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY: {
		title: "A list became a map, or a map a list",
		verdicts: { none: ["breaking", "Consumers that use JSON read another kind of value."] },
		todo: KEEP,
		example: {
			before: "map<string, string> labels = 4;",
			after: "repeated Label labels = 4;"
		}
	},
	FIELD_WIRE_COMPATIBLE_CARDINALITY: {
		title: "A single value became several, or several became one",
		verdicts: { none: ["breaking", "Consumers lose values, or cannot read what is sent."] },
		todo: KEEP,
		example: {
			before: "string tag = 5;",
			after: "repeated string tag = 5;"
		}
	},
	MESSAGE_SAME_REQUIRED_FIELDS: {
		title: "A required field was added, removed, or became required or optional",
		verdicts: { none: ["breaking", "Whoever still thinks it required refuses messages without it."] },
		todo: "Never add or remove required fields; use optional ones.",
		example: {
			before: "optional string id = 1;",
			after: "required string id = 1;"
		}
	},
	FIELD_SAME_ONEOF: {
		title: "A field moved into a oneof, or out of one",
		verdicts: { none: ["breaking", "Setting one field now clears another, or no longer does."] },
		todo: "Add a new field under a new number.",
		example: {
			before: "string card = 6;",
			after: "oneof payment { string card = 6; }"
		}
	},
	ONEOF_NO_DELETE: {
		title: "A oneof was removed and its fields stayed",
		verdicts: { none: ["breaking", "Several of its fields may be set at once now, and generated code loses the oneof."] },
		todo: "Keep the oneof.",
		example: {
			before: "oneof payment { string card = 6; string iban = 7; }",
			after: "string card = 6;\nstring iban = 7;"
		}
	},
	FIELD_SAME_DEFAULT: {
		title: "The default of a field changed",
		verdicts: { none: ["warning", "Messages without the field mean something else to either side."] },
		todo: "Keep the default.",
		example: {
			before: "optional int32 count = 2 [default = 1];",
			after: "optional int32 count = 2 [default = 2];"
		}
	},
	FIELD_SAME_JSTYPE: {
		title: "A field has another type in JavaScript",
		verdicts: { none: ["warning", "Generated code has another type."] },
		todo: "Keep `jstype`.",
		example: {
			before: "int64 id = 1;",
			after: "int64 id = 1 [jstype = JS_STRING];"
		}
	},
	FIELD_SAME_CPP_STRING_TYPE: {
		title: "A field has another type in C++",
		verdicts: { none: ["warning", "Generated code has another type."] },
		todo: "Keep `ctype`.",
		example: {
			before: "string id = 1;",
			after: "string id = 1 [ctype = CORD];"
		}
	},
	FIELD_SAME_JAVA_UTF8_VALIDATION: {
		title: "Whether Java checks on its own that a text is UTF-8 changed",
		verdicts: { none: ["warning", "Texts that Java consumers accepted may be refused."] },
		todo: "Keep `java_string_check_utf8`, or `features.(pb.java).utf8_validation`.",
		example: {
			before: "option java_string_check_utf8 = false;",
			after: "option java_string_check_utf8 = true;"
		}
	},
	FIELD_SAME_UTF8_VALIDATION: {
		title: "Whether a text has to be UTF-8 changed",
		verdicts: { none: ["warning", "Texts that were accepted may be refused."] },
		todo: "Keep `features.utf8_validation`.",
		example: {
			before: "string id = 1 [features.utf8_validation = NONE];",
			after: "string id = 1 [features.utf8_validation = VERIFY];"
		}
	},
	EXTENSION_NO_DELETE: {
		title: "An extension was removed",
		verdicts: { none: ["breaking", "Consumers that read it find it missing, and their code no longer compiles."] },
		todo: "Keep it and mark it deprecated.",
		example: {
			before: "extend Order { optional string note = 100; }",
			after: "// no extension"
		}
	},
	EXTENSION_MESSAGE_NO_DELETE: {
		title: "A message can no longer be extended under these numbers",
		verdicts: { none: ["breaking", "Extensions of others under these numbers are no longer valid."] },
		todo: "Keep the range.",
		example: {
			before: "extensions 100 to 199;",
			after: "extensions 100 to 149;"
		}
	}
};

// src/spec/protobuf/file-rules.ts
/** Packages and files. */
const OWN_RULES = {
	PACKAGE_NO_DELETE: {
		title: "All files of a package were deleted",
		verdicts: { none: ["breaking", "Consumers of everything in it are left without it."] },
		todo: "Keep the files until nobody uses them any more.",
		example: {
			before: "package shop.v1;",
			after: "// the files are gone"
		}
	},
	FILE_NO_DELETE: {
		title: "A file was deleted",
		verdicts: { none: ["breaking", "Consumers of what it defined are left without it."] },
		otherwise: [["warning", "Another file of the package defines the same; code that imports the old one no longer builds."]],
		todo: "Keep the file and let it import the new one publicly.",
		example: {
			before: "orders.proto, invoices.proto",
			after: "orders.proto"
		}
	},
	FILE_SAME_PACKAGE: {
		title: "The package of a file changed",
		verdicts: { none: ["breaking", "The names of all messages and services change, and so do the paths that gRPC calls."] },
		todo: "Add files with the new package beside the old ones.",
		example: {
			before: "package shop.v1;",
			after: "package shop.v2;"
		}
	},
	FILE_SAME_SYNTAX: {
		title: "A file is written in another syntax",
		verdicts: { none: ["warning", "Presence of fields, unknown enum values and checks of texts follow other rules."] },
		otherwise: [["info", "It became an edition, or another one; what that changes is listed on its own."]],
		todo: "Keep the syntax, or move to an edition and keep every feature as it was.",
		example: {
			before: "syntax = \"proto2\";",
			after: "syntax = \"proto3\";"
		}
	},
	DEFINITION_SAME_FILE: {
		title: "A definition moved to another file of its package",
		verdicts: { none: ["warning", "Calls work as before; code in languages with one module per file no longer builds."] },
		todo: "Import the new file publicly from the old one.",
		example: {
			before: "// orders.proto\nmessage Order { … }",
			after: "// order.proto\nmessage Order { … }"
		}
	}
};
/** Options of files that decide how generated code looks: what they are by default, and the language that reads them. */
const FILE_OPTIONS = {
	FILE_SAME_CC_ENABLE_ARENAS: [
		"cc_enable_arenas",
		"true",
		"C++"
	],
	FILE_SAME_CC_GENERIC_SERVICES: [
		"cc_generic_services",
		"false",
		"C++"
	],
	FILE_SAME_CSHARP_NAMESPACE: [
		"csharp_namespace",
		"",
		"C#"
	],
	FILE_SAME_GO_PACKAGE: [
		"go_package",
		"",
		"Go"
	],
	FILE_SAME_JAVA_GENERIC_SERVICES: [
		"java_generic_services",
		"false",
		"Java"
	],
	FILE_SAME_JAVA_MULTIPLE_FILES: [
		"java_multiple_files",
		"false",
		"Java"
	],
	FILE_SAME_JAVA_OUTER_CLASSNAME: [
		"java_outer_classname",
		"",
		"Java"
	],
	FILE_SAME_JAVA_PACKAGE: [
		"java_package",
		"",
		"Java"
	],
	FILE_SAME_OBJC_CLASS_PREFIX: [
		"objc_class_prefix",
		"",
		"Objective-C"
	],
	FILE_SAME_OPTIMIZE_FOR: [
		"optimize_for",
		"SPEED",
		"C++ and Java"
	],
	FILE_SAME_PHP_CLASS_PREFIX: [
		"php_class_prefix",
		"",
		"PHP"
	],
	FILE_SAME_PHP_METADATA_NAMESPACE: [
		"php_metadata_namespace",
		"",
		"PHP"
	],
	FILE_SAME_PHP_NAMESPACE: [
		"php_namespace",
		"",
		"PHP"
	],
	FILE_SAME_PY_GENERIC_SERVICES: [
		"py_generic_services",
		"false",
		"Python"
	],
	FILE_SAME_RUBY_PACKAGE: [
		"ruby_package",
		"",
		"Ruby"
	],
	FILE_SAME_SWIFT_PREFIX: [
		"swift_prefix",
		"",
		"Swift"
	]
};
function optionRules() {
	const rows = Object.entries(FILE_OPTIONS).map(([name, [option, unset, language]]) => {
		const isText = unset === "";
		const value = isText ? "\"shop.v2\"" : unset === "SPEED" ? "LITE_RUNTIME" : String(unset === "false");
		return [name, {
			title: `A file has another \`${option}\``,
			verdicts: { none: ["warning", `Calls work as before; code that is generated for ${language} changes.`] },
			todo: "Keep the option.",
			example: {
				before: isText ? `option ${option} = "shop.v1";` : `// ${option} is ${unset}`,
				after: `option ${option} = ${value};`
			}
		}];
	});
	return Object.fromEntries(rows);
}
const FILE_RULES = {
	...OWN_RULES,
	...optionRules()
};

// src/spec/protobuf/type-rules.ts
/** Messages, enums and services. */
const TYPE_RULES = {
	MESSAGE_NO_DELETE: {
		title: "A message was removed",
		verdicts: { none: ["breaking", "Consumers that send or read it are left without it."] },
		todo: "Keep it and mark it deprecated.",
		example: {
			before: "message Order { … }\nmessage Invoice { … }",
			after: "message Order { … }"
		}
	},
	MESSAGE_ADDED: {
		title: "A message was added",
		verdicts: { none: ["info", "Nobody uses it yet."] },
		todo: null,
		example: {
			before: "message Order { … }",
			after: "message Order { … }\nmessage Invoice { … }"
		}
	},
	MESSAGE_SAME_JSON_FORMAT: {
		title: "A message no longer promises its JSON form",
		verdicts: { none: ["breaking", "Consumers that use JSON may be refused."] },
		todo: "Keep `features.json_format`.",
		example: {
			before: "message Order { … }",
			after: "message Order { option features.json_format = LEGACY_BEST_EFFORT; … }"
		}
	},
	MESSAGE_SAME_MESSAGE_SET_WIRE_FORMAT: {
		title: "A message is written in another binary form (`message_set_wire_format`)",
		verdicts: { none: ["breaking", "Consumers read the bytes in the old form."] },
		todo: "Leave `message_set_wire_format` alone.",
		example: {
			before: "message Order { … }",
			after: "message Order { option message_set_wire_format = true; … }"
		}
	},
	MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR: {
		title: "Generated code of a message lost its `descriptor` accessor",
		verdicts: { none: ["warning", "Code that uses the accessor no longer compiles."] },
		todo: "Leave `no_standard_descriptor_accessor` alone.",
		example: {
			before: "message Order { … }",
			after: "message Order { option no_standard_descriptor_accessor = true; … }"
		}
	},
	RESERVED_MESSAGE_NO_DELETE: {
		title: "Numbers or names of a message are no longer reserved",
		verdicts: { none: ["warning", "They can be used for something that old consumers take for something else."] },
		todo: "Keep what is reserved for ever.",
		example: {
			before: "reserved 3, 5 to 9;",
			after: "reserved 3;"
		}
	},
	ENUM_NO_DELETE: {
		title: "An enum was removed",
		verdicts: { none: ["breaking", "Consumers that send or read it are left without it."] },
		todo: "Keep it and mark it deprecated.",
		example: {
			before: "enum Status { … }",
			after: "// no enum"
		}
	},
	ENUM_ADDED: {
		title: "An enum was added",
		verdicts: { none: ["info", "Nobody uses it yet."] },
		todo: null,
		example: {
			before: "// no enum",
			after: "enum Status { STATUS_UNSPECIFIED = 0; }"
		}
	},
	ENUM_SAME_TYPE: {
		title: "An enum became open or closed",
		verdicts: { none: ["warning", "Unknown values are kept in the field, or are no longer."] },
		todo: "Keep `features.enum_type`.",
		example: {
			before: "enum Status { … }",
			after: "enum Status { option features.enum_type = CLOSED; … }"
		}
	},
	ENUM_SAME_JSON_FORMAT: {
		title: "An enum no longer promises its JSON form",
		verdicts: { none: ["breaking", "Consumers that use JSON may be refused."] },
		todo: "Keep `features.json_format`.",
		example: {
			before: "enum Status { … }",
			after: "enum Status { option features.json_format = LEGACY_BEST_EFFORT; … }"
		}
	},
	ENUM_VALUE_NO_DELETE: {
		title: "A value of an enum was removed, and its number and name are reserved",
		verdicts: { none: ["breaking", "Consumers that send it are not understood, and their code no longer compiles."] },
		todo: "Mark it deprecated and remove it when nobody sends it any more.",
		example: {
			before: "PAID = 2;",
			after: "reserved 2;\nreserved \"PAID\";"
		}
	},
	ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED: {
		title: "A value of an enum was removed, and its number can be used again",
		verdicts: { none: ["breaking", "Consumers that send it are not understood, and may one day say something else with its number."] },
		todo: "Reserve its number and its name.",
		example: {
			before: "PAID = 2;",
			after: "// nothing is reserved"
		}
	},
	ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED: {
		title: "A value of an enum was removed, and its name can be used again",
		verdicts: { none: ["breaking", "Consumers that use JSON may one day say something else with its name."] },
		todo: "Reserve its name beside its number.",
		example: {
			before: "PAID = 2;",
			after: "reserved 2;"
		}
	},
	ENUM_VALUE_SAME_NAME: {
		title: "The value with this number has another name",
		verdicts: { none: ["breaking", "JSON and generated code use the name."] },
		todo: "Keep the old name beside the new one with `allow_alias`.",
		example: {
			before: "PAID = 2;",
			after: "SETTLED = 2;"
		}
	},
	ENUM_VALUE_ADDED: {
		title: "A value was added to an enum",
		verdicts: { none: ["info", "Consumers keep the number of a value that they do not know."] },
		otherwise: [["warning", "The enum is closed: to consumers that do not know the value, the field is not set."]],
		todo: "Make sure that consumers have a branch for unknown values.",
		example: {
			before: "OPEN = 1;",
			after: "OPEN = 1;\nPAID = 2;"
		}
	},
	RESERVED_ENUM_NO_DELETE: {
		title: "Numbers or names of an enum are no longer reserved",
		verdicts: { none: ["warning", "They can be used for something that old consumers take for something else."] },
		todo: "Keep what is reserved for ever.",
		example: {
			before: "reserved 2, 5 to 9;",
			after: "reserved 2;"
		}
	},
	SERVICE_NO_DELETE: {
		title: "A service was removed",
		verdicts: { none: ["breaking", "Calls of all its procedures fail."] },
		todo: "Keep it and mark it deprecated until nobody calls it any more.",
		example: {
			before: "service Orders { … }",
			after: "// no service"
		}
	},
	SERVICE_ADDED: {
		title: "A service was added",
		verdicts: { none: ["info", "Nobody calls it yet."] },
		todo: null,
		example: {
			before: "// no service",
			after: "service Orders { … }"
		}
	},
	RPC_NO_DELETE: {
		title: "A procedure was removed",
		verdicts: { none: ["breaking", "Calls of it fail."] },
		todo: "Keep it and mark it deprecated until nobody calls it any more.",
		example: {
			before: "rpc Get(GetRequest) returns (Order);",
			after: "// no procedure"
		}
	},
	RPC_ADDED: {
		title: "A procedure was added",
		verdicts: { none: ["info", "Nobody calls it yet."] },
		todo: null,
		example: {
			before: "// no procedure",
			after: "rpc Get(GetRequest) returns (Order);"
		}
	},
	RPC_SAME_REQUEST_TYPE: {
		title: "A procedure takes another message",
		verdicts: { none: ["breaking", "Consumers send the old one."] },
		todo: "Add a new procedure.",
		example: {
			before: "rpc Get(GetRequest) returns (Order);",
			after: "rpc Get(FindRequest) returns (Order);"
		}
	},
	RPC_SAME_RESPONSE_TYPE: {
		title: "A procedure returns another message",
		verdicts: { none: ["breaking", "Consumers read the old one."] },
		todo: "Add a new procedure.",
		example: {
			before: "rpc Get(GetRequest) returns (Order);",
			after: "rpc Get(GetRequest) returns (GetResponse);"
		}
	},
	RPC_SAME_CLIENT_STREAMING: {
		title: "A procedure takes a stream, or no longer does",
		verdicts: { none: ["breaking", "Consumers call it in the old way."] },
		todo: "Add a new procedure.",
		example: {
			before: "rpc Add(Item) returns (Order);",
			after: "rpc Add(stream Item) returns (Order);"
		}
	},
	RPC_SAME_SERVER_STREAMING: {
		title: "A procedure returns a stream, or no longer does",
		verdicts: { none: ["breaking", "Consumers wait for the answer in the old way."] },
		todo: "Add a new procedure.",
		example: {
			before: "rpc List(Filter) returns (Orders);",
			after: "rpc List(Filter) returns (stream Order);"
		}
	},
	RPC_SAME_IDEMPOTENCY_LEVEL: {
		title: "A procedure promises something else about being repeated",
		verdicts: { none: ["warning", "Consumers and proxies repeat calls by what was promised."] },
		todo: "Keep `idempotency_level`.",
		example: {
			before: "rpc Get(GetRequest) returns (Order) { option idempotency_level = NO_SIDE_EFFECTS; }",
			after: "rpc Get(GetRequest) returns (Order);"
		}
	},
	DEFINITION_DEPRECATED: {
		title: "Something was marked deprecated",
		verdicts: { none: ["info", "It still works; its consumers should move on."] },
		todo: null,
		example: {
			before: "string note = 3;",
			after: "string note = 3 [deprecated = true];"
		}
	}
};

// src/spec/protobuf/rules.ts
/** Every kind of change of a protobuf specification, by the name that buf gives it where it has one. */
const PROTO_RULES = {
	...FILE_RULES,
	...TYPE_RULES,
	...FIELD_RULES
};
/** `FIELD_SAME_TYPE` is `proto.field.same.type`. */
function protoRuleId(name) {
	return `proto.${name.toLowerCase().replaceAll("_", ".")}`;
}
function protoRuleOf(name) {
	return PROTO_RULES[name];
}

export { FILE_OPTIONS as i, protoRuleId as n, protoRuleOf as r, PROTO_RULES as t };