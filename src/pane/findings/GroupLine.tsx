import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { FindingGroup } from './listFindings';
import { useCommon } from '../styles';
import { count } from '../words/counts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  names: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

interface GroupLineProps {
  readonly group: FindingGroup;
  readonly open: boolean;
}

/** The heading of a group of findings, with how many there are. */
export function GroupLine({ group, open }: GroupLineProps) {
  const styles = useStyles();
  const common = useCommon();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  const { toDo } = group;
  const aside = [...(group.aside ? [group.aside] : []), toDo === 0 ? 'all decided' : `${count(toDo)} to do`];
  return (
    <div className={styles.line}>
      <Chevron aria-hidden className={styles.chevron} />
      <span className={styles.names}>
        <span className={styles.title}>{group.title}</span>{' '}
        <span className={common.quiet}>{aside.join(', ')}</span>
      </span>{' '}
      <strong className={common.number}>{count(group.findings.length)}</strong>
    </div>
  );
}
