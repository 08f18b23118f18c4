/** Conditional formats between RichApi's kinds and Univer's rules. */
import type { FWorksheet } from '@univerjs/sheets/facade';
import {
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
  type IHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { areaOfRange, rangeOf } from './address';
import type { BookConditionalFormat } from './book';
import { formatOf, styleOf } from './formats';

const highlightTypes: Partial<Record<CFSubRuleType, string>> = {
  [CFSubRuleType.formula]: 'Custom',
  [CFSubRuleType.number]: 'CellValue',
  [CFSubRuleType.text]: 'ContainsText',
  [CFSubRuleType.rank]: 'TopBottom',
};
const types: Partial<Record<CFRuleType, string>> = {
  [CFRuleType.colorScale]: 'ColorScale',
  [CFRuleType.dataBar]: 'DataBar',
  [CFRuleType.iconSet]: 'IconSet',
};

export function conditionalFormatOf(rule: IConditionFormattingRule): BookConditionalFormat {
  const areas = rule.ranges.map(areaOfRange);
  const common = { id: rule.cfId, areas, stopIfTrue: rule.stopIfTrue };
  const type = rule.rule.type;
  if (type !== CFRuleType.highlightCell) return { ...common, type: types[type] ?? 'PresetCriteria' };
  const highlight = rule.rule as IHighlightCell & { value?: unknown };
  const { fill, fontColor, bold, italic } = formatOf(highlight.style);
  return {
    ...common,
    type: highlightTypes[highlight.subType] ?? 'PresetCriteria',
    format: { fill, fontColor, bold, italic },
    ...(highlight.subType === CFSubRuleType.formula ? { formula: String(highlight.value) } : {}),
  };
}

/** Adds a rule that a formula decides: the only kind the add-in makes. */
export function addCustomFormat(
  sheet: FWorksheet,
  id: string,
  format: Omit<BookConditionalFormat, 'id'>,
): BookConditionalFormat {
  if (format.type !== 'Custom' || !format.formula) {
    throw new Error(`Conditional formats of type ${format.type} cannot be made here.`);
  }
  const formula = format.formula.startsWith('=') ? format.formula : `=${format.formula}`;
  const rule: IConditionFormattingRule = {
    cfId: id,
    ranges: format.areas.map(rangeOf),
    stopIfTrue: format.stopIfTrue ?? false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula,
      style: styleOf(format.format ?? {}),
    },
  };
  sheet.addConditionalFormattingRule(rule);
  return conditionalFormatOf(rule);
}
