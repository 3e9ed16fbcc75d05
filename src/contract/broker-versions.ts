import type { BrokerAnswer, BrokerHttp } from './broker-http.ts';
import { readPages } from './broker-pages.ts';
import { unexpected, unknownEnvironment } from './broker-refusals.ts';
import { embedded } from './hal.ts';
import { asRecord, type JsonRecord, textOr } from './shape.ts';

/** A version of a pacticipant, and why somebody asks about it. */
export interface ProviderVersion {
  readonly number: string;
  /** Null where the broker knows none. */
  readonly branch: string | null;
  /** Whether it is the latest one of the main branch. */
  readonly isMain: boolean;
  /** Environments that it is in; only of those that were asked about. */
  readonly environments: readonly string[];
}

/** Versions of a pacticipant at the tip of its main branch (null) and in environments, each once. Throws ProblemError. */
export async function readVersionsAt(
  http: BrokerHttp,
  pacticipant: string,
  places: readonly (string | null)[],
): Promise<readonly ProviderVersion[]> {
  const found = new Map<string, ProviderVersion>();
  const add = (version: ProviderVersion) => {
    const known = found.get(version.number);
    found.set(version.number, {
      number: version.number,
      branch: known?.branch ?? version.branch,
      isMain: version.isMain || known?.isMain === true,
      environments: [...new Set([...(known?.environments ?? []), ...version.environments])],
    });
  };
  if (places.includes(null)) for (const version of await readMainVersion(http, pacticipant)) add(version);
  const environments = places.filter((place) => place !== null);
  if (environments.length === 0) return [...found.values()];
  const list = await read(http, 'environments', 'its environments');
  for (const name of environments) {
    for (const version of await readVersionsIn(http, pacticipant, uuidOf(list, name))) {
      add({ ...version, environments: [name] });
    }
  }
  return [...found.values()];
}

async function readMainVersion(http: BrokerHttp, pacticipant: string): Promise<readonly ProviderVersion[]> {
  const href = `pacticipants/${encodeURIComponent(pacticipant)}`;
  const branch = textOr((await read(http, href, 'a pacticipant')).mainBranch, null);
  if (branch === null) return [];
  const answer = await http.send({
    method: 'GET',
    href: `${href}/branches/${encodeURIComponent(branch)}/latest-version`,
  });
  // A main branch without a version has nothing that could verify.
  if (answer.status === 404) return [];
  const number = textOr(succeeded(answer, 'a version').number, null);
  return number === null ? [] : [{ number, branch, isMain: true, environments: [] }];
}

const THERE = [
  ['deployed-versions/currently-deployed', 'deployedVersions'],
  ['released-versions/currently-supported', 'releasedVersions'],
] as const;

async function readVersionsIn(
  http: BrokerHttp,
  pacticipant: string,
  uuid: string,
): Promise<readonly ProviderVersion[]> {
  const versions: ProviderVersion[] = [];
  for (const [path, collection] of THERE) {
    const href = `environments/${encodeURIComponent(uuid)}/${path}?${new URLSearchParams({ pacticipant })}`;
    const document = await read(http, href, 'the versions in an environment');
    for (const entry of embedded(document, collection) ?? []) {
      const version = asRecord(asRecord(entry._embedded)?.version);
      const number = textOr(version?.number, null);
      if (number !== null) versions.push({ number, branch: branchOf(version), isMain: false, environments: [] });
    }
  }
  return versions;
}

/** The broker tells branches of a version in one of two places, by its age. */
function branchOf(version: JsonRecord | null): string | null {
  const [first] = embedded(version ?? {}, 'branchVersions') ?? [];
  return textOr(first?.name, textOr(version?.branch, null));
}

function uuidOf(list: JsonRecord, name: string): string {
  const environments = embedded(list, 'environments') ?? [];
  const uuid = textOr(environments.find((environment) => environment.name === name)?.uuid, null);
  if (uuid !== null) return uuid;
  throw unknownEnvironment(
    name,
    environments.flatMap((environment) => textOr(environment.name, [])),
  );
}

async function read(http: BrokerHttp, href: string, asked: string): Promise<JsonRecord> {
  return succeeded(await readPages(http, href), asked);
}

function succeeded(answer: BrokerAnswer, asked: string): JsonRecord {
  if (answer.status !== 200) throw unexpected(asked, answer);
  return answer.document;
}
