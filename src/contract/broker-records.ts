import type { RecordConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import type { BrokerAnswer, BrokerHttp } from './broker-http.ts';
import { readPages } from './broker-pages.ts';
import { unexpected, unknownEnvironment } from './broker-refusals.ts';
import { embedded, linkOf, linksOf } from './hal.ts';
import { asRecord, type JsonRecord, textOr } from './shape.ts';
import { shortenVersions } from './short-version.ts';

export interface VersionRecord extends RecordConfig {
  readonly pacticipant: string;
  readonly version: string;
}

/** Tells the broker where a version is, or is no more. Resolves when it has answered that it knows; throws ProblemError. */
export async function recordVersion(http: BrokerHttp, record: VersionRecord): Promise<void> {
  switch (record.as) {
    case 'deployment':
      return begin(http, record, 'pb:record-deployment');
    case 'release':
      return begin(http, record, 'pb:record-release');
    case 'undeployment':
      return end(http, record, DEPLOYED);
    case 'support-ended':
      return end(http, record, SUPPORTED);
    default:
      return record.as satisfies never;
  }
}

/** The version itself links to where its deployments are recorded, one link per environment. */
async function begin(http: BrokerHttp, record: VersionRecord, relation: string): Promise<void> {
  const { pacticipant, version, environment, instance } = record;
  const href = `pacticipants/${encodeURIComponent(pacticipant)}/versions/${encodeURIComponent(version)}`;
  const found = await http.send({ method: 'GET', href });
  if (found.status === 404) throw unknownVersion(record);
  if (found.status !== 200) throw unexpected('a version', found);
  const links = linksOf(found.document, relation);
  const link = links.find(({ name }) => name === environment);
  if (link === undefined) {
    const known = links.flatMap(({ name }) => name ?? []);
    throw unknownEnvironment(environment, known);
  }
  const body = instance === null ? {} : { applicationInstance: instance };
  const answer = await http.send({ method: 'POST', href: link.href, body });
  if (answer.status !== 201) throw notRecorded(record, answer);
}

interface Ending {
  /** Link of an environment to the versions in it. */
  readonly relation: string;
  readonly collection: string;
  /** What of such a version says that it is there. */
  readonly property: string;
}

const DEPLOYED: Ending = {
  relation: 'pb:currently-deployed-deployed-versions',
  collection: 'deployedVersions',
  property: 'currentlyDeployed',
};

const SUPPORTED: Ending = {
  relation: 'pb:currently-supported-released-versions',
  collection: 'releasedVersions',
  property: 'currentlySupported',
};

/** What is in the environment of this pacticipant (and instance) is no more; that none is there is as good. */
async function end(http: BrokerHttp, record: VersionRecord, ending: Ending): Promise<void> {
  const href = await environmentHref(http, record, ending.relation);
  const query = new URLSearchParams({ pacticipant: record.pacticipant });
  const found = await readPages(http, `${href}?${query}`);
  if (found.status !== 200) throw unexpected(`the versions in ${record.environment}`, found);
  const there = (embedded(found.document, ending.collection) ?? []).filter((entry) => isMeant(entry, record));
  for (const entry of there) {
    const self = linkOf(entry, 'self')?.href;
    if (self === undefined) throw unexpected('a version in an environment', found);
    const answer = await http.send({ method: 'PATCH', href: self, body: { [ending.property]: false } });
    if (answer.status !== 200 || answer.document[ending.property] !== false) throw notRecorded(record, answer);
  }
}

/** An undeployment means whatever is deployed; support ends for one version, and others stay supported. */
function isMeant(entry: JsonRecord, { as, version, instance }: VersionRecord): boolean {
  const { pacticipant: _, version: held } = asRecord(entry._embedded) ?? {};
  if (as === 'support-ended') return textOr(asRecord(held)?.number, '') === version;
  return textOr(entry.applicationInstance, null) === instance;
}

async function environmentHref(http: BrokerHttp, { environment }: VersionRecord, relation: string): Promise<string> {
  const list = await readPages(http, 'environments');
  if (list.status !== 200) throw unexpected('its environments', list);
  const environments = embedded(list.document, 'environments') ?? [];
  const found = environments.find(({ name }) => name === environment);
  const self = found === undefined ? null : linkOf(found, 'self');
  if (self === null)
    throw unknownEnvironment(
      environment,
      environments.flatMap(({ name }) => textOr(name, [])),
    );
  const answer = await http.send({ method: 'GET', href: self.href });
  const link = answer.status === 200 ? linkOf(answer.document, relation) : null;
  if (link === null) throw unexpected(`the environment ${environment}`, answer);
  return link.href;
}

function unknownVersion({ pacticipant, version, as, environment }: VersionRecord): ProblemError {
  return new ProblemError({
    code: 'broker.unknown-version',
    what: `The ${as} to ${environment} was not recorded`,
    why: `the Pact Broker knows no version ${shortenVersions(version)} of ${pacticipant}`,
    todo: 'A version is known once it has published pacts or verification results: run the contract stage on this commit first.',
  });
}

function notRecorded({ as, environment }: VersionRecord, answer: BrokerAnswer): ProblemError {
  const problem = unexpected(`the ${as} to ${environment}`, answer).problem;
  return new ProblemError({ ...problem, code: 'broker.not-recorded' });
}
