import type { ServerResponse } from 'node:http';
import { hal, json, type SeenRequest, startServer, type TestServer } from './servers.ts';

export interface FaultBrokerOptions {
  /** Documents that are chosen for verification. */
  readonly pacts: readonly Record<string, unknown>[];
  /** Consumers whose pact is listed, and is not there any more when it is fetched. */
  readonly gone?: readonly string[];
  /** What the publication of results is answered with; 201 keeps them. */
  readonly results?: (request: SeenRequest, response: ServerResponse, created: () => void) => void;
  /** Where consumers live, by name. */
  readonly repositories?: Readonly<Record<string, string>>;
  /** Answers to the matrix, in order; the last one again and again. */
  readonly matrix?: readonly unknown[];
}

interface Served {
  readonly base: string;
  readonly href: string;
  readonly document: Record<string, unknown>;
}

/** As much of a Pact Broker as one run asks, for the faults that a real one does not have on demand. */
export async function startFaultBroker(options: FaultBrokerOptions): Promise<TestServer> {
  const matrix = [...(options.matrix ?? [])];
  let kept: unknown = null;
  const server: TestServer = await startServer((request, response) => {
    const base = server.url;
    const served = options.pacts.map((document, index) => ({ base, document, href: hrefOf(base, document, index) }));
    const path = request.url.split('?')[0] ?? '';
    if (path === '/') return hal(response, 200, index(base));
    if (path.endsWith('/for-verification')) {
      const self = { href: `${base}${path}` };
      return hal(response, 200, { _embedded: { pacts: served.map(selected) }, _links: { self } });
    }
    const pact = served.find(({ href }) => request.method === 'GET' && `${base}${path}` === href);
    if (pact && !options.gone?.includes(consumerOf(pact))) return hal(response, 200, withLinks(pact));
    if (path.endsWith('/verification-results')) {
      const created = () => {
        kept = JSON.parse(request.body);
        hal(response, 201, { _links: { self: { href: `${base}/results/1` } } });
      };
      return options.results ? options.results(request, response, created) : created();
    }
    if (path === '/results/1') return hal(response, 200, kept);
    if (path === '/pacticipants/orders-api') return hal(response, 200, pacticipant(`${base}${path}`));
    const consumer = path.slice('/pacticipants/'.length);
    const repositoryUrl = path.startsWith('/pacticipants/') ? options.repositories?.[consumer] : undefined;
    if (repositoryUrl !== undefined && request.method === 'GET') {
      return hal(response, 200, { name: consumer, repositoryUrl, _links: { self: { href: `${base}${path}` } } });
    }
    if (path === '/environments') return hal(response, 200, { _embedded: { environments: [{ name: 'production' }] } });
    if (path === '/matrix') return hal(response, 200, matrix.length > 1 ? matrix.shift() : (matrix[0] ?? {}));
    if (request.method === 'PUT') return hal(response, 201, { name: 'feat/orders' });
    json(response, 404, { error: 'not here' });
  });
  return server;
}

function consumerOf({ document }: Pick<Served, 'document'>): string {
  return (document.consumer as { name: string }).name;
}

function hrefOf(base: string, document: Record<string, unknown>, index: number): string {
  const name = consumerOf({ document });
  return `${base}/pacts/provider/orders-api/consumer/${encodeURIComponent(name)}/pact-version/${index}`;
}

function selected({ href, document }: Served): unknown {
  const name = consumerOf({ document });
  const self = { href, name: `Pact between ${name} (1) and orders-api` };
  return { shortDescription: 'main', verificationProperties: { pending: false, notices: [] }, _links: { self } };
}

function withLinks({ base, href, document }: Served): unknown {
  const interactions = (document.interactions as object[]).map((one, index) => ({ _id: `i-${index}`, ...one }));
  const results = { href: `${href}/verification-results` };
  const version = { href: `${base}/pacticipants/web/versions/1`, name: '1' };
  const provider = { href: `${base}/pacticipants/orders-api` };
  const links = {
    self: { href },
    'pb:publish-verification-results': results,
    'pb:consumer-version': version,
    'pb:provider': provider,
  };
  return { ...document, interactions, _links: links };
}

function pacticipant(href: string): unknown {
  const branch = { href: `${href}/branches/{branch}/versions/{version}`, templated: true };
  return { name: 'orders-api', _links: { self: { href }, 'pb:branch-version': branch } };
}

function index(base: string): unknown {
  const branch = '/pacticipants/{pacticipant}/branches/{branch}/versions/{version}';
  return {
    _links: {
      self: { href: base },
      'pb:provider-pacts-for-verification': {
        href: `${base}/pacts/provider/{provider}/for-verification`,
        templated: true,
      },
      'pb:pacticipant-branch-version': { href: `${base}${branch}`, templated: true },
    },
  };
}
