/** Wilson's interval for a rate, 95 %. */
function wilson(hits: number, trials: number): { readonly low: number; readonly high: number } {
  const z = 1.959964;
  const rate = hits / trials;
  const centre = rate + (z * z) / (2 * trials);
  const half = z * Math.sqrt((rate * (1 - rate)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

/** `0.4 % [0.2, 0.8] of 2000` */
export function describeRate(hits: number, trials: number): string {
  const { low, high } = wilson(hits, trials);
  const percent = (share: number) => (share * 100).toFixed(1);
  return `${percent(hits / trials)} % [${percent(low)}, ${percent(high)}] of ${trials}`;
}
