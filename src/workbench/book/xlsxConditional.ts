/** Conditional formats between .xlsx files and Univer's rules. */
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
  type IHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import type { CellStyle, ConditionalRule, ValidationOperator } from 'hucre';
import { addressOf, areaOf, areaOfRange, rangeOf } from './address';
import { formulaFromFile, formulaToFile } from './xlsxFormulas';
import { colourOf, styleFromFile, styleToFile } from './xlsxStyles';

const comparisons: Record<ValidationOperator, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
  between: '',
  notBetween: '',
};
const textOperators: Partial<Record<ConditionalRule['type'], CFTextOperator>> = {
  containsText: CFTextOperator.containsText,
  notContainsText: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
};

type Theme = readonly string[] | undefined;

/** The rule as Univer has it; none where Univer has none like it. */
export function ruleFromFile(
  rule: ConditionalRule,
  id: string,
  theme: Theme,
): IConditionFormattingRule | undefined {
  const areas = rule.range.split(/\s+/).map(areaOf);
  const [first] = areas;
  if (!first || areas.includes(undefined)) return undefined;
  const config = configOf(rule, addressOf({ ...first, rows: 1, columns: 1 }), theme);
  if (!config) return undefined;
  const ranges = areas.flatMap((area) => (area ? [rangeOf(area)] : []));
  return { cfId: id, ranges, stopIfTrue: rule.stopIfTrue ?? false, rule: config };
}

function configOf(
  rule: ConditionalRule,
  cell: string,
  theme: Theme,
): IConditionalFormattingRuleConfig | undefined {
  const formulas = rule.formula === undefined ? [] : [rule.formula].flat();
  const [formula = ''] = formulas;
  const highlight = { type: CFRuleType.highlightCell, style: differential(rule.style, theme) } as const;
  const decidedBy = (value: string): IConditionalFormattingRuleConfig => ({
    ...highlight,
    subType: CFSubRuleType.formula,
    value,
  });
  switch (rule.type) {
    case 'expression':
      return decidedBy(formulaFromFile(formula));
    case 'cellIs':
      return cellIs(rule.operator ?? 'equal', formulas, cell, highlight, decidedBy);
    case 'duplicateValues':
      return { ...highlight, subType: CFSubRuleType.duplicateValues };
    case 'uniqueValues':
      return { ...highlight, subType: CFSubRuleType.uniqueValues };
    case 'colorScale': {
      const { cfvo = [], colors = [] } = rule.colorScale ?? {};
      return {
        type: CFRuleType.colorScale,
        config: cfvo.map((stop, index) => ({
          index,
          color: `#${(colors[index] ?? 'FFFFFF').slice(-6)}`,
          value: {
            type: stop.type as CFValueType,
            value: stop.value === undefined ? undefined : Number(stop.value),
          },
        })),
      };
    }
    case 'dataBar': {
      const [min, max] = rule.dataBar?.cfvo ?? [];
      const value = (stop: typeof min, otherwise: CFValueType) => ({
        type: (stop?.type as CFValueType | undefined) ?? otherwise,
        value: stop?.value === undefined ? undefined : Number(stop.value),
      });
      return {
        type: CFRuleType.dataBar,
        isShowValue: true,
        config: {
          min: value(min, CFValueType.min),
          max: value(max, CFValueType.max),
          isGradient: true,
          positiveColor: `#${(rule.dataBar?.color ?? '638EC6').slice(-6)}`,
          nativeColor: '#FF0000',
        },
      };
    }
    default: {
      const operator = textOperators[rule.type];
      if (operator && rule.text !== undefined) {
        return { ...highlight, subType: CFSubRuleType.text, operator, value: rule.text };
      }
      return formula ? decidedBy(formulaFromFile(formula)) : undefined;
    }
  }
}

type Highlight = Pick<IHighlightCell, 'type' | 'style'>;

function cellIs(
  operator: ValidationOperator,
  formulas: readonly string[],
  cell: string,
  highlight: Highlight,
  decidedBy: (formula: string) => IConditionalFormattingRuleConfig,
): IConditionalFormattingRuleConfig {
  const numbers = formulas.map(Number);
  const plain =
    formulas.length > 0 && formulas.every((formula, at) => formula !== '' && Number.isFinite(numbers[at]));
  const [from = '0', to = '0'] = formulas.map((formula) => formulaFromFile(formula).slice(1));
  if (operator === 'between' || operator === 'notBetween') {
    if (plain) {
      const value: [number, number] = [numbers[0] ?? 0, numbers[1] ?? 0];
      return { ...highlight, subType: CFSubRuleType.number, operator: CFNumberOperator[operator], value };
    }
    const inside = `AND(${cell}>=${from},${cell}<=${to})`;
    return decidedBy(operator === 'between' ? `=${inside}` : `=NOT(${inside})`);
  }
  if (plain) {
    return {
      ...highlight,
      subType: CFSubRuleType.number,
      operator: CFNumberOperator[operator],
      value: numbers[0],
    };
  }
  return decidedBy(`=${cell}${comparisons[operator]}${from}`);
}

/** Differential styles fill with the background colour, where cells' styles have it in front. */
function differential(style: CellStyle | undefined, theme: Theme): IHighlightCell['style'] {
  const made = styleFromFile({ ...style, fill: undefined }, theme);
  const fill = style?.fill?.type === 'pattern' ? style.fill : undefined;
  const colour = colourOf(fill?.bgColor, theme) ?? colourOf(fill?.fgColor, theme);
  return colour ? { ...made, bg: { rgb: colour } } : made;
}

export function ruleToFile(rule: IConditionFormattingRule, priority: number): ConditionalRule | undefined {
  const common = {
    priority,
    range: rule.ranges.map((range) => addressOf(areaOfRange(range))).join(' '),
    ...(rule.stopIfTrue ? { stopIfTrue: true } : {}),
  };
  const config = rule.rule;
  if (config.type === CFRuleType.colorScale && Array.isArray(config.config)) {
    const stops = config.config as { color: string; value: { type: CFValueType; value?: number | string } }[];
    return {
      ...common,
      type: 'colorScale',
      colorScale: {
        cfvo: stops.map(({ value }) => stopOf(value)),
        colors: stops.map(({ color }) => `FF${color.slice(1)}`),
      },
    };
  }
  if (config.type === CFRuleType.dataBar && !Array.isArray(config.config)) {
    const bar = config.config;
    const cfvo = [stopOf(bar.min), stopOf(bar.max)];
    return { ...common, type: 'dataBar', dataBar: { cfvo, color: `FF${bar.positiveColor.slice(1)}` } };
  }
  if (config.type !== CFRuleType.highlightCell) return undefined;
  const highlight = config as IHighlightCell & { operator?: string; value?: unknown };
  const style = differentialToFile(highlight.style);
  const made = { ...common, ...(style ? { style } : {}) };
  switch (highlight.subType) {
    case CFSubRuleType.formula:
      return { ...made, type: 'expression', formula: formulaToFile(String(highlight.value)) };
    case CFSubRuleType.number:
      return {
        ...made,
        type: 'cellIs',
        operator: highlight.operator as ValidationOperator,
        formula: [highlight.value].flat().map(String),
      };
    case CFSubRuleType.duplicateValues:
    case CFSubRuleType.uniqueValues:
      return { ...made, type: highlight.subType };
    case CFSubRuleType.text:
      return textRule(made, highlight.operator as CFTextOperator, String(highlight.value ?? ''));
    default:
      return undefined;
  }
}

function textRule(
  made: Omit<ConditionalRule, 'type'>,
  operator: CFTextOperator,
  text: string,
): ConditionalRule | undefined {
  const cell = made.range.split(/[ :]/)[0] ?? 'A1';
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas: Partial<Record<CFTextOperator, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},${text.length})=${quoted}`,
    endsWith: `RIGHT(${cell},${text.length})=${quoted}`,
    equal: `${cell}=${quoted}`,
    notEqual: `${cell}<>${quoted}`,
  };
  const formula = formulas[operator];
  if (formula === undefined) return undefined;
  const type = (Object.keys(textOperators) as ConditionalRule['type'][]).find(
    (key) => textOperators[key] === operator,
  );
  return type ? { ...made, type, text, formula } : { ...made, type: 'expression', formula };
}

type Stop = NonNullable<ConditionalRule['colorScale']>['cfvo'][number];
const stopOf = (stop: { type: CFValueType; value?: number | string }): Stop => ({
  type: stop.type as Stop['type'],
  ...(stop.value === undefined ? {} : { value: String(stop.value) }),
});

function differentialToFile(style: IHighlightCell['style']): CellStyle | undefined {
  const made = styleToFile({ ...style, bg: undefined, ff: undefined, fs: undefined }) ?? {};
  const { font } = made;
  if (font) made.font = { ...font, name: undefined, size: undefined };
  const fill = styleToFile({ bg: style.bg })?.fill;
  if (fill?.type === 'pattern') made.fill = { type: 'pattern', pattern: 'solid', bgColor: fill.fgColor };
  return Object.keys(made).length > 0 ? made : undefined;
}
