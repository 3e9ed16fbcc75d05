/** The release that is fetched where no k6 is installed. */
export const K6_VERSION = '2.2.0';
export const K6_RELEASES = 'https://github.com/grafana/k6/releases/download';

export interface K6Pin {
  /** Name of the release's archive. */
  readonly archive: string;
  /** SHA-256 of the archive, hexadecimal, as `k6-v2.2.0-checksums.txt` of the release lists it. */
  readonly sha256: string;
  /** Path of the program in the archive. */
  readonly entry: string;
}

/** By `platform-arch` as Node names them. */
export const K6_PINS: Readonly<Partial<Record<string, K6Pin>>> = {
  'linux-x64': pin('linux-amd64', 'tar.gz', 'b5a8003c86f35f5cd5ceef1490312c48e587696c94d998cefc6d7b3b4cb1597d'),
  'linux-arm64': pin('linux-arm64', 'tar.gz', '4ecd64cadcc792402d16293836115480419c4447c032858f564852d98f1bf54c'),
  'darwin-x64': pin('macos-amd64', 'zip', '45a08590511c8a6a9c6331645e60c41624924e848e29472e87c60ac956d50372'),
  'darwin-arm64': pin('macos-arm64', 'zip', '37a028506bf13578de66c906296803775df28cc2504b1a8c5d786b2803e757c7'),
  'win32-x64': pin('windows-amd64', 'zip', 'ceb2b1e1cf9dbe1303c6c33ec83ffda86dda5c610b4def92064d3c7ebae8d9f4'),
};

function pin(target: string, form: 'tar.gz' | 'zip', sha256: string): K6Pin {
  const folder = `k6-v${K6_VERSION}-${target}`;
  const program = target.startsWith('windows') ? 'k6.exe' : 'k6';
  return { archive: `${folder}.${form}`, sha256, entry: `${folder}/${program}` };
}

/** The same release as a Go module. Its checksum in `go.sum` holds whatever GOSUMDB and GOFLAGS say. */
export const K6_MODULE = 'go.k6.io/k6/v2';
export const K6_MODULE_SUM = 'h1:FXtQJeClRQm25eraUvz/cbn2xcYZThs6cv2lBnid8tM=';
