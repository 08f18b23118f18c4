import type { BlockUnderstood } from '../../review/session';
import { useCommon } from '../styles';
import { blockKey, blockName, contentsOf } from '../answers/blockNames';
import { EnterLine } from '../parts/EnterLine';

export interface SheetsReadProps {
  readonly blocks: readonly BlockUnderstood[];
  /** The names of those that the person has left out. */
  readonly leftOut: readonly string[];
}

/** The sheets and tables that were found, each leading to how it was read. */
export function SheetsRead({ blocks, leftOut }: SheetsReadProps) {
  const common = useCommon();
  return (
    <ul className={common.list} aria-label="What was found in the workbook">
      {blocks.map((block) => (
        <li key={blockKey(block)}>
          <EnterLine
            to={{ place: 'reading', block: blockKey(block) }}
            name={blockName(block, blocks)}
            aside={contentsOf(block, leftOut)}
            quiet={block.kind === 'neither'}
          />
        </li>
      ))}
    </ul>
  );
}
