/** Where a person says how the workbook is to be read: one script, for who opens one opens another. */
export { keepGiven } from '../keepGiven';
export { HiddenSheets } from '../parts/HiddenSheets';
export { NothingToCheck } from '../parts/NothingToCheck';
export { Questions } from '../parts/Questions';
export { SheetsRead } from '../parts/SheetsRead';
export { LimitsPlace } from './LimitsPlace';
export { LocalitiesPlace } from './LocalitiesPlace';
export { PurposesPlace } from './PurposesPlace';
export { ReadingPlace } from './ReadingPlace';
export { SettingsPlace } from './SettingsPlace';
