import { composeFileOf } from './raw-services.ts';
import type { RawConfig, RawProvider } from './schema.ts';
import { type Fault, nameOf } from './schema-faults.ts';

type Path = readonly (string | number)[];

/** A provider is started in one way: by a command, as an image, or as a service of the compose file. */
export function checkProviderStart(raw: RawConfig, provider: RawProvider, path: Path): readonly Fault[] {
  const ways = (['start', 'image', 'service'] as const).filter((way) => provider[way] !== undefined);
  const [first, second] = ways;
  if (first !== undefined && second !== undefined) {
    const what = `\`${provider.name}\` has both \`${first}\` and \`${second}\``;
    const why = 'each of them starts it';
    return [fault('config.provider-started-twice', [...path, second], { what, why, todo: 'Keep one of them.' })];
  }
  const faults: Fault[] = [];
  if (provider.service !== undefined && composeFileOf(raw) === null) {
    const what = `${nameOf([...path, 'service'])} is set, and there is no compose file`;
    const todo = 'Name the compose file: `services: { compose: docker-compose.yml }`.';
    faults.push(fault('config.no-compose', [...path, 'service'], { what, why: null, todo }));
  }
  if (first !== undefined && first !== 'start' && provider.port === undefined) {
    const what = `${nameOf(path)} has \`${first}\` and no \`port\``;
    const why = 'which port its container listens on is not known';
    faults.push(fault('config.missing-key', path, { what, why, todo: 'Add it, for example `port: 8080`.' }));
  }
  if (provider.command !== undefined && first !== 'image') {
    const what = `${nameOf([...path, 'command'])} is set without \`image\``;
    const todo = 'Write a shell command into `start`, or add `image`.';
    faults.push(fault('config.command-without-image', [...path, 'command'], { what, why: null, todo }));
  }
  return faults;
}

function fault(code: string, path: Path, words: Pick<Fault, 'what' | 'why' | 'todo'>): Fault {
  return { code, path, part: 'key', ...words };
}
