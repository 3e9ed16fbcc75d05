import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { openSampleReader, type Sample } from '../../src/traffic/samples.ts';

const HEADER = 'metric_name,timestamp,metric_value,expected_response,name,status,extra_tags,metadata\n';

function read(chunks: readonly Uint8Array[], metrics = ['http_req_duration', 'http_req_failed']) {
  const samples: Sample[] = [];
  const reader = openSampleReader({ metrics, onSample: (sample) => samples.push(sample) });
  for (const chunk of chunks) reader.push(chunk);
  return { samples, ...reader.end() };
}

describe('reading the samples of k6', () => {
  it('hands on the metrics that are asked for, with microseconds and all their tags', () => {
    const text = `${HEADER}http_reqs,1795355574817264,1.000000,true,GET /a,200,operation=GET /a,
http_req_duration,1795355574817264,23.307420,true,GET /a,200,operation=GET /a&side=head,
http_req_failed,1795355574817264,0.000000,true,GET /a,200,operation=GET /a&side=head,
`;
    const { samples, rows, cut } = read([Buffer.from(text)]);
    const tags = { expected_response: 'true', name: 'GET /a', status: '200', operation: 'GET /a', side: 'head' };
    expect(samples).toEqual([
      { metric: 'http_req_duration', timeMs: 1_795_355_574_817.264, value: 23.30742, tags },
      { metric: 'http_req_failed', timeMs: 1_795_355_574_817.264, value: 0, tags },
    ]);
    expect({ rows, cut }).toEqual({ rows: 3, cut: false });
  });

  it('takes commas, quotes, newlines and rows of metrics inside a tag for what they are: text', () => {
    const name = 'GET /ä, "b"\nhttp_req_duration,1,1,,,,,';
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const { samples } = read([Buffer.from(`${HEADER}http_req_duration,1000,2,true,${quoted},200,,\n`)]);
    expect(samples).toEqual([
      { metric: 'http_req_duration', timeMs: 1, value: 2, tags: { expected_response: 'true', name, status: '200' } },
    ]);
  });

  it('reads the same wherever the chunks end', () => {
    const rows = Array.from(
      { length: 20 },
      (_, at) => `http_req_duration,${at}000,${at},,"ü, ""${at}""\n",200,side=a,\n`,
    );
    const bytes = Buffer.from(HEADER + rows.join(''));
    const whole = read([bytes]).samples;
    expect(whole).toHaveLength(20);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 30 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index] ?? 0, end));
        expect(read(chunks).samples).toEqual(whole);
      }),
    );
  });

  it('says that the last row was cut off, and does not hand it on', () => {
    const { samples, cut } = read([Buffer.from(`${HEADER}http_req_duration,1000,2,,,,,\nhttp_req_duration,1000,2`)]);
    expect(samples).toHaveLength(1);
    expect(cut).toBe(true);
  });

  it.each([
    ['no header', 'hello\n'],
    ['a row without a value', `${HEADER}http_req_duration,12\n`],
    ['a time that is no number', `${HEADER}http_req_duration,today,1,,,,,\n`],
  ])('refuses %s', (_, text) => {
    expect(() => read([Buffer.from(text)])).toThrow(ProblemError);
  });
});
