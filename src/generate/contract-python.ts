import type { ContractTest } from './contract-facts.ts';
import { type ExpectedValue, exampleOf } from './expected-value.ts';
import { type Interaction, type RequestText, requestTarget } from './interactions.ts';
import { dataLiteral, keyLiteral, textLiteral } from './literals.ts';
import { snake, uniqueNames } from './names.ts';

/** A test for pytest with `pact-python` 3 or later; the standard library sends the requests. */
export function renderPython(test: ContractTest): string {
  const named = uniqueNames();
  const tests = test.interactions.map((interaction) => renderTest(interaction, named(snake(interaction.title))));
  const text = tests.join('\n\n\n');
  const imports = ['generate', 'match'].filter((name) => new RegExp(`\\b${name}\\.`).test(text));
  return `"""What ${oneLine(test.consumer)} needs of ${oneLine(test.provider)}.

Replace each call of \`send\` by the call of your own client: that is what the test is for.
"""

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from pact import ${['Pact', ...imports].join(', ')}

PACTS = Path(__file__).parent / ${literal(test.pactsFromTest)}


@pytest.fixture
def pact() -> Iterator[Pact]:
    pact = Pact(${literal(test.consumer)}, ${literal(test.provider)}).with_specification("V4")
    yield pact
    pact.write_file(PACTS)


def send(method: str, url: str, headers: dict[str, str], body: object = None) -> tuple[int, object]:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, headers=headers, method=method)
    with urllib.request.urlopen(request, timeout=10) as response:
        text = response.read()
        return response.status, json.loads(text) if "json" in response.headers.get("Content-Type", "") else None


${text}
`;
}

function renderTest(interaction: Interaction, name: string): string {
  const { states, description, method, path, pathExpression, status, headers, body } = interaction;
  const where =
    pathExpression === null
      ? literal(path)
      : `match.type(${literal(path)}, generator=generate.provider_state(${literal(pathExpression)}))`;
  const lines = [
    `pact.upon_receiving(${literal(description)})`,
    ...states.map((state) => `.given(${literal(state)})`),
    `.with_request(${literal(method)}, ${where})`,
    ...interaction.query.map((one) => `.with_query_parameter(${literal(one.name)}, ${queryValue(one)})`),
    // The body sets its own content type, and a second one would be expected beside it.
    ...headers
      .filter(([header]) => !isContentType(header))
      .map(([header, value]) => `.with_header(${literal(header)}, ${literal(value)})`),
    ...(body === null ? [] : [`.with_body(${matcher(body, 2)}, content_type=${literal(contentTypeOf(headers))})`]),
    `.will_respond_with(${status})`,
    ...responseLines(interaction),
  ];
  return `def test_${name}(pact: Pact) -> None:
    (
${lines.map((line) => `        ${line}\n`).join('')}    )
    with pact.serve() as server:
        status, ${interaction.response === null ? '_' : 'body'} = send(${literal(method)}, str(server.url).rstrip("/") + ${literal(requestTarget(interaction))}, ${headersLiteral(headers)}${sentOf(body)})
    assert status == ${status}
${interaction.response === null ? '' : `    assert body == ${dataLiteral(exampleOf(interaction.response), 'python', 1)}\n`}`.trimEnd();
}

function responseLines({ responseType, response }: Interaction): readonly string[] {
  if (responseType === null) return [];
  if (response === null) return [`.with_header("Content-Type", ${literal(responseType)}, part="Response")`];
  return [`.with_body(${matcher(response, 2)}, content_type=${literal(responseType)}, part="Response")`];
}

function queryValue({ name, example, fromState }: RequestText): string {
  if (!fromState) return literal(example);
  return `match.type(${literal(example)}, generator=generate.provider_state(${literal(`\${${name}}`)}))`;
}

function matcher(value: ExpectedValue, depth: number): string {
  const pad = '    '.repeat(depth + 1);
  switch (value.kind) {
    case 'object': {
      const lines = value.entries.map(
        ([name, inner]) => `${pad}${keyLiteral(name, 'python')}: ${matcher(inner, depth + 1)},\n`,
      );
      return lines.length === 0 ? '{}' : `{\n${lines.join('')}${pad.slice(4)}}`;
    }
    case 'each':
      return `match.each_like(${matcher(value.item, depth)}, min=1)`;
    case 'text':
      return `match.str(${literal(value.example)})`;
    case 'pattern':
      return `match.regex(${literal(value.example)}, regex=${literal(value.pattern)})`;
    case 'integer':
      return `match.int(${value.example})`;
    case 'decimal':
      return `match.number(${value.example})`;
    case 'boolean':
      return `match.bool(${value.example ? 'True' : 'False'})`;
    case 'state':
      return `match.type(${literal(value.example)}, generator=generate.provider_state(${literal(`\${${value.name}}`)}))`;
    default:
      return dataLiteral(value.value, 'python', depth);
  }
}

function headersLiteral(headers: Interaction['headers']): string {
  return `{${headers.map(([name, value]) => `${literal(name)}: ${literal(value)}`).join(', ')}}`;
}

function sentOf(body: ExpectedValue | null): string {
  return body === null ? '' : `, ${dataLiteral(exampleOf(body), 'python', 2)}`;
}

function contentTypeOf(headers: Interaction['headers']): string {
  return headers.find(([name]) => isContentType(name))?.[1] ?? 'application/json';
}

function isContentType(name: string): boolean {
  return name.toLowerCase() === 'content-type';
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+|"""|\\/g, ' ');
}

function literal(text: string): string {
  return textLiteral(text, 'python');
}
