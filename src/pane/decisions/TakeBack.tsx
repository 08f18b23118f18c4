import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { rememberedReviewer, rememberReviewer } from './rememberedReviewer';
import { useCommon } from '../styles';

interface TakeBackProps {
  readonly onTakeBack: (reviewer: string) => void;
}

/** Takes a decision back. Whoever does has a name, which is asked for where it is not known yet. */
export function TakeBack({ onTakeBack }: TakeBackProps) {
  const common = useCommon();
  const [name, setName] = useState<string>();
  const [tried, setTried] = useState(false);
  if (name === undefined) {
    return (
      <Button
        onClick={() => {
          const known = rememberedReviewer();
          if (known) onTakeBack(known);
          else setName('');
        }}
      >
        Take it back
      </Button>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const given = name.trim();
    if (!given) return;
    rememberReviewer(given);
    onTakeBack(given);
  };
  return (
    <form noValidate aria-label="Take the decision back" onSubmit={submit}>
      <Field
        label="Your name"
        required
        hint="Stands beside what you take back."
        validationMessage={tried && !name.trim() ? 'Enter your name' : undefined}
      >
        <Input autoFocus autoComplete="name" value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className={common.actions}>
        <Button type="submit">Take it back</Button>
      </div>
    </form>
  );
}
