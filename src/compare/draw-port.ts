/** Ports that no system hands out by itself: above those of services, below the ephemeral ones of Linux. */
const PORTS = { first: 20_000, last: 32_000 };

export function drawPort(draw: () => number): number {
  return PORTS.first + Math.floor(draw() * (PORTS.last - PORTS.first + 1));
}
