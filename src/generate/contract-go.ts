import type { ContractTest } from './contract-facts.ts';
import { type ExpectedValue, exampleOf } from './expected-value.ts';
import { type Interaction, type RequestText, requestTarget } from './interactions.ts';
import { comment, textLiteral } from './literals.ts';
import { pascal, uniqueNames } from './names.ts';

/** A test for `go test` with pact-go 2. Formatted as gofmt does it. */
export function renderGo(test: ContractTest): string {
  const named = uniqueNames();
  const tests = test.interactions.map((one) => renderTest(one, named(pascal(one.title))));
  return `package pact

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/pact-foundation/pact-go/v2/consumer"
	"github.com/pact-foundation/pact-go/v2/matchers"
)

// What ${comment(test.consumer)} needs of ${comment(test.provider)}. Replace each call of send by the call of your own client: that is what the
// test is for.
func newPact(t *testing.T) *consumer.V4HTTPMockProvider {
	t.Helper()
	pact, err := consumer.NewV4Pact(consumer.MockHTTPProviderConfig{
		Consumer: ${literal(test.consumer)},
		Provider: ${literal(test.provider)},
		PactDir:  ${literal(test.pactsFromTest)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return pact
}

type call struct {
	method  string
	path    string
	headers map[string]string
	body    string
	status  int
	// Names that the answer must have.
	expects []string
}

func send(config consumer.MockServerConfig, want call) error {
	url := fmt.Sprintf("http://%s:%d%s", config.Host, config.Port, want.path)
	request, err := http.NewRequest(want.method, url, strings.NewReader(want.body))
	if err != nil {
		return err
	}
	for name, value := range want.headers {
		request.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode != want.status {
		return fmt.Errorf("%s %s answered %d: %s", want.method, want.path, response.StatusCode, text)
	}
	if len(want.expects) == 0 {
		return nil
	}
	var got map[string]any
	if err := json.Unmarshal(text, &got); err != nil {
		return err
	}
	for _, name := range want.expects {
		if _, there := got[name]; !there {
			return fmt.Errorf("%s %s answered without %s: %s", want.method, want.path, name, text)
		}
	}
	return nil
}

${tests.join('\n\n')}
`;
}

function renderTest(interaction: Interaction, name: string): string {
  const { states, description, method, path, pathExpression, status } = interaction;
  const given = states.map((state) => `\t\tGiven(${literal(state)}).\n`).join('');
  const request =
    pathExpression === null
      ? `WithRequest(${literal(method)}, ${literal(path)}`
      : `WithRequestPathMatcher(${literal(method)}, ${fromState(pathExpression, path)}`;
  return `func Test${name}(t *testing.T) {
	err := newPact(t).
		AddInteraction().
${given}		UponReceiving(${literal(description)}).
		${request}${builder('V4RequestBuilder', requestLines(interaction))}).
		WillRespondWith(${status}${builder('V4ResponseBuilder', responseLines(interaction))}).
		ExecuteTest(t, func(config consumer.MockServerConfig) error {
			return send(config, call{
${callLines(interaction).join('')}			})
		})
	if err != nil {
		t.Fatal(err)
	}
}`;
}

function builder(type: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `, func(builder *consumer.${type}) {\n${lines.map((line) => `\t\t\tbuilder.${line}\n`).join('')}\t\t}`;
}

function requestLines({ query, headers, body }: Interaction): readonly string[] {
  return [
    ...query.map((one) => `Query(${literal(one.name)}, ${queryValue(one)})`),
    ...headers.map(([name, value]) => `Header(${literal(name)}, matchers.S(${literal(value)}))`),
    ...(body === null ? [] : [`JSONBody(${matcher(body, 3)})`]),
  ];
}

function responseLines({ responseType, response }: Interaction): readonly string[] {
  return [
    ...(responseType === null ? [] : [`Header("Content-Type", matchers.S(${literal(responseType)}))`]),
    ...(response === null ? [] : [`JSONBody(${matcher(response, 3)})`]),
  ];
}

function queryValue({ name, example, fromState: chosen }: RequestText): string {
  return chosen ? fromState(`\${${name}}`, example) : `matchers.S(${literal(example)})`;
}

function fromState(expression: string, example: string): string {
  return `matchers.FromProviderState(${literal(expression)}, ${literal(example)})`;
}

function matcher(value: ExpectedValue, depth: number): string {
  const pad = '\t'.repeat(depth + 1);
  switch (value.kind) {
    case 'object': {
      if (value.entries.length === 0) return 'matchers.StructMatcher{}';
      return `matchers.StructMatcher{\n${aligned(
        value.entries.map(([name, inner]) => [`${literal(name)}:`, `${matcher(inner, depth + 1)},`]),
        pad,
      )}${pad.slice(1)}}`;
    }
    case 'each':
      return `matchers.EachLike(${matcher(value.item, depth)}, 1)`;
    case 'text':
      return `matchers.Like(${literal(value.example)})`;
    case 'pattern':
      return `matchers.Term(${literal(value.example)}, ${literal(value.pattern)})`;
    case 'integer':
      return `matchers.Integer(${value.example})`;
    case 'decimal':
      return `matchers.Decimal(${value.example})`;
    case 'boolean':
      return `matchers.Like(${value.example})`;
    case 'state':
      return fromState(`\${${value.name}}`, value.example);
    default:
      return exact(value.value);
  }
}

/** gofmt aligns the values of keys that stand in consecutive lines; a value over several lines ends such a block. */
function aligned(rows: readonly (readonly [key: string, value: string])[], pad: string): string {
  const blocks: (readonly [string, string])[][] = [[]];
  for (const row of rows) {
    if (row[1].includes('\n')) blocks.push([row], []);
    else blocks.at(-1)?.push(row);
  }
  return blocks
    .flatMap((block) => {
      const width = Math.max(0, ...block.map(([key]) => key.length));
      return block.map(([key, value]) => `${pad}${block.length > 1 ? key.padEnd(width) : key} ${value}\n`);
    })
    .join('');
}

function exact(value: unknown): string {
  if (value === null) return 'nil';
  if (Array.isArray(value)) return `[]any{${value.map(exact).join(', ')}}`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([name, inner]) => `${literal(name)}: ${exact(inner)}`);
    return `map[string]any{${entries.join(', ')}}`;
  }
  return JSON.stringify(value);
}

function callLines({ method, path, query, headers, body, status, response }: Interaction): readonly string[] {
  const expected = response === null ? null : exampleOf(response);
  const names =
    expected !== null && typeof expected === 'object' && !Array.isArray(expected) ? Object.keys(expected) : [];
  const map = headers.map(([name, value]) => `${literal(name)}: ${literal(value)}`).join(', ');
  const rows: (readonly [string, string])[] = [
    ['method:', `${literal(method)},`],
    ['path:', `${literal(requestTarget({ path, query }))},`],
    ...(headers.length === 0 ? [] : [['headers:', `map[string]string{${map}},`] as const]),
    ...(body === null ? [] : [['body:', `${literal(JSON.stringify(exampleOf(body)))},`] as const]),
    ['status:', `${status},`],
    ...(names.length === 0 ? [] : [['expects:', `[]string{${names.map(literal).join(', ')}},`] as const]),
  ];
  return [aligned(rows, '\t\t\t\t')];
}

function literal(text: string): string {
  return textLiteral(text, 'go');
}
