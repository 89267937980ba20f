// Who may do what on a blog: four roles, five capabilities.

export const roles = ['owner', 'editor', 'translator', 'reader'] as const;
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

/**
 * `read` sees drafts and previews, `translate` brings articles and works on the desk, `edit` changes anybody's posts
 * and the categories, `publish` puts posts before readers, `manage` changes the blog itself and its members.
 */
export const capabilities = ['read', 'translate', 'edit', 'publish', 'manage'] as const;
export type Capability = (typeof capabilities)[number];

const allowed: Record<Role, readonly Capability[]> = {
  owner: ['read', 'translate', 'edit', 'publish', 'manage'],
  editor: ['read', 'translate', 'edit', 'publish'],
  translator: ['read', 'translate'],
  reader: ['read'],
};

export function may(role: Role, capability: Capability): boolean {
  return allowed[role].includes(capability);
}

/** Everything a role may do. */
export function capabilitiesOf(role: Role): ReadonlySet<Capability> {
  return new Set(allowed[role]);
}
