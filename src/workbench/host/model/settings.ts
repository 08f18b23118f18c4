/** Excel's Setting and its collection: what the add-in keeps in the file. Values are kept as JSON text. */
import { RichObject } from '../richObject';
import { assertWritable, type ModelContext } from './context';
import { KeyedCollection } from './keyed';
import { RichApiError } from '../errors';

export class Setting extends RichObject {
  override readonly type = 'Setting';

  constructor(
    private readonly context: ModelContext,
    private readonly key: string,
  ) {
    super();
  }
  get _Id(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    const text = this.context.book.settings[this.key];
    if (text === undefined) throw new RichApiError('ItemNotFound');
    return JSON.parse(text);
  }
  set Value(value: unknown) {
    assertWritable(this.context);
    if (this.context.faults.settingsFail) throw new RichApiError('GeneralException');
    this.context.book.settings = { ...this.context.book.settings, [this.key]: JSON.stringify(value) };
  }
  Delete(): void {
    assertWritable(this.context);
    const kept = Object.entries(this.context.book.settings).filter(([key]) => key !== this.key);
    this.context.book.settings = Object.fromEntries(kept);
  }
}

export class SettingCollection extends KeyedCollection<Setting> {
  override readonly type = 'SettingCollection';

  constructor(private readonly context: ModelContext) {
    super();
  }
  override items(): readonly Setting[] {
    return Object.keys(this.context.book.settings).map((key) => new Setting(this.context, key));
  }
  protected override matches(setting: Setting, key: string): boolean {
    return setting.Key === key;
  }
  /** Puts a new value in the place of an old one. */
  Add(key: string, value: unknown): Setting {
    const setting = new Setting(this.context, key);
    setting.Value = value;
    return setting;
  }
}
