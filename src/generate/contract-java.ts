import type { ContractTest } from './contract-facts.ts';
import { type ExpectedValue, exampleOf } from './expected-value.ts';
import { type Interaction, requestTarget } from './interactions.ts';
import { comment, textLiteral } from './literals.ts';
import { camel, pascal, uniqueNames } from './names.ts';

/** A test for JUnit 5 with Pact-JVM 4.6; the JDK's own client sends the requests. */
export function renderJava(test: ContractTest): string {
  const named = uniqueNames();
  const tests = test.interactions.map((one) => renderTest(one, { name: named(camel(one.title)), test })).join('\n\n');
  const imports = [
    ['PactDslJsonRootValue', 'au.com.dius.pact.consumer.dsl.PactDslJsonRootValue'],
    ['LambdaDsl', 'au.com.dius.pact.consumer.dsl.LambdaDsl'],
  ].filter(([name]) => new RegExp(`\\b${name}\\.`).test(tests));
  return `import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import au.com.dius.pact.consumer.MockServer;
${imports.map(([, name]) => `import ${name};\n`).join('')}import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What ${comment(test.consumer)} needs of ${comment(test.provider)}. Replace each call of {@code send} by the call of your own client: that is
 * what the test is for.
 */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = ${literal(test.provider)}, pactVersion = PactSpecVersion.V4)
@PactDirectory(${literal(test.pactsFromRoot)})
class ${pascal(test.provider)}PactTest {
${tests}

    private static HttpResponse<String> send(MockServer server, String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.getUrl() + path)).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertHas(HttpResponse<String> response, String... names) {
        for (String name : names) {
            assertTrue(response.body().contains("\\"" + name + "\\""), name + " is missing in " + response.body());
        }
    }
}
`;
}

function renderTest(interaction: Interaction, { name, test }: { name: string; test: ContractTest }): string {
  const { method, headers, body, status, response } = interaction;
  const lines = [
    ...requestLines(interaction),
    '.willRespondWith()',
    `.status(${status})`,
    ...responseLines(interaction),
  ];
  const sent = body === null ? 'null' : literal(JSON.stringify(exampleOf(body)));
  const address = literal(requestTarget(interaction));
  const args = [`server, ${literal(method)}`, address, sent, ...headers.flat().map(literal)].join(', ');
  const expected = response === null ? null : exampleOf(response);
  const names =
    expected !== null && typeof expected === 'object' && !Array.isArray(expected) ? Object.keys(expected) : [];
  return `    @Pact(consumer = ${literal(test.consumer)})
    V4Pact ${name}(PactDslWithProvider builder) {
        return builder
${lines.map((line) => `                ${line}\n`).join('')}                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = ${literal(name)})
    void ${name}IsAnswered(MockServer server) throws Exception {
        HttpResponse<String> response = send(${args});
        assertEquals(${status}, response.statusCode());
${names.length === 0 ? '' : `        assertHas(response, ${names.map(literal).join(', ')});\n`}    }`;
}

function requestLines(interaction: Interaction): readonly string[] {
  const { states, description, method, path, pathExpression, query, headers, body } = interaction;
  return [
    ...states.map((state) => `.given(${literal(state)})`),
    `.uponReceiving(${literal(description)})`,
    pathExpression === null
      ? `.path(${literal(path)})`
      : `.pathFromProviderState(${literal(pathExpression)}, ${literal(path)})`,
    `.method(${literal(method)})`,
    ...query.map(({ name, example, fromState }) =>
      fromState
        ? `.queryParameterFromProviderState(${literal(name)}, ${literal(`\${${name}}`)}, ${literal(example)})`
        : `.matchQuery(${literal(name)}, ${literal(`^${example.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`)}, ${literal(example)})`,
    ),
    ...headers.map(([name, value]) => `.headers(${literal(name)}, ${literal(value)})`),
    ...(body === null ? [] : [`.body(${bodyOf(body)})`]),
  ];
}

function responseLines({ responseType, response }: Interaction): readonly string[] {
  return [
    ...(responseType === null
      ? []
      : [`.matchHeader("Content-Type", ${literal(contentTypePattern(responseType))}, ${literal(responseType)})`]),
    ...(response === null ? [] : [`.body(${bodyOf(response)})`]),
  ];
}

function contentTypePattern(type: string): string {
  return `${type.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(;.*)?`;
}

/** Names of the lambdas' parameters differ by depth: Java lets none hide another. */
function bodyOf(value: ExpectedValue): string {
  if (value.kind === 'object') return `LambdaDsl.newJsonBody(${objectLambda(value.entries, 0)}).build()`;
  if (value.kind === 'each') return `LambdaDsl.newJsonArrayMinLike(1, ${arrayLambda(value.item, 0)}).build()`;
  if (value.kind === 'exactly') return literal(JSON.stringify(value.value));
  return rootValue(value);
}

function objectLambda(entries: readonly (readonly [string, ExpectedValue])[], depth: number): string {
  const self = `o${depth}`;
  const pad = ' '.repeat(20 + depth * 4);
  const lines = entries.map(([name, value]) => `${pad}${self}.${property(name, value, depth)};\n`);
  return lines.length === 0 ? `${self} -> {}` : `${self} -> {\n${lines.join('')}${pad.slice(4)}}`;
}

function property(name: string, value: ExpectedValue, depth: number): string {
  const key = literal(name);
  switch (value.kind) {
    case 'object':
      return `object(${key}, ${objectLambda(value.entries, depth + 1)})`;
    case 'each':
      return eachProperty(key, value.item, depth);
    case 'state':
      return `valueFromProviderState(${key}, ${literal(`\${${value.name}}`)}, ${literal(value.example)})`;
    case 'exactly':
      return exactProperty(key, value.value, depth);
    default: {
      const [method, args] = scalar(value);
      return `${method}(${key}, ${args})`;
    }
  }
}

function eachProperty(key: string, item: ExpectedValue, depth: number): string {
  if (item.kind === 'object') return `eachLike(${key}, ${objectLambda(item.entries, depth + 1)})`;
  if (item.kind === 'each') return `eachArrayLike(${key}, ${arrayLambda(item.item, depth + 1)})`;
  if (item.kind === 'exactly') return exactProperty(key, [item.value], depth);
  return `eachLike(${key}, ${rootValue(item)})`;
}

function arrayLambda(item: ExpectedValue, depth: number): string {
  const self = `a${depth}`;
  if (item.kind === 'object') return `${self} -> ${self}.object(${objectLambda(item.entries, depth + 1)})`;
  if (item.kind === 'each') return `${self} -> ${self}.array(${arrayLambda(item.item, depth + 1)})`;
  if (item.kind === 'exactly') return `${self} -> ${exactItem(self, item.value, depth)}`;
  const [method, args] = scalar(item);
  return `${self} -> ${self}.${method}(${args})`;
}

type Scalar = Exclude<ExpectedValue, { readonly kind: 'object' | 'each' | 'exactly' }>;

function scalar(value: Scalar): readonly [method: string, args: string] {
  switch (value.kind) {
    case 'pattern':
      return ['stringMatcher', `${literal(value.pattern)}, ${literal(value.example)}`];
    case 'integer':
      return Math.abs(value.example) > 2_147_483_647
        ? ['numberType', `${value.example}L`]
        : ['integerType', `${value.example}`];
    case 'decimal':
      return ['decimalType', Number.isInteger(value.example) ? `${value.example}.0` : `${value.example}`];
    case 'boolean':
      return ['booleanType', `${value.example}`];
    default:
      return ['stringType', literal(value.example)];
  }
}

function rootValue(value: Scalar): string {
  const [method, args] = scalar(value);
  return `PactDslJsonRootValue.${method}(${args})`;
}

function exactProperty(key: string, value: unknown, depth: number): string {
  if (value === null) return `nullValue(${key})`;
  if (typeof value === 'string') return `stringValue(${key}, ${literal(value)})`;
  if (typeof value === 'boolean') return `booleanValue(${key}, ${value})`;
  if (typeof value === 'number') return `numberValue(${key}, ${numberLiteral(value)})`;
  const self = `a${depth + 1}`;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${exactItem(self, item, depth + 1)};`).join(' ');
    return `array(${key}, ${self} -> { ${items} })`;
  }
  const entries = Object.entries(value ?? {}).map(([name, inner]): [string, ExpectedValue] => [
    name,
    { kind: 'exactly', value: inner },
  ]);
  return `object(${key}, ${objectLambda(entries, depth + 1)})`;
}

function exactItem(self: string, value: unknown, depth: number): string {
  if (value === null) return `${self}.nullValue()`;
  if (typeof value === 'string') return `${self}.stringValue(${literal(value)})`;
  if (typeof value === 'boolean') return `${self}.booleanValue(${value})`;
  if (typeof value === 'number') return `${self}.numberValue(${numberLiteral(value)})`;
  const inner = `a${depth + 1}`;
  if (Array.isArray(value)) {
    return `${self}.array(${inner} -> { ${value.map((item) => `${exactItem(inner, item, depth + 1)};`).join(' ')} })`;
  }
  const entries = Object.entries(value ?? {}).map(([name, item]): [string, ExpectedValue] => [
    name,
    { kind: 'exactly', value: item },
  ]);
  return `${self}.object(${objectLambda(entries, depth + 1)})`;
}

function numberLiteral(value: number): string {
  return Number.isInteger(value) && Math.abs(value) > 2_147_483_647 ? `${value}L` : `${value}`;
}

function literal(text: string): string {
  return textLiteral(text, 'java');
}
