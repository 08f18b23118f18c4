import { Button } from '@fluentui/react-components';
import { useCommon } from '../styles';

export interface HeadingProps {
  readonly heading: 'h1' | 'h2';
}

interface NotFetchedProps extends HeadingProps {
  readonly onTryAgain: () => void;
}

/** A part of the pane that did not come, and how to ask for it again. */
export function NotFetched({ heading: Heading, onTryAgain }: NotFetchedProps) {
  const common = useCommon();
  return (
    <>
      <div role="alert">
        <Heading className={Heading === 'h1' ? common.title : common.heading}>
          This part could not be fetched
        </Heading>
        <p className={common.text}>Nothing is lost. See whether you are online, and try again.</p>
      </div>
      <div className={common.actions}>
        <Button appearance="primary" onClick={onTryAgain}>
          Try again
        </Button>
      </div>
    </>
  );
}
