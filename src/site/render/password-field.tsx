// The field in which a reader shows a password, for a post or for the whole blog.
import type { Problem } from '../../web/door.ts';
import { Icon } from '../../web/icons.tsx';
import { say, type Translate } from '../../web/messages/index.ts';

interface PasswordFieldProps {
  t: Translate;
  label: string;
  autocomplete: 'off' | 'current-password';
  /** What was wrong with the password that was sent. */
  problem: Problem | undefined;
}

export function PasswordField({ t, label, autocomplete, problem }: PasswordFieldProps) {
  const described = problem ? { 'aria-describedby': 'password-problem', 'aria-invalid': true as const } : {};
  return (
    <div class="field">
      <label for="password">{label}</label>
      <input
        type="password"
        id="password"
        name="password"
        autocomplete={autocomplete}
        maxLength={200}
        required
        {...described}
      />
      {problem && (
        <p class="err" id="password-problem" role="alert">
          <Icon name="alert" />
          {say(t, problem.key, problem.params)}
        </p>
      )}
    </div>
  );
}
