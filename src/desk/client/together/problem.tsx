// What keeps something from being done, said in place.
import { Icon } from '../../../web/client/icons.tsx';

export function Problem({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p class="err" role="alert">
      <Icon name="stop" /> {text}
    </p>
  );
}
