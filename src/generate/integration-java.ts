import type { IntegrationTest, ServiceRow } from './integration-facts.ts';
import { comment, textLiteral } from './literals.ts';
import type { StepRow } from './request-steps.ts';

/** A test for JUnit 5 with Testcontainers; the JDK's own client sends the requests, and finds ids without a JSON library. */
export function renderJavaIntegration(test: IntegrationTest): string {
  return `import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * ${comment(test.provider)} against its real dependencies: they are started in containers, the provider as it is started everywhere, and every
 * operation is called once. Add what your API promises beyond an answer: what a second request sees, what is in the store.
 */
class ProviderIntegrationTest {
    /** The check ends with 0 inside the container once the service answers. */
    record Service(String name, String image, Map<String, String> env, List<String> command, int port,
            Map<String, String> expose, List<String> check) {}

    /** The address: text, or the id that an earlier request created. The id's name in the answer; "location": of that header; "": none. */
    record Request(String operation, String method, List<Part> address, Map<String, String> headers, String body,
            List<int[]> statuses, String id) {}

    record Part(String text, String createdBy) {}

    private static final List<Service> SERVICES = List.of(
${test.services.map(serviceOf).join(',\n')});

    /** In this order: what a request needs, one before it made. */
    private static final List<Request> REQUESTS = List.of(
${test.requests.map(requestOf).join(',\n')});

    private static final String START = ${literal(test.start)};
    private static final File DIRECTORY = new File(${literal(test.directoryFromRoot)});
    private static final Map<String, String> ENVIRONMENT = ${mapOf(test.env)};
    private static final String READY_PATH = ${literal(test.ready)};
    private static final String MARK = ${literal(test.mark)};
    private static final String UNIQUE = UUID.randomUUID().toString().replace("-", "").substring(0, MARK.length());
    private static final long DEADLINE_MS = 60_000;

    private static final Map<String, GenericContainer<?>> CONTAINERS = new LinkedHashMap<>();
    private static final Map<String, String> CREATED = new HashMap<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Process provider;
    private static File log;
    private static String baseUrl;

    @BeforeAll
    static void startAll() throws Exception {
        int port = ${test.port === 0 ? 'freePort()' : test.port};
        baseUrl = "http://127.0.0.1:" + port;
        log = File.createTempFile("provider", ".log");
        ProcessBuilder command = new ProcessBuilder("sh", "-c", START).directory(DIRECTORY);
        command.redirectErrorStream(true).redirectOutput(log);
        command.environment().putAll(ENVIRONMENT);
        for (Service service : SERVICES) {
            command.environment().putAll(startService(service));
        }
        command.environment().put("PORT", String.valueOf(port));
        provider = command.start();
        until(() -> isReady(port), () -> "The provider is not ready: " + Files.readString(log.toPath()));
    }

    @AfterAll
    static void stopAll() {
        if (provider != null) {
            provider.descendants().forEach(ProcessHandle::destroy);
            provider.destroy();
        }
        CONTAINERS.values().forEach(GenericContainer::stop);
    }

    private static Map<String, String> startService(Service service) throws Exception {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(service.image()));
        container.withEnv(service.env());
        if (service.port() > 0) {
            container.withExposedPorts(service.port());
        }
        if (!service.command().isEmpty()) {
            container.withCommand(service.command().toArray(String[]::new));
        }
        container.start();
        CONTAINERS.put(service.name(), container);
        if (!service.check().isEmpty()) {
            until(() -> answers(container, service), () -> service.name() + " is not ready");
        }
        String port = service.port() > 0 ? String.valueOf(container.getMappedPort(service.port())) : "";
        Map<String, String> variables = new HashMap<>();
        service.expose().forEach((name, template) ->
                variables.put(name, template.replace("{host}", container.getHost()).replace("{port}", port)));
        return variables;
    }

    private static boolean answers(GenericContainer<?> container, Service service) throws Exception {
        return container.execInContainer(service.check().toArray(String[]::new)).getExitCode() == 0;
    }

    private static boolean isReady(int port) throws Exception {
        if (!READY_PATH.isEmpty()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + READY_PATH)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 300;
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            return server.getLocalPort();
        }
    }

    private static void until(Callable<Boolean> holds, Callable<String> describe) throws Exception {
        long end = System.currentTimeMillis() + DEADLINE_MS;
        while (!holdsNow(holds)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException(describe.call());
            }
            Thread.sleep(100);
        }
    }

    private static boolean holdsNow(Callable<Boolean> holds) throws Exception {
        try {
            return holds.call();
        } catch (IOException notReadyYet) {
            return false;
        }
    }

    @TestFactory
    Stream<DynamicTest> services() {
        return SERVICES.stream().filter(service -> !service.check().isEmpty()).map(service ->
                DynamicTest.dynamicTest(service.name() + " answers", () -> assertTrue(answers(CONTAINERS.get(service.name()), service))));
    }

    @TestFactory
    Stream<DynamicTest> operations() {
        return REQUESTS.stream().map(request -> DynamicTest.dynamicTest(request.operation(), () -> call(request)));
    }

    private static void call(Request request) throws Exception {
        StringBuilder address = new StringBuilder(baseUrl);
        for (Part part : request.address()) {
            String id = CREATED.getOrDefault(part.createdBy(), part.text());
            address.append(part.createdBy().isEmpty() ? unique(part.text()) : URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        HttpRequest.BodyPublisher body = request.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(unique(request.body()));
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address.toString())).method(request.method(), body);
        request.headers().forEach((name, value) -> builder.header(name, unique(value)));
        HttpResponse<String> response = CLIENT.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        int status = response.statusCode();
        boolean expected = request.statuses().stream().anyMatch(span -> span[0] <= status && status <= span[1]);
        assertTrue(expected, () -> status + " " + response.body());
        if (!request.id().isEmpty()) {
            CREATED.put(request.operation(), idOf(request, response));
        }
    }

    private static String idOf(Request request, HttpResponse<String> response) {
        if (request.id().equals("location")) {
            String location = response.headers().firstValue("location").orElseThrow();
            return location.substring(location.lastIndexOf('/') + 1);
        }
        Matcher found = Pattern.compile("\\"" + Pattern.quote(request.id()) + "\\"\\\\s*:\\\\s*\\"?([^\\",}]+)").matcher(response.body());
        assertTrue(found.find(), "the id of what was created");
        return found.group(1);
    }

    private static String unique(String text) {
        return text.replace(MARK, UNIQUE);
    }
}
`;
}

function serviceOf({ name, image, env, command, port, expose, check }: ServiceRow): string {
  return `            new Service(${literal(name)}, ${literal(image)}, ${mapOf(env)}, ${listOf(command)}, ${port},
                    ${mapOf(expose)}, ${listOf(check)})`;
}

function requestOf({ operation, method, address, headers, body, statuses, id }: StepRow): string {
  const parts = address.map((part) =>
    typeof part === 'string'
      ? `new Part(${literal(part)}, "")`
      : `new Part(${literal(part.otherwise)}, ${literal(part.createdBy)})`,
  );
  const spans = statuses.map(([min, max]) => `new int[] {${min}, ${max}}`);
  const name = id === null ? '' : id === 'location' ? id : (id.at(-1) ?? '');
  return `            new Request(${literal(operation)}, ${literal(method)}, List.of(${parts.join(', ')}), ${mapOf(headers)},
                    ${body === null ? 'null' : literal(body)}, List.of(${spans.join(', ')}), ${literal(name)})`;
}

function mapOf(values: Readonly<Record<string, string>>): string {
  const entries = Object.entries(values).map(([name, value]) => `Map.entry(${literal(name)}, ${literal(value)})`);
  return entries.length === 0 ? 'Map.of()' : `Map.ofEntries(${entries.join(', ')})`;
}

function listOf(values: readonly string[]): string {
  return `List.of(${values.map(literal).join(', ')})`;
}

function literal(text: string): string {
  return textLiteral(text, 'java');
}
