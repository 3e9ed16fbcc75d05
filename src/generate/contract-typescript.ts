import type { ContractTest } from './contract-facts.ts';
import { type ExpectedValue, exampleOf } from './expected-value.ts';
import { type Interaction, type RequestText, requestTarget } from './interactions.ts';
import { dataLiteral, keyLiteral, textLiteral } from './literals.ts';

/** A test for Vitest with `@pact-foundation/pact`. */
export function renderTypescript(test: ContractTest): string {
  const tests = test.interactions.map(renderTest).join('\n\n');
  const used = ['boolean', 'decimal', 'eachLike', 'fromProviderState', 'integer', 'regex', 'string'].filter((name) =>
    new RegExp(`\\b${name}\\(`).test(tests),
  );
  const matchers = used.length === 0 ? '' : `const { ${used.join(', ')} } = MatchersV3;\n`;
  const imported = used.length === 0 ? 'Pact, SpecificationVersion' : 'MatchersV3, Pact, SpecificationVersion';
  return `import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ${imported} } from '@pact-foundation/pact';
import { expect, test } from 'vitest';

// What ${test.consumer.replaceAll('\n', ' ')} needs of ${test.provider.replaceAll('\n', ' ')}. Replace each \`fetch\` by the call of your own client: that is what the test is for.
${matchers}
const pact = new Pact({
  consumer: ${text(test.consumer)},
  provider: ${text(test.provider)},
  dir: path.resolve(path.dirname(fileURLToPath(import.meta.url)), ${text(test.pactsFromTest)}),
  spec: SpecificationVersion.SPECIFICATION_VERSION_V4,
  logLevel: 'warn',
});

${tests}
`;
}

function renderTest(interaction: Interaction): string {
  const { title, states, description, method, path, pathExpression, status } = interaction;
  const given = states.map((state) => `    .given(${text(state)})\n`).join('');
  const where = pathExpression === null ? text(path) : `fromProviderState(${text(pathExpression)}, ${text(path)})`;
  const request = requestParts(interaction);
  const response = responseParts(interaction);
  return `test(${text(title)}, async () => {
  await pact
    .addInteraction()
${given}    .uponReceiving(${text(description)})
    .withRequest(${text(method)}, ${where}${builder('request', request)})
    .willRespondWith(${status}${builder('response', response)})
    .executeTest(async ({ url }) => {
      const response = await fetch(url + ${text(requestTarget(interaction))}, ${optionsOf(interaction)});
      expect(response.status).toBe(${status});
${assertionsOf(interaction)}    });
});`;
}

function builder(name: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `, (${name}) => {\n${parts.map((part) => `      ${name}.${part};\n`).join('')}    }`;
}

function requestParts({ query, headers, body }: Interaction): readonly string[] {
  return [
    ...(query.length === 0 ? [] : [`query({ ${query.map(queryEntry).join(', ')} })`]),
    ...(headers.length === 0 ? [] : [`headers(${headersLiteral(headers)})`]),
    ...(body === null ? [] : [`jsonBody(${matcher(body, 3)})`]),
  ];
}

function queryEntry({ name, example, fromState }: RequestText): string {
  const value = fromState ? `fromProviderState(${text(`\${${name}}`)}, ${text(example)})` : text(example);
  return `${keyLiteral(name, 'typescript')}: ${value}`;
}

function responseParts({ responseType, response }: Interaction): readonly string[] {
  return [
    ...(responseType === null ? [] : [`headers({ 'Content-Type': ${text(responseType)} })`]),
    ...(response === null ? [] : [`jsonBody(${matcher(response, 3)})`]),
  ];
}

function headersLiteral(headers: Interaction['headers']): string {
  return `{ ${headers.map(([name, value]) => `${keyLiteral(name, 'typescript')}: ${text(value)}`).join(', ')} }`;
}

function matcher(value: ExpectedValue, depth: number): string {
  const pad = '  '.repeat(depth + 1);
  switch (value.kind) {
    case 'object': {
      const lines = value.entries.map(
        ([name, inner]) => `${pad}${keyLiteral(name, 'typescript')}: ${matcher(inner, depth + 1)},\n`,
      );
      return lines.length === 0 ? '{}' : `{\n${lines.join('')}${pad.slice(2)}}`;
    }
    case 'each':
      return `eachLike(${matcher(value.item, depth)})`;
    case 'text':
      return `string(${text(value.example)})`;
    case 'pattern':
      return `regex(${text(value.pattern)}, ${text(value.example)})`;
    case 'state':
      return `fromProviderState(${text(`\${${value.name}}`)}, ${text(value.example)})`;
    case 'exactly':
      return dataLiteral(value.value, 'typescript', depth);
    default:
      return `${value.kind}(${JSON.stringify(value.example)})`;
  }
}

function optionsOf({ method, headers, body }: Interaction): string {
  const lines = [
    `method: ${text(method)},`,
    ...(headers.length === 0 ? [] : [`headers: ${headersLiteral(headers)},`]),
    ...(body === null ? [] : [`body: JSON.stringify(${dataLiteral(exampleOf(body), 'typescript', 4)}),`]),
  ];
  return `{\n${lines.map((line) => `        ${line}\n`).join('')}      }`;
}

function assertionsOf({ response }: Interaction): string {
  if (response === null) return '';
  return `      expect(await response.json()).toEqual(${dataLiteral(exampleOf(response), 'typescript', 3)});\n`;
}

function text(value: string): string {
  return textLiteral(value, 'typescript');
}
