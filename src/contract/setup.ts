import { type Problem, ProblemError } from '../model/problem.ts';
import type { BrokerAnswer, BrokerHttp, BrokerQuestion } from './broker-http.ts';
import { readPages } from './broker-pages.ts';
import { brokerErrorText, embedded } from './hal.ts';
import { type JsonRecord, textOr } from './shape.ts';
import { planWebhook, type WebhookWish, webhookUuid } from './webhook.ts';

export interface WantedSetup {
  readonly pacticipants: readonly {
    readonly name: string;
    readonly mainBranch: string;
    readonly repositoryUrl: string;
  }[];
  readonly environments: readonly { readonly name: string; readonly production: boolean }[];
  readonly webhooks: readonly WebhookWish[];
}

/** One thing of the broker, and what has to be done for it to be as wanted. */
export interface SetupStep {
  /** `pacticipant orders-api` */
  readonly subject: string;
  readonly action: 'create' | 'update' | 'keep';
  /** What differs, in words; empty for what is created or kept. */
  readonly changes: readonly string[];
  /** Null when nothing is to be done, or it cannot be. */
  readonly question: BrokerQuestion | null;
  /** Why it cannot be done; null when it can. */
  readonly problem?: Problem | null;
}

/** Compares what is wanted with what the broker has; changes nothing. Throws ProblemError (`broker.…`). */
export async function planSetup(http: BrokerHttp, wanted: WantedSetup): Promise<readonly SetupStep[]> {
  const steps: SetupStep[] = [];
  for (const pacticipant of wanted.pacticipants) steps.push(await planPacticipant(http, pacticipant));
  steps.push(...(await planEnvironments(http, wanted.environments)));
  for (const webhook of wanted.webhooks) steps.push(await planOneWebhook(http, webhook));
  return steps;
}

/** Does what a step says; the broker has to answer that it was done. */
export async function takeStep(http: BrokerHttp, { question, subject }: SetupStep): Promise<void> {
  if (question === null) return;
  const answer = await http.send(question);
  if (answer.status !== 200 && answer.status !== 201) throw refused(subject, answer);
}

async function planPacticipant(http: BrokerHttp, wanted: WantedSetup['pacticipants'][number]): Promise<SetupStep> {
  const subject = `pacticipant ${wanted.name}`;
  const href = `pacticipants/${encodeURIComponent(wanted.name)}`;
  const existing = await read(http, href, subject);
  if (existing === null) {
    return { subject, action: 'create', changes: [], question: { method: 'POST', href: 'pacticipants', body: wanted } };
  }
  const { mainBranch, repositoryUrl } = wanted;
  const changes = Object.entries({ mainBranch, repositoryUrl }).filter(([key, value]) => existing[key] !== value);
  if (changes.length === 0) return { subject, action: 'keep', changes: [], question: null };
  const words = changes.map(([key, value]) => `${key} ${textOr(existing[key], 'not set')} → ${value}`);
  return {
    subject,
    action: 'update',
    changes: words,
    question: { method: 'PATCH', href, body: Object.fromEntries(changes) },
  };
}

async function planEnvironments(http: BrokerHttp, wanted: WantedSetup['environments']): Promise<readonly SetupStep[]> {
  if (wanted.length === 0) return [];
  const document = await read(http, 'environments', 'the environments');
  const known = (embedded(document ?? {}, 'environments') ?? []).flatMap(({ name }) => textOr(name, []));
  return wanted.map(({ name, production }): SetupStep => {
    const subject = `environment ${name}`;
    if (known.includes(name)) return { subject, action: 'keep', changes: [], question: null };
    const body = { name, displayName: name, production };
    return { subject, action: 'create', changes: [], question: { method: 'POST', href: 'environments', body } };
  });
}

async function planOneWebhook(http: BrokerHttp, wish: WebhookWish): Promise<SetupStep> {
  const subject = `webhook to ${wish.dispatchUrl} for ${wish.provider}`;
  const href = `webhooks/${webhookUuid(wish)}`;
  const existing = await read(http, href, subject);
  try {
    const { action, changes, body } = planWebhook(wish, existing);
    return { subject, action, changes, question: action === 'keep' ? null : { method: 'PUT', href, body } };
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    return { subject, action: 'create', changes: [], question: null, problem: thrown.problem };
  }
}

/** Null for what is not there. */
async function read(http: BrokerHttp, href: string, subject: string): Promise<JsonRecord | null> {
  const answer = await readPages(http, href);
  if (answer.status === 404) return null;
  if (answer.status !== 200) throw refused(subject, answer);
  return answer.document;
}

function refused(subject: string, answer: BrokerAnswer): ProblemError {
  return new ProblemError({
    code: 'broker.refused',
    what: `The Pact Broker was asked for ${subject} and answered ${answer.status}`,
    why: brokerErrorText(answer.document),
  });
}
