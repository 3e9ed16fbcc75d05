import { DEPENDENCIES, type Dependency } from './dependencies.ts';

/** Clients of a database of any kind: libraries between a program and its driver. */
const ANY_DATABASE: Omit<Dependency, 'images' | 'pypi' | 'maven'> = {
  kind: 'database',
  words: 'the database',
  isDatabase: true,
  npm: [
    'knex',
    'sequelize',
    'sequelize-typescript',
    'typeorm',
    '@nestjs/typeorm',
    '@prisma/client',
    'drizzle-orm',
    'kysely',
    'objection',
    '@mikro-orm/core',
    'better-sqlite3',
    'sqlite3',
    'node:sqlite',
    'neo4j-driver',
  ],
  python: [
    'sqlalchemy',
    'sqlmodel',
    'databases',
    'peewee',
    'tortoise',
    'pony.orm',
    'sqlite3',
    'aiosqlite',
    'django.db',
    'flask_sqlalchemy',
    'neo4j',
  ],
  java: [
    'java.sql.',
    'javax.sql.',
    'jakarta.persistence.',
    'javax.persistence.',
    'org.hibernate.',
    'org.springframework.jdbc.',
    'org.springframework.data.jpa.',
    'org.springframework.data.jdbc.',
    'org.springframework.data.repository.',
    'org.springframework.data.r2dbc.',
    'org.springframework.r2dbc.',
    'org.springframework.orm.',
    'org.jooq.',
    'org.jdbi.',
    'org.apache.ibatis.',
    'io.r2dbc.',
    'org.neo4j.driver.',
  ],
  go: [
    'database/sql',
    'gorm.io/gorm',
    'github.com/jmoiron/sqlx',
    'entgo.io/ent',
    'github.com/uptrace/bun',
    'github.com/neo4j/neo4j-go-driver',
  ],
};

/** Libraries that stand in for a database, by the module that is imported; the value says for which. */
export const STAND_INS: ReadonlyMap<string, string> = new Map([
  ['pg-mem', 'PostgreSQL'],
  ['mock-knex', 'the database'],
  ['knex-mock-client', 'the database'],
  ['sequelize-mock', 'the database'],
  ['prismock', 'the database'],
  ['jest-mock-prisma', 'the database'],
  ['mockgoose', 'MongoDB'],
  ['mockingoose', 'MongoDB'],
  ['mongo-mock', 'MongoDB'],
  ['ioredis-mock', 'Redis'],
  ['redis-mock', 'Redis'],
  ['fakeredis', 'Redis'],
  ['birdisle', 'Redis'],
  ['mongomock', 'MongoDB'],
  ['mongomock_motor', 'MongoDB'],
  ['alchemy_mock', 'the database'],
  ['mock_alchemy', 'the database'],
  ['github.com/DATA-DOG/go-sqlmock', 'the database'],
  ['github.com/pashagolub/pgxmock', 'PostgreSQL'],
  ['github.com/go-redis/redismock', 'Redis'],
  ['github.com/alicebob/miniredis', 'Redis'],
  ['com.mockrunner.mock.jdbc', 'the database'],
  ['com.mockrunner.jdbc', 'the database'],
  ['com.github.fppt.jedismock', 'Redis'],
]);

export interface Client {
  readonly kind: string;
  readonly words: string;
}

/** The database that a module, class or package is a client of; null for everything else. */
export function databaseClient(language: 'javascript' | 'python' | 'java' | 'go', name: string): Client | null {
  const key = language === 'javascript' ? 'npm' : language;
  const own = DEPENDENCIES.filter(({ isDatabase }) => isDatabase);
  return [...own, ANY_DATABASE].find((one) => one[key].some((known) => isBelow(language, name, known))) ?? null;
}

function isBelow(language: string, name: string, known: string): boolean {
  if (language === 'java') return name.startsWith(known);
  if (name === known) return true;
  return name.startsWith(language === 'python' ? `${known}.` : `${known}/`);
}
