// How much of a sender's address moderators see: its network, never the whole.

/** `203.0.113.7` → `203.0.113.*`; of IPv6 the first three groups. */
export function networkName(network: string): string {
  return network.includes(':')
    ? `${network.split(':').slice(0, 3).join(':')}:*`
    : network.replace(/\.\d+$/, '.*');
}
