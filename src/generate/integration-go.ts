import type { IntegrationTest } from './integration-facts.ts';
import { comment, textLiteral } from './literals.ts';

/** A test for `go test` with testcontainers-go; the tables are JSON, so that gofmt finds nothing to align. */
export function renderGoIntegration(test: IntegrationTest): string {
  const text = (value: string) => textLiteral(value, 'go');
  return `package integration

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/testcontainers/testcontainers-go"
)

// ${comment(test.provider)} against its real dependencies: they are started in containers, the provider as it is started everywhere, and
// every operation is called once. Add what your API promises beyond an answer: what a second request sees, what is in the store.

type service struct {
	Name    string
	Image   string
	Env     map[string]string
	Command []string
	Port    int
	Expose  map[string]string
	// Ends with 0 inside the container once the service answers.
	Check []string
}

type request struct {
	Operation string
	Method    string
	// Text, or the id that an earlier request created.
	Address  []any
	Headers  map[string]string
	Body     *string
	Statuses [][2]int
	// Steps to the id in the answer, or "location"; nil: no later request needs it.
	ID any
}

const servicesJSON = ${rawString(JSON.stringify(test.services, null, 2))}

// In this order: what a request needs, one before it made.
const requestsJSON = ${rawString(JSON.stringify(test.requests, null, 2))}

const (
	start     = ${text(test.start)}
	directory = ${text(test.directoryFromTest)}
	readyPath = ${text(test.ready)}
	mark      = ${text(test.mark)}
	deadline  = time.Minute
)

var environment = []string{${Object.entries(test.env)
    .map(([name, value]) => text(`${name}=${value}`))
    .join(', ')}}

func TestProvider(t *testing.T) {
	ctx := context.Background()
	variables := append(os.Environ(), environment...)
	for _, one := range read[[]service](t, servicesJSON) {
		variables = append(variables, startService(ctx, t, one)...)
	}
	base := startProvider(t, variables)
	created := map[string]string{}
	unique := digits(t)
	for _, one := range read[[]request](t, requestsJSON) {
		t.Run(one.Operation, func(t *testing.T) { call(t, base, one, created, unique) })
	}
}

func read[T any](t *testing.T, text string) T {
	t.Helper()
	var value T
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	return value
}

func digits(t *testing.T) string {
	t.Helper()
	bytes := make([]byte, len(mark)/2)
	if _, err := rand.Read(bytes); err != nil {
		t.Fatal(err)
	}
	return hex.EncodeToString(bytes)
}

func startService(ctx context.Context, t *testing.T, one service) []string {
	t.Helper()
	wanted := testcontainers.ContainerRequest{Image: one.Image, Env: one.Env, Cmd: one.Command}
	if one.Port > 0 {
		wanted.ExposedPorts = []string{fmt.Sprintf("%d/tcp", one.Port)}
	}
	container, err := testcontainers.GenericContainer(ctx, testcontainers.GenericContainerRequest{ContainerRequest: wanted, Started: true})
	testcontainers.CleanupContainer(t, container)
	if err != nil {
		t.Fatal(err)
	}
	if len(one.Check) > 0 {
		until(t, one.Name, func() bool {
			code, _, err := container.Exec(ctx, one.Check)
			return err == nil && code == 0
		})
	}
	host, err := container.Host(ctx)
	if err != nil {
		t.Fatal(err)
	}
	port := ""
	if one.Port > 0 {
		mapped, err := container.MappedPort(ctx, fmt.Sprintf("%d/tcp", one.Port))
		if err != nil {
			t.Fatal(err)
		}
		port = mapped.Port()
	}
	var variables []string
	for name, template := range one.Expose {
		variables = append(variables, name+"="+strings.NewReplacer("{host}", host, "{port}", port).Replace(template))
	}
	return variables
}

func startProvider(t *testing.T, variables []string) string {
	t.Helper()
	port := ${test.port === 0 ? 'freePort(t)' : test.port}
	var log bytes.Buffer
	command := exec.Command("sh", "-c", start)
	command.Dir = directory
	command.Env = append(variables, fmt.Sprintf("PORT=%d", port))
	command.Stdout, command.Stderr = &log, &log
	// A group of its own: a shell does not hand the signal on.
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Kill(-command.Process.Pid, syscall.SIGTERM); err == nil {
			_ = command.Wait()
		}
		if t.Failed() {
			t.Log(log.String())
		}
	})
	base := fmt.Sprintf("http://127.0.0.1:%d", port)
	until(t, "the provider", func() bool { return isReady(base, port) })
	return base
}

func isReady(base string, port int) bool {
	if readyPath == "" {
		connection, err := net.DialTimeout("tcp", fmt.Sprintf("127.0.0.1:%d", port), time.Second)
		if err != nil {
			return false
		}
		return connection.Close() == nil
	}
	response, err := http.Get(base + readyPath)
	if err != nil {
		return false
	}
	return response.Body.Close() == nil && response.StatusCode < 300
}

func freePort(t *testing.T) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

func until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(deadline); !holds(); time.Sleep(100 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s is not ready", what)
		}
	}
}

func call(t *testing.T, base string, one request, created map[string]string, unique string) {
	address := base
	for _, part := range one.Address {
		switch part := part.(type) {
		case string:
			address += strings.ReplaceAll(part, mark, unique)
		case map[string]any:
			id, known := created[fmt.Sprint(part["createdBy"])]
			if !known {
				id = fmt.Sprint(part["otherwise"])
			}
			address += url.PathEscape(id)
		}
	}
	var body io.Reader
	if one.Body != nil {
		body = strings.NewReader(strings.ReplaceAll(*one.Body, mark, unique))
	}
	wanted, err := http.NewRequest(one.Method, address, body)
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range one.Headers {
		wanted.Header.Set(name, strings.ReplaceAll(value, mark, unique))
	}
	response, err := http.DefaultTransport.RoundTrip(wanted)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, span := range one.Statuses {
		if response.StatusCode >= span[0] && response.StatusCode <= span[1] {
			keepID(t, one, response.Header.Get("Location"), text, created)
			return
		}
	}
	t.Fatalf("%s answered %d: %s", one.Operation, response.StatusCode, text)
}

func keepID(t *testing.T, one request, location string, text []byte, created map[string]string) {
	t.Helper()
	switch steps := one.ID.(type) {
	case string:
		created[one.Operation] = location[strings.LastIndex(location, "/")+1:]
	case []any:
		value := read[any](t, string(text))
		for _, step := range steps {
			object, _ := value.(map[string]any)
			value = object[fmt.Sprint(step)]
		}
		if value == nil {
			t.Fatalf("%s answered without the id of what it created: %s", one.Operation, text)
		}
		created[one.Operation] = fmt.Sprint(value)
	}
}
`;
}

/** A raw string of Go; what it cannot hold is put beside it. */
function rawString(text: string): string {
  return `\`${text.replaceAll('`', '` + "`" + `').replaceAll('\r', '\\r')}\``;
}
