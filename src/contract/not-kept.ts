import type { Finding } from '../model/finding.ts';
import type { FailedInteraction, FailedResult } from './failed-results.ts';
import { listed, toFinding } from './findings.ts';
import type { Pact } from './pact.ts';
import { pactLocation } from './pact-position.ts';
import { contractRule } from './rules.ts';
import { shortenVersions } from './short-version.ts';

interface PactAt {
  readonly path: string;
  readonly pact: Pact;
}

/** A result of a verifier that named no interaction. */
const NOT_NAMED: FailedInteraction = { description: null, mismatches: [] };

/** What providers do not keep of these pacts: a finding for each interaction, at its line. */
export function notKeptFindings(failures: readonly FailedResult[], pacts: readonly PactAt[]): readonly Finding[] {
  return failures.filter(saysAnything).flatMap((failed, index) => {
    const own = pacts.find(({ pact }) => pact.provider === failed.provider) ?? null;
    const interactions = failed.interactions.length === 0 ? [NOT_NAMED] : failed.interactions;
    // Versions of the provider go by; that it is the first or the second one that is asked about stays.
    return interactions.map((interaction) => notKept(failed, interaction, { own, index }));
  });
}

/** That something failed is the gate's own answer. */
function saysAnything({ interactions, buildUrl }: FailedResult): boolean {
  return interactions.length > 0 || buildUrl !== null;
}

function notKept(
  { provider, version, buildUrl }: FailedResult,
  { description, mismatches }: FailedInteraction,
  { own, index }: { readonly own: PactAt | null; readonly index: number },
): Finding {
  const what = description === null ? 'the pact' : `"${description}"`;
  const why = mismatches.length === 0 ? '' : `: ${listed(mismatches)}`;
  const run = buildUrl === null ? '' : ` (its run: ${buildUrl})`;
  return toFinding({
    rule: contractRule('contract.interaction.not-kept'),
    message: `${provider} ${shortenVersions(version)} does not keep ${what}${why}${run}`,
    location: own === null ? null : locationOf(own, description),
    identity: [provider, String(index), description],
  });
}

function locationOf({ path, pact }: PactAt, description: string | null) {
  const origin = { kind: 'file', path } as const;
  const interaction = pact.interactions.find((held) => held.description === description) ?? null;
  return pactLocation({ pact, consumerVersion: null, where: [], pending: false, origin }, interaction);
}
