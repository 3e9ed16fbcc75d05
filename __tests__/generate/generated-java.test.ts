import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { INSTALL_MS, isThere, pactOf, run, spec, writeTests } from './support/generated-tests.ts';

it(
  'with Maven, a JDK and Docker: generated tests in Java are compiled, record the same pact and pass against real services',
  () => {
    if (!isThere('mvn', 'javac')) return;
    const folder = writeTests('java');
    writeFileSync(join(folder, 'pom.xml'), POM);
    expect(run(folder, 'mvn', ['-q', '-B', '-ntp', 'test'])).not.toContain('ERROR');
    const reports = join(folder, 'target/surefire-reports');
    const counted = readdirSync(reports)
      .filter((name) => name.endsWith('.txt'))
      .map(
        (name) =>
          /Tests run: (\d+), Failures: 0, Errors: 0, Skipped: 0/.exec(readFileSync(join(reports, name), 'utf8'))?.[1],
      );
    expect(counted.map(Number).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(16);
    expect(pactOf(folder).interactions).toHaveLength(spec.operations.length);
  },
  INSTALL_MS,
);

/** What the notes of the generated files name, in versions that are known to fit. */
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>generated</groupId>
  <artifactId>generated</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.12.2</version><scope>test</scope></dependency>
    <dependency><groupId>au.com.dius.pact.consumer</groupId><artifactId>junit5</artifactId><version>4.6.17</version><scope>test</scope></dependency>
    <dependency><groupId>org.testcontainers</groupId><artifactId>testcontainers</artifactId><version>1.21.3</version><scope>test</scope></dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><version>3.13.0</version></plugin>
      <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-surefire-plugin</artifactId><version>3.2.5</version></plugin>
    </plugins>
  </build>
</project>
`;
