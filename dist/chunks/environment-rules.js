// src/environment/rules.ts
const TESTS_FAILED = {
	id: "integration.tests.failed",
	severity: "breaking",
	title: "Integration tests fail",
	why: "The team's own tests (`integration.run`) ran against the started provider and its real services, and ended with an exit code other than 0",
	todo: "Look at the last lines of the tests in the report; the same command fails at a desk with the same services. With `integration.junit` each failed test is named here, at its line"
};
const TEST_FAILED = {
	id: "integration.test.failed",
	severity: "breaking",
	title: "An integration test fails",
	why: "One of the team's own tests failed against the started provider and its real services, as its JUnit file (`integration.junit`) says",
	todo: "Look at the test at its line; the same command fails at a desk with the same services"
};
const PROVIDER_ENDED = {
	id: "integration.provider.ended",
	severity: "breaking",
	title: "Provider ended while it was tested",
	why: "The provider had started and was ready, and then its process ended during the integration tests: what the tests did brings it down",
	todo: "Look at the provider's last lines in the report; a request must never end the process"
};
const integrationRules = [
	TESTS_FAILED,
	TEST_FAILED,
	PROVIDER_ENDED
];

export { integrationRules as i, TESTS_FAILED as n, TEST_FAILED as r, PROVIDER_ENDED as t };