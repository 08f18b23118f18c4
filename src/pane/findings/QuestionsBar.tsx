import { Button } from '@fluentui/react-components';
import { useWalking } from '../useWay';
import { plural } from '../words/counts';
import { Bar } from '../parts/Bar';

/** Of rules that could not be checked for want of an answer: how many questions there are, and the way to them. */
export function QuestionsBar({ questions }: { readonly questions: number }) {
  const { go } = useWalking();
  if (questions === 0) return null;
  return (
    <Bar
      kind="info"
      beside={
        <Button size="small" onClick={() => go({ place: 'check' })}>
          Answer {questions === 1 ? 'it' : 'them'}
        </Button>
      }
    >
      {plural(questions, 'question')} not answered
    </Bar>
  );
}
