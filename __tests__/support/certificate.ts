import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate that nobody but itself vouches for, and its key; the files are gone with it. */
export interface Certificate extends Disposable {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** The certificate's file, as `NODE_EXTRA_CA_CERTS` and `SSL_CERT_FILE` want it. */
  readonly file: string;
}

/** Written by openssl, for the machine itself and for `hosts`. */
export function makeCertificate(hosts: readonly string[] = []): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const names = ['IP:127.0.0.1', ...['localhost', ...hosts].map((host) => `DNS:${host}`)].join();
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const own = ['-subj', '/CN=localhost', '-addext', `subjectAltName=${names}`, '-keyout', keyFile, '-out', file];
  execFileSync('openssl', [...kind, ...own], { stdio: 'ignore' });
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  return { key: readFileSync(keyFile), cert: readFileSync(file), file, [Symbol.dispose]: remove };
}
