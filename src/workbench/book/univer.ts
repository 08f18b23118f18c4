/** Starts Univer. Its own `createUniver` is in a package that would install the makers' commercial plugins. */
import './iteratorHelpers';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-note/facade';
import '@univerjs/sheets-table/facade';
import { LocaleType, LogLevel, Univer, type ILanguagePack, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';

/** A plugin, alone or with its settings. Presets list them so. */
export type PluginEntry = PluginCtor | [PluginCtor, unknown?];

export interface Started {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Of a plugin listed twice the later counts, as in Univer's own presets. */
export function startUniver(plugins: readonly PluginEntry[], language: ILanguagePack = {}): Started {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: language },
    logLevel: LogLevel.ERROR,
  });
  const byName = new Map<string, [PluginCtor, unknown]>();
  for (const entry of plugins) {
    const [plugin, settings] = Array.isArray(entry) ? entry : [entry];
    byName.delete(plugin.pluginName);
    byName.set(plugin.pluginName, [plugin, settings]);
  }
  for (const [plugin, settings] of byName.values()) univer.registerPlugin(plugin, settings);
  return { univer, api: FUniver.newAPI(univer) };
}
