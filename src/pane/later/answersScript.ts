/** Where a person says how the workbook is to be read: one script, for who opens one opens another. */
export { keepGiven } from '../answers/keepGiven';
export { HiddenSheets } from '../check/HiddenSheets';
export { NothingToCheck } from '../check/NothingToCheck';
export { Questions } from '../answers/Questions';
export { SheetsRead } from '../check/SheetsRead';
export { LimitsPlace } from '../places/LimitsPlace';
export { LocalitiesPlace } from '../places/LocalitiesPlace';
export { PurposesPlace } from '../places/PurposesPlace';
export { ReadingPlace } from '../places/ReadingPlace';
export { SettingsPlace } from '../places/SettingsPlace';
