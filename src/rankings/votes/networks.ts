// The networks around an address: what one provider, one school, one data centre hands out. Pure.

/** `near` is the /24, or the /48 of IPv6; `wide` the /16 or /32. IPv6 comes as its first four groups. */
export function networksOf(address: string): { near: string; wide: string } {
  const [parts, sign, near, wide] = address.includes(':')
    ? [address.split(':'), ':', 3, 2]
    : [address.split('.'), '.', 3, 2];
  return { near: parts.slice(0, near).join(sign), wide: parts.slice(0, wide).join(sign) };
}
