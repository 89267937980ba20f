// Who works on a blog, and who is invited.
import { type Role, roles } from '../accounts/permissions.ts';
import { Choices, type FormState, ProblemSummary } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { longDate } from '../web/when.ts';
import type { MemberBlog } from './blog-for.ts';
import { OneTimeAddress } from './one-time-address.tsx';
import type { Member } from './reads.ts';

export interface OpenInvitation {
  id: string;
  role: Role | null;
  expires_at: string;
  by: string | null;
}

export interface MembersPageProps {
  view: View;
  blog: MemberBlog;
  members: readonly Member[];
  invitations: readonly OpenInvitation[];
  form: FormState;
  /** The address of an invitation made just now; it is never shown again. */
  invited?: string;
}

export function MembersPage(props: MembersPageProps) {
  const { view, blog, members, invitations, form, invited } = props;
  const { t } = view;
  return (
    <StudioPage view={view} title={t('blogs.members')} blog={blog} current="settings" tab="members">
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={{ role: t('blogs.invite.role') }} />
        {invited && <OneTimeAddress view={view} lead={t('blogs.invite.ready')} address={invited} />}
        <ul class="rows">
          {members.map((member) => (
            <MemberRow key={member.personId} view={view} blog={blog} member={member} />
          ))}
        </ul>
        <Invite view={view} blog={blog} form={form} />
        {invitations.length > 0 && <Invitations view={view} blog={blog} invitations={invitations} />}
      </div>
    </StudioPage>
  );
}

function MemberRow({ view, blog, member }: { view: View; blog: MemberBlog; member: Member }) {
  const { t } = view;
  const { name, personId } = member;
  const path = `/studio/${blog.slug}/members/${personId}`;
  return (
    <li>
      <span class="rows__what">
        <b>
          {name}
          {personId === view.person?.id && <small>{t('blogs.members.you')}</small>}
        </b>
        <small>
          <span>{member.email}</span>{' '}
          <span>
            {t('blogs.members.since', { day: longDate(member.since, view.language, blog.timeZone) })}
          </span>
        </small>
      </span>
      <form class="rows__do" method="post" action={`${path}/role`}>
        <RoleSelect view={view} label={t('blogs.members.role-of', { name })} chosen={member.role} />
        <button
          class="btn btn--quiet btn--small"
          type="submit"
          aria-label={t('blogs.members.change-of', { name })}
        >
          {t('blogs.members.change')}
        </button>
      </form>
      <details class="rows__more">
        <summary aria-label={t('blogs.members.remove-of', { name })}>{t('blogs.members.remove')}</summary>
        <form class="form" method="post" action={`${path}/removal`}>
          <p class="hint">{t('blogs.members.remove.about')}</p>
          <button class="btn btn--danger" type="submit">
            {t('blogs.members.remove-of', { name })}
          </button>
        </form>
      </details>
    </li>
  );
}

function RoleSelect({ view, label, chosen }: { view: View; label: string; chosen: Role }) {
  return (
    <span class="select">
      <select name="role" aria-label={label}>
        {roles.map((role) => (
          <option key={role} value={role} selected={role === chosen}>
            {view.t(`blogs.role.${role}`)}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}

function Invite({ view, blog, form }: { view: View; blog: MemberBlog; form: FormState }) {
  const { t } = view;
  return (
    <section aria-labelledby="invite">
      <h2 class="room__h" id="invite">
        {t('blogs.invite')}
      </h2>
      <p class="section__lead">{t('blogs.invite.about')}</p>
      <form class="form" method="post" action={`/studio/${blog.slug}/invitations`}>
        <Choices
          view={view}
          form={form}
          name="role"
          label={t('blogs.invite.role')}
          options={[...roles].reverse().map((role) => ({
            value: role,
            label: t(`blogs.role.${role}`),
            hint: t(`blogs.role.${role}.hint`),
          }))}
        />
        <button class="btn" type="submit">
          {t('blogs.invite.do')}
        </button>
      </form>
    </section>
  );
}

function Invitations({ view, blog, invitations }: Pick<MembersPageProps, 'view' | 'blog' | 'invitations'>) {
  const { t } = view;
  return (
    <section aria-labelledby="invitations">
      <h2 class="room__h" id="invitations">
        {t('blogs.invite.open')}
      </h2>
      <ul class="rows">
        {invitations.map(({ id, role, expires_at, by }) => {
          const named = t(`blogs.role.${role ?? 'reader'}`);
          const day = longDate(expires_at, view.language, blog.timeZone);
          return (
            <li key={id}>
              <span class="rows__what">
                <b>{named}</b>
                <small>
                  <span>{t('blogs.invite.until', { day })}</span>{' '}
                  {by !== null && <span>{t('blogs.invite.by', { name: by })}</span>}
                </small>
              </span>
              <form method="post" action={`/studio/${blog.slug}/invitations/${id}/revocation`}>
                <button
                  class="btn btn--text btn--small"
                  type="submit"
                  aria-label={t('blogs.invite.revoke-of', { role: named, day })}
                >
                  {t('blogs.invite.revoke')}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
