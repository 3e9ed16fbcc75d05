import { claimProvider } from '../detect/changed-specs.ts';
import type { Config } from '../model/config.ts';

/** Name of the provider whose specification a file is; null where no provider is configured that claims it. */
export function providerOf(config: Config, file: string): string | null {
  return claimProvider(file, config.providers);
}
