import { useCommon } from '../styles';
import { CopyText } from './CopyText';

const detailsOf = (error: Error): string =>
  [`${error.name}: ${error.message}`, error.stack ?? '', navigator.userAgent].join('\n\n');

export interface FailureDetailsProps {
  readonly error: Error;
}

/** What somebody needs who is to mend a failure. */
export function FailureDetails({ error }: FailureDetailsProps) {
  const common = useCommon();
  return (
    <>
      <h2 className={common.heading}>If it happens again</h2>
      <p className={common.text}>
        Copy these details for whoever looks after PMS Review. Read them first: a message can quote a cell.
      </p>
      <CopyText label="Details of the problem" text={detailsOf(error)} />
    </>
  );
}
