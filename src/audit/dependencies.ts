/** What programs depend on at run time, and by which names they are known in images, manifests and code. */
export interface Dependency {
  readonly kind: string;
  /** As people call it. */
  readonly words: string;
  readonly isDatabase: boolean;
  /** Names of images without registry and tag; the last part of the name is enough. */
  readonly images: readonly string[];
  readonly npm: readonly string[];
  /** Distributions, normalised as PEP 503 has it. */
  readonly pypi: readonly string[];
  /** Modules that Python imports. */
  readonly python: readonly string[];
  /** `group:artifact`, or a beginning that ends in `*`. */
  readonly maven: readonly string[];
  /** Beginnings of class names with their package. */
  readonly java: readonly string[];
  /** Module paths; versions (`/v5`) may follow. */
  readonly go: readonly string[];
}

export const DEPENDENCIES: readonly Dependency[] = [
  {
    kind: 'postgres',
    words: 'PostgreSQL',
    isDatabase: true,
    images: ['postgres', 'postgresql', 'postgis', 'timescaledb', 'timescaledb-ha', 'pgvector', 'cloudnative-pg'],
    npm: ['pg', 'pg-pool', 'pg-promise', 'postgres', 'slonik'],
    pypi: ['psycopg2', 'psycopg2-binary', 'psycopg', 'asyncpg', 'aiopg', 'pg8000'],
    python: ['psycopg2', 'psycopg', 'psycopg_pool', 'asyncpg', 'aiopg', 'pg8000'],
    maven: ['org.postgresql:postgresql', 'org.postgresql:r2dbc-postgresql', 'io.r2dbc:r2dbc-postgresql'],
    java: ['org.postgresql.'],
    go: ['github.com/lib/pq', 'github.com/jackc/pgx', 'github.com/jackc/pgconn', 'github.com/go-pg/pg'],
  },
  {
    kind: 'mysql',
    words: 'MySQL',
    isDatabase: true,
    images: ['mysql', 'mysql-server', 'mariadb', 'percona', 'percona-server'],
    npm: ['mysql', 'mysql2', 'mysql2/promise', 'mariadb'],
    pypi: ['mysqlclient', 'pymysql', 'mysql-connector-python', 'aiomysql', 'asyncmy', 'mariadb'],
    python: ['MySQLdb', 'pymysql', 'mysql.connector', 'aiomysql', 'asyncmy', 'mariadb'],
    maven: ['mysql:mysql-connector-java', 'com.mysql:mysql-connector-j', 'org.mariadb.jdbc:mariadb-java-client'],
    java: ['com.mysql.', 'org.mariadb.'],
    go: ['github.com/go-sql-driver/mysql'],
  },
  {
    kind: 'mongodb',
    words: 'MongoDB',
    isDatabase: true,
    images: ['mongo', 'mongodb', 'mongodb-community-server'],
    npm: ['mongodb', 'mongoose'],
    pypi: ['pymongo', 'motor', 'mongoengine', 'beanie'],
    python: ['pymongo', 'motor', 'mongoengine', 'beanie'],
    maven: ['org.mongodb:*', 'org.springframework.boot:spring-boot-starter-data-mongodb*'],
    java: ['com.mongodb.', 'org.springframework.data.mongodb.'],
    go: ['go.mongodb.org/mongo-driver'],
  },
  {
    kind: 'redis',
    words: 'Redis',
    isDatabase: true,
    images: ['redis', 'valkey', 'redis-stack', 'redis-stack-server', 'keydb', 'dragonfly'],
    npm: ['redis', 'ioredis', '@redis/client', 'iovalkey'],
    pypi: ['redis', 'aioredis', 'valkey', 'hiredis'],
    python: ['redis', 'aioredis', 'valkey'],
    maven: [
      'redis.clients:jedis',
      'io.lettuce:lettuce-core',
      'org.redisson:*',
      'org.springframework.boot:spring-boot-starter-data-redis*',
    ],
    java: ['redis.clients.', 'io.lettuce.', 'org.redisson.', 'org.springframework.data.redis.'],
    go: [
      'github.com/redis/go-redis',
      'github.com/go-redis/redis',
      'github.com/gomodule/redigo',
      'github.com/redis/rueidis',
    ],
  },
  {
    kind: 'cassandra',
    words: 'Cassandra',
    isDatabase: true,
    images: ['cassandra', 'scylla'],
    npm: ['cassandra-driver'],
    pypi: ['cassandra-driver', 'scylla-driver'],
    python: ['cassandra'],
    maven: ['com.datastax.oss:*', 'org.apache.cassandra:java-driver-core'],
    java: ['com.datastax.'],
    go: ['github.com/gocql/gocql'],
  },
  {
    kind: 'sqlserver',
    words: 'SQL Server',
    isDatabase: true,
    images: ['mssql/server', 'azure-sql-edge'],
    npm: ['mssql', 'tedious'],
    pypi: ['pyodbc', 'pymssql'],
    python: ['pyodbc', 'pymssql'],
    maven: ['com.microsoft.sqlserver:mssql-jdbc'],
    java: ['com.microsoft.sqlserver.'],
    go: ['github.com/microsoft/go-mssqldb', 'github.com/denisenkom/go-mssqldb'],
  },
  {
    kind: 'oracle',
    words: 'Oracle',
    isDatabase: true,
    images: ['oracle-free', 'oracle-xe'],
    npm: ['oracledb'],
    pypi: ['oracledb', 'cx-oracle'],
    python: ['oracledb', 'cx_Oracle'],
    maven: ['com.oracle.database.jdbc:*'],
    java: ['oracle.jdbc.'],
    go: ['github.com/godror/godror', 'github.com/sijms/go-ora'],
  },
  {
    kind: 'elasticsearch',
    words: 'Elasticsearch',
    isDatabase: true,
    images: ['elasticsearch', 'opensearch'],
    npm: ['@elastic/elasticsearch', '@opensearch-project/opensearch'],
    pypi: ['elasticsearch', 'opensearch-py', 'elasticsearch-dsl'],
    python: ['elasticsearch', 'opensearchpy', 'elasticsearch_dsl'],
    maven: ['co.elastic.clients:*', 'org.elasticsearch.client:*', 'org.opensearch.client:*'],
    java: ['co.elastic.clients.', 'org.elasticsearch.client.', 'org.opensearch.client.'],
    go: ['github.com/elastic/go-elasticsearch', 'github.com/opensearch-project/opensearch-go'],
  },
  {
    kind: 'dynamodb',
    words: 'DynamoDB',
    isDatabase: true,
    images: ['dynamodb-local'],
    npm: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', 'dynamoose'],
    pypi: ['pynamodb'],
    python: ['pynamodb'],
    maven: ['software.amazon.awssdk:dynamodb*'],
    java: ['software.amazon.awssdk.services.dynamodb.'],
    go: ['github.com/aws/aws-sdk-go-v2/service/dynamodb'],
  },
  {
    kind: 'kafka',
    words: 'Kafka',
    isDatabase: false,
    images: ['kafka', 'cp-kafka', 'redpanda'],
    npm: ['kafkajs', 'node-rdkafka', '@confluentinc/kafka-javascript'],
    pypi: ['kafka-python', 'kafka-python-ng', 'confluent-kafka', 'aiokafka'],
    python: ['kafka', 'confluent_kafka', 'aiokafka'],
    maven: ['org.apache.kafka:kafka-clients', 'org.springframework.kafka:spring-kafka'],
    java: ['org.apache.kafka.clients.', 'org.springframework.kafka.'],
    go: [
      'github.com/segmentio/kafka-go',
      'github.com/twmb/franz-go',
      'github.com/IBM/sarama',
      'github.com/Shopify/sarama',
      'github.com/confluentinc/confluent-kafka-go',
    ],
  },
  {
    kind: 'rabbitmq',
    words: 'RabbitMQ',
    isDatabase: false,
    images: ['rabbitmq'],
    npm: ['amqplib', 'amqp-connection-manager', 'rascal'],
    pypi: ['pika', 'aio-pika'],
    python: ['pika', 'aio_pika'],
    maven: ['com.rabbitmq:amqp-client', 'org.springframework.boot:spring-boot-starter-amqp'],
    java: ['com.rabbitmq.client.', 'org.springframework.amqp.'],
    go: ['github.com/rabbitmq/amqp091-go', 'github.com/streadway/amqp'],
  },
  {
    kind: 'nats',
    words: 'NATS',
    isDatabase: false,
    images: ['nats'],
    npm: ['nats', '@nats-io/transport-node'],
    pypi: ['nats-py'],
    python: ['nats'],
    maven: ['io.nats:jnats'],
    java: ['io.nats.client.'],
    go: ['github.com/nats-io/nats.go'],
  },
  {
    kind: 'memcached',
    words: 'Memcached',
    isDatabase: false,
    images: ['memcached'],
    npm: ['memcached', 'memjs'],
    pypi: ['pymemcache', 'python-memcached', 'pylibmc'],
    python: ['pymemcache', 'memcache', 'pylibmc'],
    maven: ['net.spy:spymemcached'],
    java: ['net.spy.memcached.'],
    go: ['github.com/bradfitz/gomemcache'],
  },
];

/** `registry.example/team/postgres:15@sha256:…` → PostgreSQL; null for an image of something else. */
export function dependencyOfImage(image: string): Dependency | null {
  const path = image.split('@')[0]?.replace(/:[^/:]*$/, '') ?? '';
  const name = path.split('/').at(-1) ?? '';
  return (
    DEPENDENCIES.find(
      ({ images }) => images.includes(name) || images.some((one) => one.includes('/') && path.endsWith(one)),
    ) ?? null
  );
}
