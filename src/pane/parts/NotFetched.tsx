import { Button } from '@fluentui/react-components';
import { useCommon } from '../styles';

/** A part of the pane that did not come, and how to ask for it again. */
export function NotFetched({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const common = useCommon();
  return (
    <>
      <div role="alert">
        <h1 className={common.title}>This part could not be fetched</h1>
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
