import { Button } from '@fluentui/react-components';
import { useCommon } from '../styles';
import { FailureDetails } from '../later/places';

interface FailureProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** A fault of ours: said plainly, with what somebody needs who is to mend it. */
export function Failure({ error, onRetry }: FailureProps) {
  const common = useCommon();
  return (
    <>
      <div role="alert">
        <h1 className={common.title}>There is a problem with PMS Review</h1>
        <p className={common.text}>
          This is a fault in PMS Review and not in your workbook. It writes only what you ask it to: if you
          had just asked for something to be written, look in the workbook whether all of it is there.
        </p>
      </div>
      <div className={common.actions}>
        <Button appearance="primary" onClick={onRetry}>
          Start again
        </Button>
      </div>
      <FailureDetails error={error} />
    </>
  );
}
